import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aClaimedPark, aPark, type TestPark } from '../../../test/support/enquiries.factory.js';
import { aFact, seenAs, type TestFact } from '../../../test/support/facts.factory.js';
import { anOfficer, aParkMember, type Somebody, somebody } from '../../../test/support/people.factory.js';
import { createTestApp, START, type TestApp } from '../../../test/support/test-app.js';
import { ParkProjection } from './park-projection.js';
import { RemindOfFacts } from './remind-of-facts.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
}, 120_000);
afterAll(() => app.stop());
beforeEach(() => app.clock.set(START));

const NOBODY = '0198c000-0000-7000-8000-000000000000';
const desk = async ({ slug }: TestPark, person: Somebody) =>
  app.get(`/parks/${slug}/facts-to-confirm`, { token: await app.signedIn(person) });
const confirm = async ({ slug }: TestPark, fact: TestFact, person: Somebody, seen: object = seenAs(fact)) =>
  app.post(`/parks/${slug}/facts/${fact.id}/confirmations`, seen, { token: await app.signedIn(person) });
const undo = async ({ slug }: TestPark, fact: TestFact, confirmationId: string, person: Somebody) =>
  app.delete(`/parks/${slug}/facts/${fact.id}/confirmations/${confirmationId}`, {
    token: await app.signedIn(person),
  });
const shown = async ({ slug }: TestPark, fact: TestFact) =>
  (await app.get(`/parks/${slug}`)).body.facts.find(({ id }: { id: string }) => id === fact.id);

