import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAdmin, somebody } from '../../../test/support/people.factory.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { WritePolicy } from '../policies/index.js';
import { SeedCatalogue } from '../../seeding/seed-catalogue.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
  await app.app.get(SeedCatalogue, { strict: false }).execute();
}, 60_000);
afterAll(() => app?.stop());

const FACTS = {
  'west-catalogue-listed': true,
  'main-business-share': { value: '60', unit: 'percent' },
  'taxable-profit': { amount: '20000000', currency: 'CNY' },
};
const WEST = 'cn-west-cit';

/** An investor with a company and a project. */
async function anInvestor() {
  const user = await somebody(app);
  const first = await app.signedIn(user);
  const company = await app.call({
    method: 'POST',
    url: '/companies',
    body: { name: `Magnets ${randomUUID()}`, country: 'DE' },
    token: first,
    headers: { 'idempotency-key': randomUUID() },
  });
  expect(company.status).toBe(201);
  const token = company.token ?? first;
  const project = await app.call({
    method: 'POST',
    url: '/projects',
    body: { companyId: company.body.id, title: 'A magnet plant', segment: 'RE4a' },
    token,
    headers: { 'idempotency-key': randomUUID() },
  });
  expect(project.status).toBe(201);
  return { token, projectId: project.body.id as string };
}

const keep = (token: string, projectId: string, more: object = {}) =>
  app.call({
    method: 'POST',
    url: '/eligibility-results',
    body: { projectId, kind: 'park', slug: 'baotou-rehtz', facts: FACTS, asOf: '2026-06-01', ...more },
    token,
    headers: { 'idempotency-key': randomUUID(), 'accept-language': 'en' },
  });
const get = (url: string, token: string) => app.get(url, { token, headers: { 'accept-language': 'en' } });

