import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aFact, type AnyDocument, ParkDesk } from '../../test/support/content.factory.js';
import { overlapping } from '../../test/support/overlapping.js';
import { anOfficer } from '../../test/support/people.factory.js';
import { createTestApp, type TestApp } from '../../test/support/test-app.js';
import { type ContentDocument, ContentTypes } from '../modules/content/index.js';
import { ParkDocument } from '../modules/parks/index.js';
import { PolicyDocument } from '../modules/policies/index.js';
import { validated } from '../platform/http/validation.js';
import { SeedCatalogue } from './seed-catalogue.js';

let app: TestApp;
let tokens: [author: string, reviewer: string];
const seed = () => app.app.get(SeedCatalogue, { strict: false }).execute();
beforeAll(async () => {
  app = await createTestApp();
  await seed();
  tokens = [await app.signedIn(await anOfficer(app)), await app.signedIn(await anOfficer(app))];
}, 60_000);
afterAll(() => app?.stop());

const slugs = async () =>
  (await app.get('/parks?pageSize=100')).body.items.map(({ slug }: { slug: string }) => slug) as string[];
/** The codes of segments have no order of their own; published by people, they stand in that of the chain. */
const page = async (slug: string) => {
  const { body } = await app.get(`/parks/${slug}`);
  return { ...body, segments: [...body.segments].sort() };
};

async function publish(slug: string, change: (document: AnyDocument) => void): Promise<void> {
  const { id } = await page(slug);
  const [author, reviewer] = tokens.map((token) => new ParkDesk(app, id, token)) as [ParkDesk, ParkDesk];
  await author.begin();
  await author.edit(change);
  const { warnings } = (await author.record()).body.open;
  const acknowledgedWarnings = warnings.map(({ pointer, code }: { pointer: string; code: string }) => ({
    pointer,
    code,
  }));
  expect(await author.move('submit', { acknowledgedWarnings })).toMatchObject({ status: 200 });
  expect(await reviewer.move('approve')).toMatchObject({ status: 200 });
}

describe('every park of the real data', () => {
  it('is a document that could be submitted, and published unchanged its page says the very same', async () => {
    const type = app.app.get(ContentTypes).of('park');
    const publication = { author: null, reviewer: null, at: app.clock.now(), identity: null, demo: false };
    for (const slug of await slugs()) {
      const before = await page(slug);
      const subject = { id: before.id as string, parkId: before.id as string };
      const document = (await type.snapshot(subject.id)) as ContentDocument;
      expect(validated(ParkDocument, document, '')).toEqual(document);
      expect(await type.problems(subject, document)).toEqual([]);
      expect(await type.warnings(subject, document, document)).toEqual([]);
      await app.db.transaction(() => type.project(subject.id, document, { ...publication, ...subject }));
      expect(await page(slug)).toEqual(before);
    }
  }, 60_000);
});

describe('every policy of the real data', () => {
  it('is a document that could be submitted, its rules such as the engine can run', async () => {
    const type = app.app.get(ContentTypes).of('policy');
    const rows = await app.db.query<{ id: string; slug: string }>(
      'SELECT id, slug FROM policies ORDER BY slug',
    );
    expect(rows).toHaveLength(46);
    for (const { id, slug } of rows) {
      const subject = { id, parkId: null };
      const document = (await type.snapshot(id)) as ContentDocument;
      expect([slug, validated(PolicyDocument, document, '')]).toEqual([slug, document]);
      const problems = await type.problems(subject, document);
      expect([slug, problems.map(({ code }) => code)]).toEqual([slug, []]);
      // Of some no source states any day: they may be edited all the same, and whoever reviews them is told.
      const isDated = ['effectiveFrom', 'effectiveTo', 'sourceDate'].some((name) => document[name] !== null);
      const codes = (await type.warnings(subject, document, document)).map(({ code }) => code);
      expect([slug, codes.includes('policy.date-missing')]).toEqual([slug, !isDated]);
    }
  }, 60_000);

  it('is recorded once, however often the files are loaded, and anew only where its document has changed', async () => {
    const records = () =>
      app.db.query('SELECT policy_id, n, recorded_to FROM policy_records ORDER BY policy_id, n');
    const before = await records();
    expect(before).toHaveLength(46);
    await app.db.query(
      `UPDATE policy_records SET document = jsonb_set(document, '{issuer}', '"as it was read before"')
        WHERE policy_id = (SELECT id FROM policies WHERE slug = 'cn-west-cit')`,
    );
    await app.db.query(`UPDATE seed_loads SET hash = 'older'`);
    app.clock.advance(60_000);
    expect(await seed()).toBe(true);
    expect(await records()).toHaveLength(47);
    const { items } = (await app.get('/policies/cn-west-cit/history')).body;
    expect(items).toMatchObject([
      {
        n: 2,
        recordedFrom: app.clock.now().toISOString(),
        recordedTo: null,
        fromSources: true,
        changes: [{ pointer: '/issuer', before: 'as it was read before', after: 'MOF, SAT, NDRC' }],
      },
      { n: 1, recordedTo: app.clock.now().toISOString() },
    ]);
  });
});

