import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ParkDesk } from '../../../test/support/content.factory.js';
import { aCorrection, aCorrectedPark, correctionOf } from '../../../test/support/corrections.factory.js';
import { aClaimedPark, aPark, told } from '../../../test/support/enquiries.factory.js';
import { aFact } from '../../../test/support/facts.factory.js';
import { aParkMember, anOfficer, somebody } from '../../../test/support/people.factory.js';
import { createTestApp, linkTokenIn, START, type TestApp } from '../../../test/support/test-app.js';
import { isReference } from '../../platform/reference-code/index.js';
import { PurgeUnconfirmedCorrections } from './purge-unconfirmed-corrections.js';

const REASON = 'The land office’s register of 2026-09 says 12,000 m2; the page you name is of 2019.';
const DAY = 86_400_000;

let app: TestApp;
/** A chain of jobs: each hop waits for the next look into the queue. */
jest.setTimeout(20_000);
beforeAll(async () => {
  app = await createTestApp();
}, 60_000);
afterAll(() => app?.stop());
beforeEach(() => app.clock.set(START));

let visitors = 0;
const aContact = () => {
  visitors += 1;
  return { name: 'Mei Lin', email: `reader-${visitors}@example.org` };
};

const listOf = async (slug: string, token: string, state = 'open') =>
  (await app.get(`/parks/${slug}/corrections?state=${state}`, { token })).body.items;

const move = (id: string, token: string, body: object, version = 1) =>
  app.post(`/corrections/${id}/transitions`, body, { token, headers: { 'if-match': `"${version}"` } });

