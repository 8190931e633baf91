import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aClaimedPark, aPark, aSentEnquiry, type TestPark } from '../../../test/support/enquiries.factory.js';
import {
  anOfficer,
  aParkMember,
  PASSWORD,
  somebody,
  type Somebody,
} from '../../../test/support/people.factory.js';
import { createTestApp, START, type TestApp } from '../../../test/support/test-app.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Identity } from '../identity/index.js';
import { SendDigests } from './send-digests.js';
import { SweepOldNotifications } from './sweep-old-notifications.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
}, 120_000);
afterAll(() => app.stop());
beforeEach(() => app.clock.set(START));

const list = async (person: Somebody, query = '', locale = 'en') =>
  (
    await app.get(`/notifications${query}`, {
      token: await app.signedIn(person),
      headers: { 'accept-language': locale },
    })
  ).body;
const unread = async (person: Somebody) =>
  (await app.get('/notifications/unread', { token: await app.signedIn(person) })).body.unread as number;

/** Saves choices over whatever version there is. */
async function choose(
  person: Somebody,
  kinds: { kind: string; mail: string }[],
  timeZone: string | null = null,
) {
  const token = await app.signedIn(person);
  const { body } = await app.get('/notifications/preferences', { token });
  const headers = { 'if-match': `"${body.version}"` };
  return app.put('/notifications/preferences', { timeZone, kinds }, { token, headers });
}

const daily = (person: Somebody, timeZone: string | null = null) =>
  choose(person, [{ kind: 'new-enquiry', mail: 'daily' }], timeZone);

async function sentTo({ slug }: TestPark) {
  const sent = await aSentEnquiry(app, [slug]);
  await app.quiet();
  return sent;
}

async function threeSentTo({ slug }: TestPark) {
  for (let n = 0; n < 3; n += 1) await aSentEnquiry(app, [slug]);
  await app.quiet();
}

async function headersOfLastMailTo(address: string): Promise<Record<string, string>> {
  const row = await app.db.one<{ headers: Record<string, string> }>(
    'SELECT headers FROM mailbox_messages WHERE to_address = $1 ORDER BY id DESC LIMIT 1',
    [address],
  );
  return row?.headers ?? {};
}
const oneClickOf = (headers: Record<string, string>) =>
  /^<http:\/\/localhost:3000\/api\/v1(\/unsubscriptions\?token=[\w-]{43})>$/.exec(
    headers['List-Unsubscribe'] ?? '',
  )?.[1] as string;

