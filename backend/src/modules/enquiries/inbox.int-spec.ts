import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aClaimedPark, anInvestor, aSentEnquiry, told } from '../../../test/support/enquiries.factory.js';
import { anOfficer } from '../../../test/support/people.factory.js';
import { createTestApp, START, type TestApp } from '../../../test/support/test-app.js';
import { inboxSql } from './inbox.queries.js';

const NOBODY = '0198c000-0000-7000-8000-000000000000';

describe('an inbox', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.stop());
  beforeEach(() => app.clock.set(START));

  it('shows what is overdue, then what is due next, then what has been answered; what has ended only when asked', async () => {
    const { park, member } = await aClaimedPark(app);
    const investor = await anInvestor(app);
    const sent: Record<string, string> = {};
    for (const [name, due, set] of [
      ['answered', '2026-11-27T10:00:00Z', `answered_at = '2026-11-26T03:00:00Z', state = 'answered'`],
      ['later', '2026-12-04T10:00:00Z', `state = state`],
      ['overdue', '2026-11-25T10:00:00Z', `state = state`],
      ['ended', '2026-11-24T10:00:00Z', `ended_at = '2026-11-25T03:00:00Z', state = 'closed'`],
      ['soon', '2026-11-26T10:00:00Z', `state = state`],
    ] as const) {
      const { recipients } = await aSentEnquiry(app, [park.slug], investor);
      sent[recipients[0].id] = name;
      await app.db.query(`UPDATE enquiry_recipients SET due_at = $2, ${set} WHERE id = $1`, [
        recipients[0].id,
        due,
      ]);
    }
    const token = await app.signedIn(member);
    const names = (body: { items: { recipientId: string }[] }) =>
      body.items.map(({ recipientId }) => sent[recipientId]);
    const open = await app.get(`/enquiries/inbox?park=${park.slug}`, { token });
    expect(names(open.body)).toEqual(['overdue', 'soon', 'later', 'answered']);
    expect(open.body.items.map(({ clock }: { clock: { state: string } }) => clock.state)).toEqual([
      'overdue',
      'due-soon',
      'running',
      'stopped',
    ]);
    const all: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await app.get(
        `/enquiries/inbox?park=${park.slug}&state=all&pageSize=2&cursor=${cursor}`,
        { token },
      );
      all.push(...(names(body) as string[]));
      cursor = body.nextCursor;
    }
    expect(all).toEqual(['overdue', 'soon', 'later', 'answered', 'ended']);
  });

  it('is read from an index in its own order, whatever its size', async () => {
    for (const parkId of [NOBODY, null]) {
      const { sql, parameters } = inboxSql(parkId, { state: 'open', pageSize: 20 });
      const plan = await app.db.transaction(async () => {
        // On a few rows any plan is fast; what is asked is whether the index can give them in this order.
        await app.db.query('SET LOCAL enable_seqscan = off');
        await app.db.query('SET LOCAL enable_bitmapscan = off');
        await app.db.query('SET LOCAL enable_sort = off');
        return app.db.query<Record<string, string>>(`EXPLAIN ${sql}`, parameters);
      });
      const text = plan.map((line) => line['QUERY PLAN']).join('\n');
      expect(text).toContain(
        parkId ? 'enquiry_recipients_park_inbox_idx' : 'enquiry_recipients_triage_inbox_idx',
      );
      expect(text).not.toContain('Sort');
    }
  });

  it('is open to its own team only: the triage to administrators, a foreign park like a missing one', async () => {
    const mine = await aClaimedPark(app);
    const other = await aClaimedPark(app);
    const officer = await app.signedIn(await anOfficer(app));
    await aSentEnquiry(app, [other.park.slug]);
    await aSentEnquiry(app, []);
    const foreign = await app.get(`/enquiries/inbox?park=${other.park.slug}`, { token: mine.token });
    expect(foreign.status).toBe(404);
    expect(told(foreign)).toEqual(
      told(await app.get('/enquiries/inbox?park=no-such-park', { token: mine.token })),
    );
    expect((await app.get('/enquiries/inbox?desk=triage', { token: mine.token })).status).toBe(404);
    expect((await app.get(`/enquiries/inbox?park=${other.park.slug}`, { token: officer })).status).toBe(404);
    const triage = await app.get('/enquiries/inbox?desk=triage', { token: officer });
    expect(triage.body.items.every(({ desk }: { desk: string }) => desk === 'triage')).toBe(true);
    expect(triage.body.items.length).toBeGreaterThan(0);
    const investor = await anInvestor(app);
    expect((await app.get('/enquiries/inbox?desk=triage', { token: investor.token })).status).toBe(403);
    expect((await app.get('/enquiries/inbox', { token: officer })).body.code).toBe('enquiry.inbox-needed');
  });
});
