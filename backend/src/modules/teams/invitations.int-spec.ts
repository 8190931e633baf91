import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PASSWORD, somebody, suspend } from '../../../test/support/people.factory.js';
import { anAddress, teamsOf } from '../../../test/support/teams.factory.js';
import { createTestApp, START, type TestApp } from '../../../test/support/test-app.js';

const DAY = 86_400_000;
const ACCOUNT = { name: 'Zhao Min', password: 'quarry lantern 88', locale: 'zh-CN' };

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
}, 60_000);
afterAll(() => app?.stop());
beforeEach(() => app.clock.set(START));

const { aTeam, invite, linkFrom, memberIn, seen } = teamsOf(() => app);
const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

describe('inviting', () => {
  it('answers the same for an address with an account and one without', async () => {
    const team = await aTeam();
    const known = await somebody(app, { locale: 'de' });
    const answers = [await invite(team, known.email), await invite(team, anAddress())];
    for (const { status, body } of answers)
      expect({ status, fields: Object.keys(body), expiresAt: body.expiresAt }).toEqual({
        status: 201,
        fields: ['id', 'expiresAt'],
        expiresAt: new Date(Date.parse(START) + 7 * DAY).toISOString(),
      });
    // Only the mailbox learns it: the account's own language.
    expect((await app.mailbox(known.email))[0]).toMatchObject({
      locale: 'de',
      subject: 'Einladung in ein Team bei Lodestone',
    });
  });

  it('looks up no account, so that no time tells: what it does is the same for both', async () => {
    const team = await aTeam();
    const known = await somebody(app);
    const traces: string[][] = [];
    for (const email of [known.email, anAddress()]) {
      const statements: string[] = [];
      const { query } = app.db;
      app.db.query = (sql, parameters) => {
        statements.push(sql.replace(/\s+/g, ' ').trim());
        return query.call(app.db, sql, parameters) as never;
      };
      try {
        await invite(team, email);
      } finally {
        app.db.query = query;
      }
      traces.push(statements.filter((sql) => /invitations|users|memberships/.test(sql)));
    }
    expect(traces[0]!.length).toBeGreaterThan(0);
    // Handlers run beside it and have their own statements; the request's are those before the event.
    const upToInvitation = (trace: string[]) =>
      trace.slice(0, trace.findIndex((sql) => sql.startsWith('INSERT INTO invitations')) + 1);
    expect(upToInvitation(traces[0]!)).toEqual(upToInvitation(traces[1]!));
    expect(upToInvitation(traces[0]!).join()).not.toContain('FROM users WHERE email');
  });

  it('refuses who is a member already', async () => {
    const team = await aTeam();
    expect(await invite(team, team.manager.email.toUpperCase())).toMatchObject({
      status: 409,
      body: { code: 'team.already-member' },
    });
  });

  it('again renews the one invitation, its days and its link', async () => {
    const team = await aTeam();
    const email = anAddress();
    await invite(team, email);
    const older = await linkFrom(email);
    app.clock.advance(6 * DAY);
    const again = { ...team, token: await app.signedIn(team.manager) };
    await invite(again, email, 'park-manager');
    const newer = await linkFrom(email, 2);
    expect((await seen(again)).invitations).toMatchObject([
      { email, role: 'park-manager', state: 'pending', timesSent: 2 },
    ]);
    expect((await app.post('/invitations/lookups', { token: older })).body.code).toBe('invitation.replaced');
    app.clock.advance(6 * DAY);
    expect((await app.post('/invitations/lookups', { token: newer })).body).toMatchObject({
      role: 'park-manager',
      next: 'register',
    });
  });

  it('at once from twenty sides makes one invitation', async () => {
    const team = await aTeam();
    const email = anAddress();
    // The limit per mailbox is its own test.
    await app.db.query(`DELETE FROM rate_limits WHERE key LIKE 'inv%'`);
    const answers = await Promise.all(Array.from({ length: 20 }, () => invite(team, email)));
    const accepted = answers.filter(({ status }) => status === 201);
    expect(new Set(accepted.map(({ body }) => body.id)).size).toBe(1);
    expect(accepted.length).toBe(app.configuration.LIMIT_INVITED_ADDRESS);
    expect((await seen(team)).invitations).toHaveLength(1);
  });

  it('fills nobody’s mailbox, whoever sends', async () => {
    const email = anAddress();
    for (let sent = 0; sent < app.configuration.LIMIT_INVITED_ADDRESS; sent += 1)
      expect((await invite(await aTeam(), email)).status).toBe(201);
    const limited = await invite(await aTeam(), email);
    expect(limited).toMatchObject({ status: 429, body: { code: 'limit.too-many-attempts' } });
    expect(await app.db.query(`SELECT key FROM rate_limits WHERE key LIKE '%@%'`)).toEqual([]);
  });

  it('keeps the address out of events and of kept answers', async () => {
    const team = await aTeam();
    const email = anAddress();
    await app.post(
      `${team.url}/invitations`,
      { email, role: 'park-editor' },
      { token: team.token, headers: { 'idempotency-key': 'invitation-0001' } },
    );
    const kept = await app.db.query(`SELECT body::text FROM idempotency_keys WHERE body::text LIKE $1`, [
      `%${email}%`,
    ]);
    const events = await app.db.query(`SELECT 1 FROM domain_events WHERE payload::text LIKE '%@%'`);
    expect([kept, events]).toEqual([[], []]);
  });
});

