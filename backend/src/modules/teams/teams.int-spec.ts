import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPark, told } from '../../../test/support/enquiries.factory.js';
import { aParkMember, anAdmin, anOfficer, somebody, suspend } from '../../../test/support/people.factory.js';
import { anAddress, teamsOf } from '../../../test/support/teams.factory.js';
import { createTestApp, linkTokenIn, START, type TestApp } from '../../../test/support/test-app.js';

const ACCOUNT = { name: 'Zhao Min', password: 'quarry lantern 88', locale: 'zh-CN' };

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
}, 60_000);
afterAll(() => app?.stop());
beforeEach(() => app.clock.set(START));

const { aTeam, invite, memberIn, seen, whoIs } = teamsOf(() => app);
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
