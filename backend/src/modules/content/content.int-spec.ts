import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aContentWorld, aFact, type ContentWorld, ParkDesk } from '../../../test/support/content.factory.js';
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

/** A draft with a new fact, handed in by the manager. */
async function submitted(fact = aFact()): Promise<ReturnType<typeof aFact>> {
  expect((await desk(world.editor).begin()).status).toBe(201);
  expect((await desk(world.editor).edit((document) => document['facts'].push(fact))).status).toBe(200);
  expect((await desk(world.manager).move('submit')).status).toBe(200);
  return fact;
}

describe('the way of a draft', () => {
  it('leads from the editor over the manager and a returning reviewer to the public page', async () => {
    const fact = aFact({ value: '4' });
    await submitted(fact);
    const waiting = await app.get('/content/reviews?pageSize=100', { token: world.officer });
    expect(waiting.body.items.map((item: { id: string }) => item.id)).toContain(world.park.id);

    const pointer = `/facts/${fact.id}/value`;
    const returned = await desk(world.officer).move('return', {
      comments: [
        { pointer, text: 'The letter of the grid operator says 40.' },
        { pointer: '/website', text: 'Is there none?' },
      ],
    });
    expect(returned.body.open).toMatchObject({
      state: 'draft',
      comments: [
        { pointer, text: 'The letter of the grid operator says 40.', resolved: false },
        { pointer: '/website', resolved: false },
      ],
    });
    const fixed = await desk(world.editor).edit((document) => {
      document['facts'][0].value = '40';
      document['website'] = 'https://example.com/park';
    });
    expect(fixed.body.problems).toEqual([]);
    const again = await desk(world.manager).move('submit');
    expect(again.body.open.comments.map(({ resolved }: { resolved: boolean }) => resolved)).toEqual([
      true,
      true,
    ]);
    expect((await publicPage()).facts).toEqual([]);

    const approved = await desk(world.officer).move('approve');
    expect(approved).toMatchObject({ status: 200, body: { open: null, published: { n: 2 } } });
    expect(await publicPage()).toMatchObject({
      website: 'https://example.com/park',
      facts: [
        { id: fact.id, value: '40', unit: 'MW', current: true, verifiedAt: app.clock.now().toISOString() },
      ],
      factCount: 1,
    });
    const names = await app.eventsAbout(world.park.id);
    expect(names.filter((name) => name !== 'content.saved')).toEqual([
      'content.draft-begun',
      'content.submitted',
      'content.returned',
      'content.submitted',
      'content.approved',
      'content.published',
    ]);
  });

  it('shows the editor what differs from the published profile, field by field', async () => {
    const fact = await submitted();
    const { body } = await desk(world.officer).record();
    expect(body.open.changes).toEqual([
      { pointer: `/facts/${fact.id}`, kind: 'added', before: null, after: fact },
    ]);
    await desk(world.officer).move('approve');
    await desk(world.editor).begin();
    const changed = await desk(world.editor).edit((document) => {
      document['facts'][0].value = '45';
      document['notes'] = 'New line';
    });
    expect(changed.body.changes).toEqual([
      { pointer: `/facts/${fact.id}/value`, kind: 'changed', before: '40', after: '45' },
      { pointer: '/notes', kind: 'changed', before: null, after: 'New line' },
    ]);
  });

  it('keeps a draft that is not complete yet, says what it lacks, and does not let it go on', async () => {
    await desk(world.editor).begin();
    const [empty, wrong] = [
      aFact({ value: '', source: null }),
      aFact({ value: 'forty', unit: 'bananas', asOf: 'soon' }),
    ];
    const saved = await desk(world.editor).edit((document) => {
      document['name'].texts = {};
      document['kind'] = '';
      document['website'] = 'javascript:alert(1)';
      document['facts'] = [empty, wrong];
    });
    expect(saved.status).toBe(200);
    expect(saved.body.problems.map(({ pointer, code }: never) => `${pointer} ${code}`)).toEqual([
      '/name/texts/en park.name-needed',
      '/kind park.kind-needed',
      '/website park.website-unreadable',
      `/facts/${empty.id}/value fact.value-needed`,
      `/facts/${wrong.id}/value fact.number-unreadable`,
      `/facts/${wrong.id}/unit fact.unit-unknown`,
      `/facts/${wrong.id}/asOf fact.date-unreadable`,
    ]);
    const refused = await desk(world.manager).move('submit');
    expect(code(refused)).toEqual({ status: 422, code: 'content.not-ready' });
    expect(refused.body.errors[0]).toMatchObject({ pointer: '/name/texts/en', code: 'park.name-needed' });
    expect((await desk(world.editor).record()).body.open.state).toBe('draft');
  });

  it('asks whoever submits to stand by what looks wrong, and shows the reviewer that they do', async () => {
    const steam = aFact({ key: 'steam_tariff', value: '220', unit: 'CNY/m3' });
    await desk(world.editor).begin();
    await desk(world.editor).edit((document) => document['facts'].push(steam));
    const pointer = `/facts/${steam.id}/unit`;
    const refused = await desk(world.manager).move('submit');
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'content.warnings-unacknowledged', errors: [{ pointer, code: 'fact.unit-unexpected' }] },
    });
    const agreed = await desk(world.manager).move('submit', {
      acknowledgedWarnings: [{ pointer, code: 'fact.unit-unexpected' }],
    });
    expect(agreed.status).toBe(200);
    expect((await desk(world.officer).record()).body.open.warnings).toEqual([
      {
        pointer,
        code: 'fact.unit-unexpected',
        params: { unit: 'CNY/m3', dimension: 'money-per-mass' },
        acknowledged: true,
      },
    ]);
  });

  it('can be taken back by the manager, and thrown away by an editor', async () => {
    await submitted();
    const while_ = await desk(world.editor).save({}, (await desk(world.editor).record()).body.open.version);
    expect(code(while_)).toEqual({ status: 409, code: 'content.not-a-draft' });
    expect((await desk(world.manager).move('withdraw')).body.open.state).toBe('draft');
    const discarded = await desk(world.editor).move('discard');
    expect(discarded.body).toMatchObject({
      open: null,
      published: { n: 1 },
      availableActions: ['begin-draft'],
    });
    expect((await desk(world.editor).begin()).body.n).toBe(3);
    expect((await desk(world.editor).versions()).body.items.map(({ n, state }: never) => [n, state])).toEqual(
      [
        [3, 'draft'],
        [2, 'discarded'],
        [1, 'published'],
      ],
    );
  });

  it('needs a contact once the park has been claimed', async () => {
    await app.db.query('UPDATE parks SET claimed_at = $2 WHERE id = $1', [world.park.id, app.clock.now()]);
    await desk(world.editor).begin();
    const refused = await desk(world.manager).move('submit');
    expect(refused.body).toMatchObject({
      code: 'content.not-ready',
      errors: [{ pointer: '', code: 'content.contact-needed' }],
    });
    await app.post(
      `/parks/${world.park.slug}/contacts`,
      {
        name: 'Wang',
        role: null,
        languages: ['zh-CN'],
        phone: null,
        email: 'w@example.com',
        hours: null,
        visibility: 'public',
        position: 0,
      },
      { token: world.manager },
    );
    expect((await desk(world.manager).move('submit')).status).toBe(200);
  });
});

