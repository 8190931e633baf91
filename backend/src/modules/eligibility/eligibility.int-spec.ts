import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { SeedCatalogue } from '../../seeding/seed-catalogue.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
  await app.app.get(SeedCatalogue, { strict: false }).execute();
}, 60_000);
afterAll(() => app?.stop());

type Facts = Record<string, unknown>;
interface Line {
  slug: string;
  outcome: string;
  because: string;
  schedule: { low: string; high: string | null; currency: string } | null;
  conditions: { id: string; truth: string; missing: string[] }[];
}

const share = (value: string) => ({ value, unit: 'percent' });
const cny = (amount: string) => ({ amount, currency: 'CNY' });

const ask = (body: object, path = '') =>
  app.call({ method: 'POST', url: `/eligibility${path}`, body, headers: { 'accept-language': 'en' } });

async function at(slug: string, facts: Facts, more: object = {}) {
  const answer = await ask({ kind: 'park', slug, facts, ...more }, '/place');
  expect(answer.status).toBe(200);
  return answer.body;
}

async function measureAt(measure: string, park: string, facts: Facts, asOf?: string): Promise<Line> {
  const { measures } = await at(park, facts, asOf ? { asOf } : {});
  return (measures as Line[]).find(({ slug }) => slug === measure)!;
}

const WEST = 'cn-west-cit';
const listed = { 'west-catalogue-listed': true, 'main-business-share': share('60') };

describe('the 15 % rate of the western development', () => {
  it.each([
    ['59.9', 'not-eligible'],
    ['60', 'eligible'],
  ])('asks for 60 %% of revenue: %s %% is %s', async (value, outcome) => {
    const facts = { ...listed, 'main-business-share': share(value) };
    expect(await measureAt(WEST, 'baotou-rehtz', facts, '2026-06-01')).toMatchObject({ outcome });
  });

  it.each([
    ['2020-12-31', 'verify', 'predecessor-unread'],
    ['2021-01-01', 'eligible', 'all-met'],
    ['2030-12-31', 'eligible', 'all-met'],
    ['2031-01-01', 'not-eligible', 'ended'],
  ])('on %s is %s', async (day, outcome, because) => {
    expect(await measureAt(WEST, 'baotou-rehtz', listed, day)).toMatchObject({ outcome, because });
  });

  it.each([
    ['baotou-rehtz', 'eligible'],
    ['leshan-htz', 'eligible'],
    ['baiyin-htz', 'eligible'],
    ['hezhou-wanggao', 'eligible'],
    ['ganzhou-htz', 'eligible'],
    ['longnan-etdz', 'eligible'],
    ['zibo-htz', 'not-eligible'],
    ['yiyang-htz', 'not-eligible'],
  ])('at %s is %s', async (park, outcome) => {
    expect(await measureAt(WEST, park, { ...listed, ownership: 'foreign' }, '2026-06-01')).toMatchObject({
      outcome,
    });
  });

  it('waits for the catalogue to be stated', async () => {
    const answer = await measureAt(
      WEST,
      'baotou-rehtz',
      { 'main-business-share': share('80') },
      '2026-06-01',
    );
    expect(answer).toMatchObject({ outcome: 'needs-facts', because: 'facts-missing' });
    expect(
      answer.conditions.filter(({ truth }) => truth === 'unknown').flatMap(({ missing }) => missing),
    ).toEqual(['west-catalogue-listed']);
  });

  it('saves ten points of the taxable profit, to its last year', async () => {
    const answer = await measureAt(
      WEST,
      'baotou-rehtz',
      { ...listed, 'taxable-profit': cny('20000000') },
      '2026-06-01',
    );
    expect(answer.schedule).toMatchObject({ low: '10000000.00', high: '10000000.00', currency: 'CNY' });
  });

  it('is gone for who signs in 2031, with the sum of what that costs', async () => {
    const facts = { ...listed, 'taxable-profit': cny('20000000') };
    const { changes } = await at('baotou-rehtz', facts, { asOf: '2026-06-01', compareTo: '2031-01-01' });
    expect(changes.find(({ slug }: { slug: string }) => slug === WEST)).toMatchObject({
      before: { outcome: 'eligible' },
      after: { outcome: 'not-eligible', because: 'ended' },
      difference: { low: '-10000000.00', high: '-10000000.00', currency: 'CNY' },
    });
  });
});

