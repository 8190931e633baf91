import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileMeasure, evaluateMeasure, hasSum, type Standing } from './evaluate-measure.js';
import { readFacts } from './read-facts.js';
import { aMeasure, compare, inForce, lapsed } from './rules.factory.js';
import type { ProjectFacts, Test } from './rules.js';

const EXPORTS = compare('exports', '=', true);
const JOBS = compare('jobs', '>=', '100');

const evaluate = (tests: Test[], facts: ProjectFacts, standing: Standing = inForce) =>
  evaluateMeasure(compileMeasure(aMeasure(tests)), readFacts(facts), [], standing);
const outcome = (...args: Parameters<typeof evaluate>) => {
  const { outcome: what, because } = evaluate(...args);
  return `${what}: ${because}`;
};

describe('a measure', () => {
  const met = { exports: true, jobs: '100' };

  it('in force is for those who meet everything', () => {
    expect(outcome([EXPORTS, JOBS], met)).toBe('eligible: all-met');
    expect(outcome([EXPORTS, JOBS], met, { ...inForce, status: 'ending-soon' })).toBe('eligible: all-met');
    expect(outcome([], {})).toBe('eligible: all-met');
    expect(outcome([], {}, { ...inForce, offer: false })).toBe('not-an-offer: no-programme');
  });

  it('is not for those who miss one thing, whatever else is unknown, lapsed or not', () => {
    expect(outcome([EXPORTS, JOBS], { jobs: '99' })).toBe('not-eligible: condition-not-met');
    expect(outcome([EXPORTS, JOBS], { jobs: '99' }, lapsed)).toBe('not-eligible: condition-not-met');
    expect(evaluate([EXPORTS, JOBS], { jobs: '99' }).missing).toEqual([]);
  });

  it('needs the facts that are not stated, lapsed or not', () => {
    expect(outcome([EXPORTS, JOBS], { jobs: '100' })).toBe('needs-facts: facts-missing');
    expect(outcome([EXPORTS, JOBS], { jobs: '100' }, lapsed)).toBe('needs-facts: facts-missing');
    expect(evaluate([EXPORTS, JOBS], { jobs: '100' }).missing).toEqual(['exports']);
    expect(evaluate([EXPORTS, JOBS, EXPORTS], {}).missing).toEqual(['exports', 'jobs']);
  });

  it('with a requirement in words only is at best in need of facts', () => {
    expect(outcome([{ op: 'text' }], met)).toBe('needs-facts: words-only');
    expect(outcome([{ op: 'text' }, EXPORTS], {})).toBe('needs-facts: facts-missing');
    const usd = compare('annual-tax', '>=', { amount: '5', currency: 'USD' });
    const cny = { 'annual-tax': { amount: '9', currency: 'CNY' } };
    expect(outcome([usd], cny)).toBe('needs-facts: facts-missing');
    expect(evaluate([usd], cny).incomparable).toEqual([{ fact: 'annual-tax', stated: 'CNY', needed: 'USD' }]);
  });

  it('has a sum for whom it may be', () => {
    const stated: ProjectFacts[] = [met, {}, { exports: false }];
    const sums = stated.map((facts) => hasSum(evaluate([EXPORTS], facts)));
    expect(sums).toEqual([true, true, false]);
    expect(hasSum(evaluate([EXPORTS], met, lapsed))).toBe(true);
    expect(hasSum(evaluate([EXPORTS], met, { ...inForce, programme: false }))).toBe(false);
  });

  it('that has lapsed can at best be verified', () => {
    expect(outcome([EXPORTS, JOBS], met, lapsed)).toBe('verify: lapsed');
  });

  it('that has not begun, or is over, is for nobody', () => {
    expect(outcome([], {}, { ...inForce, status: 'forecast', offer: false })).toBe('not-eligible: not-begun');
    expect(outcome([], {}, { ...inForce, status: 'ended', offer: false })).toBe('not-eligible: ended');
    expect(outcome([], {}, { ...inForce, status: 'superseded', offer: false })).toBe('not-eligible: ended');
    expect(evaluate([JOBS], {}, { ...inForce, status: 'ended', offer: false }).missing).toEqual([]);
  });

  const before: Standing = { ...inForce, status: 'forecast', offer: false, predecessorUnread: true };

  it('before which another rule held that nobody has read has to be verified', () => {
    expect(outcome([EXPORTS], { exports: false }, before)).toBe('verify: predecessor-unread');
    expect(hasSum(evaluate([EXPORTS], met, before))).toBe(false);
    expect(outcome([], {}, { ...before, status: 'ended' })).toBe('not-eligible: ended');
  });

  it('of what is no programme is never an offer', () => {
    const award: Standing = { ...inForce, status: 'not-an-offer', offer: false };
    expect(outcome([], {}, award)).toBe('not-an-offer: no-programme');
    const states = ['in-force', 'lapsed-verify', 'forecast', 'ended', 'superseded'] as const;
    // Whatever is known of the project, and whatever held before: a plan grants nobody anything.
    for (const status of states)
      for (const jobs of [{}, { jobs: '1' }, { jobs: '100' }] as ProjectFacts[]) {
        const plan: Standing = { ...before, status, programme: false };
        expect(outcome([JOBS], jobs, plan)).toBe('not-an-offer: no-programme');
        expect(evaluate([JOBS], jobs, plan).missing).toEqual([]);
      }
  });

  it('says of each requirement what came of it', () => {
    expect(evaluate([EXPORTS, JOBS], { jobs: '5' }).conditions.map(({ truth }) => truth)).toEqual([
      'unknown',
      'not_met',
    ]);
    const compiled = compileMeasure(aMeasure([EXPORTS, JOBS, EXPORTS]));
    expect(compiled.facts).toEqual(['exports', 'jobs']);
    expect(compiled.placeless).toBe(true);
    expect(compileMeasure(aMeasure([{ op: 'in-place', inside: ['CN'], outside: [] }])).placeless).toBe(false);
  });

  it('with one requirement more is never for more people', () => {
    const rank = { eligible: 2, verify: 1, 'needs-facts': 0, 'not-eligible': -1, 'not-an-offer': -2 };
    const tests = fc.array(fc.constantFrom<Test>(EXPORTS, JOBS, { op: 'text' }, { op: 'not', of: JOBS }), {
      maxLength: 4,
    });
    const facts = fc.constantFrom<ProjectFacts>({}, met, { exports: false }, { jobs: '99' });
    fc.assert(
      fc.property(
        tests,
        fc.constantFrom(EXPORTS, JOBS),
        facts,
        fc.constantFrom(inForce, lapsed),
        (few, more, known, standing) => {
          const before = evaluate(few, known, standing).outcome;
          expect(rank[evaluate([...few, more], known, standing).outcome]).toBeLessThanOrEqual(rank[before]);
        },
      ),
    );
  });
});
