import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aContentWorld, type ContentWorld, ParkDesk } from '../../../test/support/content.factory.js';
import { anAdmin, somebody } from '../../../test/support/people.factory.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';

let app: TestApp;
let world: ContentWorld;
beforeAll(async () => {
  app = await createTestApp();
}, 120_000);
afterAll(() => app?.stop());
beforeEach(async () => {
  world = await aContentWorld(app);
});

const desk = (token: string, id = world.park.id) => new ParkDesk(app, id, token);
const profiles = async (query: string, token = world.officer) =>
  (await app.get(`/park-profiles?pageSize=100&${query}`, { token })).body;
const profile = (slug: string, token: string) => app.get(`/park-profiles/${slug}`, { token });
const slugsIn = async (query: string) =>
  ((await profiles(query)).items as { slug: string }[]).map(({ slug }) => slug);

const newPark = (slug: string, name = 'Park of the north') =>
  app.post(
    '/content/park',
    {
      document: {
        name: { original: 'en', texts: { en: name, 'zh-CN': '北方稀土园区' } },
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
      },
      identity: { slug, country: 'CN', region: null, timeZone: 'Asia/Shanghai' },
    },
    { token: world.officer },
  );
const aSlug = () => `north-${randomUUID().slice(0, 8)}`;

describe('the administrators’ list of parks', () => {
  it('holds a park that is a draft only, with the address and names it would have', async () => {
    const slug = aSlug();
    const { id } = (await newPark(slug, `Park ${slug}`)).body;
    expect((await profiles(`q=${slug}`)).items).toEqual([
      {
        id,
        slug,
        name: { text: `Park ${slug}`, lang: 'en', isOriginal: true },
        country: 'CN',
        state: 'draft',
        published: false,
        claimed: false,
        demo: false,
        completeness: null,
        freshness: null,
      },
    ]);
    await desk(world.officer, id).move('submit');
    expect(await slugsIn(`q=${slug}&state=in-review`)).toEqual([slug]);
    await desk(world.otherOfficer, id).move('approve');
    expect((await profiles(`q=${slug}`)).items).toMatchObject([
      { slug, state: 'published', published: true, completeness: 0 },
    ]);
  });

  it('finds a park by its names in every language and by its address, and by nothing that only looks like a pattern', async () => {
    const slug = aSlug();
    await newPark(slug);
    expect(await slugsIn(`q=${encodeURIComponent('北方稀土')}`)).toContain(slug);
    expect(await slugsIn('q=park%20of%20the%20NORTH')).toContain(slug);
    expect(await slugsIn(`q=${slug.slice(3)}`)).toEqual([slug]);
    expect(await slugsIn('q=%25')).toEqual([]);
    expect(await slugsIn('q=_')).toEqual([]);
  });

  it('tells what is being worked on from what is public, claimed from unclaimed, archived from both', async () => {
    const { slug, id } = world.park;
    expect(await slugsIn(`q=${slug}&state=published&claimed=false`)).toEqual([slug]);
    await desk(world.editor).begin();
    expect((await profiles(`q=${slug}`)).items).toMatchObject([{ state: 'draft', published: true }]);
    await desk(world.editor).move('discard');
    await app.db.query('UPDATE parks SET claimed_at = $2 WHERE id = $1', [id, app.clock.now()]);
    expect(await slugsIn(`q=${slug}&claimed=false`)).toEqual([]);
    expect(await slugsIn(`q=${slug}&claimed=true`)).toEqual([slug]);
    await desk(world.officer).move('archive');
    expect((await profiles(`q=${slug}&state=archived`)).items).toMatchObject([{ slug, published: false }]);
  });

  it('is for administrators; a team knows its own park only, also when the public no longer does', async () => {
    const stranger = await app.signedIn(await somebody(app));
    for (const token of [world.manager, stranger])
      expect((await app.get('/park-profiles', { token })).status).toBe(403);
    const { slug } = world.park;
    const other = await aContentWorld(app);
    await desk(world.officer).move('archive');
    expect((await app.get(`/parks/${slug}`)).status).toBe(404);
    expect((await profile(slug, world.editor)).body).toMatchObject({ id: world.park.id, state: 'archived' });
    expect((await profile(slug, other.manager)).status).toBe(404);
    expect((await profile(slug, await app.signedIn(await anAdmin(app)))).status).toBe(200);
  });

  it('hides what is invented outside a demonstration', async () => {
    await app.db.query('UPDATE parks SET demo = true WHERE id = $1', [world.park.id]);
    expect(await slugsIn(`q=${world.park.slug}`)).toEqual([]);
    expect((await profile(world.park.slug, world.manager)).status).toBe(404);
  });
});

describe('the address of a new park', () => {
  it('belongs to the first who takes it, also while it is a draft, and is free again once that is discarded', async () => {
    const slug = aSlug();
    const { id } = (await newPark(slug)).body;
    const second = await newPark(slug, 'Another park');
    expect(second.body.errors).toMatchObject([{ pointer: '/identity/slug', code: 'park.slug-taken' }]);
    await desk(world.officer, id).move('discard');
    expect((await newPark(slug, 'Another park')).status).toBe(201);
  });
});

describe('a park that is archived', () => {
  it('is archived for a reason, which its team reads in the history', async () => {
    const without = await desk(world.officer).move('archive', { reason: undefined });
    expect([without.status, without.body.code]).toEqual([422, 'content.reason-missing']);
    expect((await app.get(`/parks/${world.park.slug}`)).status).toBe(200);
    await desk(world.officer).move('archive', { reason: 'The zone was merged into its neighbour.' });
    const { items } = (await desk(world.editor).versions()).body;
    expect(items[0]).toMatchObject({
      state: 'archived',
      archiveReason: 'The zone was merged into its neighbour.',
      archivedAt: app.clock.now().toISOString(),
      archivedBy: { name: expect.any(String) },
    });
  });

  it.each([
    ['an empty reason', { reason: '  ' }],
    ['a reason beyond a thousand characters', { reason: 'x'.repeat(1001) }],
  ])('is not archived for %s', async (_what, more) => {
    expect((await desk(world.officer).move('archive', more)).status).toBe(422);
    expect((await app.get(`/parks/${world.park.slug}`)).status).toBe(200);
  });

  it('is no reason for another step', async () => {
    await desk(world.editor).begin();
    const submitted = await desk(world.manager).move('submit', { reason: 'Because' });
    expect(submitted.body.errors).toMatchObject([{ pointer: '/reason' }]);
  });
});