describe('a later load of the files', () => {
  it('leaves a policy that was published by people as they left it, with its measures and its record', async () => {
    const [row] = await app.db.query<{ id: string }>(`SELECT id FROM policies WHERE slug = 'cn-west-cit'`);
    const url = `/content/policy/${row!.id}`;
    const [author, reviewer] = tokens;
    await app.post(`${url}/drafts`, {}, { token: author });
    const { open } = (await app.get(url, { token: author })).body;
    const document = { ...open.document, issuer: 'Edited by people', measures: [] };
    const etag = (version: number) => ({ 'if-match': `"${version}"` });
    const saved = await app.put(`${url}/draft`, { document }, { token: author, headers: etag(open.version) });
    const move = async (token: string, body: object) => {
      const record = (await app.get(url, { token })).body;
      return app.post(`${url}/draft/transitions`, body, { token, headers: etag(record.open.version) });
    };
    const acknowledgedWarnings = saved.body.warnings.map(
      ({ pointer, code }: { pointer: string; code: string }) => ({ pointer, code }),
    );
    expect(await move(author, { action: 'submit', acknowledgedWarnings })).toMatchObject({ status: 200 });
    expect(await move(reviewer, { action: 'approve' })).toMatchObject({ status: 200 });
    const policy = async () => (await app.get('/policies/cn-west-cit')).body;
    const edited = await policy();
    expect(edited).toMatchObject({ issuer: 'Edited by people', measures: [] });
    await app.db.query(`UPDATE seed_loads SET hash = 'older'`);
    expect(await seed()).toBe(true);
    expect(await policy()).toEqual(edited);
  });

  it('leaves a policy that somebody publishes while it runs as they wrote it', async () => {
    const slug = 'cn-hnte-cit';
    const { id } = (await app.db.one<{ id: string }>('SELECT id FROM policies WHERE slug = $1', [slug]))!;
    const type = app.app.get(ContentTypes).of('policy');
    const document = { ...(await type.snapshot(id)), issuer: 'Published meanwhile' };
    const publication = { author: null, reviewer: null, at: app.clock.now(), identity: null, demo: false };
    const published = () => type.project(id, document, { ...publication, parkId: null });
    await app.db.query(`UPDATE seed_loads SET hash = 'older'`);
    const outcomes = await overlapping(app, published, seed);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect((await app.get(`/policies/${slug}`)).body.issuer).toBe('Published meanwhile');
    const edited = await app.db.one('SELECT 1 FROM policies WHERE id = $1 AND edited_at IS NOT NULL', [id]);
    expect(edited).not.toBeNull();
  });

  it('leaves a profile that was published by people as they left it: deleted, changed and new', async () => {
    const fact = aFact();
    await publish('gebeng', (document) => {
      document['facts'] = [...document['facts'].slice(1), fact];
      document['tenants'] = document['tenants'].slice(1);
      document['segments'] = [];
      document['name'].texts.en = 'Gebeng, renamed';
    });
    const edited = await page('gebeng');
    await app.db.query(`UPDATE seed_loads SET hash = 'older'`);
    expect(await seed()).toBe(true);
    expect(await page('gebeng')).toEqual(edited);
    expect((await app.get('/parks?q=renamed')).body.items).toMatchObject([{ slug: 'gebeng' }]);
  });

  it('leaves a profile that somebody publishes while it runs as they wrote it', async () => {
    const slug = 'baotou-rehtz';
    await app.db.query('UPDATE parks SET edited_at = NULL WHERE slug = $1', [slug]);
    const { id } = (await app.db.one<{ id: string }>('SELECT id FROM parks WHERE slug = $1', [slug]))!;
    const type = app.app.get(ContentTypes).of('park');
    const document = { ...(await type.snapshot(id)), tenants: [] };
    const publication = { author: null, reviewer: null, at: app.clock.now(), identity: null, demo: false };
    await app.db.query(`UPDATE seed_loads SET hash = 'older'`);
    const published = () => type.project(id, document, { ...publication, parkId: id });
    const outcomes = await overlapping(app, published, seed);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect((await page(slug)).tenants).toEqual([]);
  });
});
