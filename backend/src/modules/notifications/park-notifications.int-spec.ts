import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  aContentWorld,
  aFact as aStatement,
  aSubmittedDraft,
  ParkDesk,
} from '../../../test/support/content.factory.js';
import { aClaimedPark, aPark } from '../../../test/support/enquiries.factory.js';
import { aPdf, sendFile } from '../../../test/support/files.factory.js';
import { aFact } from '../../../test/support/facts.factory.js';
import { anOfficer, aParkMember, somebody, type Somebody } from '../../../test/support/people.factory.js';
import { createTestApp, linkTokenIn, START, type TestApp } from '../../../test/support/test-app.js';
import { PublishScheduled } from '../content/index.js';

const REASON = 'The register of 2026-09 says 12,000 m2.';
const DAY = 86_400_000;

let app: TestApp;
jest.setTimeout(30_000);
beforeAll(async () => {
  app = await createTestApp();
}, 120_000);
afterAll(() => app?.stop());
beforeEach(() => app.clock.set(START));

/** What somebody was told, the newest first. */
async function told(person: Pick<Somebody, 'id'>, locale = 'en') {
  await app.quiet();
  const token = await app.signedIn(person);
  const answer = await app.get('/notifications', { token, headers: { 'accept-language': locale } });
  return answer.body.items as { kind: string; text: string; link: string }[];
}
const kindsOf = async (person: Pick<Somebody, 'id'>) => (await told(person)).map(({ kind }) => kind);
const kindsChosenBy = async (person: Somebody) => {
  const { body } = await app.get('/notifications/preferences', { token: await app.signedIn(person) });
  return body.kinds.map(({ kind }: { kind: string }) => kind) as string[];
};

describe('a correction', () => {
  const propose = async (park: { id: string; slug: string }, more: object, token?: string) => {
    const fact = await aFact(app, park.id);
    const body = {
      park: park.slug,
      factId: fact.id,
      value: '15000',
      unit: 'm2',
      source: { title: 'Yearbook' },
      locale: 'de',
      ...more,
    };
    const answer = await app.post('/corrections', body, token === undefined ? {} : { token });
    expect(answer.status).toBe(201);
    return answer.body.reference as string;
  };
  const decide = async (slug: string, token: string, body: object) => {
    const [{ id, version }] = (await app.get(`/parks/${slug}/corrections`, { token })).body.items;
    const headers = { 'if-match': `"${version}"` };
    expect((await app.post(`/corrections/${id}/transitions`, body, { token, headers })).status).toBe(200);
  };

  it('is told to the team, and its outcome to the reader with the reason, there and by mail', async () => {
    const { park, member, token } = await aClaimedPark(app);
    const reader = await somebody(app, { locale: 'zh-CN' });
    const reference = await propose(park, {}, await app.signedIn(reader));
    expect(await told(member)).toMatchObject([
      {
        kind: 'correction-proposed',
        text: expect.stringMatching(new RegExp(`^A reader proposes .+: ${reference}$`)),
        link: `/desk/parks/${park.slug}/corrections`,
      },
    ]);
    await decide(park.slug, token, { action: 'decline', reason: REASON });
    expect(await told(reader)).toMatchObject([
      {
        kind: 'correction-declined',
        text: expect.stringContaining(REASON),
        link: '/account/corrections',
      },
    ]);
    const mails = await app.mailsTo(reader.email);
    expect(mails.at(-1)).toMatchObject({ locale: 'zh-CN', subject: `您的更正建议 ${reference} 未被采纳` });
    expect(mails.at(-1)?.text).toContain(REASON);
  });

  it('of a visitor has its outcome mailed to the address they confirmed, in the language they wrote in', async () => {
    const { park, token } = await aClaimedPark(app);
    const email = 'leserin@example.org';
    const reference = await propose(park, { contact: { email } });
    const [mail] = await app.mailbox(email);
    await app.post('/corrections/confirmations', { token: linkTokenIn(mail) });
    await app.quiet();
    await decide(park.slug, token, { action: 'decline', reason: REASON });
    await app.quiet();
    const last = (await app.mailsTo(email)).at(-1);
    expect(last?.subject).toBe(`Ihr Korrekturvorschlag ${reference} wird nicht übernommen`);
    expect(last?.text).toContain(REASON);
    expect(last?.text).not.toContain('{unsubscribe}');
  });

  it('goes to the administrators where a park has no team', async () => {
    const officer = await anOfficer(app);
    const reference = await propose(await aPark(app), {}, await app.signedIn(await somebody(app)));
    expect((await told(officer))[0]).toMatchObject({
      kind: 'correction-proposed',
      text: expect.stringContaining(reference),
      link: '/desk/admin/corrections',
    });
  });
});

