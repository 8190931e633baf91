import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aClaimedPark,
  anInvestor,
  aPark,
  told,
  visitorsEnquiry,
} from '../../../test/support/enquiries.factory.js';
import { anAdmin } from '../../../test/support/people.factory.js';
import { createTestApp, linkTokenIn, START, type TestApp } from '../../../test/support/test-app.js';
import { PurgeUnconfirmedEnquiries } from './index.js';

const DAY = 86_400_000;

describe('an enquiry of a visitor', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.stop());
  beforeEach(() => app.clock.set(START));

  /** Sent, not yet confirmed. */
  async function waiting(slugs: string[] = []) {
    const body = visitorsEnquiry(slugs);
    const answer = await app.post('/enquiries', body);
    expect(answer.status).toBe(201);
    return { body, email: body.contact.email, receipt: answer.body };
  }

  const sweep = () => app.app.get(PurgeUnconfirmedEnquiries, { strict: false }).execute();

  it('gets a reference and no promise, and nobody sees it before the e-mail is confirmed', async () => {
    const { park, token } = await aClaimedPark(app);
    const { receipt } = await waiting([park.slug]);
    expect(receipt).toMatchObject({
      reference: expect.stringMatching(/^LS-/),
      state: 'unconfirmed',
      companyId: null,
      confirmBy: new Date(Date.parse(START) + 30 * DAY).toISOString(),
      recipients: [{ desk: 'park', workingDays: 2, dueAt: null, dueOn: null }],
    });
    const admin = await app.signedIn(await anAdmin(app));
    expect((await app.get(`/enquiries/inbox?park=${park.slug}`, { token })).body.items).toEqual([]);
    for (const reader of [token, admin]) {
      expect((await app.get(`/enquiries/${receipt.id}`, { token: reader })).status).toBe(404);
    }
    await app.quiet();
    expect(await app.eventsAbout(receipt.id)).toEqual(['enquiry.entered']);
  });

  it('is sent by the link from the mail: company, project, clock and a session for this one enquiry', async () => {
    const { park, token: team } = await aClaimedPark(app);
    const { receipt, email } = await waiting([park.slug]);
    const [mail] = await app.mailbox(email);
    expect(mail?.locale).toBe('de');
    // The clock starts when it is confirmed: on a Friday evening.
    app.clock.set('2026-11-27T19:00:00+08:00');
    const confirmed = await app.post('/enquiries/confirmations', { token: linkTokenIn(mail) });
    expect(confirmed.status).toBe(201);
    expect(confirmed.body).toMatchObject({
      id: receipt.id,
      reference: receipt.reference,
      state: 'submitted',
      confirmBy: null,
      recipients: [{ dueAt: '2026-12-02T10:00:00.000Z', dueOn: '2026-12-02' }],
    });
    const guest = confirmed.token as string;
    const detail = await app.get(`/enquiries/${receipt.id}`, { token: guest });
    expect(detail.body).toMatchObject({
      side: 'investor',
      company: { name: 'Muster Recycling AG', status: 'provisional' },
      project: { title: 'Recycling of magnets', segment: 'RE6' },
      contact: { email },
    });
    expect((await app.get('/sessions/current', { token: guest })).body).toMatchObject({
      kind: 'guest',
      guestEnquiryId: receipt.id,
    });
    expect(await app.eventsAbout(receipt.id)).toEqual(['enquiry.entered', 'enquiry.submitted']);
    const freshTeam = await app.signedIn({ id: (await memberIdOf(team)) as string });
    const inbox = await app.get(`/enquiries/inbox?park=${park.slug}`, { token: freshTeam });
    expect(inbox.body.items).toMatchObject([
      { enquiryId: receipt.id, company: { name: 'Muster Recycling AG' } },
    ]);
    const [, received] = await app.mailbox(email, 2);
    expect(received?.text).toContain('2. Dezember 2026');
    // Its link opens the page again, in another browser.
    const followed = await app.post('/enquiries/follow-sessions', { token: linkTokenIn(received) });
    expect(followed.body).toEqual({ enquiryId: receipt.id });
    expect((await app.get(`/enquiries/${receipt.id}`, { token: followed.token as string })).status).toBe(200);
  });

  const memberIdOf = async (token: string) =>
    (
      (await app.db.one<{ id: string }>(
        `SELECT user_id AS id FROM sessions WHERE token_hash = sha256(convert_to($1, 'UTF8'))`,
        [token],
      )) ?? { id: null }
    ).id;

  it('is confirmed once under 20 presses of the button', async () => {
    const { receipt, email } = await waiting();
    const [mail] = await app.mailbox(email);
    const token = linkTokenIn(mail);
    const presses = await Promise.all(
      Array.from({ length: 20 }, () => app.post('/enquiries/confirmations', { token })),
    );
    expect(presses.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(presses.filter(({ status }) => status !== 201).map(({ body }) => body.code))).toEqual(
      new Set(['link.used']),
    );
    expect((await app.eventsAbout(receipt.id)).filter((name) => name === 'enquiry.submitted')).toHaveLength(
      1,
    );
  });

  it('is opened, not sent again, by the second link of the reminder', async () => {
    const { receipt, email } = await waiting();
    app.clock.advance(3 * DAY);
    await sweep();
    const [first, reminder] = await app.mailbox(email, 2);
    const one = await app.post('/enquiries/confirmations', { token: linkTokenIn(first) });
    app.clock.advance(DAY);
    const two = await app.post('/enquiries/confirmations', { token: linkTokenIn(reminder) });
    expect(two.status).toBe(201);
    expect(two.body).toEqual(one.body);
    expect(await app.eventsAbout(receipt.id)).toEqual([
      'enquiry.entered',
      'enquiry.reminded',
      'enquiry.submitted',
    ]);
  });

  it('lets a guest see this one enquiry and nothing else', async () => {
    const { receipt, email } = await waiting();
    const other = await waiting();
    const [mail] = await app.mailbox(email);
    const [otherMail] = await app.mailbox(other.email);
    const guest = (await app.post('/enquiries/confirmations', { token: linkTokenIn(mail) })).token as string;
    await app.post('/enquiries/confirmations', { token: linkTokenIn(otherMail) });
    expect((await app.get(`/enquiries/${other.receipt.id}`, { token: guest })).status).toBe(404);
    expect(
      (await app.get('/enquiries', { token: guest })).body.items.map(({ id }: { id: string }) => id),
    ).toEqual([receipt.id]);
    expect((await app.get('/companies', { token: guest })).status).toBe(403);
  });

  it('is reminded of once after three days and gone after thirty', async () => {
    const { receipt, email } = await waiting();
    app.clock.advance(3 * DAY - 1000);
    await sweep();
    expect(await app.eventsAbout(receipt.id)).not.toContain('enquiry.reminded');
    app.clock.advance(1000);
    await Promise.all([sweep(), sweep()]);
    app.clock.advance(20 * DAY);
    await sweep();
    await app.quiet();
    expect(await app.mailsTo(email)).toHaveLength(2);
    app.clock.set(new Date(Date.parse(START) + 30 * DAY));
    await sweep();
    const left = await app.db.query('SELECT 1 FROM enquiries WHERE id = $1', [receipt.id]);
    expect(left).toEqual([]);
    expect(await app.eventsAbout(receipt.id)).toEqual([
      'enquiry.entered',
      'enquiry.reminded',
      'enquiry.purged',
    ]);
  });

  it('is never purged once it is confirmed', async () => {
    const { receipt, email } = await waiting();
    const [mail] = await app.mailbox(email);
    await app.post('/enquiries/confirmations', { token: linkTokenIn(mail) });
    app.clock.advance(60 * DAY);
    await sweep();
    expect(await app.db.query('SELECT 1 FROM enquiries WHERE id = $1', [receipt.id])).toHaveLength(1);
    await app.quiet();
    expect((await app.mailsTo(email)).map(({ subject }) => subject)).toHaveLength(2);
  });

  it('sends a new link to its own e-mail only, and answers every pair of reference and e-mail alike', async () => {
    const { receipt, email } = await waiting();
    const [first] = await app.mailbox(email);
    const ask = (reference: string, to: string) =>
      app.post('/enquiries/follow-links', { reference, email: to });
    const typed = receipt.reference.toLowerCase().replace('ls-', 'ls ');
    const answers = [
      await ask(typed, email.toUpperCase()),
      await ask(receipt.reference, 'somebody-else@example.com'),
      await ask('LS-22222222', email),
      await ask('nonsense', email),
    ];
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    expect(new Set(answers.map((answer) => JSON.stringify(told(answer)))).size).toBe(1);
    const [, second] = await app.mailbox(email, 2);
    await app.quiet();
    expect(await app.mailsTo(email)).toHaveLength(2);
    expect(await app.mailsTo('somebody-else@example.com')).toEqual([]);
    // Still unconfirmed: the new link confirms, as the first one does.
    expect(linkTokenIn(second)).not.toBe(linkTokenIn(first));
    const confirmed = await app.post('/enquiries/confirmations', { token: linkTokenIn(second) });
    expect(confirmed.body.state).toBe('submitted');
    await ask(receipt.reference, email);
    const mails = await app.mailbox(email, 4);
    const follow = mails.find(
      ({ text }) => text.includes('/links/follow-enquiry#') && text.includes('sieben Tage'),
    );
    expect((await app.post('/enquiries/follow-sessions', { token: linkTokenIn(follow) })).status).toBe(201);
    const again = await app.post('/enquiries/follow-sessions', { token: linkTokenIn(follow) });
    expect([again.status, again.body.code]).toEqual([422, 'link.used']);
  });

  it('without an organisation makes a company of the person’s name', async () => {
    const body = visitorsEnquiry([]);
    const { name, email } = body.contact;
    const contact = { name, email };
    await app.post('/enquiries', { ...body, contact: { ...contact, country: 'AT' } });
    const [mail] = await app.mailbox(contact.email);
    const { token, body: receipt } = await app.post('/enquiries/confirmations', { token: linkTokenIn(mail) });
    const detail = await app.get(`/enquiries/${receipt.id}`, { token: token as string });
    expect(detail.body.company.name).toBe('Erika Muster');
  });

  it('goes to the team a park has got in the meantime', async () => {
    const park = await aPark(app);
    const { email, receipt } = await waiting([park.slug]);
    expect(receipt.recipients[0].desk).toBe('triage');
    const { member } = await aClaimedPark(app);
    await app.db.query('UPDATE memberships SET organisation_id = $2 WHERE user_id = $1', [
      member.id,
      park.id,
    ]);
    const [mail] = await app.mailbox(email);
    const confirmed = await app.post('/enquiries/confirmations', { token: linkTokenIn(mail) });
    expect(confirmed.body.recipients[0]).toMatchObject({ desk: 'park', ownerLabel: { kind: 'park-team' } });
  });

  it.each([
    [{ contact: undefined }, '/contact', 'enquiry.contact-needed'],
    [{ contact: { name: 'X', email: 'not an e-mail' } }, '/contact/email', 'validation.not-an-email'],
    [{ contact: { name: 'X\r\nBcc: y', email: 'x@example.com' } }, '/contact/name', 'validation.invalid'],
    [{ contact: [] }, '/contact', 'validation.invalid'],
    [{ company: { name: 'X', country: 'DE' } }, '/company', 'enquiry.sign-in-needed'],
    [{ project: { id: '0198c000-0000-7000-8000-000000000000' } }, '/project/id', 'enquiry.sign-in-needed'],
  ])('with %j is refused, pointing at %s', async (changes, pointer, code) => {
    const answer = await app.post('/enquiries', visitorsEnquiry([], changes));
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it('keeps its project as stated through the confirmation', async () => {
    const body = visitorsEnquiry([], {
      project: {
        title: 'Plant',
        segment: 'RE4a',
        capex: { amount: '5', currency: 'EUR' },
        land: { value: '3', unit: 'ha' },
        starts: '2028',
      },
    });
    await app.post('/enquiries', body);
    const [mail] = await app.mailbox(body.contact.email);
    const { token, body: receipt } = await app.post('/enquiries/confirmations', { token: linkTokenIn(mail) });
    expect(
      (await app.get(`/enquiries/${receipt.id}`, { token: token as string })).body.project,
    ).toMatchObject({
      capex: { amount: '5.00', currency: 'EUR' },
      land: { value: '3', unit: 'ha' },
      starts: { value: '2028' },
    });
  });

  it('puts nothing personal into events or jobs', async () => {
    const { email } = await waiting();
    const found = await app.db.query(
      `SELECT 1 FROM domain_events WHERE payload::text LIKE '%' || $1 || '%'
       UNION ALL SELECT 1 FROM pgboss.job WHERE data::text LIKE '%' || $1 || '%'`,
      [email],
    );
    expect(found).toEqual([]);
  });

  it('cannot be sent for a company one belongs to without signing in', async () => {
    const { companyId } = await anInvestor(app);
    const body = visitorsEnquiry([], { project: { companyId, title: 'P', segment: 'RE3' } });
    expect((await app.post('/enquiries', body)).body.code).toBe('enquiry.sign-in-needed');
  });
});
