import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFacts } from '../../policies/model/read-facts.js';
import {
  aBenefit,
  aMeasure,
  cny,
  compare,
  inForce,
  lapsed,
  money,
} from '../../policies/model/rules.factory.js';
import type { Test } from '../../policies/model/rules.js';
import { scoreOf } from './score.js';
import { aGrant, anEvaluation, aRule, BAOTOU, china } from './project-answer.factory.js';
import {
  byWorth,
  concerns,
  countsOf,
  type DatedRule,
  ProjectEvaluation,
  RulesByPlace,
  type Territory,
} from './project-answer.js';
import { bestStacking, bestTotals } from './stacking.js';
import { aStackItem } from './stacking.factory.js';

describe('what is published for a territory', () => {
  const within = (more: Partial<Territory>, place = BAOTOU) =>
    concerns({ country: 'CN', nationwide: false, regions: [], parks: [], ...more }, place);

  it.each<[string, Partial<Territory>, boolean]>([
    ['its whole country', { nationwide: true }, true],
    ['a region above', { regions: ['cn-inner-mongolia'] }, true],
    ['another region', { regions: ['cn-sichuan'] }, false],
    ['the park itself', { parks: ['baotou-rehtz'] }, true],
    ['another park', { parks: ['zibo-htz'] }, false],
    ['another country', { country: 'US', nationwide: true }, false],
    ['nowhere', {}, false],
  ])('of %s: %j', (_, territory, expected) => {
    expect(within(territory)).toBe(expected);
  });

  it('by the Union concerns its members alone', () => {
    const union = { country: 'EU', nationwide: true };
    expect(within(union, ['induslacq', 'fr-lacq', 'FR'])).toBe(true);
    expect(within(union, ['saltend', 'gb-humber', 'GB'])).toBe(false);
  });

  it('is found by its names as by asking every rule', () => {
    const names = ['p1', 'p2', 'r1', 'r2', 'r3'];
    const territory = fc.record({
      country: fc.constantFrom('CN', 'FR', 'EU'),
      nationwide: fc.boolean(),
      regions: fc.subarray(['r1', 'r2', 'r3']),
      parks: fc.subarray(['p1', 'p2']),
    });
    const places = fc
      .tuple(fc.subarray(names), fc.constantFrom('CN', 'FR', 'US'))
      .map(([path, country]) => [...path, country]);
    fc.assert(
      fc.property(
        fc.array(territory, { maxLength: 8 }),
        fc.array(places, { minLength: 1, maxLength: 4 }),
        (territories, asked) => {
          const rules = territories.map((each, index) =>
            aRule(aMeasure([], { slug: `m${index}` }), { territory: each }),
          );
          const index = new RulesByPlace(rules);
          for (const place of asked)
            expect(index.at(place)).toEqual(rules.filter((rule) => concerns(rule.territory, place)));
        },
      ),
    );
  });

  it('is never that of a place of the same name in another country', () => {
    const territory = { ...china, nationwide: false, regions: ['border-land'] };
    const index = new RulesByPlace([aRule(aMeasure([]), { territory })]);
    expect(index.at(['north-park', 'border-land', 'CN'])).toHaveLength(1);
    expect(index.at(['south-park', 'border-land', 'MM'])).toEqual([]);
    expect(index.at(['north-park', 'border-land', 'CN'])).toHaveLength(1);
  });

  it('tells places apart by what the rules know of them, and by nothing else', () => {
    const test: Test = { op: 'in-place', inside: ['cn-baotou'], outside: [] };
    const index = new RulesByPlace([
      aRule(aMeasure([test])),
      aRule(aMeasure([]), { territory: { ...china, nationwide: false, parks: ['own-park'] } }),
    ]);
    expect(index.signatureOf(BAOTOU)).toBe('cn-baotou CN');
    expect(index.signatureOf(['other-park', 'cn-baotou', 'CN'])).toBe('cn-baotou CN');
    expect(index.signatureOf(['own-park', 'CN'])).toBe('own-park CN');
    // A rule of China knows nothing of the members of the Union.
    expect(index.signatureOf(['induslacq', 'fr-lacq', 'FR'])).toBe('');
  });
});

