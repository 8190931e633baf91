import { describe, expect, it } from '@jest/globals';
import { aBenefit, aMeasure, percentOf } from '../policies/model/rules.factory.js';
import { aRule, BAOTOU, china } from './model/project-answer.factory.js';
import { RulesByPlace } from './model/project-answer.js';
import type { RuleOfDay, RulesOfDay } from './rule-cache.js';
import { answerTo, replayOf, type WholeAnswer } from './stored-answer.js';
import type { StoredCombination, StoredLine, StoredQuestion } from './stored-result.entity.js';

const CNY = { low: '5.00', high: '9.00', currency: 'CNY' };
const line = (change: Partial<StoredLine> = {}): StoredLine => ({
  slug: 'grant',
  policy: 'list-of-2026',
  record: 1,
  outcome: 'eligible',
  because: 'all-met',
  conditions: [
    { id: 'share', truth: 'met' },
    { id: 'jobs', truth: 'unknown' },
  ],
  sum: CNY,
  ...change,
});
const combination = (change: Partial<StoredCombination> = {}): StoredCombination => ({
  taken: ['grant'],
  rejected: ['rebate'],
  undecided: [],
  totals: [CNY],
  ...change,
});
const answer = (lines: StoredLine[], change: Partial<StoredCombination> = {}): WholeAnswer => ({
  lines,
  combinations: { eligible: combination(change), indicative: combination() },
});
const replay = (kept: WholeAnswer, now: WholeAnswer) =>
  replayOf({ answer: kept.lines, combinations: kept.combinations }, now, 'now', new Map());

describe('a kept answer that is asked again', () => {
  const kept = answer([line()]);

  it('is the same where the same is said, whichever record says it and in whatever order its parts are kept', () => {
    expect(replay(kept, answer([line()]))).toMatchObject({ same: true, differences: [], combinations: null });
    expect(replay(kept, answer([line({ record: 2, policy: 'list-of-2027' })])).same).toBe(true);
    const { slug, ...others } = line({ sum: { currency: 'CNY', high: '9.00', low: '5.00' } });
    expect(replay(kept, answer([{ ...others, slug }])).same).toBe(true);
  });

  it.each<[string, Partial<StoredLine>]>([
    ['outcome', { outcome: 'verify' }],
    ['reason', { because: 'lapsed' }],
    [
      'condition that is met or not',
      { conditions: [{ id: 'share', truth: 'not_met' }, line().conditions[1]!] },
    ],
    ['condition more', { conditions: [...line().conditions, { id: 'area', truth: 'met' }] }],
    ['least of its sum', { sum: { ...CNY, low: '4.99' } }],
    ['most of its sum', { sum: { ...CNY, high: null } }],
    ['currency', { sum: { ...CNY, currency: 'USD' } }],
    ['sum that is none', { sum: null }],
  ])('is another where one measure has another %s', (_, change) => {
    const { same, differences } = replay(kept, answer([line(change)]));
    expect(same).toBe(false);
    expect(differences).toMatchObject([{ slug: 'grant', before: line(), after: line(change) }]);
  });

  it('is another by a measure that is new or gone, named in the order of names', () => {
    const more = answer([line({ slug: 'access' }), line(), line({ slug: 'rebate' })]);
    expect(replay(kept, more)).toMatchObject({
      same: false,
      differences: [
        { slug: 'access', before: null, after: { slug: 'access' } },
        { slug: 'rebate', before: null, after: { slug: 'rebate' } },
      ],
    });
    expect(replay(more, kept)).toMatchObject({
      same: false,
      differences: [
        { slug: 'access', before: { slug: 'access' }, after: null },
        { slug: 'rebate', before: { slug: 'rebate' }, after: null },
      ],
    });
  });

  it.each<[string, Partial<StoredCombination>]>([
    ['takes others', { taken: ['rebate'] }],
    ['leaves others out', { rejected: [] }],
    ['has more undecided', { undecided: ['grant'] }],
    ['brings less', { totals: [{ ...CNY, low: '4.99' }] }],
    ['brings it in another currency', { totals: [{ ...CNY, currency: 'USD' }] }],
  ])('is another where the best combination %s, though every measure is answered alike', (_, change) => {
    const now = answer([line()], change);
    expect(replay(kept, now)).toMatchObject({
      same: false,
      differences: [],
      combinations: { before: kept.combinations, after: now.combinations },
    });
    const verified = { ...kept, combinations: { ...kept.combinations, indicative: combination(change) } };
    expect(replay(kept, verified).same).toBe(false);
  });

  it('of a time when no combinations were kept is compared by its measures alone', () => {
    const old = { answer: kept.lines, combinations: null };
    expect(replayOf(old, answer([line()], { taken: [] }), 'now', new Map())).toMatchObject({
      same: true,
      combinations: null,
    });
  });
});

describe('the whole answer to a kept question', () => {
  const benefit = aBenefit(percentOf('10', 'taxable-profit'), {
    timing: { frequency: 'yearly', years: null, after: 0 },
  });
  const entry = { policy: { slug: 'list-of-2026' }, record: { n: 3 } };
  const rules = ['rebate', 'grant'].map((slug) => ({
    ...aRule(aMeasure([], { slug, benefit }), { firstYear: 2028, territory: china }),
    entry,
    asOf: '2026-11-26',
  })) as unknown as RuleOfDay[];
  const read: RulesOfDay = { version: '1', rules, byPlace: new RulesByPlace(rules) };
  const question = (change: Partial<StoredQuestion> = {}): StoredQuestion => ({
    kind: 'park',
    slug: 'baotou-rehtz',
    asOf: '2026-11-26',
    startYear: 2027,
    years: 3,
    facts: { 'taxable-profit': { amount: '100', currency: 'CNY' } },
    path: BAOTOU,
    ...change,
  });
  const said = (change: Partial<StoredQuestion> = {}) =>
    answerTo(question(change), BAOTOU, read).lines.map(
      ({ slug, record, sum }) => `${slug} ${record} ${sum?.low}`,
    );

  it('counts from the year of the question, for the years of the question, by its facts', () => {
    expect(said()).toEqual(['grant 3 20.00', 'rebate 3 20.00']);
    expect(said({ startYear: 2028 })).toEqual(['grant 3 30.00', 'rebate 3 30.00']);
    expect(said({ years: 5 })).toEqual(['grant 3 40.00', 'rebate 3 40.00']);
    expect(said({ facts: {} })).toEqual(['grant 3 0.00', 'rebate 3 0.00']);
  });

  it('adds up what goes together', () => {
    const { eligible, indicative } = answerTo(question(), BAOTOU, read).combinations;
    expect(eligible).toEqual({
      taken: ['grant', 'rebate'],
      rejected: [],
      undecided: [],
      totals: [{ low: '40.00', high: '40.00', currency: 'CNY' }],
    });
    expect(indicative).toEqual(eligible);
  });
});
