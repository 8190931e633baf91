import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { benefitSchedule } from '../../policies/model/benefit-schedule.js';
import { compileMeasure, evaluateMeasure } from '../../policies/model/evaluate-measure.js';
import { readFacts } from '../../policies/model/read-facts.js';
import {
  aBenefit,
  aMeasure,
  compare,
  inForce,
  money,
  percentOf,
} from '../../policies/model/rules.factory.js';
import type { Standing } from '../../policies/model/evaluate-measure.js';
import type { Benefit, ProjectFacts, Test } from '../../policies/model/rules.js';
import { type AnsweredMeasure, nextQuestions } from './next-questions.js';

const IP = compare('owns-core-ip', '=', true);
const HNTE = compare('hnte-recognised', '=', true);
const EXPORTS = compare('exports', '=', true);

function answered(
  slug: string,
  tests: Test[],
  benefit: Benefit = aBenefit(null),
  facts: ProjectFacts = {},
  standing: Standing = inForce,
): AnsweredMeasure {
  const read = readFacts(facts);
  return {
    slug,
    evaluation: evaluateMeasure(compileMeasure(aMeasure(tests, { slug })), read, [], standing),
    schedule: benefitSchedule(benefit, read, { first: 2027, count: 10, since: null, last: null }),
  };
}
const facts = (...measures: AnsweredMeasure[]) => nextQuestions(measures).map(({ fact }) => fact);

describe('the next question', () => {
  it('is the fact that settles most measures', () => {
    const asked = nextQuestions([answered('a', [IP]), answered('b', [IP]), answered('c', [HNTE])]);
    expect(asked).toEqual([
      { fact: 'owns-core-ip', waiting: 2, settles: 2, about: 'outcome' },
      { fact: 'hnte-recognised', waiting: 1, settles: 1, about: 'outcome' },
    ]);
  });

  it('is never one that follows from what is stated', () => {
    const sector = compare('works-in-rare-earths', '=', true);
    expect(facts(answered('a', [sector, IP], aBenefit(null), { segment: 'RE5' }))).toEqual(['owns-core-ip']);
    expect(facts(answered('a', [sector], aBenefit(null), { segment: 'RE5' }))).toEqual([]);
    expect(facts(answered('a', [sector]))).toEqual(['works-in-rare-earths']);
  });

  it('prefers one that settles a measure by itself to one among several', () => {
    expect(facts(answered('a', [IP, HNTE]), answered('b', [EXPORTS]))[0]).toBe('exports');
    expect(nextQuestions([answered('a', [IP, HNTE])])[0]).toMatchObject({ waiting: 1, settles: 0 });
  });

  it('weighs measures by what they are worth within their currency', () => {
    const small = answered('small', [IP], aBenefit(money('1')));
    const other = answered('other', [IP], aBenefit(money('1')));
    const large = answered('large', [HNTE], aBenefit(money('1000')));
    expect(facts(small, other, large)[0]).toBe('hnte-recognised');
    const dollars = answered('dollars', [EXPORTS], aBenefit(money('1', 'USD'), { currency: 'USD' }));
    // All that is open in dollars outweighs a thousandth of the yuan.
    expect(facts(small, large, dollars)).toEqual(['exports', 'hnte-recognised', 'owns-core-ip']);
  });

  it('asks for amounts last, and only of what one may have or might', () => {
    const share = aBenefit(percentOf('10', 'annual-sales'));
    const mine = answered('mine', [EXPORTS], share, { exports: true });
    expect(nextQuestions([mine, answered('open', [IP])])).toEqual([
      { fact: 'owns-core-ip', waiting: 1, settles: 1, about: 'outcome' },
      { fact: 'annual-sales', waiting: 1, settles: 0, about: 'amount' },
    ]);
    expect(facts(answered('no', [EXPORTS], share, { exports: false }))).toEqual([]);
    const award: Standing = { ...inForce, status: 'not-an-offer', offer: false };
    expect(facts(answered('award', [EXPORTS], share, {}, award))).toEqual([]);
  });

  it('weighs what is open by what else is open, not by what is settled', () => {
    const had = answered('had', [EXPORTS], aBenefit(money('1000000')), { exports: true });
    const yuan = answered('yuan', [IP], aBenefit(money('1')));
    const dollars = answered('dollars', [HNTE], aBenefit(money('1', 'USD'), { currency: 'USD' }));
    // Each is all that is open in its currency: the catalogue's order decides.
    expect(facts(had, yuan, dollars)).toEqual(['owns-core-ip', 'hnte-recognised']);
  });

  it('that decides both counts as one about the outcome', () => {
    const share = aBenefit(percentOf('10', 'annual-sales'));
    const rich = compare('annual-sales', '>=', { amount: '5', currency: 'CNY' });
    expect(nextQuestions([answered('a', [rich], share), answered('b', [], share)])).toEqual([
      { fact: 'annual-sales', waiting: 2, settles: 1, about: 'outcome' },
    ]);
    expect(nextQuestions([answered('b', [], share), answered('a', [rich], share)])).toEqual([
      { fact: 'annual-sales', waiting: 2, settles: 1, about: 'outcome' },
    ]);
  });

  it('of equals comes in the order of the catalogue', () => {
    const [ip, exports, hnte] = [answered('a', [IP]), answered('b', [EXPORTS]), answered('c', [HNTE])];
    const order = ['exports', 'owns-core-ip', 'hnte-recognised'];
    expect(facts(ip, exports, hnte)).toEqual(order);
    expect(facts(hnte, exports, ip)).toEqual(order);
    expect(facts(exports, hnte, ip)).toEqual(order);
  });

  it('is none when no answer could change an outcome', () => {
    expect(
      facts(
        answered('a', [IP, EXPORTS], aBenefit(null), { exports: false }),
        answered('b', [{ op: 'text' }]),
      ),
    ).toEqual([]);
    const tests = fc.array(fc.constantFrom<Test>(IP, HNTE, EXPORTS, { op: 'text' }, { op: 'not', of: IP }), {
      maxLength: 3,
    });
    const some = fc.record(
      { exports: fc.boolean(), 'owns-core-ip': fc.boolean(), 'hnte-recognised': fc.boolean() },
      { requiredKeys: [] },
    ) as fc.Arbitrary<ProjectFacts>;
    fc.assert(
      fc.property(fc.array(tests, { maxLength: 4 }), some, some, (measures, known, more) => {
        const answers = (stated: ProjectFacts) =>
          measures.map((each, index) => answered(`m${index}`, each, aBenefit(null), stated));
        const asked = facts(...answers(known));
        const unasked = Object.fromEntries(Object.entries(more).filter(([key]) => !asked.includes(key)));
        const outcomes = (stated: ProjectFacts) =>
          answers(stated).map(({ evaluation }) => evaluation.outcome);
        expect(outcomes({ ...unasked, ...known })).toEqual(outcomes(known));
      }),
    );
  });
});
