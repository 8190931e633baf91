import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ZERO } from '../../policies/model/exact.js';
import { aBenefit, aMeasure, compare, lapsed, money } from '../../policies/model/rules.factory.js';
import type { ProjectFacts, Test } from '../../policies/model/rules.js';
import { anEvaluation, aRule, BAOTOU } from './project-answer.factory.js';
import type { DatedRule } from './project-answer.js';
import { compareScores, type Score, scoreOfParts } from './score.js';

describe('laws of the best combination', () => {
  const TESTS: Test[] = [compare('exports', '=', true), compare('jobs', '>=', '100'), { op: 'text' }];
  const rows = fc.array(
    fc.record({
      low: fc.integer({ min: 0, max: 50 }),
      more: fc.constantFrom(0, 0, 20),
      currency: fc.constantFrom('CNY', 'CNY', 'USD', 'EUR'),
      tests: fc.subarray(TESTS),
      isLapsed: fc.boolean(),
      group: fc.constantFrom(null, null, 'g'),
      cap: fc.constantFrom(null, null, '60'),
      reduces: fc.constantFrom<string[]>([], [], ['m0'], ['m1']),
    }),
    { minLength: 1, maxLength: 6 },
  );
  type Row = typeof rows extends fc.Arbitrary<(infer Each)[]> ? Each : never;
  const PLAIN: Omit<Row, 'low' | 'currency' | 'group'> = {
    more: 0,
    tests: [],
    isLapsed: false,
    cap: null,
    reduces: [],
  };
  const NO_SCORE: Score = { low: 0n, open: 0, high: 0n };
  const facts = fc.constantFrom<ProjectFacts>(
    {},
    { exports: true },
    { exports: true, jobs: '100' },
    { jobs: '99' },
  );
  const ruleOf = (row: Row, index: number, added: Test[]): DatedRule => {
    const { low, more, currency, tests, isLapsed, group, cap, reduces } = row;
    const [least, most] = [low, low + more].map((amount) => money(String(amount), currency));
    const document = aMeasure([...tests, ...added], {
      slug: `m${index}`,
      benefit: aBenefit({ op: 'base', of: { op: 'between', low: least!, high: most! } }, { currency }),
      stacking: {
        exclusiveGroup: group,
        aggregateCap: cap === null ? null : { group: 'pool', cap: { amount: cap, currency } },
        reducesBaseOf: reduces.filter((slug) => slug !== `m${index}`),
      },
    });
    return aRule(document, isLapsed ? { standing: lapsed } : {});
  };
  /** Of what one may have, and of that with what must be verified first: what is preferred in each currency, as it compares. */
  const optima = (rules: DatedRule[], stated: ProjectFacts) => {
    const project = anEvaluation(stated);
    const { eligible, indicative } = project.summaryOf(project.at(rules, BAOTOU));
    return [eligible, indicative].map((answer) => {
      const scores = new Map<string, Score>();
      for (const { currency, total } of answer.groups) {
        const [{ low, open, high }, more] = [scores.get(currency) ?? NO_SCORE, scoreOfParts([total])];
        scores.set(currency, { low: low + more.low, open: open + more.open, high: high + more.high });
      }
      return { scores, answer };
    });
  };
  type Optima = ReturnType<typeof optima>;
  const isNoMore = (less: Optima, most: Optima) =>
    less.every(({ scores }, which) =>
      [...scores].every(
        ([currency, score]) => compareScores(score, most[which]!.scores.get(currency) ?? NO_SCORE) <= 0,
      ),
    );
  const asked = fc.tuple(rows, fc.constantFrom(...TESTS), fc.nat(5), facts);
  /** As the rules are, with one requirement more for one of them, and without that one. */
  const threeWays = ([given, more, at, stated]: [Row[], Test, number, ProjectFacts]) => {
    const which = at % given.length;
    const before = given.map((row, index) => ruleOf(row, index, []));
    const after = given.map((row, index) => ruleOf(row, index, index === which ? [more] : []));
    const without = before.filter((_, index) => index !== which);
    return [before, after, without].map((rules) => optima(rules, stated)) as [Optima, Optima, Optima];
  };

  it('one requirement more never raises it in any currency, and one measure less neither', () => {
    fc.assert(
      fc.property(asked, (question) => {
        const [before, after, without] = threeWays(question);
        expect(isNoMore(after, before)).toBe(true);
        expect(isNoMore(without, before)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('one requirement more raises the least of a total only where it decides what currencies cannot', () => {
    const leastOf = ({ answer }: Optima[number], currency: string) =>
      answer.totals.find(({ unit }) => unit === currency)?.low ?? ZERO;
    fc.assert(
      fc.property(asked, (question) => {
        const [before, after] = threeWays(question);
        after.forEach((now, which) => {
          const then = before[which]!;
          if (then.answer.undecided.length > 0) return;
          for (const { unit, low } of now.answer.totals) expect(low.lte(leastOf(then, unit))).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
    // In two currencies one of two can be had: each may be all there is, and without the other it is.
    const pair = [
      ruleOf({ ...PLAIN, low: 5, currency: 'CNY', group: 'g' }, 0, []),
      ruleOf({ ...PLAIN, low: 7, currency: 'USD', group: 'g' }, 1, []),
    ];
    const refused = [pair[0]!, ruleOf({ ...PLAIN, low: 7, currency: 'USD', group: 'g' }, 1, [TESTS[0]!])];
    const no = { exports: false };
    expect(leastOf(optima(pair, no)[0]!, 'CNY').toFixed()).toBe('0');
    expect(leastOf(optima(refused, no)[0]!, 'CNY').toFixed()).toBe('5');
  });
});
