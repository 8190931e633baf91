import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aContentWorld,
  aSubmittedDraft,
  aFact,
  type ContentWorld,
  ParkDesk,
} from '../../../test/support/content.factory.js';
import { aPark } from '../../../test/support/leads.factory.js';
import { anAdmin, aParkMember, somebody } from '../../../test/support/people.factory.js';
import { type Answer, createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { PublishScheduled } from './index.js';

let app: TestApp;
let world: ContentWorld;
const desk = (token: string, parkId = world.park.id) => new ParkDesk(app, parkId, token);
const publicPage = async () => (await app.get(`/parks/${world.park.slug}`)).body;

beforeAll(async () => {
  app = await createTestApp();
}, 60_000);
afterAll(() => app?.stop());
beforeEach(async () => {
  world = await aContentWorld(app);
});

const code = ({ status, body }: Answer) => ({ status, code: body?.code });

const submitted = (fact = aFact()) => aSubmittedDraft(app, world, fact);

describe('a scheduled version', () => {
  const LATER = '2026-12-01T08:00:00+08:00';
  const sweeper = () => app.app.get(PublishScheduled, { strict: false });
  const schedule = () => desk(world.officer).move('approve', { publishAt: LATER });

  beforeEach(() => app.clock.set('2026-11-26T02:00:00.000Z'));
  afterAll(() => app.clock.set('2026-11-26T02:00:00.000Z'));

  it('is published when its time has come, and not a moment before', async () => {
    await submitted();
    const scheduled = await schedule();
    expect(scheduled.body.open).toMatchObject({
      state: 'approved',
      scheduled: true,
      publishAt: '2026-12-01T00:00:00.000Z',
    });
    app.clock.set('2026-11-30T23:59:59.999Z');
    await sweeper().execute();
    expect((await publicPage()).facts).toEqual([]);
    app.clock.set('2026-12-01T00:00:00.000Z');
    await sweeper().execute();
    expect((await publicPage()).facts).toHaveLength(1);
  });

  it('is published once by ten sweepers at a time', async () => {
    await submitted();
    await schedule();
    app.clock.set('2026-12-01T00:00:01.000Z');
    await Promise.all(Array.from({ length: 10 }, () => sweeper().execute()));
    const names = await app.eventsAbout(world.park.id);
    expect(names.filter((name) => name === 'content.published')).toHaveLength(1);
    expect((await desk(world.editor).record()).body).toMatchObject({ open: null, published: { n: 2 } });
  });

  it('that breaks half-way has changed nothing, and is published by the next sweep', async () => {
    await desk(world.editor).begin();
    await desk(world.editor).edit((document) => {
      document['notes'] = 'half of it';
      document['facts'].push(aFact());
    });
    await desk(world.manager).move('submit');
    await schedule();
    app.clock.set('2026-12-01T00:00:01.000Z');
    await app.db
      .query(`CREATE FUNCTION cut() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'the power is cut'; END $$ LANGUAGE plpgsql;
      CREATE TRIGGER cut BEFORE INSERT ON facts FOR EACH ROW EXECUTE FUNCTION cut()`);
    await expect(sweeper().execute()).rejects.toThrow('the power is cut');
    expect(await publicPage()).toMatchObject({ notes: null, facts: [] });
    expect(await app.eventsAbout(world.park.id)).not.toContain('content.published');
    await app.db.query('DROP FUNCTION cut CASCADE');
    await sweeper().execute();
    expect(await publicPage()).toMatchObject({ notes: 'half of it', factCount: 1 });
    expect(
      (await app.eventsAbout(world.park.id)).filter((name) => name === 'content.published'),
    ).toHaveLength(1);
  });

  it('can be published by hand before, or taken off the schedule', async () => {
    await submitted();
    await schedule();
    expect((await desk(world.otherOfficer).move('unschedule')).body.open).toMatchObject({
      state: 'in-review',
      publishAt: null,
    });
    await schedule();
    expect((await desk(world.otherOfficer).move('publish')).body).toMatchObject({
      open: null,
      published: { n: 2 },
    });
    app.clock.set('2026-12-01T00:00:01.000Z');
    await sweeper().execute();
    expect(
      (await app.eventsAbout(world.park.id)).filter((name) => name === 'content.published'),
    ).toHaveLength(1);
  });

  it('that a rule has come to stand against goes back to the reviewers, and does not hold up the others', async () => {
    await submitted();
    await schedule();
    const [held, first] = [world.park, world];
    world = await aContentWorld(app);
    await submitted();
    await schedule();
    await app.db.query('UPDATE parks SET claimed_at = $2 WHERE id = $1', [held.id, app.clock.now()]);
    app.clock.set('2026-12-01T00:00:01.000Z');
    await sweeper().execute();
    expect((await publicPage()).facts).toHaveLength(1);
    expect((await desk(first.officer, held.id).record()).body.open).toMatchObject({
      state: 'in-review',
      problems: [{ code: 'content.contact-needed' }],
    });
    expect(await app.eventsAbout(held.id)).toContain('content.publishing-failed');
  });

  it('asks for an instant with its zone', async () => {
    await submitted();
    for (const publishAt of ['tomorrow', '2026-12-01', '2026-12-01T08:00:00', '9999-12-31T00:00:00Z', 5]) {
      expect(code(await desk(world.officer).move('approve', { publishAt }))).toEqual({
        status: 422,
        code: 'validation.failed',
      });
    }
    const past = await desk(world.officer).move('approve', { publishAt: '2020-01-01T00:00:00Z' });
    expect(past.body).toMatchObject({ open: null, published: { n: 2 } });
  });
});

describe('publishing', () => {
  it('leaves what did not change as it was entered, and says of the rest who wrote and who vouched for it', async () => {
    const old = aFact({ key: 'approved_area', value: '956', unit: 'ha', asOf: '1992-11' });
    await app.db.query(
      `INSERT INTO facts (id, subject_type, subject_id, key, value, value_kind, unit, as_of, as_of_from, as_of_to, source, confidence, visibility, seed_key)
       VALUES ($1, 'park', $2, 'approved_area', '956', 'number', 'ha', '1992-11', '1992-11-01', '1992-11-30', $3, 'high', 'public', $4)`,
      [old.id, world.park.id, JSON.stringify(old.source), `park/${world.park.slug}/approved_area/1992-11/1`],
    );
    const fact = await submitted();
    await desk(world.officer).move('approve');
    const rows = await app.db.query<Record<string, unknown>>(
      `SELECT id, entered_by IS NOT NULL AS entered, verified_by IS NOT NULL AS verified, edited_at, seed_key IS NOT NULL AS seeded,
              canonical_value::text AS canonical, canonical_unit FROM facts WHERE subject_id = $1 ORDER BY key`,
      [world.park.id],
    );
    expect(rows).toEqual([
      {
        id: old.id,
        entered: false,
        verified: false,
        edited_at: null,
        seeded: true,
        canonical: null,
        canonical_unit: null,
      },
      {
        id: fact.id,
        entered: true,
        verified: true,
        edited_at: app.clock.now(),
        seeded: false,
        canonical: '40000',
        canonical_unit: 'kW',
      },
    ]);
  });

  it('makes the park findable by its new words at once, and no longer by those gone', async () => {
    await desk(world.editor).begin();
    await desk(world.editor).edit((document) => {
      document['name'] = { original: 'zh-CN', texts: { 'zh-CN': '测试稀土园', en: 'Quartz Hill' } };
      document['segments'] = [
        { id: aFact().id, word: 'permanent_magnets', segment: 'RE4a', source: 'A brochure' },
      ];
      document['tenants'] = [
        {
          id: aFact().id,
          name: 'Feldspar Works',
          activity: null,
          status: null,
          asOf: '2025',
          source: null,
          confidence: null,
        },
      ];
      document['position'] = { lat: 40.6, lon: 109.8, precision: 'zone', note: null, source: 'A map' };
    });
    const hits = async (q: string) =>
      (await app.get(`/parks?q=${encodeURIComponent(q)}`)).body.items.map(
        ({ slug }: { slug: string }) => slug,
      );
    expect(await hits('feldspar')).toEqual([]);
    expect(await hits('稀土')).toEqual([]);
    await desk(world.manager).move('submit');
    await desk(world.officer).move('approve');
    expect([await hits('feldspar'), await hits('稀土'), await hits('quartz')]).toEqual([
      [world.park.slug],
      [world.park.slug],
      [world.park.slug],
    ]);
    expect(await publicPage()).toMatchObject({
      segments: ['RE4a'],
      tenants: [{ name: 'Feldspar Works', asOf: { value: '2025' } }],
      position: { lat: 40.6, precision: 'zone' },
    });
  });

  it('of two statements of one key makes the older one history', async () => {
    await desk(world.editor).begin();
    await desk(world.editor).edit((document) =>
      document['facts'].push(aFact({ asOf: '2025' }), aFact({ value: '60', asOf: '2026-10' })),
    );
    await desk(world.manager).move('submit');
    await desk(world.officer).move('approve');
    expect((await publicPage()).facts.map(({ value, current }: never) => [value, current])).toEqual([
      ['60', true],
      ['40', false],
    ]);
  });

  it('shows what is for the signed-in or on request only to them, and nowhere else', async () => {
    const facts = ['public', 'signed-in', 'on-request'].map((visibility) =>
      aFact({ visibility, asOf: '2026' }),
    );
    await desk(world.editor).begin();
    await desk(world.editor).edit((document) => document['facts'].push(...facts));
    await desk(world.manager).move('submit');
    await desk(world.officer).move('approve');
    const seen = async (token?: string) =>
      (await app.get(`/parks/${world.park.slug}/facts`, token ? { token } : {})).body.items.map(
        ({ id }: { id: string }) => id,
      );
    const [open, signedIn, onRequest] = facts.map(({ id }) => id);
    const other = await app.signedIn(await aParkMember(app, (await aPark(app)).id));
    expect(new Set(await seen())).toEqual(new Set([open]));
    expect(new Set(await seen(await app.signedIn(await somebody(app))))).toEqual(new Set([open, signedIn]));
    expect(new Set(await seen(other))).toEqual(new Set([open, signedIn]));
    expect(new Set(await seen(world.editor))).toEqual(new Set([open, signedIn, onRequest]));
    expect(new Set(await seen(world.officer))).toEqual(new Set([open, signedIn, onRequest]));
    expect(await publicPage()).toMatchObject({ factCount: 1, facts: [{ id: open }] });
    expect((await app.get('/parks/no-such-park/facts')).status).toBe(404);
  });

  it('can be undone by an administrator: the park is archived, and comes back with a new version', async () => {
    await submitted();
    await desk(world.officer).move('approve');
    const archived = await desk(world.otherOfficer).move('archive');
    expect(archived.body).toMatchObject({ published: null, open: null, availableActions: ['begin-draft'] });
    expect((await app.get(`/parks/${world.park.slug}`)).status).toBe(404);
    expect((await app.get('/sitemap.xml', { root: true })).body).not.toContain(world.park.slug);
    await desk(world.editor).begin();
    await desk(world.manager).move('submit');
    await desk(world.officer).move('approve');
    expect((await publicPage()).facts).toHaveLength(1);
  });

  it('can be undone for a park that nobody has ever edited', async () => {
    expect((await desk(world.officer).move('archive')).status).toBe(200);
    expect((await app.get(`/parks/${world.park.slug}`)).status).toBe(404);
    expect((await desk(world.officer).versions()).body.items).toMatchObject([
      { n: 1, state: 'archived', author: null },
    ]);
  });
});

describe('a new park', () => {
  const identity = { slug: 'brand-new-park', country: 'CN', region: null, timeZone: 'Asia/Shanghai' };
  const document = () => ({
    name: { original: 'en', texts: { en: 'Brand New Park' } },
    kind: 'development zone',
    level: null,
    status: 'planned',
    established: null,
    website: null,
    notes: null,
    segments: [],
    capabilities: [],
    leadingIndustries: [],
    position: null,
    facts: [],
    tenants: [],
  });
  const create = async (token: string, body: object) => app.post('/content/park', body, { token });

  it('is begun by an administrator, and is nowhere until it is published', async () => {
    const created = await create(world.officer, { document: document(), identity });
    expect(created).toMatchObject({
      status: 201,
      body: { title: { text: 'Brand New Park' }, park: null, published: null },
    });
    const { id } = created.body as { id: string };
    expect((await app.get('/parks/brand-new-park')).status).toBe(404);
    expect((await desk(world.editor, id).record()).status).toBe(404);
    await desk(world.officer, id).move('submit');
    const published = await desk(world.otherOfficer, id).move('approve');
    expect(published.body).toMatchObject({
      park: { slug: 'brand-new-park', demo: false },
      published: { n: 1 },
    });
    expect((await app.get('/parks/brand-new-park')).body).toMatchObject({
      country: 'CN',
      claimed: false,
      demo: false,
    });
    const again = await create(world.officer, { document: document(), identity });
    expect(again.body.errors).toMatchObject([{ pointer: '/identity/slug', code: 'park.slug-taken' }]);
  });

  it('is not for a park’s own team, and has an address, a country and a time zone', async () => {
    expect(code(await create(world.manager, { document: document(), identity })).code).toBe(
      'content.action-not-allowed',
    );
    const admin = await app.signedIn(await anAdmin(app));
    const wrong = await create(admin, {
      document: document(),
      identity: { slug: 'A b', country: 'China', timeZone: 1 },
    });
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/identity/country',
      '/identity/region',
      '/identity/slug',
      '/identity/timeZone',
    ]);
    const zone = await create(admin, {
      document: document(),
      identity: { ...identity, slug: 'zoneless', timeZone: 'Mars/Base' },
    });
    expect(zone.body.errors).toMatchObject([{ code: 'park.zone-unknown' }]);
    expect((await create(admin, { document: document() })).status).toBe(422);
    expect((await app.post('/content/tea-house', { document: {} }, { token: admin })).status).toBe(404);
  });

  it('is begun once however often the request is repeated', async () => {
    const body = { document: document(), identity: { ...identity, slug: 'repeated-park' } };
    const headers = { 'idempotency-key': 'a-new-park-once' };
    const first = await app.post('/content/park', body, { token: world.officer, headers });
    const second = await app.post('/content/park', body, { token: world.officer, headers });
    expect(second.body.id).toBe(first.body.id);
  });
});