describe('an event that concerns somebody', () => {
  it('is told in the portal, in the reader’s language, with the page it leads to', async () => {
    const { park, member } = await aClaimedPark(app);
    const { id, receipt } = await sentTo(park);
    const { items, nextCursor } = await list(member);
    expect(nextCursor).toBeNull();
    expect(items).toMatchObject([
      {
        kind: 'new-enquiry',
        text: expect.stringMatching(
          new RegExp(`^New enquiry ${receipt.reference} to Test Park \\d+: answer by .+`),
        ),
        link: `/desk/parks/${park.slug}/enquiries/${id}`,
        createdAt: START,
        readAt: null,
      },
    ]);
    expect((await list(member, '', 'de')).items[0].text).toContain('Neue Anfrage');
    expect(await unread(member)).toBe(1);
  });

  it('is told once to who is in two teams, and once when it is delivered twice', async () => {
    const [first, second] = [await aPark(app), await aPark(app)];
    const both = await somebody(app, {
      memberOf: [first, second].map(({ id }) => ({ kind: 'park', organisationId: id, role: 'park-editor' })),
    });
    const { id } = await aSentEnquiry(app, [first.slug, second.slug]);
    await app.quiet();
    expect((await list(both)).items).toHaveLength(1);
    expect(await app.mailsTo(both.email)).toHaveLength(1);
    // A restore loses what was done, not what happened.
    await app.db.query(`DELETE FROM event_effects WHERE handler = 'notify-desk-when-enquiry-submitted'`);
    const event = await app.db.one<{ id: string }>(
      `SELECT id FROM domain_events WHERE name = 'enquiry.submitted' AND subject_id = $1`,
      [id],
    );
    await app.app.get(JobQueue).send('notify-desk-when-enquiry-submitted', { eventId: event?.id ?? '' });
    await app.quiet();
    expect((await list(both)).items).toHaveLength(1);
    expect(await app.mailsTo(both.email)).toHaveLength(1);
  });

  it('keeps ids only, and tells the name a park has now', async () => {
    const { park, member } = await aClaimedPark(app);
    await sentTo(park);
    const stored = await app.db.one<{ row: string }>(
      'SELECT to_json(n)::text AS row FROM notifications n WHERE user_id = $1',
      [member.id],
    );
    expect(stored?.row).not.toMatch(/Test Park|@example|LS-/);
    await app.db.query(
      `UPDATE parks SET name = '{"original":"en","texts":{"en":"Renamed Park"}}' WHERE id = $1`,
      [park.id],
    );
    expect((await list(member)).items[0].text).toContain('Renamed Park');
  });

  it('is told to the investor who asked: the answer, and where to read it', async () => {
    const { park, member } = await aClaimedPark(app);
    const { id, investor, recipients } = await sentTo(park);
    const token = await app.signedIn(member);
    await app.post(
      '/messages',
      { recipientId: recipients[0].id, kind: 'answer', body: 'Plot 7.' },
      { token },
    );
    await app.quiet();
    const { items } = await list(investor.user);
    expect(items).toMatchObject([{ kind: 'enquiry-answered', link: `/desk/enquiries/${id}` }]);
    await app.post(
      '/messages',
      { recipientId: recipients[0].id, kind: 'message', body: 'Thank you.' },
      { token: await app.signedIn(investor.user) },
    );
    await app.quiet();
    expect((await list(member)).items[0]).toMatchObject({ kind: 'new-message' });
  });

  it('is told to the administrators when nobody else answers, at their own desk', async () => {
    const officer = await anOfficer(app);
    const { id } = await sentTo(await aPark(app));
    expect((await list(officer)).items[0]).toMatchObject({
      kind: 'new-enquiry',
      link: `/desk/admin/enquiries/${id}`,
    });
  });

  it('is no longer read by who has left the team, nor mailed to them', async () => {
    const { park, member } = await aClaimedPark(app);
    await daily(member);
    await sentTo(park);
    expect(await unread(member)).toBe(1);
    await app.app.get(Identity).removeMembership(member.id, 'park', park.id);
    expect((await list(member)).items).toEqual([]);
    expect(await unread(member)).toBe(0);
    app.clock.advance(2 * 86_400_000);
    await app.app.get(SendDigests).execute();
    await app.quiet();
    expect(await app.mailsTo(member.email)).toEqual([]);
  });
});

