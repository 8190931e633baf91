import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { SeedCatalogue } from '../../seeding/seed-catalogue.js';
import { asker, cny, listed, share, type StatedFacts, WEST } from './eligibility.factory.js';

let app: TestApp;
const { ask, at } = asker(() => app);
beforeAll(async () => {
  app = await createTestApp();
  await app.app.get(SeedCatalogue, { strict: false }).execute();
}, 60_000);
afterAll(() => app?.stop());

interface Line {
  slug: string;
  outcome: string;
  because: string;
  schedule: { low: string; high: string | null; currency: string } | null;
  conditions: { id: string; truth: string; missing: string[]; facts: string[]; implied: object[] }[];
}

async function measureAt(measure: string, park: string, facts: StatedFacts, asOf?: string): Promise<Line> {
  const { measures } = await at(park, facts, asOf ? { asOf } : {});
  return (measures as Line[]).find(({ slug }) => slug === measure)!;
}

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

  it('rewards land with 80,000 CNY for each mu or more: the least is told, and that nothing says how much at most', async () => {
    const { 'makes-rare-earth-materials': makes, 'buys-land-and-builds': builds } = plant;
    const land = { 'land-area': { value: '20', unit: 'ha' } };
    const facts = { 'makes-rare-earth-materials': makes, 'buys-land-and-builds': builds, ...land };
    expect(await measureAt('baotou-21-land', 'baotou-rehtz', facts)).toMatchObject({
      outcome: 'verify',
      because: 'lapsed',
      schedule: { low: '24000000.00', high: null, currency: 'CNY', missing: [] },
    });
    const { indicative } = await at('baotou-rehtz', facts);
    expect(indicative.totals).toEqual([{ low: '24000000.00', high: null, currency: 'CNY' }]);
  });

  it('needs no word on rare-earth materials from who says that it makes magnets', async () => {
    const { 'buys-land-and-builds': builds, 'floor-area': area } = plant;
    const unsaid = { 'buys-land-and-builds': builds, 'floor-area': area };
    const facts = { ...unsaid, segment: 'RE4a', 'fixed-investment': cny('200000000') };
    const { outcome, conditions } = await measureAt('baotou-21-plant', 'baotou-rehtz', facts);
    expect(outcome).toBe('verify');
    expect(conditions.find(({ id }) => id === 'sector')).toMatchObject({
      truth: 'met',
      facts: ['makes-rare-earth-materials'],
      implied: [{ fact: 'makes-rare-earth-materials', value: true, from: 'segment' }],
    });
    // What is stated itself follows from nothing else.
    const stated = await measureAt('baotou-21-plant', 'baotou-rehtz', { ...facts, ...plant });
    expect(stated.conditions.find(({ id }) => id === 'sector')).toMatchObject({ implied: [] });
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
