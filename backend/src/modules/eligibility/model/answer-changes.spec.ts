import { describe, expect, it } from '@jest/globals';
import {
  aBenefit,
  aMeasure,
  compare,
  inForce,
  lapsed,
  money,
  ofFact,
} from '../../policies/model/rules.factory.js';
import type { ProjectFacts } from '../../policies/model/rules.js';
import { aGrant, anEvaluation, aRule, BAOTOU } from './project-answer.factory.js';
import { changesOf, type DatedRule } from './project-answer.js';

describe('what changes', () => {
  const at = (rules: DatedRule[], facts: ProjectFacts = {}) => anEvaluation(facts).at(rules, BAOTOU);
  const ended = { ...aGrant('west', '5'), standing: { ...inForce, status: 'ended' as const } };

  it('is every measure whose outcome or sum differs, with the difference', () => {
    const changes = changesOf(
      at([aGrant('west', '5'), aGrant('same', '1')]),
      at([ended, aGrant('same', '1'), aGrant('new', '3')]),
    );
    expect(
      changes.map(({ slug, before, after, difference }) => [
        slug,
        before?.evaluation.outcome,
        after?.evaluation.outcome,
        difference?.low.toFixed(),
      ]),
    ).toEqual([
      ['new', undefined, 'eligible', '3'],
      ['west', 'eligible', 'not-eligible', '-5'],
    ]);
  });

  it('is nothing between an answer and itself', () => {
    const answers = at([aGrant('west', '5'), ended]);
    expect(changesOf(answers, answers)).toEqual([]);
  });

  it('has no difference in money between two currencies, or where none is stated', () => {
    expect(
      changesOf(at([aGrant('west', '5')]), at([aGrant('west', '5', [], 'USD')]))[0]!.difference,
    ).toBeNull();
    const none = aRule(aMeasure([compare('exports', '=', true)], { slug: 'none' }));
    expect(
      changesOf(at([none], { exports: true }), at([none], { exports: false }))[0]!.difference,
    ).toBeNull();
  });

  it('is a measure that is no more, by all that it was worth', () => {
    const [change] = changesOf(at([aGrant('west', '5')]), []);
    expect([change!.after, change!.difference?.high?.toFixed()]).toEqual([null, '-5']);
    const [access] = changesOf(at([aRule(aMeasure([], { slug: 'access' }))]), []);
    expect([access!.after, access!.difference]).toEqual([null, null]);
  });

  it('has a difference that is open where either sum is', () => {
    const share = aRule(aMeasure([], { slug: 'west', benefit: aBenefit(ofFact('annual-tax')) }));
    const difference = (before: DatedRule, after: DatedRule) => {
      const [change] = changesOf(at([before]), at([after]));
      return [change!.difference?.low.toFixed(), change!.difference?.high];
    };
    expect(difference(aGrant('west', '5'), share)).toEqual(['-5', null]);
    // What is lost may be anything.
    expect(difference(share, aGrant('west', '5'))).toEqual([undefined, undefined]);
    expect(changesOf(at([share]), at([share]))).toEqual([]);
  });

  it('goes from the least to the most that it may be, and is nothing where the same is unknown', () => {
    const upTo = (amount: string) =>
      aRule(aMeasure([], { slug: 'west', benefit: aBenefit(money(amount), { ceiling: true }) }));
    const difference = (before: DatedRule, after: DatedRule) => {
      const [change] = changesOf(at([before]), at([after]));
      return [change!.difference?.low.toFixed(), change!.difference?.high?.toFixed()];
    };
    expect(difference(upTo('100'), aGrant('west', '50'))).toEqual(['-50', '50']);
    expect(difference(aGrant('west', '50'), upTo('100'))).toEqual(['-50', '50']);
    expect(difference(upTo('100'), upTo('60'))).toEqual(['-100', '60']);
    expect(difference(upTo('100'), { ...upTo('100'), standing: lapsed })).toEqual(['0', '0']);
  });

  it('is a larger sum of the same outcome too', () => {
    const [change] = changesOf(at([aGrant('west', '5')]), at([aGrant('west', '8')]));
    expect([change!.difference?.low.toFixed(), change!.difference?.high?.toFixed()]).toEqual(['3', '3']);
  });
});