describe('what Baotou published in 2021', () => {
  const plant = {
    'makes-rare-earth-materials': true,
    'buys-land-and-builds': true,
    'floor-area': { value: '10000', unit: 'm2' },
  };
  it.each([
    ['30000000', '1000000.00'],
    ['199999999.99', '1000000.00'],
    ['200000000', '2000000.00'],
    ['500000000', '3000000.00'],
  ])('must be verified: a plant with %s CNY invested indicates %s', async (invested, amount) => {
    const answer = await measureAt('baotou-21-plant', 'baotou-rehtz', {
      ...plant,
      'fixed-investment': cny(invested),
    });
    expect(answer).toMatchObject({
      outcome: 'verify',
      because: 'lapsed',
      schedule: { low: amount, high: amount },
    });
  });

  it('is nothing for who invests less than thirty million', async () => {
    const facts = { ...plant, 'fixed-investment': cny('29999999.99') };
    expect(await measureAt('baotou-21-plant', 'baotou-rehtz', facts)).toMatchObject({
      outcome: 'not-eligible',
    });
  });

  it('in a currency without a rate is unknown, and says so', async () => {
    const facts = { ...plant, 'fixed-investment': { amount: '50000000', currency: 'USD' } };
    const { outcome, conditions } = await measureAt('baotou-21-plant', 'baotou-rehtz', facts);
    expect(outcome).toBe('needs-facts');
    expect(conditions.find(({ id }) => id === 'fixed-investment')).toMatchObject({
      truth: 'unknown',
      incomparable: [{ fact: 'fixed-investment', stated: 'USD', needed: 'CNY' }],
    });
  });
});

