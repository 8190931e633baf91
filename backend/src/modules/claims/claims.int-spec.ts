import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { claimOf, claimsOf } from '../../../test/support/claims.factory.js';
import { aClaimedPark, aPark, told } from '../../../test/support/enquiries.factory.js';
import {
  anAdmin,
  anOfficer,
  somebody,
  type Somebody,
  suspend,
} from '../../../test/support/people.factory.js';
import { createTestApp, START, type TestApp } from '../../../test/support/test-app.js';
import { isReference } from '../../platform/reference-code/index.js';

let app: TestApp;
let officer: Somebody;
let officerToken: string;
/** A chain of jobs: each hop waits for the next look into the queue. */
jest.setTimeout(20_000);
beforeAll(async () => {
  app = await createTestApp();
  officer = await anOfficer(app);
}, 60_000);
afterAll(() => app?.stop());
beforeEach(async () => {
  app.clock.set(START);
  officerToken = await app.signedIn(officer);
});

const { aClaim, claimAs, move } = claimsOf(() => app);

describe('claiming a park', () => {
  it('gives a reference, and tells the claimant and the administrators', async () => {
    const park = await aPark(app);
    const admin = await anAdmin(app);
    const { claimant, token, id, reference } = await aClaim(park);
    expect(isReference(reference)).toBe(true);
    expect(await claimAs(id, token)).toMatchObject({
      reference,
      state: 'submitted',
      own: true,
      parkOpen: true,
      emailConfirmed: false,
      availableActions: ['withdraw'],
      rivals: [],
      history: [{ name: 'claim.submitted', side: 'claimant', by: claimant.name }],
    });
    expect((await app.get('/claims', { token })).body.items).toMatchObject([
      { reference, park: { slug: park.slug } },
    ]);
    const [mail] = await app.mailbox(claimant.email);
    expect(mail?.subject).toBe(`Your claim ${reference} has been received`);
    const toAdmin = await app.mailbox(admin.email);
    expect(toAdmin.at(-1)?.text).toContain(`/en/desk/admin/claims/${id}`);
    // What the claimant typed is read in the portal, never delivered by us.
    for (const { subject, text } of [mail!, ...toAdmin])
      expect(subject + text).not.toMatch(/Administration of the zone|Head of|promotion|zone\.example/);
  });

  it('asks who it is first', async () => {
    expect((await app.post('/claims', claimOf(await aPark(app)))).status).toBe(401);
  });

  it.each([
    ['an unknown park', { park: 'no-such-park' }, 422, 'claim.park-unknown'],
    ['evidence of three words', { evidence: 'It is ours' }, 422, 'validation.too-short'],
    ['a link that is no web address', { links: ['javascript:alert(1)'] }, 422, 'validation.not-an-address'],
    ['no address', { email: 'office' }, 422, 'validation.not-an-email'],
  ])('refuses %s', async (_what, changes, status, code) => {
    const token = await app.signedIn(await somebody(app));
    const refused = await app.post('/claims', claimOf(await aPark(app), changes), { token });
    expect(refused).toMatchObject({ status, body: { errors: [{ code }] } });
  });

  it('never takes a project site, nor a park that has a team', async () => {
    const token = await app.signedIn(await somebody(app));
    const site = await aPark(app, { takesEnquiries: false });
    expect((await app.post('/claims', claimOf(site), { token })).body.code).toBe('claim.project-site');
    const { park } = await aClaimedPark(app);
    expect(await app.post('/claims', claimOf(park), { token })).toMatchObject({
      status: 409,
      body: { code: 'claim.park-not-open' },
    });
  });

  it('keeps one open claim per person and park, also of twenty at once', async () => {
    const park = await aPark(app);
    const token = await app.signedIn(await somebody(app));
    await app.db.query(`DELETE FROM rate_limits`);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => app.post('/claims', claimOf(park), { token })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 201).map(({ body }) => body.code))).toEqual(
      new Set(['claim.already-open', 'limit.too-many-attempts']),
    );
    const [{ id }] = (await app.get('/claims', { token })).body.items;
    await move(id, token, { action: 'withdraw' });
    await app.db.query(`DELETE FROM rate_limits`);
    expect((await app.post('/claims', claimOf(park), { token })).status).toBe(201);
  });

  it('is nobody else’s business', async () => {
    const { id } = await aClaim(await aPark(app));
    const stranger = await app.signedIn(await somebody(app));
    const foreign = await app.get(`/claims/${id}`, { token: stranger });
    expect(foreign.status).toBe(404);
    expect(told(foreign)).toEqual(told(await app.get(`/claims/${randomUUID()}`, { token: stranger })));
    expect((await move(id, stranger, { action: 'withdraw' })).status).toBe(404);
    expect((await app.get('/claims', { token: stranger })).body.items).toEqual([]);
    expect((await app.get('/claims/queue', { token: stranger })).status).toBe(403);
  });
});

