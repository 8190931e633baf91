import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aContentWorld, type ContentWorld } from '../../../test/support/content.factory.js';
import { aPark } from '../../../test/support/leads.factory.js';
import { aParkMember, somebody } from '../../../test/support/people.factory.js';
import { type Answer, createTestApp, type TestApp } from '../../../test/support/test-app.js';

let app: TestApp;
let world: ContentWorld;
beforeAll(async () => {
  app = await createTestApp();
}, 60_000);
afterAll(() => app?.stop());
beforeEach(async () => {
  world = await aContentWorld(app);
});

const contact = (wanted: Record<string, unknown> = {}) => ({
  name: 'Wang Fang',
  role: 'Investment promotion',
  languages: ['zh-CN', 'en'],
  phone: '+86 472 5555555',
  email: 'wang@example.com',
  hours: 'Mon-Fri 9:00-17:30',
  visibility: 'public',
  position: 1,
  ...wanted,
});
const url = () => `/parks/${world.park.slug}/contacts`;
const add = (wanted: Record<string, unknown> = {}, token = world.editor) =>
  app.post(url(), contact(wanted), { token });
const names = async (token?: string) =>
  (await app.get(url(), token ? { token } : {})).body.items.map(({ name }: { name: string }) => name);
const code = ({ status, body }: Answer) => ({ status, code: body?.code });

describe('the contacts of a park', () => {
  it('are written by its team and by administrators, and count at once', async () => {
    const added = await add();
    expect(added).toMatchObject({
      status: 201,
      headers: { etag: '"1"' },
      body: { ...contact(), version: 1 },
    });
    await add({ name: 'First', position: 0 }, world.officer);
    expect(await names()).toEqual(['First', 'Wang Fang']);
    const edited = await app.patch(
      `${url()}/${added.body.id}`,
      { hours: null, position: 0 },
      {
        token: world.manager,
        headers: { 'if-match': '"1"' },
      },
    );
    expect(edited.body).toEqual({ ...added.body, hours: null, position: 0, version: 2 });
    const removed = await app.delete(`${url()}/${added.body.id}`, {
      token: world.editor,
      headers: { 'if-match': '"2"' },
    });
    expect(removed.status).toBe(204);
    expect(await names()).toEqual(['First']);
  });

  it('that are for the signed-in are shown to nobody else', async () => {
    await add();
    await add({ name: 'Hidden', visibility: 'signed-in', position: 2 });
    expect(await names()).toEqual(['Wang Fang']);
    expect(await names(await app.signedIn(await somebody(app)))).toEqual(['Wang Fang', 'Hidden']);
    const seen = async (token?: string) => (await app.get(url(), token ? { token } : {})).body.editable;
    expect([await seen(), await seen(world.editor), await seen(world.officer)]).toEqual([false, true, true]);
  });

  it('of another park are not there to be changed', async () => {
    const { body } = await add();
    const stranger = await app.signedIn(await aParkMember(app, (await aPark(app)).id, 'park-manager'));
    const headers = { 'if-match': '"1"' };
    const answers = [
      await add({}, stranger),
      await app.patch(`${url()}/${body.id}`, { name: 'x' }, { token: stranger, headers }),
      await app.delete(`${url()}/${body.id}`, { token: stranger, headers }),
    ];
    const other = await aContentWorld(app);
    answers.push(
      await app.delete(`/parks/${other.park.slug}/contacts/${body.id}`, { token: other.manager, headers }),
    );
    expect(answers.map(code)).toEqual(answers.map(() => ({ status: 404, code: 'resource.not-found' })));
    expect(await names()).toEqual(['Wang Fang']);
    expect((await app.get('/parks/no-such-park/contacts')).status).toBe(404);
  });

  it('change by whoever has read the last version', async () => {
    const { body } = await add();
    const edit = (headers: Record<string, string>) =>
      app.patch(`${url()}/${body.id}`, { name: 'Li' }, { token: world.editor, headers });
    expect(code(await edit({}))).toEqual({ status: 428, code: 'version.required' });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => edit({ 'if-match': '"1"' })));
    expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(1);
    // On a busy machine one may be told to come again.
    expect(outcomes.every(({ status }) => [200, 412, 503].includes(status))).toBe(true);
  });

  it.each([
    ['nobody can reach', { phone: null, email: null }, 'contact.unreachable'],
    ['has no name', { name: '  ' }, 'validation.too-short'],
    ['speaks no language', { languages: [] }, 'validation.too-few'],
    ['has an address that is none', { email: 'wang at park' }, 'validation.not-an-email'],
    ['has words for a number', { phone: 'call us' }, 'validation.invalid'],
    ['is for somebody else', { visibility: 'on-request' }, 'validation.not-a-choice'],
    ['has two lines', { name: 'Wang\nFang' }, 'validation.invalid'],
  ])('are refused when one %s', async (_what, wanted, expected) => {
    const answer = await add(wanted);
    expect(code(answer)).toEqual({ status: 422, code: 'validation.failed' });
    expect(answer.body.errors.map((error: { code: string }) => error.code)).toEqual([expected]);
  });

  it('cannot lose their last way to be reached', async () => {
    const { body } = await add({ phone: null });
    const answer = await app.patch(
      `${url()}/${body.id}`,
      { email: null },
      {
        token: world.editor,
        headers: { 'if-match': '"1"' },
      },
    );
    expect(answer.body.errors).toMatchObject([{ code: 'contact.unreachable' }]);
  });

  it('are there once, however often the request is repeated, and at most fifty', async () => {
    const twice = await Promise.all(Array.from({ length: 10 }, () => add()));
    expect(twice.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(twice.every(({ status }) => [201, 409, 503].includes(status))).toBe(true);
    for (let n = 1; n < 50; n += 1) await add({ name: `Contact ${n}` });
    expect(code(await add({ name: 'One more' }))).toEqual({ status: 409, code: 'contact.too-many' });
  }, 30_000);

  it('of a claimed park are never all gone, however many are removed at a time', async () => {
    await app.db.query('UPDATE parks SET claimed_at = $2 WHERE id = $1', [world.park.id, app.clock.now()]);
    const added = [await add({ name: 'One' }), await add({ name: 'Two' })];
    const removals = await Promise.all(
      added.map(({ body }) =>
        app.delete(`${url()}/${body.id}`, { token: world.manager, headers: { 'if-match': '"1"' } }),
      ),
    );
    expect(removals.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(removals.find(({ status }) => status === 409)?.body.code).toBe('contact.last-of-team');
  });

  it('are named in no event', async () => {
    await add();
    const rows = await app.db.query<{ name: string; payload: object }>(
      `SELECT name, payload FROM domain_events WHERE subject_id = $1`,
      [world.park.id],
    );
    expect(rows.map(({ name }) => name)).toEqual(['park-contact.added']);
    expect(JSON.stringify(rows)).not.toMatch(/Wang|example\.com|5555555/);
  });
});