describe('the list of notifications', () => {
  it('goes page by page, the newest first, and counts what is unread', async () => {
    const { park, member } = await aClaimedPark(app);
    await threeSentTo(park);
    const first = await list(member, '?pageSize=2');
    const second = await list(member, `?pageSize=2&cursor=${first.nextCursor}`);
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(new Set(ids).size).toBe(3);
    expect(second.nextCursor).toBeNull();
    expect(await unread(member)).toBe(3);
  });

  it('marks some as read, or all that were seen: what came since stays unread', async () => {
    const { park, member } = await aClaimedPark(app);
    await threeSentTo(park);
    const seen = (await list(member)).items as { id: string }[];
    const token = await app.signedIn(member);
    const one = await app.post('/notifications/reads', { ids: [seen[2]?.id] }, { token });
    expect([one.status, one.body]).toEqual([200, { unread: 2 }]);
    await sentTo(park);
    const all = await app.post('/notifications/reads', { upTo: seen[0]?.id }, { token });
    expect(all.body).toEqual({ unread: 1 });
    expect((await list(member, '?unread=true')).items).toHaveLength(1);
  });

  it('marks nobody else’s', async () => {
    const { park, member } = await aClaimedPark(app);
    await sentTo(park);
    const [mine] = (await list(member)).items;
    const stranger = await app.signedIn(await somebody(app));
    const answer = await app.post('/notifications/reads', { ids: [mine.id] }, { token: stranger });
    expect(answer.body).toEqual({ unread: 0 });
    expect(await unread(member)).toBe(1);
  });

  it.each([[{}], [{ ids: [] }], [{ ids: ['x'] }], [{ upTo: 'x' }]])('refuses to read %j', async (body) => {
    const token = await app.signedIn(await somebody(app));
    expect((await app.post('/notifications/reads', body, { token })).status).toBe(422);
  });

  it('is asked for by the bell without keeping the session awake', async () => {
    const person = await somebody(app);
    const polled = await app.signedIn(person);
    app.clock.advance(10 * 60_000);
    await app.get('/notifications/unread', { token: polled });
    const row = await app.db.one<{ at: Date }>(
      'SELECT last_active_at AS at FROM sessions WHERE user_id = $1',
      [person.id],
    );
    expect(row?.at.toISOString()).toBe(START);
  });

  it('forgets what is older than a year', async () => {
    const { park, member } = await aClaimedPark(app);
    await sentTo(park);
    app.clock.advance(401 * 86_400_000);
    await app.app.get(SweepOldNotifications).sweep();
    expect((await list(member)).items).toEqual([]);
  });
});