describe('an answer', () => {
  it('never offers an award, a bill or a plan, nor calls eligible what nobody has confirmed', async () => {
    const generous = {
      segment: 'RE4a',
      jobs: '5000',
      'works-in-rare-earths': true,
      'makes-rare-earth-materials': true,
      'fixed-investment': { amount: '2000000000', currency: 'USD' },
    };
    const seen: string[] = [];
    for (const park of [
      'baotou-rehtz',
      'alliance-texas',
      'pocotaligo',
      'gebeng',
      'england-airpark',
      'induslacq',
    ]) {
      const { measures } = await at(park, generous);
      for (const { outcome, policy } of measures) {
        if (policy.kind !== 'programme') expect(outcome).toBe('not-an-offer');
        if (policy.status === 'lapsed-verify') expect(outcome).not.toBe('eligible');
        seen.push(policy.kind);
      }
    }
    expect(new Set(seen)).toEqual(new Set(['programme', 'award', 'bill']));
  });

  it('names for every measure its source, its record and how it stands on the day', async () => {
    const { measures, engine, rules } = await at('baotou-rehtz', { segment: 'RE4a' }, { asOf: '2026-06-01' });
    expect(measures.length).toBeGreaterThan(15);
    for (const { policy, conditions } of measures) {
      expect(policy).toMatchObject({ asOf: '2026-06-01', record: 1 });
      expect(policy.source.title).not.toBe('');
      for (const condition of conditions) expect(condition.text.text).not.toBe('');
    }
    expect([typeof engine, typeof rules]).toEqual(['string', 'string']);
  });

  it('asks for what settles most, and for nothing once nothing is open', async () => {
    const first = await at('baotou-rehtz', { segment: 'RE4a', ownership: 'foreign' }, { asOf: '2026-06-01' });
    expect(first.questions.length).toBeGreaterThan(3);
    const [next] = first.questions;
    expect(next.about).toBe('outcome');
    // No award is worth a question.
    const asked = first.questions.map(({ fact }: { fact: string }) => fact);
    expect(asked).not.toContain('us-48c-allocation');
  });

  it('says what would make a measure available', async () => {
    const { measures } = await at(
      'baotou-rehtz',
      { ...listed, 'main-business-share': share('59.9') },
      { asOf: '2026-06-01' },
    );
    const west = measures.find(({ slug }: { slug: string }) => slug === WEST);
    expect(west.ways).toEqual([
      {
        changes: [{ fact: 'main-business-share', from: share('59.9'), to: share('60') }],
        outcome: 'eligible',
      },
    ]);
  });

  it('takes one of two rates, not both', async () => {
    const both = {
      ...listed,
      'taxable-profit': cny('20000000'),
      'hnte-recognised': true,
      'registered-years': { value: '3', unit: 'year' },
      'rnd-to-sales': share('6'),
      'owns-core-ip': true,
    };
    const { eligible } = await at('baotou-rehtz', both, { asOf: '2026-06-01' });
    // The one without an end saves for all ten years.
    expect(eligible.totals).toEqual([{ low: '20000000.00', high: '20000000.00', currency: 'CNY' }]);
    expect(eligible.groups.find(({ method }: { method: string }) => method === 'exhaustive')).toMatchObject({
      taken: ['cn-hnte-cit'],
      rejected: [{ slug: WEST, because: 'excluded', with: ['cn-hnte-cit'], less: '10000000.00' }],
      proven: true,
    });
  });

  it('is the same when it is asked again, and in every language', async () => {
    const body = { kind: 'park', slug: 'baotou-rehtz', facts: listed, asOf: '2026-06-01' };
    const [once, again] = [await ask(body, '/place'), await ask(body, '/place')];
    expect(again.body).toEqual(once.body);
    const chinese = await app.call({
      method: 'POST',
      url: '/eligibility/place',
      body,
      headers: { 'accept-language': 'zh-CN' },
    });
    expect(chinese.headers['content-language']).toBe('zh-CN');
    expect(chinese.body.measures.map(({ slug, outcome }: Line) => [slug, outcome])).toEqual(
      once.body.measures.map(({ slug, outcome }: Line) => [slug, outcome]),
    );
    expect(chinese.body.measures[0].title.lang).toBe('zh-CN');
  });
});

describe('an answer across places', () => {
  it('counts by outcome and adds up for each park that takes applications', async () => {
    const { status, body } = await ask({
      facts: { ...listed, 'taxable-profit': cny('20000000') },
      asOf: '2026-06-01',
    });
    expect(status).toBe(200);
    const slugs = body.places.map(({ slug }: { slug: string }) => slug);
    expect(slugs).toContain('baotou-rehtz');
    expect(slugs).not.toContain('narva-neo-site');
    const baotou = body.places.find(({ slug }: { slug: string }) => slug === 'baotou-rehtz');
    const whole = await at(
      'baotou-rehtz',
      { ...listed, 'taxable-profit': cny('20000000') },
      { asOf: '2026-06-01' },
    );
    expect(baotou.counts).toEqual(whole.counts);
    expect(baotou.totals).toEqual(whole.eligible.totals);
    expect(baotou.top[0]).toMatchObject({ slug: WEST, outcome: 'eligible', sum: { high: '10000000.00' } });
    expect(baotou.top.length).toBeLessThanOrEqual(10);
    const shandong = body.places.find(({ slug }: { slug: string }) => slug === 'zibo-htz');
    expect(shandong.totals).toEqual([]);
  });

  it('answers for regions, and for what lies above a park', async () => {
    const { body } = await ask({ facts: listed, regions: ['cn-baotou', 'cn-shandong'], asOf: '2026-06-01' });
    expect(
      body.places.map(({ slug, counts }: { slug: string; counts: { eligible: number } }) => [
        slug,
        counts.eligible > 0,
      ]),
    ).toEqual([
      ['cn-baotou', true],
      ['cn-shandong', false],
    ]);
  });

  it.each([
    ['1950-01-01', 0],
    ['2150-01-01', 0],
  ])('on %s, before or after all rules, finds nothing that one may have', async (asOf, eligible) => {
    const { body } = await ask({
      facts: { ...listed, segment: 'RE4a' },
      parks: ['baotou-rehtz', 'gebeng'],
      asOf,
    });
    const west = body.places[0].counts;
    expect(west.eligible).toBe(asOf < '2000' ? eligible : west.eligible);
    expect(body.places.every(({ totals }: { totals: unknown[] }) => totals.length === 0)).toBe(true);
  });
});

