import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, aParkMember, anAdmin, somebody, suspend } from '../../../test/support/people.factory.js';
import { createTestApp, linkTokenIn, type TestApp } from '../../../test/support/test-app.js';
import { Identity, OneTimeLinks } from './index.js';

const PARK = '0193f0a0-0000-7000-8000-000000000001';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const registration = (email: string) => ({
  email,
  password: 'quarry lantern 88',
  name: 'Li Wei',
  locale: 'de',
});

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ env: { DEMO_MODE: 'true' } });
}, 60_000);
afterAll(() => app?.stop());

const whoIs = async (token: string) => (await app.get('/sessions/current', { token })).body;

describe('opening an account', () => {
  it('leads from registration over the mailed link to being signed in', async () => {
    const asked = await app.post('/users', registration('New.Person@Example.com'));
    expect(asked).toMatchObject({ status: 202, body: { status: 'confirmation-sent' }, token: null });
    const [mail] = await app.mailbox('new.person@example.com');
    expect(mail).toMatchObject({ locale: 'de', subject: expect.stringContaining('bestätigen') });
    expect(mail?.text).toContain('http://localhost:3000/de/links/confirm-email#');

    const confirmed = await app.post('/users/confirmation', { token: linkTokenIn(mail) });
    expect(confirmed).toMatchObject({
      status: 201,
      body: { kind: 'user', user: { email: 'new.person@example.com' } },
    });
    expect(await whoIs(confirmed.token!)).toMatchObject({
      kind: 'user',
      user: { name: 'Li Wei', locale: 'de' },
    });
    const again = await app.post('/users/confirmation', { token: linkTokenIn(mail) });
    expect(again).toMatchObject({ status: 422, body: { code: 'link.used' } });
  });

  it('does not let anybody in before the e-mail is confirmed', async () => {
    await app.post('/users', registration('early@example.com'));
    const early = await app.post('/sessions', { email: 'early@example.com', password: 'quarry lantern 88' });
    expect(early).toMatchObject({ status: 403, body: { code: 'session.unconfirmed' }, token: null });
  });

  it('answers the same for a known e-mail, and tells its owner by mail', async () => {
    const known = await somebody(app);
    const unknown = await app.post('/users', registration('nobody-yet@example.com'));
    const repeated = await app.post('/users', registration(known.email));
    expect(repeated.status).toBe(unknown.status);
    expect(repeated.body).toEqual(unknown.body);
    const [mail] = await app.mailbox(known.email);
    expect(mail?.subject).toBe('You already have a Lodestone account');
    const stillTheirs = await app.post('/sessions', { email: known.email, password: PASSWORD });
    expect(stillTheirs.status).toBe(201);
  });

  it('lets only the newest confirmation link work', async () => {
    await app.post('/users', registration('twice@example.com'));
    const [first] = await app.mailbox('twice@example.com');
    await app.post('/users/confirmation-links', { email: 'twice@example.com' });
    const [, second] = await app.mailbox('twice@example.com', 2);
    expect((await app.post('/users/confirmation', { token: linkTokenIn(first) })).body.code).toBe(
      'link.expired',
    );
    expect((await app.post('/users/confirmation', { token: linkTokenIn(second) })).status).toBe(201);
  });

  it.each([
    ['a password everybody has', { password: 'password123' }, 'user.password-common', '/password'],
    [
      'the own address as password',
      { email: 'magnet.dreamer@example.com', password: 'magnet.dreamer' },
      'user.password-common',
      '/password',
    ],
    [
      'seven characters, whatever their size',
      { password: '🧲🧲🧲🧲🧲🧲🧲' },
      'validation.too-short',
      '/password',
    ],
    ['129 characters', { password: 'x'.repeat(129) }, 'validation.too-long', '/password'],
    ['a number as password', { password: 12_345_678 }, 'validation.not-a-text', '/password'],
    ['no address', { email: 'nowhere' }, 'validation.not-an-email', '/email'],
    [
      'a line break in the address',
      { email: 'a@example.com\nBcc: b@example.com' },
      'validation.not-an-email',
      '/email',
    ],
    ['a line break in the name', { name: 'Li\nWei' }, 'validation.invalid', '/name'],
    ['an unknown language', { locale: 'tlh' }, 'validation.not-a-choice', '/locale'],
    ['an unknown property', { role: 'admin' }, 'validation.unknown-property', '/role'],
  ])('refuses %s and says where', async (_what, change, code, pointer) => {
    const refused = await app.post('/users', { ...registration('careful@example.com'), ...change });
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual([expect.objectContaining({ code, pointer })]);
  });
});

