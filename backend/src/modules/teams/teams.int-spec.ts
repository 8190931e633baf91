import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPark, told } from '../../../test/support/enquiries.factory.js';
import {
  aParkMember,
  anAdmin,
  anOfficer,
  PASSWORD,
  somebody,
  type Somebody,
  suspend,
} from '../../../test/support/people.factory.js';
import { createTestApp, linkTokenIn, START, type TestApp } from '../../../test/support/test-app.js';

const DAY = 86_400_000;
const ACCOUNT = { name: 'Zhao Min', password: 'quarry lantern 88', locale: 'zh-CN' };

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
}, 60_000);
afterAll(() => app?.stop());
beforeEach(() => app.clock.set(START));

interface Team {
  park: { id: string; slug: string };
  url: string;
  manager: Somebody;
  token: string;
}

async function aTeam(): Promise<Team> {
  const park = await aPark(app);
  const manager = await aParkMember(app, park.id, 'park-manager');
  return { park, manager, url: `/teams/park/${park.id}`, token: await app.signedIn(manager) };
}

let addresses = 0;
const anAddress = () => `invited-${(addresses += 1)}@example.com`;
const invite = ({ url, token }: Pick<Team, 'url' | 'token'>, email: string, role = 'park-editor') =>
  app.post(`${url}/invitations`, { email, role }, { token });
const linkFrom = async (email: string, count = 1) => linkTokenIn((await app.mailbox(email, count)).at(-1));
const seen = async ({ url, token }: Pick<Team, 'url' | 'token'>) => (await app.get(url, { token })).body;
const memberIn = async (team: Team, name: string) =>
  (await seen(team)).members.find((member: { name: string }) => member.name === name);
const whoIs = async (token: string) => (await app.get('/sessions/current', { token })).body;
const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

describe('a team', () => {
  it('is seen by its members; addresses and invitations by who leads it', async () => {
    const team = await aTeam();
    const editor = await aParkMember(app, team.park.id);
    await invite(team, anAddress());
    const asManager = await seen(team);
    expect(asManager).toMatchObject({
      organisation: { kind: 'park', id: team.park.id, slug: team.park.slug },
      members: [
        { name: team.manager.name, role: 'park-manager', own: true, lastManager: true, availableActions: [] },
        { email: editor.email, role: 'park-editor', availableActions: ['change-role', 'remove'] },
      ],
      invitations: [{ state: 'pending', invitedBy: team.manager.name, timesSent: 1 }],
      availableActions: ['invite'],
    });
    const asEditor = await seen({ url: team.url, token: await app.signedIn(editor) });
    expect(asEditor.members.map((member: { email: string | null }) => member.email)).toEqual([
      null,
      editor.email,
    ]);
    expect(asEditor).toMatchObject({ invitations: [], availableActions: [] });
    expect(asEditor.members[1].availableActions).toEqual(['leave']);
  });

  it('answers to strangers like one that does not exist', async () => {
    const team = await aTeam();
    const stranger = await app.signedIn(await aParkMember(app, (await aPark(app)).id, 'park-manager'));
    const missing = `/teams/park/${'0'.repeat(8)}-0000-7000-8000-000000000000`;
    const foreign = await app.get(team.url, { token: stranger });
    expect(foreign.status).toBe(404);
    expect(told(foreign)).toEqual(told(await app.get(missing, { token: stranger })));
    for (const url of ['/teams/portal/' + team.park.id, '/teams/park/17', `/teams/company/${team.park.id}`])
      expect((await app.get(url, { token: team.token })).status).toBe(404);
    expect((await invite({ url: team.url, token: stranger }, anAddress())).status).toBe(404);
  });

  it('is changed by who leads it alone, and read by officers', async () => {
    const team = await aTeam();
    const editor = await app.signedIn(await aParkMember(app, team.park.id));
    const officer = await app.signedIn(await anOfficer(app));
    expect((await invite({ url: team.url, token: editor }, anAddress())).status).toBe(403);
    expect((await app.get(team.url, { token: officer })).status).toBe(200);
    expect((await invite({ url: team.url, token: officer }, anAddress())).body.code).toBe('access.forbidden');
    const admin = await app.signedIn(await anAdmin(app));
    expect((await invite({ url: team.url, token: admin }, anAddress())).status).toBe(201);
  });

  it('of a park nobody has claimed is not founded by an administrator’s invitation', async () => {
    const park = await aPark(app);
    const admin = await app.signedIn(await anAdmin(app));
    const refused = await invite({ url: `/teams/park/${park.id}`, token: admin }, anAddress());
    expect(refused).toMatchObject({ status: 409, body: { code: 'team.none-yet' } });
  });

  it('of a company works the same, and its owner keeps administrators out', async () => {
    const owner = await somebody(app);
    const token = await app.signedIn(owner);
    const { body } = await app.post('/companies', { name: 'Example Magnetics', country: 'DE' }, { token });
    const url = `/teams/company/${body.id}`;
    const email = anAddress();
    expect((await invite({ url, token }, email, 'park-editor')).body.code).toBe('team.role-unknown');
    await invite({ url, token }, email, 'company-member');
    const [mail] = await app.mailbox(email);
    expect(mail?.text).toContain('a company');
    // What somebody called their company must not be delivered to strangers by us.
    expect(mail?.text).not.toContain('Example Magnetics');
    const joined = await app.post('/invitations/registrations', { token: linkTokenIn(mail), ...ACCOUNT });
    expect(joined.body.memberships).toMatchObject([
      { kind: 'company', role: 'company-member', name: 'Example Magnetics' },
    ]);
    expect((await app.get(url, { token: await app.signedIn(await anAdmin(app)) })).status).toBe(404);
  });
});

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