describe('the facts a park’s team is asked to confirm', () => {
  it('are those past their time, then due, then without a date; never the history', async () => {
    const { park, member } = await aClaimedPark(app);
    const undated = await aFact(app, park.id, { key: 'rail', asOf: null, unit: null });
    const due = await aFact(app, park.id, { key: 'employees', unit: 'people', asOf: '2025-12-01' });
    const overdue = await aFact(app, park.id, { asOf: '2026-01-01' });
    await aFact(app, park.id, { key: 'operator', asOf: '2026-01-01' });
    await aFact(app, park.id, { key: 'employees', unit: 'people', asOf: '2019' });
    const hidden = await aFact(app, park.id, { key: 'road', asOf: '2010', visibility: 'on-request' });
    const { status, body } = await desk(park, member);
    expect(status).toBe(200);
    expect(body.items.map(({ fact }: { fact: { id: string } }) => fact.id)).toEqual([
      ...[overdue.id, hidden.id].sort((a, b) => (a === overdue.id ? -1 : b === overdue.id ? 1 : 0)),
      due.id,
      undated.id,
    ]);
    expect(body.standing).toMatchObject({ fresh: 1, due: 1, overdue: 2, undated: 1, freshness: 40 });
    expect(body.availableActions).toEqual(['confirm']);
  });

  it('count from today on once confirmed, for the public without a name', async () => {
    const { park, member } = await aClaimedPark(app);
    const fact = await aFact(app, park.id, { asOf: '2026-01-01' });
    expect((await shown(park, fact)).freshness.state).toBe('overdue');
    const answer = await confirm(park, fact, member);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      fact: { id: fact.id, verifiedAs: 'park', freshness: { state: 'fresh', expiresOn: '2027-05-25' } },
      confirmation: { by: member.name, at: START, side: 'park', undoable: true },
    });
    const seen = await app.get(`/parks/${park.slug}`);
    expect(await shown(park, fact)).toMatchObject({
      verifiedAt: START,
      verifiedAs: 'park',
      freshness: { state: 'fresh', ageMonths: 0 },
    });
    expect(JSON.stringify(seen.body)).not.toContain(member.name);
    const { body } = await desk(park, member);
    expect(body.items).toEqual([]);
    expect(body.confirmed).toMatchObject([{ fact: { id: fact.id }, confirmation: { by: member.name } }]);
    expect(await app.eventsAbout(park.id)).toContain('fact.confirmed');
  });

  it('are as before once the confirmation is taken back, also over an earlier one', async () => {
    const { park, member } = await aClaimedPark(app);
    const colleague = await aParkMember(app, park.id, 'park-manager');
    const fact = await aFact(app, park.id, { asOf: '2026-01-01' });
    const first = (await confirm(park, fact, colleague)).body.confirmation.id;
    app.clock.set('2026-12-01T02:00:00Z');
    const second = (await confirm(park, fact, member)).body.confirmation.id;
    expect((await undo(park, fact, first, colleague)).status).toBe(404);
    expect((await undo(park, fact, second, colleague)).status).toBe(404);
    const undone = await undo(park, fact, second, member);
    expect(undone.body).toMatchObject({
      fact: { verifiedAt: START },
      confirmation: { id: first, undoable: false },
    });
    expect((await undo(park, fact, second, member)).status).toBe(404);
    expect((await undo(park, fact, first, colleague)).body).toMatchObject({
      fact: { verifiedAt: null, verifiedAs: null, freshness: { state: 'overdue' } },
      confirmation: null,
    });
  });

  it('carry the reviewer’s word again once the only confirmation is taken back', async () => {
    const { park, member } = await aClaimedPark(app);
    const reviewer = await anOfficer(app);
    const fact = await aFact(app, park.id, { asOf: '2026-01-01' });
    const published = '2026-03-02T09:00:00.000Z';
    await app.db.query('UPDATE facts SET verified_by = $2, verified_at = $3 WHERE id = $1', [
      fact.id,
      reviewer.id,
      published,
    ]);
    const before = await shown(park, fact);
    expect(before).toMatchObject({ verifiedAt: published, verifiedAs: null });
    const { confirmation } = (await confirm(park, fact, member)).body;
    expect(await shown(park, fact)).toMatchObject({ verifiedAt: START, verifiedAs: 'park' });
    expect((await undo(park, fact, confirmation.id, member)).body.confirmation).toBeNull();
    expect(await shown(park, fact)).toEqual(before);
    expect(
      await app.db.one('SELECT verified_by AS "verifiedBy" FROM facts WHERE id = $1', [fact.id]),
    ).toEqual({ verifiedBy: reviewer.id });
  });

  it('are not confirmed unseen: another value, or a newer statement, is refused', async () => {
    const { park, member } = await aClaimedPark(app);
    const fact = await aFact(app, park.id, { asOf: '2026-01-01' });
    const other = await confirm(park, fact, member, { ...seenAs(fact), value: '13000' });
    expect([other.status, other.body.code]).toEqual([409, 'fact.changed']);
    await aFact(app, park.id, { asOf: '2026-10-01' });
    expect((await confirm(park, fact, member)).body.code).toBe('fact.changed');
    expect((await shown(park, fact)).verifiedAt).toBeNull();
  });

  it('are confirmed once by a request that is repeated', async () => {
    const { park, member } = await aClaimedPark(app);
    const fact = await aFact(app, park.id);
    const token = await app.signedIn(member);
    const post = () =>
      app.post(`/parks/${park.slug}/facts/${fact.id}/confirmations`, seenAs(fact), {
        token,
        headers: { 'idempotency-key': `confirm-${fact.id}` },
      });
    const [first, again] = [await post(), await post()];
    expect(again.body).toEqual(first.body);
    const rows = await app.db.query('SELECT 1 FROM fact_confirmations WHERE fact_id = $1', [fact.id]);
    expect(rows).toHaveLength(1);
  });

  it('are nobody else’s: another park’s team finds nothing, and confirms nothing', async () => {
    const { park } = await aClaimedPark(app);
    const { park: theirs, member: stranger } = await aClaimedPark(app);
    const fact = await aFact(app, park.id);
    expect((await desk(park, stranger)).status).toBe(404);
    expect((await confirm(park, fact, stranger)).status).toBe(404);
    expect((await confirm(theirs, fact, stranger)).status).toBe(404);
    const nothing = await confirm(theirs, { ...fact, id: NOBODY }, stranger);
    expect(nothing.status).toBe(404);
    expect((await desk(park, await somebody(app))).status).toBe(403);
  });

  it('are vouched for by the administrators in their own name', async () => {
    const park = await aPark(app);
    const fact = await aFact(app, park.id, { asOf: '2026-01-01' });
    expect((await confirm(park, fact, await anOfficer(app))).status).toBe(201);
    expect(await shown(park, fact)).toMatchObject({ verifiedAs: 'portal' });
  });

  it('are not vouched for by an invented team: it looks, and is told why', async () => {
    const { park, member } = await aClaimedPark(app);
    const fact = await aFact(app, park.id, { asOf: '2026-01-01' });
    await app.db.query('UPDATE users SET demo = true WHERE id = $1', [member.id]);
    expect((await desk(park, member)).body).toMatchObject({
      availableActions: [],
      items: [{ fact: { id: fact.id } }],
    });
    const refused = await confirm(park, fact, member);
    expect([refused.status, refused.body.code]).toEqual([422, 'fact.demo-team']);
  });
});

