import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, aParkMember, anAdmin, somebody, suspend } from '../../../test/support/people.factory.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { Sessions } from './index.js';

const PARK = '0193f0a0-0000-7000-8000-000000000001';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ env: { DEMO_MODE: 'true' } });
}, 60_000);
afterAll(() => app?.stop());

const whoIs = async (token: string) => (await app.get('/sessions/current', { token })).body;

describe('signing in', () => {
  it('gives a new token each time and ends the session the browser came with', async () => {
    const user = await somebody(app);
    const first = await app.post('/sessions', { email: user.email.toUpperCase(), password: PASSWORD });
    expect(first).toMatchObject({
      status: 201,
      body: { kind: 'user', user: { id: user.id }, memberships: [] },
    });
    expect(String(first.headers['set-cookie'])).toMatch(/lodestone=[\w-]{43};.*HttpOnly; SameSite=Lax/);
    const second = await app.post(
      '/sessions',
      { email: user.email, password: PASSWORD },
      { token: first.token! },
    );
    expect(second.token).not.toBe(first.token);
    expect((await whoIs(first.token!)).kind).toBe('visitor');
    expect((await whoIs(second.token!)).kind).toBe('user');
  });

  it('answers alike for a wrong password, an unknown e-mail and an account without a password', async () => {
    const user = await somebody(app);
    const without = await somebody(app);
    await app.db.query('UPDATE users SET password_hash = NULL WHERE id = $1', [without.id]);
    const answers = [
      await app.post('/sessions', { email: user.email, password: 'not the right one' }),
      await app.post('/sessions', { email: 'unknown@example.com', password: 'not the right one' }),
      await app.post('/sessions', { email: without.email, password: PASSWORD }),
    ];
    for (const { status, body } of answers) {
      expect({ status, ...body, requestId: '' }).toEqual({ ...answers[0]!.body, status: 401, requestId: '' });
      expect(body.code).toBe('session.wrong-credentials');
    }
  });

  it('says which field is missing before it asks who it is', async () => {
    const refused = await app.post('/sessions', { email: 'a@example.com' });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/password', code: 'validation.required' }] },
    });
    expect((await app.post('/sessions', { email: ['a'], password: {} })).status).toBe(422);
  });

  it('limits attempts per account from any address, and tells when to come back', async () => {
    const user = await somebody(app);
    const attempt = () => app.post('/sessions', { email: user.email, password: 'guess' });
    for (let i = 0; i < app.configuration.LIMIT_SIGN_IN; i += 1) expect((await attempt()).status).toBe(401);
    const limited = await attempt();
    expect(limited).toMatchObject({ status: 429, body: { code: 'limit.too-many-attempts' } });
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('limits attempts per address over many accounts', async () => {
    const from = '192.0.2.7';
    const attempt = (i: number) =>
      app.post('/sessions', { email: `spray-${i}@example.com`, password: 'guess' }, { from });
    for (let i = 0; i < app.configuration.LIMIT_SIGN_IN; i += 1) await attempt(i);
    expect((await attempt(99)).status).toBe(429);
  });

  it('writes no e-mail among the counters of attempts', async () => {
    await app.post('/sessions', { email: 'secret.reader@example.com', password: 'guess' });
    expect(await app.db.query(`SELECT key FROM rate_limits WHERE key LIKE '%@%'`)).toEqual([]);
  });

  it('lets fifty people in at once', async () => {
    const users = await Promise.all(Array.from({ length: 50 }, () => somebody(app)));
    const answers = await Promise.all(
      users.map(({ email }) => app.post('/sessions', { email, password: PASSWORD })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(201));
  });
});

describe('a session', () => {
  it('tells visitors, users and staff who they are and what they may', async () => {
    const visitor = await app.get('/sessions/current');
    expect(visitor.body).toMatchObject({ kind: 'visitor', user: null, memberships: [] });
    expect(visitor.body.permissions).not.toContain('account:read');
    const member = await aParkMember(app, PARK, 'park-manager');
    expect(await whoIs(await app.signedIn(member))).toMatchObject({
      kind: 'user',
      memberships: [{ kind: 'park', organisationId: PARK, role: 'park-manager' }],
      permissions: expect.arrayContaining(['account:read', 'session:read']),
    });
  });

  it('takes a broken, foreign or invented cookie for a visitor', async () => {
    for (const token of ['x', 'a'.repeat(43), '%00', "' OR 1=1 --", 'a'.repeat(5000)]) {
      expect(await app.get('/sessions/current', { token })).toMatchObject({
        status: 200,
        body: { kind: 'visitor' },
      });
    }
    expect((await app.get('/users/current', { token: 'a'.repeat(43) })).status).toBe(401);
  });

  it('ends after twelve idle hours for an investor; the shell asking who it is does not keep it awake', async () => {
    const token = await app.signedIn(await somebody(app));
    app.clock.advance(11 * HOUR);
    expect((await app.get('/users/current', { token })).status).toBe(200);
    app.clock.advance(11 * HOUR);
    expect((await whoIs(token)).kind).toBe('user');
    app.clock.advance(HOUR);
    expect((await whoIs(token)).kind).toBe('visitor');
  });

  it('ends after thirty idle minutes for staff', async () => {
    const token = await app.signedIn(await anAdmin(app));
    app.clock.advance(29 * MINUTE);
    expect((await app.get('/users/current', { token })).status).toBe(200);
    app.clock.advance(30 * MINUTE);
    expect((await app.get('/users/current', { token })).status).toBe(401);
  });

  it('ends after seven days however busy it was', async () => {
    const token = await app.signedIn(await somebody(app));
    for (let hours = 0; hours < 7 * 24; hours += 8) {
      expect((await app.get('/users/current', { token })).status).toBe(200);
      app.clock.advance(8 * HOUR);
    }
    expect((await app.get('/users/current', { token })).status).toBe(401);
  });

  it('ends with a suspension at the next request, and stays ended when it is lifted', async () => {
    const user = await somebody(app);
    const token = await app.signedIn(user);
    expect((await app.get('/users/current', { token })).status).toBe(200);
    await suspend(app, user);
    expect((await app.get('/users/current', { token })).status).toBe(401);
    const refused = await app.post('/sessions', { email: user.email, password: PASSWORD });
    expect(refused).toMatchObject({ status: 403, body: { code: 'session.suspended' } });
    await app.db.query(`UPDATE users SET status = 'active' WHERE id = $1`, [user.id]);
    expect((await app.get('/users/current', { token })).status).toBe(401);
  });

  it('refuses an unsafe request that does not come from our own pages', async () => {
    const token = await app.signedIn(await somebody(app));
    const edit = (headers: Record<string, string>) =>
      app.patch('/users/current', { name: 'Forged' }, { token, headers: { 'if-match': '"1"', ...headers } });
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'x-lodestone-request': '' },
      { 'sec-fetch-site': 'none' },
    ];
    for (const headers of foreign) {
      expect(await edit(headers)).toMatchObject({ status: 403, body: { code: 'access.cross-site' } });
    }
    expect((await edit({})).status).toBe(200);
  });

  it('is listed to its owner, who ends one, or all others; nobody else’s can be touched', async () => {
    const user = await somebody(app);
    const stranger = await app.signedIn(await somebody(app));
    const [here, there, elsewhere] = [
      await app.signedIn(user),
      await app.signedIn(user),
      await app.signedIn(user),
    ];
    const listed = (await app.get('/sessions', { token: here })).body.items;
    expect(listed).toHaveLength(3);
    expect(listed.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    const other = listed.find(({ current }: { current: boolean }) => !current).id;
    expect((await app.delete(`/sessions/${other}`, { token: stranger })).status).toBe(404);
    expect((await app.delete(`/sessions/${other}`, { token: here })).status).toBe(204);
    expect((await app.delete('/sessions', { token: here })).status).toBe(204);
    expect((await whoIs(here)).kind).toBe('user');
    for (const token of [there, elsewhere]) expect((await whoIs(token)).kind).toBe('visitor');
    const out = await app.delete('/sessions/current', { token: here });
    expect(out).toMatchObject({ status: 204, token: '' });
    expect((await whoIs(here)).kind).toBe('visitor');
  });

  it('of a guest follows one enquiry and nothing else', async () => {
    const { token } = await app.app.get(Sessions).start({ guestEnquiryId: PARK });
    expect(await whoIs(token)).toMatchObject({ kind: 'guest', user: null, guestEnquiryId: PARK });
    expect((await app.get('/users/current', { token })).status).toBe(403);
  });
});
