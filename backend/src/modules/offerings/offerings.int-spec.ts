import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aParkMember, anOfficer, somebody } from '../../../test/support/people.factory.js';
import { type Answer, createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { type PolicyDocument, WritePolicy } from '../policies/index.js';
import { aPolicy, aStatedMeasure } from '../policies/policies.factory.js';
import type { OfferingDocument } from './dto/offering.document.js';
import { anOffering } from './offering.factory.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
}, 60_000);
afterAll(() => app?.stop());

/** A park with a team, and somebody who reviews. */
async function aPark(timeZone = 'Asia/Shanghai', demo = false) {
  const id = randomUUID();
  const slug = `park-${id.slice(0, 8)}`;
  await app.db.query(
    `INSERT INTO parks (id, slug, name, sort_name, country, kind, status, coord_precision, time_zone, takes_enquiries, demo)
     VALUES ($1, $2, '{"original":"zh-CN","texts":{"zh-CN":"稀土新材料园"}}', 'test park', 'CN', 'industrial park',
             'operating', 'none', $3, true, $4)`,
    [id, slug, timeZone, demo],
  );
  return {
    id,
    slug,
    editor: await app.signedIn(await aParkMember(app, id)),
    manager: await app.signedIn(await aParkMember(app, id, 'park-manager')),
    officer: await app.signedIn(await anOfficer(app)),
  };
}
type Park = Awaited<ReturnType<typeof aPark>>;
const key = () => ({ 'idempotency-key': randomUUID() });

/** A measure of a policy for this park, published. @returns its slug */
async function aMeasureOf(park: Park, slug: string): Promise<string> {
  await app.db.transaction(() =>
    app.app.get(WritePolicy, { strict: false }).execute({
      id: null,
      slug: `policy-of-${slug}`,
      document: aPolicy({
        territory: { nationwide: false, regions: [], parks: [park.slug] },
        measures: [aStatedMeasure({ slug })] as PolicyDocument['measures'],
      }),
      stated: null,
      parkId: park.id,
      demo: false,
      editedAt: app.clock.now(),
      author: null,
      reviewer: null,
      reason: null,
      at: app.clock.now(),
    }),
  );
  return slug;
}

async function move(id: string, token: string, body: object): Promise<Answer> {
  const record = await app.get(`/content/offering/${id}`, { token });
  const headers = { 'if-match': String(record.headers['etag']) };
  return app.post(`/content/offering/${id}/draft/transitions`, body, { token, headers });
}

/** Begun, submitted and approved; whatever was questioned is meant like that. */
async function posted(park: Park, change: Partial<OfferingDocument> = {}): Promise<string> {
  const begun = await app.post(
    '/content/offering',
    { parkId: park.id, document: anOffering(change) },
    { token: park.editor, headers: key() },
  );
  expect(begun.body.open.problems).toEqual([]);
  const { id } = begun.body;
  const acknowledgedWarnings = begun.body.open.warnings.map(
    ({ pointer, code }: { pointer: string; code: string }) => ({ pointer, code }),
  );
  await move(id, park.manager, { action: 'submit', acknowledgedWarnings });
  expect((await move(id, park.officer, { action: 'approve' })).status).toBe(200);
  return id;
}

const list = async (query: string) => (await app.get(`/offerings?${query}`)).body;
const ids = async (query: string): Promise<string[]> =>
  (await list(query)).items.map(({ id }: { id: string }) => id);