describe('a park’s place in lists', () => {
  const order = async (sort: string) =>
    ((await app.get(`/parks?sort=${sort}&pageSize=100`)).body.items as { slug: string }[]).map(
      ({ slug }) => slug,
    );
  const card = async ({ slug }: TestPark) =>
    ((await app.get('/parks?pageSize=100')).body.items as { slug: string; freshness: number }[]).find(
      (each) => each.slug === slug,
    );

  it('is not earned by facts past their time, and is earned again when they are confirmed', async () => {
    const { park: large, member } = await aClaimedPark(app);
    const small = await aPark(app);
    const old = await aFact(app, large.id, {
      key: 'approved_area',
      value: '900',
      unit: 'ha',
      asOf: '1992',
      m2: '9000000',
    });
    await aFact(app, small.id, {
      key: 'approved_area',
      value: '10',
      unit: 'ha',
      asOf: '2026-01',
      m2: '100000',
    });
    for (const sort of ['largest-area', 'newest-facts']) {
      const slugs = await order(sort);
      expect(slugs.indexOf(small.slug)).toBeLessThan(slugs.indexOf(large.slug));
    }
    expect(await card(large)).toMatchObject({
      freshness: 0,
      area: { value: '900', freshness: { state: 'overdue' } },
    });
    await confirm(large, old, member);
    for (const sort of ['largest-area', 'newest-facts']) {
      const slugs = await order(sort);
      expect(slugs.indexOf(large.slug)).toBeLessThan(slugs.indexOf(small.slug));
    }
    expect(await card(large)).toMatchObject({ freshness: 100 });
  });

  it('is lost on the day after the last day, without anybody doing anything', async () => {
    const park = await aPark(app);
    await aFact(app, park.id, {
      key: 'approved_area',
      value: '1',
      unit: 'ha',
      asOf: '2026-01-15',
      m2: '88000000',
    });
    const refreshOn = async (day: string) => {
      app.clock.set(`${day}T00:01:00Z`);
      await app.app.get(ParkProjection).refreshDue();
    };
    await refreshOn('2029-01-15');
    expect((await order('largest-area'))[0]).toBe(park.slug);
    await refreshOn('2029-01-16');
    expect((await order('largest-area'))[0]).not.toBe(park.slug);
    expect(await card(park)).toMatchObject({ freshness: 0 });
  });

  it('comes with what lowers its two figures, counted on the day of reading', async () => {
    const park = await aPark(app);
    await aFact(app, park.id, { asOf: '2026-11-01' });
    await aFact(app, park.id, { key: 'rail', unit: null, asOf: '1990' });
    const { body } = await app.get(`/parks/${park.slug}`);
    expect(body.standing).toEqual({
      freshness: 50,
      fresh: 1,
      due: 0,
      overdue: 1,
      undated: 0,
      completeness: 20,
      statedBlocks: 2,
      expectedBlocks: 10,
    });
  });
});

describe('a park’s team', () => {
  const remind = async (day: string) => {
    app.clock.set(`${day}T02:00:00Z`);
    await app.app.get(RemindOfFacts).execute();
    await app.quiet();
  };
  const subjects = async ({ email }: Somebody) => (await app.mailsTo(email)).map(({ subject }) => subject);

  it('is reminded when facts are due and 14 days after their last day, one mail for all of a day, nobody twice', async () => {
    const { park, member } = await aClaimedPark(app);
    const manager = await aParkMember(app, park.id, 'park-manager');
    // Published on this day; availability is relied on for 180 days.
    await aFact(app, park.id, { asOf: '2026-11-26' });
    await aFact(app, park.id, { key: 'levelled_land', asOf: '2026-11-26' });
    await aFact(app, park.id, { key: 'approved_area', asOf: '2026-11-26', m2: '1' });
    await remind('2027-04-24');
    expect(await subjects(member)).toEqual([]);
    await remind('2027-05-25');
    for (const person of [member, manager]) {
      expect(await subjects(person)).toEqual([
        expect.stringMatching(/^Facts of Test Park \d+ due for confirmation: 2$/),
      ]);
    }
    await remind('2027-05-25');
    await remind('2027-06-07');
    expect(await subjects(member)).toHaveLength(1);
    await remind('2027-06-08');
    expect((await subjects(member))[1]).toMatch(/^Facts of Test Park \d+ past their time: 2$/);
    for (const day of ['2027-06-08', '2027-06-09', '2028-01-01']) await remind(day);
    expect(await subjects(member)).toHaveLength(2);
    expect(await subjects(manager)).toHaveLength(2);
    const { body } = await app.get('/notifications', { token: await app.signedIn(member) });
    expect(body.items).toMatchObject([
      { kind: 'fact-overdue', link: `/desk/parks/${park.slug}/confirm` },
      { kind: 'fact-due' },
    ]);
  }, 30_000);

  it('is asked again when what it confirmed runs out again, and not about what it confirmed in time', async () => {
    const { park, member } = await aClaimedPark(app);
    const kept = await aFact(app, park.id, { asOf: '2026-11-26' });
    await remind('2027-05-01');
    expect(await subjects(member)).toHaveLength(1);
    await confirm(park, kept, member);
    await remind('2027-06-08');
    expect(await subjects(member)).toHaveLength(1);
    // 180 days of 2027-05-01 end on 2027-10-28.
    await remind('2027-09-28');
    expect(await subjects(member)).toHaveLength(2);
  }, 30_000);

  it('is reminded at eight in the morning of its own zone', async () => {
    const { park, member } = await aClaimedPark(app);
    await aFact(app, park.id, { asOf: '2026-01-01' });
    app.clock.set('2026-11-25T23:59:00Z');
    await app.app.get(RemindOfFacts).execute();
    await app.quiet();
    expect(await subjects(member)).toEqual([]);
    app.clock.set('2026-11-26T00:00:00Z');
    await Promise.all([app.app.get(RemindOfFacts).execute(), app.app.get(RemindOfFacts).execute()]);
    await app.quiet();
    expect(await subjects(member)).toHaveLength(1);
  });

  it('is not reminded when it is invented', async () => {
    const { park, member } = await aClaimedPark(app);
    await app.db.query('UPDATE users SET demo = true WHERE id = $1', [member.id]);
    await aFact(app, park.id, { asOf: '2026-01-01' });
    await remind('2026-11-26');
    expect(await subjects(member)).toEqual([]);
  });
});
