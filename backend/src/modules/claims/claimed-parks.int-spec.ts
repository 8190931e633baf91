import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { claimsOf } from '../../../test/support/claims.factory.js';
import { aPark, aSentEnquiry } from '../../../test/support/enquiries.factory.js';
import { anOfficer, somebody, type Somebody } from '../../../test/support/people.factory.js';
import { createTestApp, START, type TestApp } from '../../../test/support/test-app.js';

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

const { aClaim, move } = claimsOf(() => app);

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