describe('proposing a correction', () => {
  it('brings it to the desk of the park, side by side with what is stated', async () => {
    const world = await aCorrectedPark(app);
    const { reader, reference } = await aCorrection(app, world);
    expect(isReference(reference)).toBe(true);
    expect(await listOf(world.park.slug, world.token)).toMatchObject([
      {
        reference,
        park: { slug: world.park.slug },
        factKey: 'available_building',
        seen: { value: '12000', unit: 'm2', asOf: { value: '2026-11-01' } },
        present: { id: world.fact.id, value: '12000' },
        proposed: {
          value: '15000',
          unit: 'm2',
          asOf: { value: '2026-10', from: '2026-10-01' },
          source: { title: 'Yearbook of the zone, page 41', address: 'https://example.com/yearbook' },
        },
        comment: 'The new hall is missing.',
        by: reader.name,
        state: 'open',
        acceptRefusal: null,
        availableActions: ['accept', 'decline'],
      },
    ]);
    const [mail] = await app.mailbox(reader.email);
    expect(mail?.subject).toBe(`Your correction ${reference} has been received`);
  });

  it('waits for a visitor’s mailbox, unseen, and says nothing of what was typed until it is shown', async () => {
    const world = await aCorrectedPark(app);
    const contact = aContact();
    const answer = await app.post('/corrections', correctionOf(world, { contact }));
    expect(answer).toMatchObject({ status: 201, body: { confirmed: false } });
    expect(await listOf(world.park.slug, world.token, 'all')).toEqual([]);
    const [mail] = await app.mailbox(contact.email);
    expect(mail?.subject).toContain(answer.body.reference);
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/15000|Yearbook|hall|Mei Lin/);

    const token = linkTokenIn(mail);
    const confirmed = await app.post('/corrections/confirmations', { token });
    expect(confirmed).toMatchObject({
      status: 201,
      body: { reference: answer.body.reference, confirmed: true },
    });
    expect(await listOf(world.park.slug, world.token)).toMatchObject([{ by: 'Mei Lin', state: 'open' }]);
    expect((await app.post('/corrections/confirmations', { token })).body.code).toBe('link.used');
    expect((await app.mailbox(contact.email, 2)).at(-1)?.text).toContain('You proposed: 15000 m2');
  });

  it('shows the desk no address, and keeps people and texts out of events', async () => {
    const world = await aCorrectedPark(app);
    const contact = aContact();
    await app.post('/corrections', correctionOf(world, { contact }));
    const [mail] = await app.mailbox(contact.email);
    await app.post('/corrections/confirmations', { token: linkTokenIn(mail) });
    const [shown] = await listOf(world.park.slug, world.token);
    expect(JSON.stringify(shown)).not.toContain(contact.email);
    const events = await app.db.query(`SELECT payload FROM domain_events WHERE subject_id = $1`, [shown.id]);
    expect(events).toHaveLength(2);
    expect(JSON.stringify(events)).not.toMatch(/Mei|example|15000|Yearbook|hall/);
  });

  it('is forgotten with its address when nobody confirms it in thirty days', async () => {
    const world = await aCorrectedPark(app);
    const { body } = await app.post('/corrections', correctionOf(world, { contact: aContact() }));
    const rows = () => app.db.query('SELECT 1 FROM fact_corrections WHERE reference = $1', [body.reference]);
    app.clock.advance(30 * DAY - 1);
    await app.app.get(PurgeUnconfirmedCorrections).execute();
    expect(await rows()).toHaveLength(1);
    app.clock.advance(1);
    await app.app.get(PurgeUnconfirmedCorrections).execute();
    expect(await rows()).toEqual([]);
  });

  it.each([
    ['an unknown fact', { factId: randomUUID() }, '/factId', 'correction.fact-unknown'],
    ['no source', { source: {} }, '/source/title', 'correction.source-missing'],
    ['what is stated already', { value: '12000', asOf: '2026-11-01' }, '/value', 'correction.nothing-new'],
    ['words for a number', { value: 'more' }, '/value', 'fact.number-unreadable'],
    ['a unit of something else', { unit: 'MW' }, '/unit', 'fact.unit-unexpected'],
    ['a date that is none', { asOf: 'soon' }, '/asOf', 'fact.date-unreadable'],
    [
      'a script as source',
      { source: { address: 'javascript:0' } },
      '/source/address',
      'fact.address-unreadable',
    ],
    ['no address to answer to', { contact: undefined }, '/contact/email', 'correction.contact-needed'],
  ])('is refused with %s', async (_what, changes, pointer, code) => {
    const world = await aCorrectedPark(app);
    const refused = await app.post('/corrections', correctionOf(world, { contact: aContact(), ...changes }));
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer, code }] } });
  });

  it('needs no contact of somebody signed in, and takes none', async () => {
    const world = await aCorrectedPark(app);
    const token = await app.signedIn(await somebody(app));
    const refused = await app.post('/corrections', correctionOf(world, { contact: aContact() }), { token });
    expect(refused.body.errors).toMatchObject([{ code: 'correction.contact-not-needed' }]);
  });

  it('tells nobody of facts they cannot read', async () => {
    const { park } = await aClaimedPark(app);
    const hidden = await aFact(app, park.id, { visibility: 'on-request' });
    const token = await app.signedIn(await somebody(app));
    const asked = await app.post('/corrections', correctionOf({ park, fact: hidden }), { token });
    const missing = await app.post(
      '/corrections',
      correctionOf({ park, fact: { ...hidden, id: randomUUID() } }),
      { token },
    );
    expect(told(asked)).toEqual(told(missing));
  });

  it('is kept once for each key, and limited by the mailbox it writes to', async () => {
    const world = await aCorrectedPark(app);
    const contact = aContact();
    const body = correctionOf(world, { contact });
    const headers = { 'idempotency-key': randomUUID() };
    const first = await app.post('/corrections', body, { headers });
    const again = await app.post('/corrections', body, { headers });
    expect(again).toMatchObject({ status: 201, body: first.body });
    const answers = await Promise.all(Array.from({ length: 25 }, () => app.post('/corrections', body)));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
  });
});

