import { describe, expect, it } from '@jest/globals';
import { compileMeasure, evaluateMeasure } from '../../policies/model/evaluate-measure.js';
import { readFacts } from '../../policies/model/read-facts.js';
import { aMeasure, cny, compare, inForce, lapsed, share } from '../../policies/model/rules.factory.js';
import type { ProjectFacts, Test } from '../../policies/model/rules.js';
import { waysSearch, waysToEligible } from './ways-to-eligible.js';

const ways = (tests: Test[], facts: ProjectFacts, standing = inForce) =>
  waysToEligible(compileMeasure(aMeasure(tests)), facts, ['some-park', 'CN'], standing);
const changes = (...args: Parameters<typeof ways>) =>
  ways(...args).map((way) => way.changes.map(({ fact, to }) => [fact, to]));

const SHARE = compare('main-business-share', '>=', share('60'));
const HNTE = compare('hnte-recognised', '=', true);
const JOBS = compare('jobs', '>', '100');

describe('ways to become eligible', () => {
  it('name the bound that has to be reached', () => {
    expect(ways([SHARE], { 'main-business-share': share('59.9') })).toEqual([
      {
        changes: [{ fact: 'main-business-share', from: share('59.9'), to: share('60') }],
        outcome: 'eligible',
        effort: 2,
      },
    ]);
  });

  it('never contradict what is stated and stays', () => {
    const magnets = compare('oxide-to-magnet', '=', true);
    expect(changes([magnets], {})).toEqual([[['oxide-to-magnet', true]]]);
    expect(changes([magnets], { 'deep-processing': false })).toEqual([]);
    const capital = compare('foreign-capital', '>=', cny('5'));
    expect(changes([capital], { ownership: 'domestic' })).toEqual([]);
  });

  it('step beyond a bound that is not included', () => {
    expect(changes([JOBS], { jobs: '100' })).toEqual([[['jobs', '101']]]);
    const more = compare('fixed-investment', '>', cny('100'));
    expect(changes([more], { 'fixed-investment': cny('5') })).toEqual([
      [['fixed-investment', cny('100.01')]],
    ]);
    expect(changes([compare('rnd-to-sales', '<', share('5'))], { 'rnd-to-sales': share('7') })).toEqual([
      [['rnd-to-sales', share('4.99')]],
    ]);
    expect(changes([compare('jobs', '<', '0')], { jobs: '1' })).toEqual([]);
    expect(changes([compare('jobs', '<', '1')], { jobs: '1' })).toEqual([[['jobs', '0']]]);
    expect(changes([compare('investment', '<', cny('0'))], { investment: cny('1') })).toEqual([]);
    expect(changes([compare('investment', '<', cny('0.01'))], { investment: cny('1') })).toEqual([
      [['investment', cny('0')]],
    ]);
    expect(changes([compare('rnd-to-sales', '<', share('0'))], { 'rnd-to-sales': share('1') })).toEqual([]);
    const not: Test = { op: 'not', of: compare('jobs', '>=', '50') };
    expect(changes([not], { jobs: '50' })).toEqual([[['jobs', '49']]]);
    expect(changes([{ op: 'not', of: compare('jobs', '<', '50') }], { jobs: '49' })).toEqual([
      [['jobs', '50']],
    ]);
    expect(changes([{ op: 'not', of: compare('jobs', '<=', '50') }], { jobs: '49' })).toEqual([
      [['jobs', '51']],
    ]);
    expect(changes([{ op: 'not', of: compare('jobs', '>', '50') }], { jobs: '51' })).toEqual([
      [['jobs', '50']],
    ]);
  });

  it('step to the day after or before a day that is not included, over the end of a year', () => {
    const inUse = (is: '<' | '>' | '<=', day: string) =>
      changes([compare('in-use-day', is, day)], { 'in-use-day': is === '>' ? '2020-01-01' : '2040-01-01' });
    expect(inUse('<', '2031-01-01')).toEqual([[['in-use-day', '2030-12-31']]]);
    expect(inUse('>', '2028-02-28')).toEqual([[['in-use-day', '2028-02-29']]]);
    expect(inUse('<=', '2030-12-31')).toEqual([[['in-use-day', '2030-12-31']]]);
  });

  it('hold every fact that is needed together, and no more', () => {
    const facts = { 'hnte-recognised': false, jobs: '5' };
    expect(changes([HNTE, JOBS], facts)).toEqual([
      [
        ['hnte-recognised', true],
        ['jobs', '101'],
      ],
    ]);
    expect(ways([HNTE, JOBS], facts)[0]!.effort).toBe(4);
  });

  it('come by number, then by effort', () => {
    const any: Test = {
      op: 'any',
      of: [compare('owns-core-ip', '=', true), HNTE, { op: 'all', of: [JOBS, SHARE] }],
    };
    const facts = {
      'owns-core-ip': false,
      'hnte-recognised': false,
      jobs: '1',
      'main-business-share': share('1'),
    };
    expect(ways([any], facts).map((way) => [way.changes.length, way.effort])).toEqual([
      [1, 2],
      [1, 3],
      [2, 4],
    ]);
  });

  const PRND = compare('buys-prnd', '=', true);
  const APPLIED = compare('applied-before-production', '=', true);
  const MAGNET = compare('oxide-to-magnet', '=', true);
  const all = (...of: Test[]): Test => ({ op: 'all', of });
  const anyOf = (...of: Test[]): Test => ({ op: 'any', of });

  it('of one hard decision come before those of two light ones', () => {
    const efforts = (test: Test) => ways([test], {}).map((way) => [way.changes.length, way.effort]);
    expect(efforts(anyOf(MAGNET, all(PRND, APPLIED)))).toEqual([
      [1, 3],
      [2, 2],
    ]);
    expect(efforts(anyOf(all(PRND, MAGNET), all(APPLIED, JOBS)))).toEqual([
      [2, 3],
      [2, 4],
    ]);
  });

  it('may share a fact, but never hold what another does without', () => {
    expect(changes([anyOf(all(HNTE, JOBS), all(HNTE, SHARE))], {})).toEqual([
      [
        ['hnte-recognised', true],
        ['jobs', '101'],
      ],
      [
        ['hnte-recognised', true],
        ['main-business-share', share('60')],
      ],
    ]);
    expect(changes([anyOf(HNTE, all(HNTE, JOBS))], {})).toEqual([[['hnte-recognised', true]]]);
  });

  const EIGHT = [
    'fixed-investment',
    'fixed-investment-in-year',
    'equipment-purchase',
    'foreign-capital',
    'investment',
    'qualifying-capex',
    'lace-spend',
    'pilot-line-cost',
  ];

  it('are looked for in what is not met yet, however much is', () => {
    const met = EIGHT.map((fact) => compare(fact, '>=', cny('5')));
    const facts = Object.fromEntries(EIGHT.map((fact) => [fact, cny('9')]));
    expect(changes([...met, MAGNET], { ...facts, 'oxide-to-magnet': false })).toEqual([
      [['oxide-to-magnet', true]],
    ]);
  });

  it('are looked for among the eight facts of least effort', () => {
    const inVain = EIGHT.map((fact) => all(compare(fact, '>=', cny('5')), { op: 'text' }));
    expect(changes([anyOf(MAGNET, ...inVain)], {})).toEqual([]);
    expect(changes([anyOf(MAGNET, ...inVain.slice(1))], {})).toEqual([[['oxide-to-magnet', true]]]);
    // What takes less effort is among them wherever it stands.
    expect(changes([anyOf(...inVain, PRND)], {})).toEqual([[['buys-prnd', true]]]);
  });

  it('try four values of a fact, each once', () => {
    const bounds = (...values: string[]) => values.map((value) => compare('jobs', '>=', value));
    expect(changes(bounds('10', '20', '30', '40'), {})).toEqual([[['jobs', '40']]]);
    expect(changes(bounds('10', '20', '30', '40', '50'), {})).toEqual([]);
    expect(changes(bounds('10', '10', '10', '10', '50'), {})).toEqual([[['jobs', '50']]]);
  });

  it('ask for no more than is needed: what is nearest to the stated value, in any order of the rule', () => {
    const richer = (sales: string, percent: string) =>
      all(compare('annual-sales', '>', cny(sales)), compare('rnd-to-sales', '>=', share(percent)));
    const tiers = [compare('rnd-to-sales', '>=', share('5')), richer('50', '4'), richer('200', '3')];
    const facts = { 'rnd-to-sales': share('2.9'), 'annual-sales': cny('100') };
    for (const any of [tiers, [...tiers].reverse()]) {
      expect(changes([anyOf(...any)], facts)).toEqual([[['rnd-to-sales', share('4')]]]);
      // Not stated, the lowest that is enough.
      expect(changes([anyOf(...any)], { 'annual-sales': cny('300') })).toEqual([
        [['rnd-to-sales', share('3')]],
      ]);
      expect(changes([anyOf(...any)], { ...facts, 'annual-sales': cny('5') })).toEqual([
        [['rnd-to-sales', share('5')]],
      ]);
    }
    const inUse = (...days: string[]) => anyOf(...days.map((day) => compare('in-use-day', '<=', day)));
    for (const days of [
      ['2028-12-31', '2030-12-31'],
      ['2030-12-31', '2028-12-31'],
    ]) {
      expect(changes([inUse(...days)], { 'in-use-day': '2040-01-01' })).toEqual([
        [['in-use-day', '2030-12-31']],
      ]);
      // Not stated, the last day that is early enough.
      expect(changes([inUse(...days)], {})).toEqual([[['in-use-day', '2030-12-31']]]);
    }
    const before = anyOf(...['2029-01-01', '2031-01-01'].map((day) => compare('in-use-day', '<', day)));
    expect(changes([before], {})).toEqual([[['in-use-day', '2030-12-31']]]);
    // Above or below: what is nearer, where something is stated.
    const exactly = anyOf(...['5', '10'].map((count) => compare('jobs', '=', count)));
    expect(changes([exactly], { jobs: '9' })).toEqual([[['jobs', '10']]]);
    expect(changes([exactly], {})).toEqual([[['jobs', '5']]]);
    const fewOrMany = anyOf(compare('jobs', '<=', '3'), compare('jobs', '>=', '10'));
    expect(changes([fewOrMany], { jobs: '9' })).toEqual([[['jobs', '10']]]);
    expect(changes([fewOrMany], { jobs: '4' })).toEqual([[['jobs', '3']]]);
    // What does not fit its fact is tried as it stands, and in vain.
    expect(changes([anyOf(compare('jobs', '>=', share('5')), compare('jobs', '>=', '7'))], {})).toEqual([
      [['jobs', '7']],
    ]);
    // Another currency is no nearer or farther: the least in that of the rule.
    const invests = anyOf(...['9', '5'].map((sum) => compare('fixed-investment', '>=', cny(sum))));
    const dollars = { 'fixed-investment': { amount: '8', currency: 'USD' } };
    expect(changes([invests], dollars)).toEqual([[['fixed-investment', cny('5')]]]);
  });

  it('name no fact that nobody has defined', () => {
    const strange = compare('colour', '>', '5');
    const red: Test = { op: 'one-of', fact: 'colour', values: ['red'] };
    expect(changes([anyOf(strange, red, { op: 'not', of: red }, HNTE)], {})).toEqual([
      [['hnte-recognised', true]],
    ]);
  });

  it('are at most three facts, and at most five', () => {
    const four = [HNTE, JOBS, SHARE, compare('owns-core-ip', '=', true)];
    const facts = {
      'hnte-recognised': false,
      jobs: '1',
      'main-business-share': share('1'),
      'owns-core-ip': false,
    };
    expect(changes(four, facts)).toEqual([]);
    expect(changes(four.slice(0, 3), facts)).toHaveLength(1);
    const keys = ['fixed-investment', 'equipment-purchase', 'foreign-capital', 'fixed-investment-in-year'];
    const any: Test = { op: 'any', of: [...keys.map((key) => compare(key, '>=', cny('9'))), JOBS, HNTE] };
    expect(ways([any], { jobs: '1' })).toHaveLength(5);
  });

  it('change only what is the investor’s own to decide', () => {
    expect(changes([compare('firm-stage', '=', 'new')], { 'firm-stage': 'existing' })).toEqual([]);
    expect(
      changes([{ op: 'in-place', inside: ['cn-sichuan'], outside: ['CN'] }, HNTE], {
        'hnte-recognised': false,
      }),
    ).toEqual([]);
    expect(changes([{ op: 'text' }, HNTE], { 'hnte-recognised': false })).toEqual([]);
  });

  it('choose among choices, or away from them', () => {
    expect(
      changes([{ op: 'one-of', fact: 'ownership', values: ['foreign'] }], { ownership: 'domestic' }),
    ).toEqual([[['ownership', 'foreign']]]);
    expect(
      changes([{ op: 'not', of: { op: 'one-of', fact: 'ownership', values: ['foreign'] } }], {
        ownership: 'foreign',
      }),
    ).toEqual([[['ownership', 'domestic']]]);
    expect(changes([compare('ownership', '=', 'foreign')], { ownership: 'domestic' })).toEqual([
      [['ownership', 'foreign']],
    ]);
    expect(
      changes([{ op: 'not', of: compare('ownership', '=', 'foreign') }], { ownership: 'foreign' }),
    ).toEqual([[['ownership', 'domestic']]]);
    expect(changes([{ op: 'not', of: HNTE }], { 'hnte-recognised': true })).toEqual([
      [['hnte-recognised', false]],
    ]);
    expect(changes([{ op: 'not', of: compare('jobs', '=', '5') }], { jobs: '5' })).toEqual([]);
  });

  it('make no more of a lapsed measure than one to verify', () => {
    expect(ways([HNTE], { 'hnte-recognised': false }, lapsed)[0]!.outcome).toBe('verify');
    expect(ways([HNTE], { 'hnte-recognised': false }, { ...inForce, status: 'ended' })).toEqual([]);
  });

  it('fill in a fact that is not stated', () => {
    expect(ways([HNTE], {})[0]!.changes).toEqual([{ fact: 'hnte-recognised', from: null, to: true }]);
  });

  it('are not searched for where three facts cannot settle every condition', () => {
    const search = waysSearch();
    const { left } = search;
    const four = compileMeasure(aMeasure([SHARE, HNTE, JOBS, compare('fixed-investment', '>=', cny('5'))]));
    expect(waysToEligible(four, {}, ['CN'], inForce, search)).toEqual([]);
    expect(search.left).toBe(left);
  });

  it('are not searched for where nothing makes the measure available on the day', () => {
    const search = waysSearch();
    const { left } = search;
    for (const status of ['ended', 'superseded', 'not-an-offer', 'forecast'] as const)
      waysToEligible(compileMeasure(aMeasure([HNTE])), {}, ['CN'], { ...inForce, status }, search);
    expect(search.left).toBe(left);
  });

  it('go through a fact that follows from another', () => {
    const deep = compare('deep-processing', '=', true);
    const either: Test = { op: 'any', of: [deep, compare('oxide-to-magnet', '=', true)] };
    expect(changes([either, deep], {})).toEqual([[['oxide-to-magnet', true]]]);
  });

  it('are as many as can be tried, for all measures of an answer together', () => {
    const measure = compileMeasure(aMeasure([HNTE]));
    const search = { left: 1 };
    expect(waysToEligible(measure, {}, ['CN'], inForce, search)).toHaveLength(1);
    expect(waysToEligible(measure, {}, ['CN'], inForce, search)).toEqual([]);
  });

  it('are none where everything is met already', () => {
    expect(ways([HNTE], { 'hnte-recognised': true })).toEqual([]);
  });

  it('have each been evaluated: none is a guess', () => {
    const tests = [HNTE, { op: 'any', of: [JOBS, SHARE] } as Test];
    const facts: ProjectFacts = { 'hnte-recognised': false, jobs: '1', 'main-business-share': share('1') };
    const found = ways(tests, facts);
    expect(found).toHaveLength(2);
    for (const way of found) {
      const changed = { ...facts, ...Object.fromEntries(way.changes.map(({ fact, to }) => [fact, to])) };
      expect(evaluateMeasure(compileMeasure(aMeasure(tests)), readFacts(changed), [], inForce).outcome).toBe(
        'eligible',
      );
    }
  });
});