describe('an answer kept with a project', () => {
  it('holds the question whole, the versions it was reckoned by, and what was said of each measure', async () => {
    const { token, projectId } = await anInvestor();
    const { status, body } = await keep(token, projectId);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      projectId,
      recordedAt: app.clock.now().toISOString(),
      question: {
        asOf: '2026-06-01',
        startYear: 2026,
        years: 10,
        facts: FACTS,
        place: { slug: 'baotou-rehtz' },
      },
      eligible: 1,
    });
    expect(body.measures.find(({ slug }: { slug: string }) => slug === WEST)).toMatchObject({
      policy: WEST,
      record: 1,
      outcome: 'eligible',
      conditions: [{ truth: 'met' }, { truth: 'met' }, { truth: 'met' }],
      sum: { low: '10000000.00', high: '10000000.00', currency: 'CNY' },
    });
    const list = await get(`/eligibility-results?projectId=${projectId}`, token);
    expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([body.id]);
    expect((await get(`/eligibility-results/${body.id}`, token)).body).toEqual(body);
  });

  it('without a day is about the day it is at the place', async () => {
    app.clock.set('2026-11-26T15:59:59.000Z');
    const { token, projectId } = await anInvestor();
    const dayAt = async (slug: string) =>
      (await keep(token, projectId, { asOf: undefined, slug })).body.question.asOf;
    expect(await dayAt('baotou-rehtz')).toBe('2026-11-26');
    app.clock.set('2026-11-26T16:00:00.000Z');
    expect(await dayAt('baotou-rehtz')).toBe('2026-11-27');
    expect(await dayAt('alliance-texas')).toBe('2026-11-26');
  });

  it('is answered alike when it is asked again by the rules of its day, and says what new rules change', async () => {
    const { token, projectId } = await anInvestor();
    const { body: kept } = await keep(token, projectId);
    const same = await get(`/eligibility-results/${kept.id}/replays`, token);
    expect(same.body.asRecorded).toMatchObject({ same: true, differences: [], engine: kept.engine });
    expect(same.body.asBelievedNow).toMatchObject({ same: true, differences: [] });

    app.clock.advance(3_600_000);
    await recordThatItEnded(WEST, '2025-12-31');
    const { body } = await get(`/eligibility-results/${kept.id}/replays`, token);
    expect(body.asRecorded).toMatchObject({ same: true, differences: [] });
    expect(body.asBelievedNow.same).toBe(false);
    expect(body.asBelievedNow.differences).toMatchObject([
      {
        slug: WEST,
        before: { outcome: 'eligible', record: 1 },
        after: { outcome: 'not-eligible', record: 2 },
      },
    ]);
    // The record stays what it was.
    expect((await get(`/eligibility-results/${kept.id}`, token)).body).toEqual(kept);

    const compared = await app.call({
      method: 'POST',
      url: '/eligibility/place',
      body: {
        kind: 'park',
        slug: 'baotou-rehtz',
        facts: FACTS,
        asOf: '2026-06-01',
        recordedAt: kept.recordedAt,
        compareRecordedAt: app.clock.now().toISOString(),
      },
    });
    expect(compared.body.changes).toMatchObject([
      { slug: WEST, before: { outcome: 'eligible' }, after: { outcome: 'not-eligible', because: 'ended' } },
    ]);
  });

  it('is the same asked again, whatever was withdrawn, and wherever its park has moved since', async () => {
    const { token, projectId } = await anInvestor();
    const { body: kept } = await keep(token, projectId, { slug: 'longnan-etdz', asOf: '2025-06-01' });
    expect(kept.combinations.eligible.taken).toContain(WEST);
    expect(kept.combinations.eligible.totals).toMatchObject([{ currency: 'CNY' }]);

    app.clock.advance(3_600_000);
    const policy = await app.db.one<{ id: string }>('SELECT id FROM policies WHERE slug = $1', [WEST]);
    const writer = app.app.get(WritePolicy, { strict: false });
    await app.db.query(
      `UPDATE parks SET region_id = (SELECT id FROM regions WHERE slug = 'cn-shandong') WHERE slug = 'longnan-etdz'`,
    );
    await app.db.transaction(() => writer.archive(policy!.id, app.clock.now()));
    const { body } = await get(`/eligibility-results/${kept.id}/replays`, token);
    expect(body.asRecorded).toMatchObject({ same: true, differences: [], combinations: null });
    expect(body.asBelievedNow.same).toBe(false);
    expect(body.asBelievedNow.differences.map(({ slug }: { slug: string }) => slug)).toContain(WEST);
    expect(body.asBelievedNow.combinations.after.eligible.taken).not.toContain(WEST);

    // Not public any more: what was said is still read, and asked again.
    await app.db.query(`UPDATE parks SET archived_at = $1 WHERE slug = 'longnan-etdz'`, [app.clock.now()]);
    expect((await get(`/eligibility-results/${kept.id}/replays`, token)).body.asRecorded.same).toBe(true);
  });

  it('is not asked about two days, nor about what was believed: what is not kept is refused', async () => {
    const { token, projectId } = await anInvestor();
    for (const more of [
      { compareTo: '2031-01-01' },
      { recordedAt: '2026-11-01T00:00:00Z' },
      { compareRecordedAt: '2026-11-01T00:00:00Z' },
    ])
      expect((await keep(token, projectId, more)).status).toBe(422);
  });

  it('is its company’s own: nobody else reads it, keeps one there or asks it again', async () => {
    const [mine, other] = [await anInvestor(), await anInvestor()];
    const { body } = await keep(mine.token, mine.projectId);
    for (const path of ['', '/replays'])
      expect((await get(`/eligibility-results/${body.id}${path}`, other.token)).status).toBe(404);
    expect((await get(`/eligibility-results?projectId=${mine.projectId}`, other.token)).body.items).toEqual(
      [],
    );
    expect((await keep(other.token, mine.projectId)).status).toBe(404);
    // An administrator reads what a company keeps, and keeps nothing in its name.
    const admin = await app.signedIn(await anAdmin(app));
    expect((await get(`/eligibility-results/${body.id}`, admin)).status).toBe(200);
    expect([403, 404]).toContain((await keep(admin, mine.projectId)).status);
    expect((await app.get(`/eligibility-results/${body.id}`)).status).toBe(401);
  });

  it('is refused for facts that cannot be and for a place that is not', async () => {
    const { token, projectId } = await anInvestor();
    const wrong = await keep(token, projectId, { facts: { jobs: '-5' } });
    expect([wrong.status, wrong.body.errors[0].code]).toEqual([422, 'project-fact.negative']);
    expect((await keep(token, projectId, { slug: 'no-such-park' })).status).toBe(404);
    expect((await keep(token, randomUUID())).status).toBe(404);
  });
});

/** As publishing does: a new record with another end, the old one closed. */
async function recordThatItEnded(slug: string, day: string): Promise<void> {
  const now = app.clock.now();
  await app.db.query(
    `WITH old AS (UPDATE policy_records SET recorded_to = $2 WHERE recorded_to IS NULL
                   AND policy_id = (SELECT id FROM policies WHERE slug = $1) RETURNING *)
     INSERT INTO policy_records (policy_id, n, document, recorded_from)
     SELECT policy_id, n + 1, document || jsonb_build_object('effectiveTo', $3::text), $2 FROM old`,
    [slug, now, day],
  );
}