describe('joining', () => {
  it('without an account opens one, its address confirmed by the link, and the desk is there at once', async () => {
    const team = await aTeam();
    const email = anAddress();
    await invite(team, email);
    const token = await linkFrom(email);
    expect((await app.post('/invitations/lookups', { token })).body).toMatchObject({
      organisation: { kind: 'park', slug: team.park.slug },
      role: 'park-editor',
      email,
      invitedBy: team.manager.name,
      next: 'register',
    });
    const joined = await app.post('/invitations/registrations', { token, ...ACCOUNT });
    expect(joined).toMatchObject({
      status: 201,
      body: {
        user: { email, name: 'Zhao Min', locale: 'zh-CN' },
        memberships: [{ kind: 'park', slug: team.park.slug }],
      },
    });
    expect((await app.get(`/enquiries/inbox?park=${team.park.slug}`, { token: joined.token! })).status).toBe(
      200,
    );
    expect((await app.post('/sessions', { email, password: ACCOUNT.password })).status).toBe(201);
    expect(await app.eventsAbout(team.park.id)).toEqual(['invitation.sent', 'invitation.accepted']);
    expect((await seen(team)).invitations).toEqual([]);
  });

  it('takes over an account nobody has confirmed, with the password chosen now', async () => {
    const team = await aTeam();
    const squatted = await somebody(app, { status: 'unconfirmed' });
    await invite(team, squatted.email);
    const token = await linkFrom(squatted.email);
    const joined = await app.post('/invitations/registrations', { token, ...ACCOUNT });
    expect(joined.body.user.id).toBe(squatted.id);
    expect((await app.post('/sessions', { email: squatted.email, password: PASSWORD })).status).toBe(401);
  });

  it('with an account asks for that very account', async () => {
    const team = await aTeam();
    const person = await somebody(app);
    await invite(team, person.email);
    const token = await linkFrom(person.email);
    const next = async (session?: string) =>
      (await app.post('/invitations/lookups', { token }, session ? { token: session } : {})).body.next;
    expect(await next()).toBe('sign-in');
    expect((await app.post('/invitations/registrations', { token, ...ACCOUNT })).body.code).toBe(
      'invitation.sign-in-needed',
    );
    expect((await app.post('/invitations/acceptances', { token })).status).toBe(401);
    const other = await app.signedIn(await somebody(app));
    expect(await next(other)).toBe('other-account');
    expect((await app.post('/invitations/acceptances', { token }, { token: other })).body.code).toBe(
      'invitation.other-account',
    );
    const own = await app.signedIn(person);
    expect(await next(own)).toBe('join');
    const joined = await app.post('/invitations/acceptances', { token }, { token: own });
    expect(joined.body.memberships).toMatchObject([{ kind: 'park', role: 'park-editor' }]);
    // The very session they came with sees the desk.
    expect((await app.get(`/enquiries/inbox?park=${team.park.slug}`, { token: own })).status).toBe(200);
  });

  it('does not let a suspended person in', async () => {
    const team = await aTeam();
    const person = await somebody(app);
    await invite(team, person.email);
    await suspend(app, person);
    const token = await linkFrom(person.email);
    expect((await app.post('/invitations/registrations', { token, ...ACCOUNT })).body.code).toBe(
      'session.suspended',
    );
  });

  it('uses the link up once, of twenty tries at once', async () => {
    const team = await aTeam();
    const person = await somebody(app);
    await invite(team, person.email);
    const token = await linkFrom(person.email);
    const own = await app.signedIn(person);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => app.post('/invitations/acceptances', { token }, { token: own })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(
      answers.filter(({ status }) => status !== 201).map(({ status, body }) => `${status} ${body.code}`),
    ).toEqual(Array(19).fill('422 invitation.used'));
    expect((await seen(team)).members).toHaveLength(2);
  }, 30_000);

  it('is refused in plain words when it is too late, and an invitation taken back says so', async () => {
    const team = await aTeam();
    const [late, withdrawn] = [anAddress(), anAddress()];
    await invite(team, late);
    await invite(team, withdrawn);
    const tokens = { late: await linkFrom(late), withdrawn: await linkFrom(withdrawn) };
    const { invitations } = await seen(team);
    const target = invitations.find((one: { email: string }) => one.email === withdrawn);
    const address = `${team.url}/invitations/${target.id}`;
    const withdraw = (version: number) =>
      app.delete(address, { token: team.token, headers: ifMatch(version) });
    expect((await withdraw(target.version + 1)).status).toBe(412);
    expect((await app.delete(address, { token: team.token })).status).toBe(428);
    expect((await withdraw(target.version)).status).toBe(204);
    expect((await withdraw(target.version + 1)).status).toBe(412);
    expect(
      (await app.post('/invitations/registrations', { token: tokens.withdrawn, ...ACCOUNT })).body.code,
    ).toBe('invitation.withdrawn');
    app.clock.advance(7 * DAY);
    expect((await app.post('/invitations/lookups', { token: tokens.late })).body.code).toBe(
      'invitation.expired',
    );
    const states = (await seen({ ...team, token: await app.signedIn(team.manager) })).invitations;
    expect(states.map(({ state }: { state: string }) => state).sort()).toEqual(['expired', 'withdrawn']);
  });

  it('too late opens no account and gives no place, until who leads the team sends it again', async () => {
    const team = await aTeam();
    const person = await somebody(app);
    const [known, unknown] = [person.email, anAddress()];
    await invite(team, known);
    await invite(team, unknown);
    const late = { known: await linkFrom(known), unknown: await linkFrom(unknown) };
    app.clock.advance(7 * DAY);
    const registered = await app.post('/invitations/registrations', { token: late.unknown, ...ACCOUNT });
    const own = await app.signedIn(person);
    const accepted = await app.post('/invitations/acceptances', { token: late.known }, { token: own });
    expect([registered, accepted].map(({ status, body }) => `${status} ${body.code}`)).toEqual(
      Array(2).fill('422 invitation.expired'),
    );
    expect(await app.db.query('SELECT 1 FROM users WHERE email = $1', [unknown])).toEqual([]);
    const again = { ...team, token: await app.signedIn(team.manager) };
    expect((await seen(again)).members).toHaveLength(1);
    await invite(again, known);
    const fresh = await linkFrom(known, 2);
    expect((await app.post('/invitations/acceptances', { token: fresh }, { token: own })).status).toBe(201);
    expect((await seen(again)).members).toHaveLength(2);
  });

  it('knows no link it has not made', async () => {
    for (const token of ['x', 'a'.repeat(43)])
      expect((await app.post('/invitations/lookups', { token })).body.code).toBe('link.unknown');
  });

  it('keeps the link usable when the password is refused', async () => {
    const team = await aTeam();
    const email = anAddress();
    await invite(team, email);
    const token = await linkFrom(email);
    const refused = await app.post('/invitations/registrations', {
      token,
      ...ACCOUNT,
      password: 'password123',
    });
    expect(refused.body.errors).toMatchObject([{ pointer: '/password', code: 'user.password-common' }]);
    expect((await app.post('/invitations/registrations', { token, ...ACCOUNT })).status).toBe(201);
  });

  it('never takes a role away from who has come in by another way', async () => {
    const team = await aTeam();
    const person = await somebody(app);
    await invite(team, person.email, 'park-editor');
    const token = await linkFrom(person.email);
    const own = await app.signedIn(person);
    await app.db.query(
      `INSERT INTO memberships (user_id, kind, organisation_id, role, created_at) VALUES ($1, 'park', $2, 'park-manager', $3)`,
      [person.id, team.park.id, app.clock.now()],
    );
    await app.post('/invitations/acceptances', { token }, { token: own });
    expect((await memberIn(team, person.name)).role).toBe('park-manager');
  });
});
