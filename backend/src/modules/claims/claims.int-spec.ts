import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  aClaimedPark,
  aPark,
  aSentEnquiry,
  type TestPark,
  told,
} from '../../../test/support/enquiries.factory.js';
import {
  anAdmin,
  anOfficer,
  somebody,
  type Somebody,
  suspend,
} from '../../../test/support/people.factory.js';
import { createTestApp, START, type TestApp } from '../../../test/support/test-app.js';
import { isReference } from '../../platform/reference-code/index.js';

const EVIDENCE = 'I lead investment promotion; the page below names me and my telephone.';

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

const claimOf = (park: TestPark, changes: object = {}) => ({
  park: park.slug,
  organisation: 'Administration of the zone',
  role: 'Head of investment promotion',
  email: 'office@zone.example',
  evidence: EVIDENCE,
  links: ['https://zone.example/contact'],
  ...changes,
});

async function aClaim(park: TestPark, changes: object = {}) {
  const claimant = await somebody(app);
  const token = await app.signedIn(claimant);
  const { status, body } = await app.post('/claims', claimOf(park, changes), { token });
  expect(status).toBe(201);
  return { claimant, token, id: body.id as string, reference: body.reference as string };
}

const claimAs = async (id: string, token: string) => (await app.get(`/claims/${id}`, { token })).body;
const move = (id: string, token: string, body: object, version = 1) =>
  app.post(`/claims/${id}/transitions`, body, { token, headers: { 'if-match': `"${version}"` } });

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
    expect(mails.at(-1)?.subject).toBe(`Your claim ${other.reference}: the park now has a team`);
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

describe('what waits in the triage for a claimed park', () => {
  it('moves to the park’s inbox with its promise unchanged, and both sides are told', async () => {
    const park = await aPark(app, { timeZone: 'Europe/Berlin' });
    const sent = await aSentEnquiry(app, [park.slug]);
    const [before] = sent.recipients;
    expect(before).toMatchObject({
      desk: 'triage',
      clock: { dueOn: '2026-11-30', timeZone: 'Asia/Shanghai' },
    });
    const path = `/enquiries/${sent.id}/recipients/${before.id}/transitions`;
    await app.post(path, { action: 'take' }, { token: officerToken, headers: { 'if-match': '"1"' } });
    app.clock.advance(3_600_000);
    officerToken = await app.signedIn(officer);
    const { claimant, id } = await aClaim(park);
    await move(id, officerToken, { action: 'approve' });
    await app.quiet();

    const desk = await app.signedIn(claimant);
    const { items } = (await app.get(`/enquiries/inbox?park=${park.slug}`, { token: desk })).body;
    expect(items).toMatchObject([
      {
        enquiryId: sent.id,
        desk: 'park',
        // The very day and zone the investor was told, although the park's own zone is another.
        clock: {
          dueAt: before.clock.dueAt,
          dueOn: '2026-11-30',
          timeZone: 'Asia/Shanghai',
          state: before.clock.state,
        },
        // The officer's name no longer stands for an answer the park's team owes.
        owner: { kind: 'park-team' },
      },
    ]);
    const triage = (await app.get('/enquiries/inbox?desk=triage', { token: officerToken })).body.items;
    expect(triage.map((item: { enquiryId: string }) => item.enquiryId)).not.toContain(sent.id);
    const { items: timeline } = (
      await app.get(`/enquiries/${sent.id}/timeline`, { token: sent.investor.token })
    ).body;
    expect(timeline.at(-1)).toMatchObject({
      name: 'enquiry.handed-over',
      payload: { from: 'triage', to: 'park' },
    });
    const toInvestor = (await app.mailbox(sent.investor.user.email, 2)).at(-1);
    expect(toInvestor?.subject).toContain('the park itself answers now');
    expect(toInvestor?.text).toMatch(/The promise stands: the first answer by .*30.*18:00/);
    const toPark = (await app.mailsTo(claimant.email)).find(({ subject }) => subject.includes('inbox'));
    expect(toPark?.text).toContain('The promise stands');
  });

  it('answers as the park from then on, and the officer only reads', async () => {
    const park = await aPark(app);
    const sent = await aSentEnquiry(app, [park.slug]);
    const { claimant, id } = await aClaim(park);
    await move(id, officerToken, { action: 'approve' });
    await app.quiet();
    const recipientId = sent.recipients[0].id;
    const answer = { recipientId, kind: 'answer', body: 'Plot 7 has 35 kV.' };
    expect((await app.post('/messages', answer, { token: officerToken })).body.code).toBe(
      'enquiry.not-yours-to-act',
    );
    const desk = await app.signedIn(claimant);
    expect((await app.post('/messages', answer, { token: desk })).status).toBe(201);
  });

  it('stays where it ended, and what another park owes does not move', async () => {
    const [park, otherPark] = [await aPark(app), await aPark(app)];
    const sent = await aSentEnquiry(app, [park.slug, otherPark.slug]);
    const ended = await aSentEnquiry(app, [park.slug]);
    const withdrawal = `/enquiries/${ended.id}/recipients/${ended.recipients[0].id}/transitions`;
    await app.post(
      withdrawal,
      { action: 'withdraw' },
      { token: ended.investor.token, headers: { 'if-match': '"1"' } },
    );
    const { id } = await aClaim(park);
    await move(id, officerToken, { action: 'approve' });
    await app.quiet();
    const desks = async (enquiryId: string) =>
      app.db.query('SELECT park_id AS park, desk FROM enquiry_recipients WHERE enquiry_id = $1', [enquiryId]);
    expect(await desks(ended.id)).toEqual([{ park: park.id, desk: 'triage' }]);
    expect(await desks(sent.id)).toEqual(
      expect.arrayContaining([
        { park: park.id, desk: 'park' },
        { park: otherPark.id, desk: 'triage' },
      ]),
    );
  });

  it('keeps a pause a pause, and says how the clock stood when it changed hands', async () => {
    const park = await aPark(app);
    const sent = await aSentEnquiry(app, [park.slug]);
    const recipientId = sent.recipients[0].id;
    const ask = { recipientId, kind: 'information-request', body: 'How much water?' };
    await app.post('/messages', ask, { token: officerToken });
    const overdue = await aSentEnquiry(app, [park.slug]);
    app.clock.advance(30 * 86_400_000);
    officerToken = await app.signedIn(officer);
    const { id } = await aClaim(park);
    await move(id, officerToken, { action: 'approve' });
    await app.quiet();
    const clocks = await app.db.query<{ clock: string }>(
      `SELECT payload->>'clock' AS clock FROM domain_events WHERE name = 'enquiry.handed-over' AND subject_id = ANY($1) ORDER BY 1`,
      [[sent.id, overdue.id]],
    );
    expect(clocks).toEqual([{ clock: 'overdue' }, { clock: 'paused' }]);
  });
});