describe('every version', () => {
  it('stays readable, can be compared with any other, and can be restored', async () => {
    const fact = await submitted();
    await desk(world.officer).move('approve');
    await desk(world.editor).begin();
    await desk(world.editor).edit((document) => (document['facts'] = []));
    await desk(world.manager).move('submit');
    await desk(world.officer).move('approve');
    expect((await publicPage()).facts).toEqual([]);
    expect((await desk(world.editor).changes(3)).body).toEqual({
      from: 2,
      to: 3,
      changes: [{ pointer: `/facts/${fact.id}`, kind: 'removed', before: fact, after: null }],
    });
    expect((await desk(world.editor).changes(3, 1)).body.changes).toEqual([]);
    expect((await desk(world.editor).version(2)).body).toMatchObject({
      state: 'published',
      superseded: true,
      document: { facts: [fact] },
    });
    const restored = await desk(world.editor).begin(2);
    expect(restored.body).toMatchObject({ n: 4, basedOn: 2, document: { facts: [fact] } });
    await desk(world.manager).move('submit');
    await desk(world.officer).move('approve');
    expect((await publicPage()).facts).toMatchObject([{ id: fact.id, value: '40' }]);
    expect(code(await desk(world.editor).begin(9))).toEqual({ status: 422, code: 'validation.failed' });
  });

  it('begins with what was loaded from public sources, written down before anybody builds on it', async () => {
    expect((await desk(world.editor).record()).body).toMatchObject({
      published: { n: 1, version: 0, author: null, publishedAt: null },
      open: null,
    });
    expect((await desk(world.editor).version(1)).body).toMatchObject({
      n: 1,
      author: null,
      document: { facts: [] },
    });
    await desk(world.editor).begin();
    await desk(world.editor).move('discard');
    await app.db.query(`UPDATE parks SET notes = 'A later load knows more' WHERE id = $1`, [world.park.id]);
    const begun = await desk(world.editor).begin();
    expect(begun.body).toMatchObject({
      n: 4,
      basedOn: 3,
      document: { notes: 'A later load knows more' },
      changes: [],
    });
  });

  it('has a number that names one: anything else is not there', async () => {
    for (const n of ['0', '-1', '1.5', 'one', '99999999999999999999', '2']) {
      expect(
        (await app.get(`/content/park/${world.park.id}/versions/${n}`, { token: world.editor })).status,
      ).toBe(404);
    }
  });
});

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