describe('deciding a claim', () => {
  it('asks, hears and approves: the claimant leads the park from the next request on', async () => {
    const park = await aPark(app);
    const { claimant, token, id } = await aClaim(park);
    const queue = (await app.get('/claims/queue', { token: officerToken })).body.items;
    expect(queue.map((item: { id: string }) => item.id)).toContain(id);
    expect((await move(id, token, { action: 'approve' })).status).toBe(403);
    expect((await move(id, officerToken, { action: 'request-information' })).body.errors).toMatchObject([
      { pointer: '/note', code: 'claim.note-missing' },
    ]);
    await move(id, officerToken, { action: 'request-information', note: 'Who signs for the zone?' });
    const asked = await claimAs(id, token);
    expect(asked).toMatchObject({
      state: 'information-requested',
      availableActions: ['supply-information', 'withdraw'],
      history: [{}, { side: 'administrator', by: null, note: 'Who signs for the zone?' }],
    });
    await move(id, token, { action: 'supply-information', note: 'Director Wang.' }, asked.version);
    const approved = await move(id, officerToken, { action: 'approve' }, 3);
    expect(approved).toMatchObject({ status: 200, body: { state: 'approved', availableActions: [] } });
    const me = (await app.get('/sessions/current', { token })).body;
    expect(me.memberships).toMatchObject([{ kind: 'park', role: 'park-manager', slug: park.slug }]);
    expect((await app.get(`/enquiries/inbox?park=${park.slug}`, { token })).status).toBe(200);
    expect((await app.get(`/parks/${park.slug}`)).body.claimed).toBe(true);
    const mails = await app.mailbox(claimant.email, 3);
    expect(mails.map(({ text }) => text).join()).toContain(`/en/desk/parks/${park.slug}`);
    expect(await app.eventsAbout(id)).toEqual([
      'claim.submitted',
      'claim.information-requested',
      'claim.information-supplied',
      'claim.approved',
    ]);
    const events = await app.db.query(
      `SELECT payload FROM domain_events WHERE subject_id = $1 AND payload::text ~ 'Wang|signs|@'`,
      [id],
    );
    expect(events).toEqual([]);
  });

  it('rejects with a written reason only, and bars no new claim', async () => {
    const park = await aPark(app);
    const { token, id } = await aClaim(park);
    expect((await move(id, officerToken, { action: 'reject' })).body.errors).toMatchObject([
      { pointer: '/note', code: 'claim.reason-missing' },
    ]);
    const rejected = await move(id, officerToken, {
      action: 'reject',
      note: 'The page names somebody else.',
    });
    expect(rejected.body.state).toBe('rejected');
    expect((await claimAs(id, token)).history.at(-1)).toMatchObject({
      name: 'claim.rejected',
      note: 'The page names somebody else.',
    });
    expect((await app.post('/claims', claimOf(park), { token })).status).toBe(201);
    expect((await app.get(`/parks/${park.slug}`)).body.claimed).toBe(false);
  });

  it('tells the others when one of a park’s claims is approved', async () => {
    const park = await aPark(app);
    const [winner, other] = [await aClaim(park), await aClaim(park, { organisation: 'Port of the zone' })];
    const seen = await claimAs(winner.id, officerToken);
    expect(seen.rivals).toEqual([
      { id: other.id, reference: other.reference, organisation: 'Port of the zone' },
    ]);
    expect((await claimAs(winner.id, winner.token)).rivals).toEqual([]);
    await move(winner.id, officerToken, { action: 'approve' });
    expect(await claimAs(other.id, other.token)).toMatchObject({
      state: 'superseded',
      availableActions: [],
    });
    const mails = await app.mailbox(other.claimant.email, 2);
    // Two jobs send them: on a busy machine the first may come last.
    expect(mails.map(({ subject }) => subject)).toContain(
      `Your claim ${other.reference}: the park now has a team`,
    );
  });

  it('gives a park to one of many, however many claims are approved at once', async () => {
    const park = await aPark(app);
    const claims = await Promise.all(Array.from({ length: 8 }, () => aClaim(park)));
    const officers = await Promise.all(Array.from({ length: 24 }, () => app.signedIn(officer)));
    const answers = await Promise.all(
      officers.map((token, i) => move(claims[i % 8]!.id, token, { action: 'approve' })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.every(({ status }) => [200, 409, 412].includes(status))).toBe(true);
    const managers = await app.db.query('SELECT 1 FROM memberships WHERE organisation_id = $1', [park.id]);
    expect(managers).toHaveLength(1);
    const states = await app.db.query<{ state: string }>(
      'SELECT state, count(*)::int AS count FROM park_claims WHERE park_id = $1 GROUP BY state ORDER BY state',
      [park.id],
    );
    expect(states).toEqual([
      { state: 'approved', count: 1 },
      { state: 'superseded', count: 7 },
    ]);
  }, 30_000);

  it('approves nobody who cannot sign in, no park that has a team by now, and not oneself', async () => {
    const barred = await aClaim(await aPark(app));
    await suspend(app, barred.claimant);
    expect((await move(barred.id, officerToken, { action: 'approve' })).body.code).toBe(
      'claim.claimant-barred',
    );
    const park = await aPark(app);
    const late = await aClaim(park);
    await somebody(app, { memberOf: [{ kind: 'park', organisationId: park.id, role: 'park-editor' }] });
    expect((await claimAs(late.id, officerToken)).availableActions).not.toContain('approve');
    expect((await move(late.id, officerToken, { action: 'approve' })).body.code).toBe('claim.park-not-open');
    const own = await app.post('/claims', claimOf(await aPark(app)), { token: officerToken });
    expect((await move(own.body.id, officerToken, { action: 'approve' })).body.code).toBe('claim.own');
    expect((await claimAs(own.body.id, officerToken)).availableActions).toEqual(['withdraw']);
  });

  it('counts an official address as confirmed only where it is the account’s own', async () => {
    const claimant = await somebody(app);
    const token = await app.signedIn(claimant);
    const { body } = await app.post('/claims', claimOf(await aPark(app), { email: claimant.email }), {
      token,
    });
    expect((await claimAs(body.id, officerToken)).emailConfirmed).toBe(true);
  });

  it('lets two officers not decide on the same version', async () => {
    const { id } = await aClaim(await aPark(app));
    await move(id, officerToken, { action: 'request-information', note: 'Who signs?' });
    const second = await app.signedIn(await anOfficer(app));
    expect((await move(id, second, { action: 'approve' }, 1)).status).toBe(412);
    expect((await move(id, second, { action: 'supersede' }, 2)).status).toBe(422);
  });
});