describe('a place in a team', () => {
  it('that is taken away is gone with the next request, and the open answers are the team’s again', async () => {
    const team = await aTeam();
    const editor = await aParkMember(app, team.park.id);
    const session = await app.signedIn(editor);
    const inbox = `/enquiries/inbox?park=${team.park.slug}`;
    expect((await app.get(inbox, { token: session })).status).toBe(200);
    const owned = await app.db.one<{ id: string }>(
      `WITH enquiry AS (
         INSERT INTO enquiries (reference, company_id, project_id, locale, question, created_at, confirmed_at)
         VALUES ('LS-TEAMTEST', uuidv7(), uuidv7(), 'en', 'May we see the plots?', $2, $2) RETURNING id)
       INSERT INTO enquiry_recipients (enquiry_id, park_id, desk, time_zone, state, state_changed_at, owner_user_id, received_at, due_at)
       SELECT id, $1, 'park', 'Asia/Shanghai', 'submitted', $2, $3, $2, $2 FROM enquiry RETURNING id`,
      [team.park.id, app.clock.now(), editor.id],
    );
    const { id, version } = await memberIn(team, editor.name);
    const removed = await app.delete(`${team.url}/members/${id}`, {
      token: team.token,
      headers: ifMatch(version),
    });
    expect(removed.status).toBe(204);
    expect((await app.get(inbox, { token: session })).status).toBe(401);
    expect((await whoIs(session)).kind).toBe('visitor');
    expect((await app.get(inbox, { token: await app.signedIn(editor) })).status).toBe(403);
    const [mail] = await app.mailbox(editor.email);
    expect(mail?.subject).toBe('You no longer belong to a team on Lodestone');
    await app.quiet();
    const owner = await app.db.one('SELECT owner_user_id AS owner FROM enquiry_recipients WHERE id = $1', [
      owned!.id,
    ]);
    expect(owner).toEqual({ owner: null });
    expect(await app.eventsAbout(team.park.id)).toEqual(['member.removed']);
  });

  it('with another role ends the sessions, and tells the person', async () => {
    const team = await aTeam();
    const editor = await aParkMember(app, team.park.id);
    const session = await app.signedIn(editor);
    const { id, version } = await memberIn(team, editor.name);
    const change = (role: string, seenVersion: number) =>
      app.patch(`${team.url}/members/${id}`, { role }, { token: team.token, headers: ifMatch(seenVersion) });
    expect((await change('company-owner', version)).body.code).toBe('team.role-unknown');
    expect((await change('park-manager', version + 1)).status).toBe(412);
    expect((await change('park-manager', version)).status).toBe(200);
    expect((await whoIs(session)).kind).toBe('visitor');
    expect((await memberIn(team, editor.name)).role).toBe('park-manager');
    expect((await app.mailbox(editor.email))[0]?.text).toContain('Your role now: manager');
  });

  it('is left by oneself, and the browser at hand stays signed in', async () => {
    const team = await aTeam();
    const editor = await aParkMember(app, team.park.id);
    const [here, elsewhere] = [await app.signedIn(editor), await app.signedIn(editor)];
    const left = await app.delete(`${team.url}/members/current`, { token: here });
    expect(left).toMatchObject({ status: 200, body: { kind: 'user', memberships: [] } });
    expect((await whoIs(elsewhere)).kind).toBe('visitor');
    expect((await whoIs(here)).kind).toBe('visitor');
    expect((await whoIs(left.token!)).user.id).toBe(editor.id);
    expect((await app.get(team.url, { token: left.token! })).status).toBe(403);
  });

  it('of the last manager can neither be left, nor taken, nor lessened', async () => {
    const team = await aTeam();
    await aParkMember(app, team.park.id);
    const { id, version } = await memberIn(team, team.manager.name);
    const admin = await app.signedIn(await anAdmin(app));
    const attempts = [
      await app.delete(`${team.url}/members/current`, { token: team.token }),
      await app.delete(`${team.url}/members/${id}`, { token: admin, headers: ifMatch(version) }),
      await app.patch(
        `${team.url}/members/${id}`,
        { role: 'park-editor' },
        { token: team.token, headers: ifMatch(version) },
      ),
    ];
    expect(attempts.map(({ status, body }) => `${status} ${body.code}`)).toEqual(
      Array(3).fill('409 team.last-manager'),
    );
  });

  it('counts a suspended colleague as nobody who leads', async () => {
    const team = await aTeam();
    await suspend(app, await aParkMember(app, team.park.id, 'park-manager'));
    expect((await app.delete(`${team.url}/members/current`, { token: team.token })).body.code).toBe(
      'team.last-manager',
    );
  });

  it('of the last of twenty managers stays, when all leave at once', async () => {
    const team = await aTeam();
    const managers = await Promise.all(
      Array.from({ length: 19 }, () => aParkMember(app, team.park.id, 'park-manager')),
    );
    const tokens = [team.token, ...(await Promise.all(managers.map((one) => app.signedIn(one))))];
    const answers = await Promise.all(
      tokens.map((token) => app.delete(`${team.url}/members/current`, { token })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 409]);
    const left = await app.db.query(`SELECT role FROM memberships WHERE organisation_id = $1`, [
      team.park.id,
    ]);
    expect(left).toEqual([{ role: 'park-manager' }]);
  }, 30_000);

  it('of two managers who remove each other at once stays with one of them', async () => {
    const team = await aTeam();
    const second = await aParkMember(app, team.park.id, 'park-manager');
    const secondToken = await app.signedIn(second);
    const [a, b] = [await memberIn(team, team.manager.name), await memberIn(team, second.name)];
    const remove = (member: { id: string; version: number }, token: string) =>
      app.delete(`${team.url}/members/${member.id}`, { token, headers: ifMatch(member.version) });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 ? remove(a, secondToken) : remove(b, team.token))),
    );
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    const left = await app.db.query('SELECT 1 FROM memberships WHERE organisation_id = $1', [team.park.id]);
    expect(left).toHaveLength(1);
  }, 30_000);
});
