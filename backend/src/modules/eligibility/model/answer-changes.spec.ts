import { describe, expect, it } from '@jest/globals';
import { Exact } from '../../policies/model/exact.js';
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
import { type AnswerChange, byDifference, changesOf, type DatedRule } from './project-answer.js';

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

describe('changes beside each other', () => {
  const change = (slug: string, low: string | null, high: string | null, unit = 'CNY'): AnswerChange => ({
    slug,
    before: null,
    after: null,
    difference:
      low === null ? null : { low: new Exact(low), high: high === null ? null : new Exact(high), unit },
  });

  it('come by how much they change, up or down, each within its currency; what has no sum last', () => {
    const changes = [
      change('z', null, null),
      change('most-lost', '-100', '-100'),
      change('n', null, null),
      change('cents', '1', '1', 'USD'),
      change('open', '20', null),
      change('span', '-10', '40'),
      change('dollars', '3', '3', 'USD'),
      change('b', '50', '50'),
      change('nothing', '0', '0', 'EUR'),
    ];
    const given = changes.map(({ slug }) => slug);
    expect(byDifference(changes).map(({ slug }) => slug)).toEqual([
      ...['dollars', 'most-lost', 'b', 'span', 'cents', 'open'],
      ...['n', 'nothing', 'z'],
    ]);
    expect(changes.map(({ slug }) => slug)).toEqual(given);
  });
});