describe('a question that cannot be answered', () => {
  const refused = async (facts: Facts, more: object = {}) => {
    const { status, body } = await ask({ facts, ...more });
    return [
      status,
      ...(body.errors ?? []).map(
        ({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`,
      ),
    ];
  };

  it.each<[string, Facts, string]>([
    ['a fact nobody asks for', { colour: 'red' }, '/facts/colour project-fact.unknown-key'],
    ['text in a number', { jobs: 'three hundred' }, '/facts/jobs project-fact.type'],
    [
      'hectares of power',
      { 'floor-area': { value: '5', unit: 'kW' } },
      '/facts/floor-area project-fact.unit',
    ],
    ['a negative amount', { 'fixed-investment': cny('-5') }, '/facts/fixed-investment project-fact.negative'],
    [
      'an absurd amount',
      { 'fixed-investment': cny('9999999999999999') },
      '/facts/fixed-investment project-fact.absurd',
    ],
    [
      'facts that contradict each other',
      { 'fixed-investment': cny('5'), 'equipment-purchase': cny('6') },
      '/facts/equipment-purchase project-fact.contradiction',
    ],
  ])('is refused for %s', async (_, facts, expected) => {
    expect(await refused(facts)).toEqual([422, expected]);
  });

  it('is refused for a day that does not exist, a place that does not, or an unknown property', async () => {
    expect((await ask({ facts: {}, asOf: '2026-02-30' })).status).toBe(422);
    expect((await ask({ facts: {}, parks: ['no-such-park'] })).body.code).toBe('park.not-found');
    expect((await ask({ facts: {}, regions: ['no-such-region'] })).status).toBe(404);
    expect((await ask({ facts: {}, userId: 'me' })).status).toBe(422);
    expect((await ask({ facts: 'all' })).status).toBe(422);
    expect((await ask({ kind: 'park', facts: {} }, '/place')).status).toBe(422);
  });

  it('takes a fact said to be unknown as one not stated', async () => {
    const stated = await ask({
      facts: { 'hnte-recognised': { state: 'unknown' }, jobs: null },
      parks: ['baotou-rehtz'],
    });
    const left = await ask({ facts: {}, parks: ['baotou-rehtz'] });
    expect(stated.body).toEqual(left.body);
  });

  it('is limited by the caller’s address', async () => {
    const own = await createTestApp({ env: { LIMIT_ELIGIBILITY: '2' } });
    try {
      const call = () =>
        own.call({ method: 'POST', url: '/eligibility', body: { facts: {} }, from: '10.9.9.9' });
      expect([(await call()).status, (await call()).status, (await call()).status]).toEqual([200, 200, 429]);
    } finally {
      await own.stop();
    }
  }, 60_000);
});

describe('the catalogue of project facts', () => {
  it('is public, so that a program can ask the right questions', async () => {
    const { status, body } = await app.get('/eligibility/facts');
    expect(status).toBe(200);
    expect(body.items.find(({ key }: { key: string }) => key === 'floor-area')).toEqual({
      key: 'floor-area',
      type: 'quantity',
      dimension: 'area',
      choices: [],
      controllable: true,
      group: 'site',
    });
  });
});
