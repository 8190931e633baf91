import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aClaimedPark, aSentEnquiry, type TestPark } from '../../../test/support/enquiries.factory.js';
import { aParkMember, PASSWORD, somebody, type Somebody } from '../../../test/support/people.factory.js';
import { createTestApp, START, type TestApp } from '../../../test/support/test-app.js';
import { SendDigests } from './send-digests.js';

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
