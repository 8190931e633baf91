import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aClaimedPark,
  anInvestor,
  aPark,
  aSentEnquiry,
  enquiryOf,
  told,
} from '../../../test/support/enquiries.factory.js';
import { anAdmin, somebody } from '../../../test/support/people.factory.js';
import { createTestApp, START, type TestApp } from '../../../test/support/test-app.js';

const NOBODY = '0198c000-0000-7000-8000-000000000000';

describe('an enquiry of somebody signed in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.stop());
  beforeEach(() => app.clock.set(START));

  it('is acknowledged with reference, owner and promised date, and exists with recipient, event and jobs', async () => {
    const { park } = await aClaimedPark(app);
    const { companyId, token } = await anInvestor(app);
    const answer = await app.post('/enquiries', enquiryOf(companyId, [park.slug]), { token });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      reference: expect.stringMatching(/^LS-[2-9A-Z]{8}$/),
      state: 'submitted',
      companyId,
      confirmBy: null,
      recipients: [
        {
          park: { slug: park.slug },
          desk: 'park',
          ownerLabel: { kind: 'park-team' },
          dueAt: '2026-11-30T10:00:00.000Z',
          dueOn: '2026-11-30',
          timeZone: 'Asia/Shanghai',
        },
      ],
    });
    expect(await app.eventsAbout(answer.body.id)).toEqual(['enquiry.submitted']);
    const [event] = await app.db.query<{ payload: object }>(
      'SELECT payload FROM domain_events WHERE subject_id = $1',
      [answer.body.id],
    );
    expect(JSON.stringify(event)).not.toContain('@');
  });

  it.each([
    ['Thursday 10:00', '2026-11-26T10:00:00+08:00', '2026-11-30T18:00:00+08:00'],
    ['Friday 19:00', '2026-11-27T19:00:00+08:00', '2026-12-02T18:00:00+08:00'],
    ['Saturday', '2026-11-28T12:00:00+08:00', '2026-12-02T18:00:00+08:00'],
  ])('received in Baotou on %s is promised in two working days', async (_when, received, promised) => {
    app.clock.set(received);
    const { park } = await aClaimedPark(app);
    const { companyId, token } = await anInvestor(app);
    const { body } = await app.post('/enquiries', enquiryOf(companyId, [park.slug]), { token });
    expect(body.recipients[0].dueAt).toBe(new Date(promised).toISOString());
  });

  it('to two parks has two clocks, each in its own zone, and the triage has its own', async () => {
    const { park: china } = await aClaimedPark(app);
    const { park: estonia } = await aClaimedPark(app, { timeZone: 'Europe/Tallinn' });
    const unclaimed = await aPark(app, { timeZone: 'America/Toronto' });
    const { companyId, token } = await anInvestor(app);
    const slugs = [china.slug, estonia.slug, unclaimed.slug];
    const { body } = await app.post('/enquiries', enquiryOf(companyId, slugs), { token });
    expect(
      body.recipients.map(({ desk, dueAt, timeZone }: Record<string, string>) => [desk, dueAt, timeZone]),
    ).toEqual([
      ['park', '2026-11-30T10:00:00.000Z', 'Asia/Shanghai'],
      ['park', '2026-11-30T16:00:00.000Z', 'Europe/Tallinn'],
      ['triage', '2026-11-30T10:00:00.000Z', 'Asia/Shanghai'],
    ]);
  });

  it('goes to the triage when it names no park or a project site', async () => {
    const site = await aPark(app, { takesEnquiries: false });
    await somebody(app, { memberOf: [{ kind: 'park', organisationId: site.id, role: 'park-editor' }] });
    const { companyId, token } = await anInvestor(app);
    const none = await app.post('/enquiries', enquiryOf(companyId, []), { token });
    expect(none.body.recipients).toMatchObject([
      { park: null, desk: 'triage', ownerLabel: { kind: 'administrators' } },
    ]);
    const about = await app.post('/enquiries', enquiryOf(companyId, [site.slug]), { token });
    expect(about.body.recipients).toMatchObject([{ park: { slug: site.slug }, desk: 'triage' }]);
  });

  it('sent twice under the same key exists once; another body under it is refused', async () => {
    const { companyId, token } = await anInvestor(app);
    const once = { token, headers: { 'idempotency-key': 'enquiry-once' } };
    const both = await Promise.all([1, 2].map(() => app.post('/enquiries', enquiryOf(companyId, []), once)));
    const again = await app.post('/enquiries', enquiryOf(companyId, []), once);
    expect(both.map(({ status }) => status).sort()).toEqual(expect.arrayContaining([201]));
    expect(again.status).toBe(201);
    const list = await app.get(`/enquiries?companyId=${companyId}`, { token });
    expect(list.body.items.map(({ reference }: { reference: string }) => reference)).toEqual([
      again.body.reference,
    ]);
    const other = await app.post(
      '/enquiries',
      enquiryOf(companyId, [], { question: 'Something else entirely?' }),
      once,
    );
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.key-reused']);
  });

  it('can be about a project there is, or bring a first company along', async () => {
    const { companyId, token } = await anInvestor(app);
    const project = (await app.post('/projects', { companyId, title: 'Plant', segment: 'RE3' }, { token }))
      .body;
    const known = await app.post('/enquiries', enquiryOf(companyId, [], { project: { id: project.id } }), {
      token,
    });
    const detail = await app.get(`/enquiries/${known.body.id}`, { token });
    expect(detail.body).toMatchObject({
      project: { id: project.id, segment: 'RE3' },
      side: 'investor',
      state: 'submitted',
    });
    const fresh = await app.signedIn(await somebody(app));
    const body = {
      ...enquiryOf('', []),
      project: { title: 'Plant', segment: 'RE3' },
      company: { name: 'New KK', country: 'JP' },
    };
    const first = await app.post('/enquiries', body, { token: fresh });
    expect(first.status).toBe(201);
    expect((await app.get('/companies', { token: fresh })).body.items).toMatchObject([
      { id: first.body.companyId, name: 'New KK', status: 'provisional' },
    ]);
  });

  it('answers companies and projects of others like missing ones', async () => {
    const theirs = await anInvestor(app);
    const project = (
      await app.post('/projects', { companyId: theirs.companyId, title: 'P', segment: 'RE3' }, theirs)
    ).body;
    const { token } = await anInvestor(app);
    const send = (of: object) => app.post('/enquiries', enquiryOf('', [], { project: of }), { token });
    const plan = { title: 'Plant', segment: 'RE3' };
    expect((await send({ id: project.id })).status).toBe(404);
    expect(told(await send({ id: project.id }))).toEqual(told(await send({ id: NOBODY })));
    expect(told(await send({ companyId: theirs.companyId, ...plan }))).toEqual(
      told(await send({ companyId: NOBODY, ...plan })),
    );
  });

  it('is seen by its company, by its park for that park alone, and by administrators; by others like a missing one', async () => {
    const one = await aClaimedPark(app);
    const two = await aClaimedPark(app);
    const three = await aClaimedPark(app);
    const { id, investor, detail } = await aSentEnquiry(app, [one.park.slug, two.park.slug]);
    expect(detail.recipients).toHaveLength(2);
    expect(detail.contact.email).toBe(investor.user.email);

    const atPark = await app.get(`/enquiries/${id}`, { token: one.token });
    expect(atPark.body).toMatchObject({ side: 'park', contact: { email: investor.user.email } });
    expect(atPark.body.recipients).toMatchObject([{ park: { slug: one.park.slug } }]);
    expect(JSON.stringify(atPark.body)).not.toContain(two.park.slug);

    const admin = await app.signedIn(await anAdmin(app));
    expect((await app.get(`/enquiries/${id}`, { token: admin })).body.recipients).toHaveLength(2);

    const stranger = (await anInvestor(app)).token;
    for (const token of [stranger, three.token]) {
      for (const path of ['', '/timeline']) {
        const foreign = await app.get(`/enquiries/${id}${path}`, { token });
        expect(foreign.status).toBe(404);
        expect(told(foreign)).toEqual(told(await app.get(`/enquiries/${NOBODY}${path}`, { token })));
      }
    }
    expect(
      (await app.get(`/enquiries?companyId=${investor.companyId}`, { token: stranger })).body.items,
    ).toEqual([]);
  });

  it('shows no e-mail to a colleague of the author, and nothing to who has left the company', async () => {
    const { id, investor } = await aSentEnquiry(app, []);
    const colleague = await somebody(app, {
      memberOf: [{ kind: 'company', organisationId: investor.companyId, role: 'company-member' }],
    });
    const seen = await app.get(`/enquiries/${id}`, { token: await app.signedIn(colleague) });
    expect([seen.status, seen.body.contact]).toEqual([200, null]);
    await app.db.query('DELETE FROM memberships WHERE user_id = $1', [investor.user.id]);
    expect((await app.get(`/enquiries/${id}`, { token: investor.token })).status).toBe(404);
  });

  it('tells the investor and each who could answer by mail, in their languages', async () => {
    const { park, member } = await aClaimedPark(app);
    const second = await somebody(app, {
      locale: 'zh-CN',
      memberOf: [{ kind: 'park', organisationId: park.id, role: 'park-manager' }],
    });
    const { investor, receipt, id } = await aSentEnquiry(app, [park.slug]);
    const [received] = await app.mailbox(investor.user.email);
    expect(received?.subject).toContain(receipt.reference);
    expect(received?.text).toContain('Monday, November 30, 2026');
    expect(received?.text).toContain(`/en/desk/enquiries/${id}`);
    const [english] = await app.mailbox(member.email);
    expect(english?.text).toContain(`/en/desk/parks/${park.slug}/enquiries/${id}`);
    const [chinese] = await app.mailbox(second.email);
    expect(chinese?.text).toContain('2026年11月30日');
    await app.quiet();
    expect(await app.mailsTo(member.email)).toHaveLength(1);
  });

  it('of an invented company is marked as invented, also its new project', async () => {
    const user = await somebody(app);
    await app.db.query('UPDATE users SET demo = true WHERE id = $1', [user.id]);
    const token = await app.signedIn(user);
    const { body: company } = await app.post(
      '/companies',
      { name: 'Demo (invented)', country: 'DE' },
      { token },
    );
    const { body } = await app.post('/enquiries', enquiryOf(company.id, []), { token });
    expect(company.demo).toBe(true);
    expect((await app.get(`/enquiries/${body.id}`, { token })).body.demo).toBe(true);
    expect((await app.get(`/projects?companyId=${company.id}`, { token })).body.items).toMatchObject([
      { demo: true },
    ]);
    expect((await aSentEnquiry(app, [])).detail.demo).toBe(false);
  });

  it('is counted against its sender: too many are refused with the time to wait', async () => {
    const strict = await createTestApp({ env: { LIMIT_ENQUIRY: '2' } });
    try {
      const { companyId, token } = await anInvestor(strict);
      const answers = [];
      for (let sent = 0; sent < 3; sent += 1)
        answers.push(await strict.post('/enquiries', enquiryOf(companyId, []), { token }));
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 429]);
      expect(Number(answers[2]?.headers['retry-after'])).toBeGreaterThan(0);
    } finally {
      await strict.stop();
    }
  });

  it.each([
    [{ parks: ['no-such-park'] }, '/parks/0', 'enquiry.park-unknown'],
    [{ parks: ['a-a', 'a-a'] }, '/parks', 'validation.invalid'],
    [{ parks: ['p-1', 'p-2', 'p-3', 'p-4', 'p-5', 'p-6'] }, '/parks', 'validation.too-many'],
    [{ parks: 'p-1' }, '/parks', 'validation.invalid'],
    [{ region: 'no-such-region' }, '/region', 'enquiry.region-unknown'],
    [{ offeringId: NOBODY }, '/offeringId', 'enquiry.offering-unknown'],
    [{ question: 'Too short' }, '/question', 'validation.too-short'],
    [{ question: 'x'.repeat(5001) }, '/question', 'validation.too-long'],
    [{ question: 'A question with \u0000 in it' }, '/question', 'validation.text-not-storable'],
    [{ question: 'A question with \ud800 in it' }, '/question', 'validation.text-not-storable'],
    [{ locale: 'fr' }, '/locale', 'validation.not-a-choice'],
    [{ reference: 'LS-MINE' }, '/reference', 'validation.unknown-property'],
    [{ project: { title: 'P', segment: 'RE9' } }, '/project/segment', 'validation.not-a-choice'],
    [{ project: {} }, '/project/title', 'validation.required'],
    [{ project: null }, '/project', 'validation.invalid'],
    [{ project: [] }, '/project', 'validation.invalid'],
    [{ project: { title: 'P', segment: 'RE3' } }, '/company', 'enquiry.company-needed'],
    [{ project: { id: NOBODY, title: 'P' } }, '/project', 'enquiry.project-ambiguous'],
    [
      { project: { title: 'P', segment: 'RE3', capex: { amount: 'Infinity', currency: 'CNY' } } },
      '/project/capex/amount',
      'validation.not-an-amount',
    ],
    [
      { project: { title: 'P', segment: 'RE3', jobs: 1e309 } },
      '/project/jobs',
      'validation.not-a-whole-number',
    ],
    [{ contact: { name: 'X', email: 'x@example.com' } }, '/contact', 'enquiry.contact-not-needed'],
  ])('with %j is refused, pointing at %s', async (changes, pointer, code) => {
    const { companyId, token } = await anInvestor(app);
    const { jobs } = (changes as { project?: { jobs?: number } | null }).project ?? {};
    const body = enquiryOf(companyId, [], changes);
    const answer = await app.post('/enquiries', body, { token });
    expect(answer.status).toBe(422);
    // JSON knows no Infinity: it arrives as null, which is "not known".
    if (jobs === Infinity) return;
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });
});