describe('an offering', () => {
  it('is posted by a park, reviewed, and then read by everybody with all that it asks and promises', async () => {
    const park = await aPark();
    const id = await posted(park, {
      kind: 'feedstock-supply',
      title: { original: 'zh-CN', texts: { 'zh-CN': '镨钕氧化物供应', en: 'NdPr oxide supply' } },
      description: { original: 'en', texts: { en: 'From separation next door.' } },
      quantity: { value: '700', unit: 't/yr' },
      left: { value: '250', unit: 't/yr' },
      requirements: ['Environmental impact assessment'],
      documents: ['Business plan', 'Company register extract'],
      closesOn: '2027-03-31',
      decisionDays: 45,
    });
    const { body } = await app.get(`/offerings/${id}`, { headers: { 'accept-language': 'zh-CN' } });
    expect(body).toEqual({
      id,
      kind: 'feedstock-supply',
      title: { text: '镨钕氧化物供应', lang: 'zh-CN', isOriginal: true },
      summary: { text: 'From separation next door.', lang: 'en', isOriginal: true },
      park: { slug: park.slug, name: expect.objectContaining({ text: '稀土新材料园' }) },
      segments: ['RE4a'],
      quantity: { value: '700', unit: 't/yr' },
      left: { value: '250', unit: 't/yr' },
      opensOn: null,
      closesOn: '2027-03-31',
      status: 'open',
      takesQuestions: true,
      decisionDays: 45,
      demo: false,
      publishedAt: expect.any(String),
      plots: [],
      buildings: [],
      requirements: ['Environmental impact assessment'],
      documents: ['Business plan', 'Company register extract'],
      policies: [],
      measures: [],
      timeZone: 'Asia/Shanghai',
    });
    expect(await ids(`park=${park.slug}`)).toEqual([id]);
  });

  it('is found by its words and by the name of its park, and no longer once archived', async () => {
    const park = await aPark();
    const id = await posted(park, {
      title: { original: 'en', texts: { en: 'Zirkelite pilot furnace', 'zh-CN': '中试熔炼炉' } },
    });
    const q = (words: string) => `q=${encodeURIComponent(words)}`;
    expect(await ids(q('zirkelite'))).toEqual([id]);
    expect(await ids(q('熔炼'))).toEqual([id]);
    expect(await ids(`${q('稀土')}&park=${park.slug}`)).toEqual([id]);
    expect((await move(id, park.editor, { action: 'archive' })).status).toBe(403);
    expect((await move(id, park.manager, { action: 'archive' })).status).toBe(200);
    expect(await ids(q('zirkelite'))).toEqual([]);
    const gone = await app.get(`/offerings/${id}`);
    expect([gone.status, gone.body.code]).toEqual([404, 'offering.not-found']);
  });

  it('comes with the measures it names, each with how its policy stands today, as long as they are published', async () => {
    const park = await aPark();
    const id = await posted(park, { measures: [await aMeasureOf(park, 'offered-with-it')] });
    const measures = async () => (await app.get(`/offerings/${id}`)).body.measures;
    expect(await measures()).toEqual([
      {
        slug: 'offered-with-it',
        title: { text: 'Subsidy for building a plant', lang: 'en', isOriginal: true },
        policy: 'policy-of-offered-with-it',
        standing: expect.objectContaining({ status: 'in-force', offer: true }),
      },
    ]);
    await app.db.query(`UPDATE measures SET removed_at = $1 WHERE slug = 'offered-with-it'`, [
      app.clock.now(),
    ]);
    expect(await measures()).toEqual([]);
    const unknown = anOffering({ measures: ['offered-with-it'] });
    const begun = await app.post(
      '/content/offering',
      { parkId: park.id, document: unknown },
      { token: park.editor, headers: key() },
    );
    expect(begun.body.open.problems).toMatchObject([
      { pointer: '/measures', code: 'offering.measure-unknown' },
    ]);
  });

  it('is sold out when nothing is left, and says so without anybody setting it', async () => {
    const park = await aPark();
    const amount = (value: string) => ({ value, unit: 't/yr' });
    const id = await posted(park, { kind: 'feedstock-supply', quantity: amount('700'), left: amount('0') });
    expect((await app.get(`/offerings/${id}`)).body).toMatchObject({
      status: 'sold-out',
      takesQuestions: false,
    });
    expect(await ids(`park=${park.slug}&status=sold-out`)).toEqual([id]);
    expect(await ids(`park=${park.slug}&status=open&status=closing-soon&status=upcoming`)).toEqual([]);
  });

  it('stands by the day it is in its own park, in lists as on its page', async () => {
    // 26 November 2026, 02:00 UTC: still the 25th in Chicago, the 26th in Shanghai since long.
    const [east, west] = [await aPark('Asia/Shanghai'), await aPark('America/Chicago')];
    const change = { opensOn: '2026-11-26', closesOn: '2027-11-26' };
    const there = await posted(east, change);
    const here = await posted(west, change);
    const statusOf = async (id: string) => (await app.get(`/offerings/${id}`)).body.status;
    expect([await statusOf(there), await statusOf(here)]).toEqual(['open', 'upcoming']);
    expect(await ids(`park=${east.slug}&status=open`)).toEqual([there]);
    expect(await ids(`park=${west.slug}&status=open`)).toEqual([]);
    expect(await ids(`park=${west.slug}&status=upcoming`)).toEqual([here]);
  });

  it.each([
    [{ opensOn: '2026-11-27' }, 'upcoming'],
    [{ closesOn: '2026-12-10' }, 'closing-soon'],
    [{ closesOn: '2026-12-11' }, 'open'],
    [{ closesOn: '2026-11-25' }, 'closed'],
    [{}, 'open'],
  ])('with %j is %s both on its page and in the list that asks for it', async (change, status) => {
    const park = await aPark();
    const id = await posted(park, change);
    expect((await app.get(`/offerings/${id}`)).body.status).toBe(status);
    for (const asked of ['open', 'closing-soon', 'upcoming', 'sold-out', 'closed']) {
      expect(await ids(`park=${park.slug}&status=${asked}`)).toEqual(asked === status ? [id] : []);
    }
  });

  it('of an invented park is found through that park only, and in no list of all', async () => {
    const park = await aPark('Asia/Shanghai', true);
    const id = await posted(park, { title: { original: 'en', texts: { en: 'Invented pilot line' } } });
    // Written by people of the demonstration, which tests do not have: marked as their work is.
    await app.db.query('UPDATE offerings SET demo = true WHERE id = $1', [id]);
    expect(await ids('pageSize=100')).not.toContain(id);
    expect(await ids(`park=${park.slug}`)).toEqual([id]);
    expect((await app.get(`/offerings/${id}`)).body.demo).toBe(true);
    const sitemap = (await app.get('/sitemap.xml', { root: true })).body as string;
    expect(sitemap).not.toContain(id);
  });

  it('stands in the sitemap in every language while it is public', async () => {
    const park = await aPark();
    const id = await posted(park);
    const sitemap = async () => (await app.get('/sitemap.xml', { root: true })).body as string;
    for (const locale of ['en', 'zh-CN', 'ja', 'de'])
      expect(await sitemap()).toContain(`/${locale}/offerings/${id}</loc>`);
    await move(id, park.manager, { action: 'archive' });
    expect(await sitemap()).not.toContain(id);
  });

  it('keeps its own day of publishing when it is published again', async () => {
    const park = await aPark();
    const id = await posted(park);
    const before = (await app.get(`/offerings/${id}`)).body.publishedAt;
    app.clock.set(new Date(app.clock.now().getTime() + 60_000));
    const draft = await app.post(
      `/content/offering/${id}/drafts`,
      {},
      { token: park.editor, headers: key() },
    );
    await app.put(
      `/content/offering/${id}/draft`,
      { document: { ...draft.body.document, decisionDays: 30 } },
      { token: park.editor, headers: { 'if-match': String(draft.headers['etag']) } },
    );
    await move(id, park.manager, { action: 'submit' });
    await move(id, park.officer, { action: 'approve' });
    expect((await app.get(`/offerings/${id}`)).body).toMatchObject({ decisionDays: 30, publishedAt: before });
  });
});

