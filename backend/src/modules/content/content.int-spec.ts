import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aContentWorld,
  aSubmittedDraft,
  aFact,
  type ContentWorld,
  ParkDesk,
} from '../../../test/support/content.factory.js';

import { type Answer, createTestApp, type TestApp } from '../../../test/support/test-app.js';

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
    /** The others are told so; on a busy machine one may be asked to come again. */
    const oneCounts = async (success: number, refusal: number, call: () => Promise<Answer>) => {
      const answers = await Promise.all(Array.from({ length: 20 }, call));
      const others = answers.map(({ status }) => status).filter((status) => status !== success);
      expect(others).toHaveLength(19);
      expect(others.filter((status) => status !== refusal && status !== 503)).toEqual([]);
    };
    const open = async () => (await desk(world.editor).record()).body.open;
    await oneCounts(201, 409, () => desk(world.editor).begin());
    const { version, document } = await open();
    let n = 0;
    await oneCounts(200, 412, () =>
      desk(world.editor).save({ ...document, notes: `take ${(n += 1)}` }, version),
    );
    const url = `/content/park/${world.park.id}/draft/transitions`;
    const move = (action: string, token: string, etag: number) =>
      app.post(url, { action }, { token, headers: { 'if-match': `"${etag}"` } });
    const draft = (await open()).version;
    await oneCounts(200, 412, () => move('submit', world.manager, draft));
    const waiting = (await open()).version;
    await oneCounts(200, 409, () => move('approve', world.officer, waiting));
    const names = await app.eventsAbout(world.park.id);
    expect(names.filter((name) => name === 'content.published')).toHaveLength(1);
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
