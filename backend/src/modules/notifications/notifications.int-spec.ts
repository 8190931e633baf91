import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aClaimedPark, aPark, aSentEnquiry, type TestPark } from '../../../test/support/enquiries.factory.js';
import { anOfficer, somebody, type Somebody } from '../../../test/support/people.factory.js';
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