describe('the answers for a project', () => {
  it('are reckoned once for a measure that names no place, and for each place for one that does', () => {
    const placed = aRule(
      aMeasure([{ op: 'in-place', inside: ['cn-baotou'], outside: ['CN'] }], { slug: 'placed' }),
    );
    const rules = [aGrant('anywhere', '5'), placed];
    const project = anEvaluation();
    const [here, there] = [project.at(rules, BAOTOU), project.at(rules, ['zibo-htz', 'CN'])];
    expect(here[0]).toBe(there[0]);
    expect([here[1]!.evaluation.outcome, there[1]!.evaluation.outcome]).toEqual(['eligible', 'not-eligible']);
  });

  it('hold sums of the outcomes that were asked for alone', () => {
    const rules = [aGrant('yes', '5'), aGrant('no', '7', [compare('exports', '=', true)])];
    const only = new ProjectEvaluation(readFacts({ exports: false }), { first: 2027, count: 1 }, [
      'eligible',
    ]);
    expect(only.at(rules, BAOTOU).map(({ schedule }) => schedule?.total.low.toFixed() ?? null)).toEqual([
      '5',
      null,
    ]);
    expect(anEvaluation({ exports: false }).at(rules, BAOTOU)[1]!.schedule?.total.low.toFixed()).toBe('7');
  });

  it('count by outcome, and never add to a sum what must first be verified', () => {
    const rules = [
      aGrant('sure', '5'),
      { ...aGrant('unsure', '7'), standing: lapsed },
      aGrant('open', '9', [compare('exports', '=', true)]),
    ];
    const project = anEvaluation();
    const answers = project.at(rules, BAOTOU);
    const { counts, eligible, indicative } = project.summaryOf(answers);
    expect(counts).toEqual({
      eligible: 1,
      verify: 1,
      'needs-facts': 1,
      'not-eligible': 0,
      'not-an-offer': 0,
    });
    expect(countsOf(answers)).toEqual(counts);
    expect([eligible, indicative].map(({ totals }) => totals.map(({ high }) => high?.toFixed()))).toEqual([
      ['5'],
      ['12'],
    ]);
    const totals = project.totalsOf(answers);
    expect(
      [totals.eligible, totals.indicative].map((sums) => sums.map(({ high }) => high?.toFixed())),
    ).toEqual([['5'], ['12']]);
    expect(totals.counts).toEqual(counts);
    expect(project.summaryOf(answers.slice(0, 1)).indicative.totals[0]!.high?.toFixed()).toBe('5');
  });

  it('give no sum of a rule before its start, whose predecessor nobody has read', () => {
    const before = { ...inForce, status: 'forecast' as const, offer: false, predecessorUnread: true };
    const project = anEvaluation();
    const answers = project.at([{ ...aGrant('west', '90000000'), standing: before }], BAOTOU);
    expect(answers[0]).toMatchObject({ evaluation: { outcome: 'verify' }, schedule: null });
    expect(project.summaryOf(answers).indicative.totals).toEqual([]);
    expect(project.totalsOf(answers).indicative).toEqual([]);
  });

  it('take off a base what others bring, and leave out what has no sum', () => {
    const credit = aBenefit({ op: 'base', of: money('100') });
    const rules = [
      aRule(aMeasure([], { slug: 'access' })),
      aRule(aMeasure([], { slug: 'credit', benefit: credit })),
      aRule(
        aMeasure([], {
          slug: 'rebate',
          benefit: aBenefit(money('30')),
          stacking: { reducesBaseOf: ['credit'] },
        }),
      ),
    ];
    const project = anEvaluation();
    const answers = project.at(rules, BAOTOU);
    const [group, ...others] = project.summaryOf(answers).eligible.groups;
    expect(others).toEqual([]);
    expect(group!.taken.map(({ slug, schedule }) => `${slug} ${schedule.total.high?.toFixed()}`)).toEqual([
      'rebate 30',
      'credit 70',
    ]);
    expect(project.totalsOf(answers).eligible.map(({ high }) => high?.toFixed())).toEqual(['100']);
  });

  const order = (rules: DatedRule[]) => byWorth(anEvaluation().at(rules, BAOTOU)).map(({ slug }) => slug);

  it('come by outcome, then by worth within a currency, then by name', () => {
    const rules = [
      aGrant('b-small', '1'),
      { ...aGrant('verify', '900'), standing: lapsed },
      aGrant('large', '1000'),
      aGrant('open', '999', [compare('exports', '=', true)]),
      aGrant('dollars', '2', [], 'USD'),
      aRule(aMeasure([], { slug: 'no-sum' })),
      aGrant('a-small', '1'),
    ];
    const expected = ['dollars', 'large', 'a-small', 'b-small', 'no-sum', 'verify', 'open'];
    expect(order(rules)).toEqual(expected);
    expect(order([...rules].reverse())).toEqual(expected);
  });

  it('worth nothing come after those worth something, in whatever currency', () => {
    expect(order([aGrant('a-nothing', '0', [], 'USD'), aGrant('z-something', '1')])).toEqual([
      'z-something',
      'a-nothing',
    ]);
  });
});

describe('totals for many places', () => {
  it('are those of the best combinations', () => {
    const item = fc.record({
      amount: fc.integer({ min: 0, max: 50 }),
      group: fc.constantFrom(null, null, 'g', 'h'),
      cap: fc.constantFrom(null, null, '60'),
      reduces: fc.constantFrom<string[]>([], [], ['m0'], ['m1']),
      currency: fc.constantFrom('CNY', 'CNY', 'USD'),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 7 }), (rows) => {
        const items = rows.map(({ amount, group, cap, reduces, currency }, index) =>
          aStackItem(
            `m${index}`,
            String(amount),
            {
              exclusiveGroup: group,
              aggregateCap: cap === null ? null : { group: 'pool', cap: cny(cap) },
              reducesBaseOf: reduces.filter((slug) => slug !== `m${index}`),
            },
            { currency },
          ),
        );
        const sums = (totals: ReturnType<typeof bestTotals>['totals']) =>
          totals.map((total) => `${total.low.toFixed()} ${scoreOf(total).toFixed()} ${total.unit}`).sort();
        const whole = bestStacking(items).totals.filter(({ unit }) => unit !== '');
        expect(sums(bestTotals(items).totals)).toEqual(sums(whole));
      }),
      { numRuns: 150 },
    );
  });
});