describe('answering a correction', () => {
  it('takes an accepted one into a draft, with its source and its day, and not to the public', async () => {
    const world = await aCorrectedPark(app);
    const { reader, id, reference } = await aCorrection(app, world, {}, 'ja');
    const accepted = await move(id, world.token, { action: 'accept' });
    expect(accepted).toMatchObject({
      status: 200,
      body: { state: 'accepted', acceptedInto: 2, availableActions: [], version: 2 },
    });
    const { open } = (await new ParkDesk(app, world.park.id, world.token).record()).body;
    expect(open).toMatchObject({ n: 2, state: 'draft' });
    expect(open.document.facts).toMatchObject([
      {
        id: world.fact.id,
        value: '15000',
        asOf: '2026-10',
        source: {
          title: 'Yearbook of the zone, page 41',
          address: 'https://example.com/yearbook',
          retrievedOn: null,
          quote: null,
        },
        visibility: 'public',
      },
    ]);
    const shown = (await app.get(`/parks/${world.park.slug}`)).body.facts;
    expect(shown).toMatchObject([{ id: world.fact.id, value: '12000' }]);
    expect(await app.mailbox(reader.email, 2)).toContainEqual(
      expect.objectContaining({ locale: 'ja', subject: `訂正のご提案 ${reference} が採用されました` }),
    );
    expect(await app.eventsAbout(id)).toEqual(['correction.submitted', 'correction.accepted']);
  });

  it('goes on with the draft that is there', async () => {
    const world = await aCorrectedPark(app);
    const desk = new ParkDesk(app, world.park.id, world.token);
    await desk.begin();
    await desk.edit((document) => (document['notes'] = 'Being written.'));
    const { id } = await aCorrection(app, world);
    expect((await move(id, world.token, { action: 'accept' })).status).toBe(200);
    const { open } = (await desk.record()).body;
    expect(open.document).toMatchObject({ notes: 'Being written.', facts: [{ value: '15000' }] });
  });

  it('tells the reader why one is declined, and changes nothing else', async () => {
    const world = await aCorrectedPark(app);
    const { reader, id, reference } = await aCorrection(app, world);
    for (const body of [{ action: 'decline' }, { action: 'decline', reason: '  ' }]) {
      const refused = await move(id, world.token, body);
      expect(refused.status).toBe(422);
      expect(refused.body.errors).toMatchObject([{ pointer: '/reason' }]);
    }
    const declined = await move(id, world.token, { action: 'decline', reason: REASON });
    expect(declined.body).toMatchObject({ state: 'declined', reason: REASON, acceptedInto: null });
    const subject = `Your correction ${reference} is not taken over`;
    const mail = (await app.mailbox(reader.email, 2)).find((each) => each.subject === subject);
    expect(mail?.text).toContain(REASON);
    expect((await new ParkDesk(app, world.park.id, world.token).record()).body.open).toBeNull();
    expect(await listOf(world.park.slug, world.token)).toEqual([]);
    expect(await listOf(world.park.slug, world.token, 'all')).toMatchObject([{ id, state: 'declined' }]);
  });

  it('is possible once, also for ten at the same moment', async () => {
    const world = await aCorrectedPark(app);
    const { id } = await aCorrection(app, world);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, place) =>
        move(id, world.token, place % 2 === 0 ? { action: 'accept' } : { action: 'decline', reason: REASON }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
    expect((await move(id, world.token, { action: 'accept' }, 2)).body.code).toBe(
      'workflow.action-not-available',
    );
  });

  it('waits while the profile lies with the reviewers, and says so before', async () => {
    const world = await aCorrectedPark(app);
    const manager = await app.signedIn(await aParkMember(app, world.park.id, 'park-manager'));
    const { id } = await aCorrection(app, world);
    const desk = new ParkDesk(app, world.park.id, manager);
    await desk.begin();
    await desk.edit((document) => (document['notes'] = 'Being reviewed.'));
    expect((await desk.move('submit')).status).toBe(200);
    expect((await app.get(`/corrections/${id}`, { token: manager })).body).toMatchObject({
      acceptRefusal: 'correction.profile-held',
      availableActions: ['decline'],
    });
    expect(await move(id, manager, { action: 'accept' })).toMatchObject({
      status: 409,
      body: { code: 'correction.profile-held' },
    });
    // A draft in which somebody has taken the statement out has no place for it either.
    await desk.move('withdraw');
    await desk.edit((document) => (document['facts'] = []));
    expect((await move(id, manager, { action: 'accept' })).body.code).toBe('correction.fact-gone');
  });

  it('can only be declined when the park no longer states the fact', async () => {
    const world = await aCorrectedPark(app);
    const { id } = await aCorrection(app, world);
    await app.db.query('DELETE FROM facts WHERE id = $1', [world.fact.id]);
    expect((await app.get(`/corrections/${id}`, { token: world.token })).body).toMatchObject({
      present: null,
      acceptRefusal: 'correction.fact-gone',
      availableActions: ['decline'],
    });
    expect((await move(id, world.token, { action: 'accept' })).body.code).toBe('correction.fact-gone');
  });
});