describe('the mails of a kind', () => {
  it('come at once unless chosen otherwise, and are chosen for what concerns the person', async () => {
    const { member } = await aClaimedPark(app);
    const investor = await somebody(app);
    const read = async (person: Somebody) =>
      (await app.get('/notifications/preferences', { token: await app.signedIn(person) })).body;
    const kinds = async (person: Somebody) =>
      (await read(person)).kinds.map(({ kind }: { kind: string }) => kind);
    expect(await kinds(member)).toEqual(expect.arrayContaining(['new-enquiry', 'fact-due']));
    expect(await kinds(investor)).toEqual(
      expect.not.arrayContaining(['new-enquiry', 'enquiry-reopened', 'fact-due', 'fact-overdue']),
    );
    expect(await read(investor)).toMatchObject({
      timeZone: null,
      portalTimeZone: 'Asia/Shanghai',
      digestTime: '08:00',
      version: 0,
    });
  });

  it('stop when switched off; the portal still tells', async () => {
    const { park, member } = await aClaimedPark(app);
    const saved = await choose(member, [{ kind: 'new-enquiry', mail: 'off' }], 'Europe/Berlin');
    expect(saved.status).toBe(200);
    expect(saved.headers.etag).toBe('"1"');
    expect(saved.body).toMatchObject({ timeZone: 'Europe/Berlin', version: 1 });
    await sentTo(park);
    expect(await app.mailsTo(member.email)).toEqual([]);
    expect(await unread(member)).toBe(1);
  });

  it('cannot be switched off where they concern the security of the account', async () => {
    const person = await somebody(app);
    const refused = await choose(person, [{ kind: 'account-security', mail: 'off' }]);
    expect([refused.status, refused.body.code]).toEqual([422, 'notification.mail-required']);
    const token = await app.signedIn(person);
    const body = { currentPassword: PASSWORD, password: 'basalt willow 4711 kiln' };
    expect((await app.put('/users/current/password', body, { token })).status).toBe(200);
    const [mail] = await app.mailbox(person.email);
    await app.quiet();
    expect(await headersOfLastMailTo(person.email)).not.toHaveProperty('List-Unsubscribe');
    expect(mail?.text).not.toContain('unsubscribe');
    expect(await app.mailsTo(person.email)).toHaveLength(1);
    expect((await list(person)).items).toMatchObject([{ kind: 'account-security', link: '/account' }]);
  });

  it('are not chosen over a choice made meanwhile, nor without knowing which', async () => {
    const person = await somebody(app);
    await choose(person, []);
    const token = await app.signedIn(person);
    const put = (headers: Record<string, string>) =>
      app.put('/notifications/preferences', { timeZone: null, kinds: [] }, { token, headers });
    expect((await put({})).status).toBe(428);
    expect((await put({ 'if-match': '"0"' })).body.code).toBe('version.stale');
  });

  it.each([
    [{ timeZone: 'Mars/Olympus', kinds: [] }, '/timeZone'],
    [{ timeZone: null, kinds: [{ kind: 'gossip', mail: 'off' }] }, '/kinds/0/kind'],
    [{ timeZone: null, kinds: [{ kind: 'new-enquiry', mail: 'hourly' }] }, '/kinds/0/mail'],
    [{ kinds: [] }, '/timeZone'],
  ])('refuse %j', async (body, pointer) => {
    const token = await app.signedIn(await somebody(app));
    const answer = await app.put('/notifications/preferences', body, {
      token,
      headers: { 'if-match': '"0"' },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });
});

describe('the daily mail', () => {
  const sweep = async () => {
    await app.app.get(SendDigests).execute();
    await app.quiet();
  };

  it('comes at eight in the person’s zone, once, with everything unread in it', async () => {
    const { park, member } = await aClaimedPark(app);
    await daily(member, 'Europe/Berlin');
    const [first, second] = [await aSentEnquiry(app, [park.slug]), await aSentEnquiry(app, [park.slug])];
    const read = await sentTo(park);
    // Events are delivered in any order: the one that was read is found by what it tells, not by its place.
    const seen = (await list(member)).items.find((item: object) =>
      JSON.stringify(item).includes(read.receipt.reference),
    );
    await app.post('/notifications/reads', { ids: [seen.id] }, { token: await app.signedIn(member) });
    // START is 03:00 in Berlin.
    app.clock.set('2026-11-26T06:59:59Z');
    await sweep();
    expect(await app.mailsTo(member.email)).toEqual([]);
    app.clock.set('2026-11-26T07:00:00Z');
    await sweep();
    const mails = await app.mailsTo(member.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe('Lodestone: 2 new for you');
    expect(mails[0]?.text).toContain(first.receipt.reference);
    expect(mails[0]?.text).toContain(second.receipt.reference);
    expect(mails[0]?.text).not.toContain(read.receipt.reference);
    expect(mails[0]?.text).toContain('http://localhost:3000/en/notifications');
    app.clock.set('2026-11-27T07:00:00Z');
    await sweep();
    expect(await app.mailsTo(member.email)).toHaveLength(1);
  });

  it('comes at eight in the portal’s zone to who has named none', async () => {
    const { park, member } = await aClaimedPark(app);
    await daily(member);
    await sentTo(park);
    app.clock.set('2026-11-26T23:59:59Z');
    await sweep();
    expect(await app.mailsTo(member.email)).toEqual([]);
    app.clock.set('2026-11-27T00:00:00Z');
    await sweep();
    expect(await app.mailsTo(member.email)).toHaveLength(1);
  });

  it('is sent once by two sweeps at the same time', async () => {
    const { park, member } = await aClaimedPark(app);
    await daily(member);
    await sentTo(park);
    app.clock.set('2026-11-27T00:00:00Z');
    const digests = app.app.get(SendDigests);
    await Promise.all([digests.execute(), digests.execute(), digests.execute()]);
    await app.quiet();
    expect(await app.mailsTo(member.email)).toHaveLength(1);
  });

  it('leaves out a kind that was switched off before it left', async () => {
    const { park, member } = await aClaimedPark(app);
    await daily(member);
    await sentTo(park);
    await choose(member, [{ kind: 'new-enquiry', mail: 'off' }]);
    app.clock.set('2026-11-27T00:00:00Z');
    await sweep();
    expect(await app.mailsTo(member.email)).toEqual([]);
  });

  it('is declined by its own link: what went by it goes by no mail any more', async () => {
    const { park, member } = await aClaimedPark(app);
    await daily(member);
    await sentTo(park);
    app.clock.set('2026-11-27T00:00:00Z');
    await sweep();
    const ended = await app.post(oneClickOf(await headersOfLastMailTo(member.email)), {});
    expect(ended.body).toEqual({ kind: 'daily-digest', label: 'Daily summary' });
    await sentTo(park);
    app.clock.set('2026-11-28T00:00:00Z');
    await sweep();
    expect(await app.mailsTo(member.email)).toHaveLength(1);
    const { body } = await app.get('/notifications/preferences', { token: await app.signedIn(member) });
    const mails = new Map(body.kinds.map(({ kind, mail }: Record<string, string>) => [kind, mail]));
    expect([mails.get('new-enquiry'), mails.get('enquiry-reopened')]).toEqual(['off', 'at-once']);
  });
});

describe('declining the mails of a kind', () => {
  async function aMail() {
    const { park } = await aClaimedPark(app);
    const member = await aParkMember(app, park.id);
    await sentTo(park);
    const [mail] = await app.mailbox(member.email);
    return { park, member, mail, headers: await headersOfLastMailTo(member.email) };
  }

  it.each([
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
  ])('is one post of a form by a mail program, without a session (%s)', async (type, body) => {
    const { park, member, headers } = await aMail();
    expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    const answer = await app.call({
      method: 'POST',
      url: oneClickOf(headers),
      body,
      headers: { 'content-type': type },
    });
    expect([answer.status, answer.body]).toEqual([200, { kind: 'new-enquiry', label: 'New enquiries' }]);
    await sentTo(park);
    expect(await app.mailsTo(member.email)).toHaveLength(1);
    expect(await unread(member)).toBe(2);
    expect(await app.eventsAbout(member.id)).toContain('user.unsubscribed');
  });

  it('is a page with a button for people; opening its address ends nothing', async () => {
    const { park, member, mail, headers } = await aMail();
    expect(mail?.text).toMatch(/http:\/\/localhost:3000\/en\/links\/unsubscribe#[\w-]{43}/);
    const opened = await app.get(oneClickOf(headers), { headers: { 'accept-language': 'ja' } });
    expect(opened.status).toBe(303);
    expect(opened.headers.location).toMatch(/^\/ja\/links\/unsubscribe#[\w-]{43}$/);
    await sentTo(park);
    expect(await app.mailsTo(member.email)).toHaveLength(2);
    const token = /#([\w-]{43})/.exec(mail?.text ?? '')?.[1];
    expect((await app.post(`/unsubscriptions?token=${token}`, {})).status).toBe(200);
    // Pressed again, in another tab.
    expect((await app.post(`/unsubscriptions?token=${token}`, {})).status).toBe(200);
  });

  it('ends that kind alone', async () => {
    const { member, headers, park } = await aMail();
    await app.post(oneClickOf(headers), {});
    const { recipients, investor } = await sentTo(park);
    const body = { recipientId: recipients[0].id, kind: 'message', body: 'One more thing.' };
    await app.post('/messages', body, { token: await app.signedIn(investor.user) });
    await app.quiet();
    const subjects = (await app.mailsTo(member.email)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.startsWith('New enquiry'))).toHaveLength(1);
    expect(subjects.filter((subject) => subject.startsWith('New message'))).toHaveLength(1);
  });

  it('needs the very token, and lets a token do nothing else', async () => {
    const wrong = await app.post(`/unsubscriptions?token=${'x'.repeat(43)}`, {});
    expect([wrong.status, wrong.body.code]).toEqual([422, 'link.unknown']);
    const { mail } = await aMail();
    const token = /#([\w-]{43})/.exec(mail?.text ?? '')?.[1];
    expect((await app.post('/users/confirmation', { token })).body.code).toBe('link.unknown');
    expect((await app.post('/sessions/links', { token })).status).not.toBe(201);
  });
});