describe('an enquiry that names an offering', () => {
  it('shows the park what it is about, in the inbox and in the thread, even after it was archived', async () => {
    const park = await aPark();
    const id = await posted(park, { title: { original: 'en', texts: { en: 'Pilot line for magnets' } } });
    const investor = await app.signedIn(await somebody(app));
    const asked = await app.post(
      '/enquiries',
      {
        parks: [park.slug],
        offeringId: id,
        question: 'Could we run two tonnes in March?',
        locale: 'en',
        project: { title: 'Magnet plant', segment: 'RE4a' },
        company: { name: 'Offering Magnetics', country: 'DE' },
      },
      { token: investor, headers: key() },
    );
    expect(asked.status).toBe(201);
    const offering = { id, title: { text: 'Pilot line for magnets' }, published: true };
    const inbox = await app.get(`/enquiries/inbox?park=${park.slug}`, { token: park.editor });
    expect(inbox.body.items[0]).toMatchObject({ offering });
    const thread = await app.get(`/enquiries/${asked.body.id}`, { token: park.editor });
    expect(thread.body).toMatchObject({ offeringId: id, offering });
    await move(id, park.manager, { action: 'archive' });
    const later = await app.get(`/enquiries/${asked.body.id}`, { token: investor });
    expect(later.body.offering).toMatchObject({ id, published: false });
    expect(
      (await app.get(`/enquiries/inbox?park=${park.slug}`, { token: park.editor })).body.items[0].offering,
    ).toMatchObject({ id, published: false });
  });
});