describe('a password', () => {
  it('is set anew by a mailed link, which signs out everywhere else and in here', async () => {
    const user = await somebody(app, { locale: 'ja' });
    const before = await app.signedIn(user);
    expect((await app.post('/users/password-resets', { email: user.email })).status).toBe(202);
    const token = linkTokenIn((await app.mailbox(user.email))[0]);
    const weak = await app.put('/users/password-resets', { token, password: 'password123' });
    expect(weak).toMatchObject({ status: 422, body: { code: 'user.password-common' } });
    const done = await app.put('/users/password-resets', { token, password: 'zinc harbour 41' });
    expect(done).toMatchObject({ status: 200, body: { user: { id: user.id } } });
    expect((await whoIs(done.token!)).kind).toBe('user');
    expect((await whoIs(before)).kind).toBe('visitor');
    expect((await app.post('/sessions', { email: user.email, password: PASSWORD })).status).toBe(401);
    expect((await app.post('/sessions', { email: user.email, password: 'zinc harbour 41' })).status).toBe(
      201,
    );
    expect((await app.mailbox(user.email, 2))[1]?.subject).toBe('Lodestone のパスワードが変更されました');
  });

  it('asked for with an unknown e-mail gets the same answer and no mail', async () => {
    const known = await somebody(app);
    const answers = [
      await app.post('/users/password-resets', { email: known.email }),
      await app.post('/users/password-resets', { email: 'ghost@example.com' }),
      await app.post('/users/confirmation-links', { email: 'ghost@example.com' }),
    ];
    for (const { status, body } of answers)
      expect({ status, body }).toEqual({ status: 202, body: { status: 'link-sent' } });
    await app.mailbox(known.email);
    await app.quiet();
    expect(await app.mailsTo('ghost@example.com')).toEqual([]);
  });

  it('changed by its owner ends every session; the browser at hand goes on under a new token', async () => {
    const user = await somebody(app);
    const [here, there] = [await app.signedIn(user), await app.signedIn(user)];
    const change = (currentPassword: string, password: string) =>
      app.put('/users/current/password', { currentPassword, password }, { token: here });
    expect(await change('wrong', 'zinc harbour 41')).toMatchObject({
      status: 422,
      body: { code: 'user.current-password-wrong', errors: [{ pointer: '/currentPassword' }] },
    });
    expect((await change(PASSWORD, 'qwertyuiop')).body.code).toBe('user.password-common');
    const changed = await change(PASSWORD, 'zinc harbour 41');
    expect(changed.status).toBe(200);
    for (const token of [here, there]) expect((await whoIs(token)).kind).toBe('visitor');
    expect((await whoIs(changed.token!)).kind).toBe('user');
  });
});

describe('a one-time link', () => {
  const links = () => app.app.get(OneTimeLinks);
  const tokenOf = (link: string) => link.split('#')[1]!;

  it('works once under twenty parallel tries', async () => {
    const user = await somebody(app, { status: 'unconfirmed' });
    const token = tokenOf(
      await links().issue({ purpose: 'confirm-email', userId: user.id, subjectId: null }, 'en'),
    );
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => app.post('/users/confirmation', { token })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'link.used')).toHaveLength(19);
  });

  it('says whether it is unknown, used or too old, and serves its own purpose only', async () => {
    const user = await somebody(app, { status: 'unconfirmed' });
    const reset = tokenOf(
      await links().issue({ purpose: 'reset-password', userId: user.id, subjectId: null }, 'en'),
    );
    const confirm = (token: string) => app.post('/users/confirmation', { token });
    expect((await confirm(reset)).body.code).toBe('link.unknown');
    expect((await confirm('nonsense')).body.code).toBe('link.unknown');
    app.clock.advance(HOUR);
    const late = await app.put('/users/password-resets', { token: reset, password: 'zinc harbour 41' });
    expect(late).toMatchObject({ status: 422, body: { code: 'link.expired' } });
  });

  it('is stored as a hash only', async () => {
    const token = tokenOf(
      await links().issue({ purpose: 'follow-enquiry', userId: null, subjectId: PARK }, 'en'),
    );
    const rows = await app.db.query('SELECT 1 FROM one_time_links WHERE token_hash = ANY($1::bytea[])', [
      [Buffer.from(token), Buffer.from(token, 'base64url')],
    ]);
    expect(rows).toEqual([]);
  });

  it('signs in a demonstration account once, but nobody who is suspended', async () => {
    const user = await somebody(app);
    const issue = () => links().issue({ purpose: 'sign-in', userId: user.id, subjectId: null }, 'en');
    const token = tokenOf(await issue());
    const entered = await app.post('/sessions/links', { token });
    expect(entered).toMatchObject({ status: 201, body: { user: { id: user.id } } });
    expect((await app.post('/sessions/links', { token })).body.code).toBe('link.used');
    const late = tokenOf(await issue());
    await suspend(app, user);
    expect((await app.post('/sessions/links', { token: late })).body.code).toBe('session.suspended');
  });
});

