import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aContentWorld,
  aSubmittedDraft,
  type AnyDocument,
  aFact,
  type ContentWorld,
  ParkDesk,
} from '../../../test/support/content.factory.js';
import { aPark } from '../../../test/support/leads.factory.js';
import { aParkMember, somebody } from '../../../test/support/people.factory.js';
import { type Answer, createTestApp, type TestApp } from '../../../test/support/test-app.js';

let app: TestApp;
let world: ContentWorld;
const desk = (token: string, parkId = world.park.id) => new ParkDesk(app, parkId, token);

beforeAll(async () => {
  app = await createTestApp();
}, 60_000);
afterAll(() => app?.stop());
beforeEach(async () => {
  world = await aContentWorld(app);
});

const code = ({ status, body }: Answer) => ({ status, code: body?.code });

const submitted = (fact = aFact()) => aSubmittedDraft(app, world, fact);

describe('who may', () => {
  it('an editor drafts, a manager submits, nobody of the park reviews or archives', async () => {
    await desk(world.editor).begin();
    expect((await desk(world.editor).record()).body.open.availableActions).toEqual(['edit', 'discard']);
    expect(code(await desk(world.editor).move('submit'))).toEqual({
      status: 403,
      code: 'content.action-not-allowed',
    });
    expect((await desk(world.manager).move('submit')).body.open.availableActions).toEqual(['withdraw']);
    for (const action of ['approve', 'return', 'publish', 'unschedule']) {
      expect(code(await desk(world.manager).move(action)).status).toBe(403);
    }
    expect(code(await desk(world.manager).move('archive')).status).toBe(403);
    expect((await app.get('/content/reviews', { token: world.manager })).status).toBe(403);
  });

  it('a reviewer is never somebody who has worked on the version, and is told before', async () => {
    await desk(world.editor).begin();
    await desk(world.officer).edit((document) => (document['notes'] = 'an officer helps'));
    await desk(world.manager).move('submit');
    const seen = (await desk(world.officer).record()).body.open;
    expect(seen).toMatchObject({
      reviewRefusal: 'content.reviewer-is-author',
      availableActions: ['withdraw'],
    });
    const comments = [{ pointer: '', text: 'no' }];
    for (const [action, more] of [
      ['approve', {}],
      ['return', { comments }],
    ] as const) {
      expect(code(await desk(world.officer).move(action, more))).toEqual({
        status: 422,
        code: 'content.reviewer-is-author',
      });
    }
    expect((await desk(world.otherOfficer).record()).body.open.reviewRefusal).toBeNull();
    expect((await desk(world.otherOfficer).move('approve')).status).toBe(200);
  });

  it('an officer who submits for a park without a team needs another one', async () => {
    await desk(world.officer).begin();
    await desk(world.officer).move('submit');
    expect(code(await desk(world.officer).move('approve')).code).toBe('content.reviewer-is-author');
    expect((await desk(world.otherOfficer).move('approve')).status).toBe(200);
  });

  it('whoever returns a version says why', async () => {
    await submitted();
    expect(code(await desk(world.officer).move('return')).code).toBe('content.comment-needed');
    expect(code(await desk(world.officer).move('withdraw', { comments: [] })).code).toBe('validation.failed');
  });

  it('another park’s drafts are not there: neither by address nor in a list', async () => {
    await submitted();
    const other = await aPark(app);
    const stranger = await app.signedIn(await aParkMember(app, other.id, 'park-manager'));
    const investor = await app.signedIn(await somebody(app));
    const url = `/content/park/${world.park.id}`;
    const { version } = (await desk(world.editor).record()).body.open;
    const headers = { 'if-match': `"${version}"` };
    const answers = [
      await app.get(url, { token: stranger }),
      await app.get(`${url}/versions`, { token: stranger }),
      await app.get(`${url}/versions/2`, { token: stranger }),
      await app.get(`${url}/versions/2/changes`, { token: stranger }),
      await app.post(`${url}/drafts`, {}, { token: stranger }),
      await app.put(`${url}/draft`, { document: {} }, { token: stranger, headers }),
      await app.post(`${url}/draft/transitions`, { action: 'submit' }, { token: stranger, headers }),
    ];
    expect(answers.map(code)).toEqual(answers.map(() => ({ status: 404, code: 'resource.not-found' })));
    const lists = [
      await app.get('/content', { token: stranger }),
      await app.get(`/content?parkId=${world.park.id}`, { token: stranger }),
    ];
    expect(lists.map(({ body }) => body.items)).toEqual([[], []]);
    expect((await app.get(url, { token: investor })).status).toBe(403);
    expect((await app.get(url)).status).toBe(401);
  });
});