describe('two at a time', () => {
  it('of two editors the second is told, reads what the first wrote, and saves both', async () => {
    await desk(world.editor).begin();
    const start = (await desk(world.editor).record()).body.open;
    const first = { ...start.document, notes: 'by the first' };
    const second = { ...start.document, website: 'https://example.com' };
    expect((await desk(world.editor).save(first, start.version)).status).toBe(200);
    expect(code(await desk(world.manager).save(second, start.version))).toEqual({
      status: 412,
      code: 'version.stale',
    });
    const theirs = (await desk(world.manager).record()).body.open;
    const both = await desk(world.manager).save(
      { ...theirs.document, website: second.website },
      theirs.version,
    );
    expect(both.body.document).toMatchObject({ notes: 'by the first', website: 'https://example.com' });
  });

  it('of 20 submits, approvals, saves and beginnings one counts', async () => {
    const outcomes = async (call: () => Promise<Answer>) =>
      (await Promise.all(Array.from({ length: 20 }, call))).map(({ status }) => status).sort();
    const begun = await outcomes(() => desk(world.editor).begin());
    expect(begun).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
    const { version, document } = (await desk(world.editor).record()).body.open;
    let n = 0;
    const saved = await outcomes(() =>
      desk(world.editor).save({ ...document, notes: `take ${(n += 1)}` }, version),
    );
    expect(saved).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
    const draft = (await desk(world.editor).record()).body.open.version;
    const submits = await outcomes(() => desk(world.manager).move('submit', {}, draft));
    expect(submits).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
    const review = (await desk(world.editor).record()).body.open.version;
    const approvals = await outcomes(() =>
      app.post(
        `/content/park/${world.park.id}/draft/transitions`,
        { action: 'approve' },
        {
          token: world.officer,
          headers: { 'if-match': `"${review}"` },
        },
      ),
    );
    expect(approvals[0]).toBe(200);
    expect(approvals.slice(1).every((status) => status === 409)).toBe(true);
    expect(
      (await app.eventsAbout(world.park.id)).filter((name) => name === 'content.published'),
    ).toHaveLength(1);
  }, 60_000);

  it('the ETag of a discarded draft never fits a later one', async () => {
    await desk(world.editor).begin();
    const stale = (await desk(world.editor).edit((document) => (document['notes'] = 'a'))).body;
    await desk(world.editor).move('discard');
    const { body } = await desk(world.manager).begin();
    expect(body.version).toBeGreaterThan(stale.version);
    expect(code(await desk(world.editor).save(stale.document, stale.version)).status).toBe(412);
  });

  it('asks for the version that was read', async () => {
    await desk(world.editor).begin();
    const without = await app.put(
      `/content/park/${world.park.id}/draft`,
      { document: {} },
      { token: world.editor },
    );
    expect(code(without)).toEqual({ status: 428, code: 'version.required' });
    const move = await app.post(
      `/content/park/${world.park.id}/draft/transitions`,
      { action: 'submit' },
      { token: world.manager },
    );
    expect(code(move)).toEqual({ status: 428, code: 'version.required' });
  });
});

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
  const saveWith = async (change: (document: Record<string, any>) => void) => {
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
  });

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
    for (let level = 0; level < 30; level += 1) deep = { deep };
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