describe('the own account', () => {
  it('is edited by who has read its present version', async () => {
    const token = await app.signedIn(await somebody(app));
    const read = await app.get('/users/current', { token });
    const edit = (headers: Record<string, string>, body: object = { name: 'Wang Fang', locale: 'zh-CN' }) =>
      app.patch('/users/current', body, { token, headers });
    expect((await edit({})).status).toBe(428);
    const ifMatch = { 'if-match': String(read.headers.etag) };
    expect((await edit(ifMatch, { name: null })).status).toBe(422);
    expect((await edit(ifMatch, { email: 'other@example.com' })).status).toBe(422);
    const edited = await edit(ifMatch);
    expect(edited).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: { name: 'Wang Fang', locale: 'zh-CN' },
    });
    expect((await edit(ifMatch)).status).toBe(412);
  });

  it('leaves its personal data out of every event', async () => {
    const events = await app.db.query(
      `SELECT payload FROM domain_events WHERE payload::text ~ '@|Li Wei|Wang'`,
    );
    expect(events).toEqual([]);
  });
});

describe('people, as other modules know them', () => {
  const identity = () => app.app.get(Identity);
  const park = '0193f0a0-0000-7000-8000-000000000002';

  it('are members of what they belong to, while they are active', async () => {
    const manager = await aParkMember(app, park, 'park-manager');
    const editor = await aParkMember(app, park);
    const gone = await aParkMember(app, park);
    await suspend(app, gone);
    expect((await identity().membersOf('park', park)).map(({ id }) => id)).toEqual([manager.id, editor.id]);
    expect(await identity().membersOf('park', park, ['park-manager'])).toMatchObject([
      { id: manager.id, role: 'park-manager' },
    ]);
    expect(await identity().membersOf('company', park)).toEqual([]);
    const admin = await anAdmin(app);
    expect((await identity().administrators()).map(({ id }) => id)).toContain(admin.id);
    const named = await identity().usersOf([editor.id, editor.id, PARK]);
    expect([...named.values()]).toEqual([
      { id: editor.id, name: editor.name, email: editor.email, locale: 'en' },
    ]);
  });

  it('lose every session with another role or a lost membership, and none with the same role again', async () => {
    const user = await aParkMember(app, park);
    const membership = { userId: user.id, kind: 'park' as const, organisationId: park };
    let token = await app.signedIn(user);
    await identity().addMembership({ ...membership, role: 'park-editor' });
    expect((await whoIs(token)).kind).toBe('user');
    await identity().addMembership({ ...membership, role: 'park-manager' });
    expect((await whoIs(token)).kind).toBe('visitor');
    token = await app.signedIn(user);
    await identity().removeMembership(user.id, 'park', park);
    expect((await whoIs(token)).kind).toBe('visitor');
    expect(await app.eventsAbout(user.id)).toEqual([
      'membership.added',
      'membership.changed',
      'membership.removed',
    ]);
  });

  it('are provisional until their mailbox is confirmed, and a known account is left as it is', async () => {
    const person = { email: 'Sender@Example.com', name: 'Tanaka Yui', locale: 'ja' as const };
    const first = await identity().createProvisionalUser(person);
    expect(await identity().createProvisionalUser({ ...person, name: 'Somebody Else' })).toEqual({
      ...first,
      created: false,
    });
    expect(await identity().findByEmail('sender@example.com')).toMatchObject({
      name: 'Tanaka Yui',
      status: 'unconfirmed',
      hasPassword: false,
    });
    await identity().confirmEmailOf(first.id);
    expect(await identity().findByEmail('SENDER@example.com')).toMatchObject({ status: 'active' });
  });
});