describe('the desk list', () => {
  afterAll(() => app.clock.set('2026-11-26T02:00:00.000Z'));

  it('shows each record once, the last changed first, by park and state, page by page', async () => {
    app.clock.set('2027-01-01T00:00:00.000Z');
    world = await aContentWorld(app);
    await submitted();
    const first = world;
    world = await aContentWorld(app);
    app.clock.advance(1000);
    await submitted();
    await desk(world.officer).move('approve');
    await desk(world.editor).begin();
    const all = (await app.get('/content?pageSize=100', { token: world.officer })).body.items;
    expect(
      all
        .slice(0, 2)
        .map(({ id }: { id: string }) => id)
        .sort(),
    ).toEqual([world.park.id, first.park.id].sort());
    expect(new Set(all.map(({ id }: { id: string }) => id)).size).toBe(all.length);
    const own = (await app.get('/content?state=draft', { token: world.editor })).body.items;
    expect(own).toMatchObject([
      {
        id: world.park.id,
        park: { slug: world.park.slug },
        published: { n: 2 },
        open: { n: 3, state: 'draft', ownWork: true },
      },
    ]);
    const inWork = (await app.get('/content?state=in-work&pageSize=100', { token: world.officer })).body
      .items;
    expect(all.filter(({ open }: { open: object | null }) => open === null).length).toBeGreaterThan(0);
    expect(inWork).toEqual(all.filter(({ open }: { open: object | null }) => open !== null));
    const page = (await app.get('/content?pageSize=1', { token: world.officer })).body;
    const next = (await app.get(`/content?pageSize=1&cursor=${page.nextCursor}`, { token: world.officer }))
      .body;
    expect([...page.items, ...next.items].map(({ id }: { id: string }) => id)).toEqual(
      all.slice(0, 2).map(({ id }: { id: string }) => id),
    );
    expect((await app.get('/content?state=published&type=park', { token: first.editor })).body.items).toEqual(
      [],
    );
  });
});

describe('a document', () => {
  const saveWith = async (change: (document: AnyDocument) => void) => {
    const { open } = (await desk(world.editor).record()).body;
    change(open.document);
    return desk(world.editor).save(open.document, open.version);
  };
  beforeEach(async () => void (await desk(world.editor).begin()));

  it('larger than a record may be is refused before it is looked at', async () => {
    const answer = await saveWith((document) => (document['notes'] = 'x'.repeat(200_001)));
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'content.document-too-large', params: { limit: 200_000 } },
    });
  });

  it('holds at most five hundred facts, each of its own id', async () => {
    const small = () => ({ ...aFact(), source: null });
    const many = await saveWith((document) => (document['facts'] = Array.from({ length: 501 }, small)));
    expect(many.body.errors).toEqual([
      { pointer: '/document/facts', code: 'validation.too-many', detail: expect.any(String) },
    ]);
    const full = await saveWith((document) => (document['facts'] = Array.from({ length: 500 }, small)));
    expect(full.status).toBe(200);
    const twice = aFact();
    expect((await saveWith((document) => (document['facts'] = [twice, twice]))).body.errors[0].pointer).toBe(
      '/document/facts',
    );
  }, 30_000);

  it.each([
    ['an unknown property', { colour: 'red' }, '/document/colour'],
    ['a number for a text', { kind: 5 }, '/document/kind'],
    ['a list for an object', { position: [] }, '/document/position'],
    [
      'a place outside of the earth',
      { position: { lat: 91, lon: 0, precision: 'site', note: null, source: null } },
      '/document/position/lat',
    ],
    ['facts that are none', { facts: ['area'] }, '/document/facts/0'],
    ['null for a list', { facts: null }, '/document/facts'],
    ['a fact with a key like code', { facts: [aFact({ key: '__proto__' })] }, '/document/facts/0/key'],
    ['a fact with an id like SQL', { facts: [aFact({ id: "'; DROP" })] }, '/document/facts/0/id'],
    ['texts that are none', { name: { original: 'en', texts: { en: ['a'] } } }, '/document/name/texts'],
    [
      'a segment nobody knows',
      { segments: [{ id: aFact().id, word: 'x', segment: 'RE9', source: 'y' }] },
      '/document/segments/0/segment',
    ],
  ])('with %s is refused, naming the place', async (_what, change, pointer) => {
    const answer = await saveWith((document) => Object.assign(document, change));
    expect(code(answer)).toEqual({ status: 422, code: 'validation.failed' });
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it('nested deeper than anything real is refused', async () => {
    let deep: unknown = 1;
    for (let level = 0; level < 80; level += 1) deep = { deep };
    expect(code(await desk(world.editor).save({ deep }, 1)).code).toBe('validation.too-deep');
  });

  it('cannot take over a fact, tenant or segment of another park', async () => {
    const theirs = aFact();
    await app.db.query(
      `INSERT INTO facts (id, subject_type, subject_id, key, value, value_kind, visibility)
       VALUES ($1, 'park', $2, 'area', '1', 'number', 'public')`,
      [theirs.id, (await aPark(app)).id],
    );
    const saved = await saveWith((document) => document['facts'].push(theirs));
    expect(saved.body.problems).toEqual([
      { pointer: `/facts/${theirs.id}`, code: 'content.id-taken', params: {} },
    ]);
    expect(code(await desk(world.manager).move('submit')).code).toBe('content.not-ready');
  });
});
