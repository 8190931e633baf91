import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PolicyDesk } from '../../../test/support/policies.factory.js';
import { type Answer, createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { aStatedMeasure } from './policies.factory.js';
import { RuleBook } from './rule-book.js';

const START = '2026-11-26T02:00:00.000Z';
let app: TestApp;
let desk: PolicyDesk;
beforeAll(async () => {
  app = await createTestApp();
}, 60_000);
afterAll(() => app?.stop());
beforeEach(async () => {
  app.clock.set(START);
  desk = await PolicyDesk.of(app);
});

const later = (minutes: number) => app.clock.advance(minutes * 60_000);
const book = () => app.app.get(RuleBook, { strict: false });
const code = ({ status, body }: Answer) => [status, body?.code];

describe('what was believed', () => {
  it('is kept with the instant it was recorded, and answered for any instant since', async () => {
    const { id, slug } = await desk.posted();
    later(20);
    const before = await book().version();
    await desk.rewrite(id, (document) => ({
      ...document,
      effectiveTo: '2027-06-30',
      issuer: 'Another office',
    }));
    expect(await book().version()).not.toBe(before);
    expect((await desk.page(slug)).body).toMatchObject({
      issuer: 'Another office',
      record: { n: 2, recordedFrom: '2026-11-26T02:20:00.000Z' },
    });
    // On 2027-12-01 it had ended by what is believed now; by what was believed first it was in force.
    const then = '&recordedAt=2026-11-26T02:10:00Z';
    expect((await desk.page(slug, '?asOf=2027-12-01')).body.standing.status).toBe('ended');
    expect((await desk.page(slug, `?asOf=2027-12-01${then}`)).body).toMatchObject({
      issuer: 'Management committee',
      standing: { status: 'in-force' },
      record: { n: 1, recordedTo: '2026-11-26T02:20:00.000Z' },
    });
    const { items } = (await app.get(`/policies/${slug}/history`)).body;
    expect(items).toMatchObject([
      {
        n: 2,
        recordedTo: null,
        fromSources: false,
        changes: [
          { pointer: '/issuer', kind: 'changed', before: 'Management committee', after: 'Another office' },
          { pointer: '/effectiveTo', kind: 'changed', before: '2028-12-31', after: '2027-06-30' },
        ],
      },
      { n: 1, recordedFrom: START, changes: [] },
    ]);
  });

  it('belongs to the later record at the very instant of the change', async () => {
    const { id, slug } = await desk.posted();
    later(20);
    await desk.rewrite(id, (document) => ({ ...document, issuer: 'Another office' }));
    const nAt = async (instant: string) => (await desk.page(slug, `?recordedAt=${instant}`)).body.record.n;
    expect(await nAt('2026-11-26T02:19:59.999Z')).toBe(1);
    expect(await nAt('2026-11-26T02:20:00Z')).toBe(2);
    // A day is its end where the rule is made: of today, now.
    expect(await nAt('2026-11-26')).toBe(2);
  });

  it('before the first record is nothing, and of a time to come nobody knows', async () => {
    const { slug } = await desk.posted();
    expect(code(await desk.page(slug, '?recordedAt=2026-11-26T01:59:59Z'))).toEqual([
      404,
      'policy.not-recorded',
    ]);
    expect(code(await desk.page(slug, '?recordedAt=2026-11-25'))).toEqual([404, 'policy.not-recorded']);
    expect(code(await desk.page(slug, '?recordedAt=2026-11-26T02:00:01Z'))).toEqual([
      422,
      'policy.recorded-ahead',
    ]);
    expect(code(await desk.page(slug, '?recordedAt=2026-11-27'))).toEqual([422, 'policy.recorded-ahead']);
    for (const nonsense of ['yesterday', '2026-11-26T02:00:00', '2026-02-30', '2026-11-26T02:00:00Z%27'])
      expect(code(await desk.page(slug, `?recordedAt=${nonsense}`))).toEqual([422, 'validation.failed']);
    expect(code(await desk.page('no-such-policy', '?recordedAt=2026-11-26'))).toEqual([
      404,
      'policy.not-found',
    ]);
  });

  it('is not recorded again by a publication that changes nothing, and at most one record is open', async () => {
    const { id, slug } = await desk.posted();
    later(5);
    await desk.rewrite(id, (document) => document);
    expect((await app.get(`/policies/${slug}/history`)).body.items).toHaveLength(1);
    await expect(
      app.db.query(
        `INSERT INTO policy_records (policy_id, n, document, recorded_from) VALUES ($1, 9, '{}', $2)`,
        [id, app.clock.now()],
      ),
    ).rejects.toThrow('policy_records_open_key');
  });
});

describe('the rule book', () => {
  it('holds each measure with its policy and record, as believed now or at an instant', async () => {
    const { id, slug, document } = await desk.posted({ predecessorUnread: true, closesOn: '2027-01-31' });
    const own = document.measures[0]!;
    const of = async (at?: Date) => (await book().entries(at)).filter(({ policy }) => policy.slug === slug);
    const [first] = await of();
    expect(first).toMatchObject({
      slug: own.slug,
      position: 0,
      document: own,
      record: { n: 1, recordedFrom: new Date(START) },
      policy: {
        slug,
        kind: 'programme',
        predecessorUnread: true,
        closesOn: '2027-01-31',
        territory: { nationwide: false, regions: [], parks: [desk.world.park.slug] },
        demo: false,
        source: 'https://example.com/policy',
      },
    });
    expect(first!.policy).not.toHaveProperty('measures');
    later(20);
    const second = aStatedMeasure({ id: 'rent', slug: `${own.slug}-rent` });
    await desk.rewrite(id, (written) => ({ ...written, measures: [second as (typeof written.measures)[0]] }));
    expect(await of()).toMatchObject([{ slug: second.slug, record: { n: 2 } }]);
    // The measure that was taken out is the same one still, where it was believed.
    expect(await of(new Date('2026-11-26T02:10:00Z'))).toMatchObject([
      { measureId: first!.measureId, slug: own.slug, record: { n: 1 } },
    ]);
    expect(await of(new Date('2026-11-26T01:00:00Z'))).toEqual([]);
    const list = (await app.get(`/measures?policy=${slug}`)).body;
    expect(list.items.map((item: { slug: string }) => item.slug)).toEqual([second.slug]);
  });
});