describe('telling a park nobody has claimed', () => {
  const SECRETS = {
    title: 'Secret plant of Zyx Holding',
    product: 'Zyx magnets for Quux motors',
    notes: 'Ask for Mrs Plugh on +49 30 7777777',
  };

  async function aWaitingEnquiry() {
    const park = await aPark(app);
    const sender = await somebody(app, { name: 'Erika Plugh' });
    const token = await app.signedIn(sender);
    const question = 'Would Zyx Holding get a plot next to Quux? plugh@zyx.example';
    const { body } = await app.post(
      '/enquiries',
      {
        parks: [park.slug],
        question,
        locale: 'en',
        company: { name: 'Zyx Holding AG', country: 'LI' },
        project: {
          ...SECRETS,
          segment: 'RE4a',
          capex: { amount: '987654321', currency: 'CHF' },
          jobs: 320,
          land: { value: '12', unit: 'ha' },
          power: { value: '18', unit: 'MW' },
          starts: '2028',
        },
      },
      { token },
    );
    const detail = (await app.get(`/enquiries/${body.id}`, { token: officerToken })).body;
    const [recipient] = detail.recipients;
    return {
      park,
      sender,
      token,
      id: body.id as string,
      reference: body.reference as string,
      recipient,
      url: `/enquiries/${body.id}/recipients/${recipient.id}/claim-invitations`,
    };
  }

  it('sends what the project needs and the way to claim, and not one word of who asks', async () => {
    const { park, sender, token, id, reference, recipient, url } = await aWaitingEnquiry();
    expect(recipient.availableActions).toContain('invite-park');
    const preview = await app.get(url, { token: officerToken });
    expect(preview.body).toEqual({
      summary: {
        segment: 'RE4a',
        land: { value: '12', unit: 'ha' },
        power: { value: '18', unit: 'MW' },
        jobs: 320,
        starts: '2028',
      },
      items: [],
    });
    const to = { email: 'office@waiting.example', locale: 'en' };
    expect((await app.post(url, to, { token: officerToken })).status).toBe(201);
    const [mail] = await app.mailbox(to.email);
    expect(mail?.text).toContain(`/en/parks/${park.slug}/claim`);
    for (const line of ['Permanent magnets', '12 ha', '18 MW', '320', '2028'])
      expect(mail?.text).toContain(line);
    const whole = `${mail?.subject}\n${mail?.text}`;
    const foreign = [
      ...['Zyx', 'Quux', 'Plugh', 'Secret', 'Erika', 'Holding', 'LI', 'CHF', '987', '7777', sender.email],
      ...[id, reference, recipient.id, sender.id],
    ];
    expect(foreign.filter((value) => whole.includes(value))).toEqual([]);
    expect((await app.get(url, { token: officerToken })).body.items).toMatchObject([
      { email: to.email, locale: 'en' },
    ]);
    // The investor learns that the park was told, not where.
    const { items } = (await app.get(`/enquiries/${id}/timeline`, { token })).body;
    expect(items.at(-1)).toMatchObject({ name: 'enquiry.park-invited', actor: { side: 'administrator' } });
    expect(JSON.stringify(items)).not.toContain('waiting.example');
  });

  it('is for administrators, while the park can still be claimed', async () => {
    const { park, token, url } = await aWaitingEnquiry();
    const to = { email: 'office@waiting.example', locale: 'ja' };
    expect((await app.post(url, to, { token })).status).toBe(403);
    expect((await app.get(url, { token })).status).toBe(403);
    const { id } = await aClaim(park);
    await move(id, officerToken, { action: 'approve' });
    await app.quiet();
    expect(await app.post(url, to, { token: officerToken })).toMatchObject({
      status: 409,
      body: { code: 'enquiry.park-not-invitable' },
    });
    const toRegion = await aSentEnquiry(app, []);
    const other = `/enquiries/${toRegion.id}/recipients/${toRegion.recipients[0].id}/claim-invitations`;
    expect((await app.post(other, to, { token: officerToken })).status).toBe(409);
    const elsewhere = url.replace(/enquiries\/[^/]+/, `enquiries/${toRegion.id}`);
    expect((await app.post(elsewhere, to, { token: officerToken })).status).toBe(404);
  });
});