describe('who answers', () => {
  it('is the team of the park; administrators look on, others find nothing', async () => {
    const world = await aCorrectedPark(app);
    const { id, readerToken } = await aCorrection(app, world);
    const officer = await app.signedIn(await anOfficer(app));
    expect((await app.get(`/corrections/${id}`, { token: officer })).body).toMatchObject({
      state: 'open',
      acceptRefusal: null,
      availableActions: [],
    });
    expect(await move(id, officer, { action: 'accept' })).toMatchObject({
      status: 403,
      body: { code: 'correction.not-yours-to-decide' },
    });
    const { token: stranger, park: elsewhere } = await aClaimedPark(app);
    const foreign = await app.get(`/corrections/${id}`, { token: stranger });
    expect(told(foreign)).toEqual(told(await app.get(`/corrections/${randomUUID()}`, { token: stranger })));
    expect((await move(id, stranger, { action: 'decline', reason: REASON })).status).toBe(404);
    expect((await app.get(`/parks/${world.park.slug}/corrections`, { token: stranger })).status).toBe(404);
    expect(await listOf(elsewhere.slug, stranger)).toEqual([]);
    expect((await app.get('/corrections', { token: stranger })).status).toBe(403);
    expect((await app.get(`/corrections/${id}`, { token: readerToken })).status).toBe(403);
  });

  it('are the administrators where the park has no team, until it has one', async () => {
    const park = await aPark(app);
    const world = { park, fact: await aFact(app, park.id) };
    const { id } = await aCorrection(app, world);
    const officer = await app.signedIn(await anOfficer(app));
    const queued = async () =>
      (await app.get('/corrections?pageSize=100', { token: officer })).body.items.map(
        (item: { id: string }) => item.id,
      );
    expect(await queued()).toContain(id);
    const team = await app.signedIn(await aParkMember(app, park.id));
    expect(await queued()).not.toContain(id);
    expect((await move(id, officer, { action: 'decline', reason: REASON })).status).toBe(403);
    expect((await move(id, team, { action: 'decline', reason: REASON })).status).toBe(200);
  });
});

describe('following what one has proposed', () => {
  const ownOf = async (token: string, query = '') =>
    (await app.get(`/corrections/own${query}`, { token })).body;

  it('shows all of it with its state and the reason, the newest first, and nobody else’s', async () => {
    const world = await aCorrectedPark(app);
    const first = await aCorrection(app, world);
    const { readerToken: token } = first;
    const again = await app.post('/corrections', correctionOf(world, { value: '16000' }), { token });
    const other = await aCorrection(app, world);
    await move(first.id, world.token, { action: 'decline', reason: REASON });
    const { items, nextCursor } = await ownOf(token);
    expect(nextCursor).toBeNull();
    expect(items).toMatchObject([
      { reference: again.body.reference, state: 'open', reason: null, decidedAt: null },
      {
        reference: first.reference,
        park: { slug: world.park.slug },
        factKey: 'available_building',
        seen: { value: '12000', unit: 'm2' },
        proposed: { value: '15000', source: { title: 'Yearbook of the zone, page 41' } },
        comment: 'The new hall is missing.',
        state: 'declined',
        reason: REASON,
        decidedAt: START,
      },
    ]);
    expect((await ownOf(other.readerToken)).items).toMatchObject([{ reference: other.reference }]);
  });

  it('tells neither who decided nor what is published since, which stays at the desk', async () => {
    const world = await aCorrectedPark(app);
    const { id, readerToken } = await aCorrection(app, world);
    await move(id, world.token, { action: 'accept' });
    const [own] = (await ownOf(readerToken)).items;
    expect(own.state).toBe('accepted');
    for (const hidden of ['decidedBy', 'present', 'acceptRefusal', 'acceptedInto', 'by'])
      expect(own).not.toHaveProperty(hidden);
  });

  it('comes in pages, and is for who has signed in', async () => {
    const world = await aCorrectedPark(app);
    const { readerToken: token, reference } = await aCorrection(app, world);
    await app.post('/corrections', correctionOf(world, { value: '16000' }), { token });
    const first = await ownOf(token, '?pageSize=1');
    const second = await ownOf(token, `?pageSize=1&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ items: [{ reference }], nextCursor: null });
    expect((await app.get('/corrections/own')).status).toBe(401);
    const file = await app.get('/corrections/own/export?columns=reference,value,state', { token });
    expect(String(file.body)).toContain(`${reference},15000,open\r\n`);
    expect(String(file.body).trimEnd().split('\r\n')).toHaveLength(3);
  });

  it('leaves out what a visitor has not confirmed', async () => {
    const world = await aCorrectedPark(app);
    const { id, readerToken } = await aCorrection(app, world);
    await app.db.query(`UPDATE fact_corrections SET state = 'unconfirmed' WHERE id = $1`, [id]);
    expect((await ownOf(readerToken)).items).toEqual([]);
  });
});