describe('what is written for a park', () => {
  it('is told to the reviewers when it is handed in, and to the writers when it comes back', async () => {
    const world = await aContentWorld(app);
    const { park } = world;
    const [editor, officer] = [await aParkMember(app, park.id), await anOfficer(app)];
    await aSubmittedDraft(app, world);
    expect(await told(officer)).toMatchObject([
      {
        kind: 'content-submitted',
        text: expect.stringMatching(/ waits for review$/),
        link: `/desk/admin/reviews/park/${park.id}`,
      },
    ]);
    expect(await kindsOf(editor)).toEqual([]);
    const comments = [{ pointer: '/notes', text: 'Please explain.' }];
    expect((await new ParkDesk(app, park.id, world.officer).move('return', { comments })).status).toBe(200);
    expect(await told(editor)).toMatchObject([
      { kind: 'content-returned', link: `/desk/parks/${park.slug}/profile` },
    ]);
    const [mail] = await app.mailbox(editor.email);
    expect(mail?.text).not.toContain('Please explain.');
  });

  it('is told once when it is approved for now: as published', async () => {
    const world = await aContentWorld(app);
    const editor = await aParkMember(app, world.park.id);
    await aSubmittedDraft(app, world);
    expect((await new ParkDesk(app, world.park.id, world.officer).move('approve')).status).toBe(200);
    expect(await kindsOf(editor)).toEqual(['content-published']);
  });

  it('is told with its time when it is approved for later, and again when that has come', async () => {
    const world = await aContentWorld(app);
    const editor = await aParkMember(app, world.park.id);
    await aSubmittedDraft(app, world, aStatement({ asOf: '2026-10' }));
    const publishAt = new Date(app.clock.now().getTime() + 2 * DAY).toISOString();
    const approved = await new ParkDesk(app, world.park.id, world.officer).move('approve', { publishAt });
    expect(approved.status).toBe(200);
    expect(await told(editor)).toMatchObject([
      { kind: 'content-approved', text: expect.stringContaining('November 28, 2026') },
    ]);
    app.clock.advance(2 * DAY);
    await app.app.get(PublishScheduled).execute();
    expect(await kindsOf(editor)).toEqual(['content-published', 'content-approved']);
  });

  it('is not told to who has done it', async () => {
    const world = await aContentWorld(app);
    const officer = await anOfficer(app);
    const token = await app.signedIn(officer);
    const desk = new ParkDesk(app, world.park.id, token);
    await desk.begin();
    await desk.edit((document) => document['facts'].push(aStatement()));
    expect((await desk.move('submit')).status).toBe(200);
    expect(await kindsOf(officer)).toEqual([]);
    // Whoever wrote it hears what another reviewer thinks, though in no team of the park.
    const comments = [{ pointer: '/notes', text: 'Please explain.' }];
    await new ParkDesk(app, world.park.id, world.otherOfficer).move('return', { comments });
    expect(await kindsOf(officer)).toEqual(['content-returned']);
  });
});

describe('a file that somebody asks to show', () => {
  const ask = async (slug: string, token: string) => {
    const url = `/parks/${slug}/files`;
    const { body } = await sendFile(app, url, { name: 'plan.pdf', bytes: aPdf() }, { token });
    await app.quiet();
    const { version } = (await app.get(`${url}/${body.id}`, { token })).body;
    const headers = { 'if-match': `"${version}"` };
    const answer = await app.post(`${url}/${body.id}/transitions`, { action: 'ask' }, { token, headers });
    expect(answer.status).toBe(200);
  };

  it('is told to the managers of a claimed park, and to the administrators of any other', async () => {
    const { park, member, token } = await aClaimedPark(app);
    const manager = await aParkMember(app, park.id, 'park-manager');
    const officer = await anOfficer(app);
    await ask(park.slug, token);
    expect(await kindsOf(manager)).toEqual([]);
    expect(await told(officer)).toMatchObject([
      { kind: 'file-asked', link: `/desk/parks/${park.slug}/files` },
    ]);
    await app.db.query('UPDATE parks SET claimed_at = $2 WHERE id = $1', [park.id, app.clock.now()]);
    await ask(park.slug, token);
    expect(await kindsOf(manager)).toEqual(['file-asked']);
    expect(await kindsOf(member)).toEqual([]);
  });
});

describe('the choices about them', () => {
  it('are offered to whom they concern', async () => {
    const { park } = await aClaimedPark(app);
    const investor = await kindsChosenBy(await somebody(app));
    expect(investor).toEqual(expect.arrayContaining(['correction-accepted', 'correction-declined']));
    expect(investor).not.toEqual(expect.arrayContaining(['content-returned']));
    const editor = await kindsChosenBy(await aParkMember(app, park.id));
    expect(editor).toEqual(expect.arrayContaining(['correction-proposed', 'content-returned', 'file-asked']));
    expect(editor).not.toContain('content-submitted');
    expect(await kindsChosenBy(await anOfficer(app))).toContain('content-submitted');
  });
});
