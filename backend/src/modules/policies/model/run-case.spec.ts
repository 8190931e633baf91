import { describe, expect, it } from '@jest/globals';
import { aBenefit, aMeasure, compare, inForce, lapsed, percentOf, share } from './rules.factory.js';
import type { RuleCase } from './rules.js';
import { runCases, type StandingOn } from './run-case.js';

const profit = { 'taxable-profit': { amount: '1000', currency: 'CNY' } };
const aCase = (more: Partial<RuleCase>): RuleCase => ({
  id: 'k1',
  title: 'The bound itself',
  asOf: '2026-06-01',
  place: ['CN'],
  facts: { 'main-business-share': share('60'), ...profit },
  outcome: 'eligible',
  amount: '500',
  ...more,
});
const standingOn: StandingOn = (day) =>
  day <= '2030-12-31'
    ? { standing: inForce, firstYear: 2021, lastYear: 2030 }
    : { standing: lapsed, firstYear: null, lastYear: null };
const run = (more: Partial<RuleCase>, standing = standingOn) =>
  runCases(
    aMeasure([compare('main-business-share', '>=', share('60'))], {
      benefit: aBenefit(percentOf('10', 'taxable-profit'), {
        timing: { frequency: 'yearly', years: null, after: 0 },
      }),
      cases: [aCase(more)],
    }),
    standing,
  )[0]!;

describe('a case that an author promises', () => {
  it('passes when outcome and sum are as promised', () => {
    expect(run({})).toEqual({ id: 'k1', passes: true, outcome: 'eligible', amount: '500', wrongFacts: [] });
    expect(run({ amount: '500.00' }).passes).toBe(true);
    expect(run({ asOf: '2031-01-01', outcome: 'verify', amount: '1000' }).passes).toBe(true);
  });

  it('fails when the outcome is another', () => {
    expect(run({ facts: { 'main-business-share': share('59.9'), ...profit } })).toMatchObject({
      passes: false,
      outcome: 'not-eligible',
    });
    expect(run({ outcome: 'verify' }).passes).toBe(false);
  });

  it('fails when the sum is another, is no number, or none is known', () => {
    expect(run({ amount: '500.01' })).toMatchObject({ passes: false, amount: '500' });
    expect(run({ amount: 'five hundred' }).passes).toBe(false);
    expect(run({ facts: { 'main-business-share': share('60') } })).toMatchObject({
      passes: false,
      amount: null,
    });
    expect(run({ facts: { 'main-business-share': share('60') }, amount: null }).passes).toBe(true);
  });

  it('that promises no sum fails where one comes out, and of a no, a plan or an unread rule none does', () => {
    expect(run({ amount: null })).toMatchObject({ passes: false, amount: '500' });
    const no = {
      facts: { 'main-business-share': share('59.9'), ...profit },
      outcome: 'not-eligible',
    } as const;
    expect(run({ ...no, amount: null })).toMatchObject({ passes: true, amount: null });
    expect(run({ ...no, amount: '500' }).passes).toBe(false);
    const unread: StandingOn = () => ({
      standing: { ...inForce, status: 'forecast', offer: false, predecessorUnread: true },
      firstYear: 2021,
      lastYear: 2030,
    });
    expect(run({ outcome: 'verify', amount: null }, unread)).toMatchObject({ passes: true, amount: null });
  });

  it('of a sum "or more" promises the least, once every fact is stated', () => {
    const orMore = (amount: string | null, facts: RuleCase['facts']) => {
      const benefit = aBenefit({ op: 'at-least', of: percentOf('10', 'taxable-profit') });
      return runCases(aMeasure([], { benefit, cases: [aCase({ amount, facts })] }), standingOn)[0]!;
    };
    expect(orMore('100', profit)).toMatchObject({ passes: true, amount: '100' });
    expect(orMore('101', profit).passes).toBe(false);
    expect(orMore(null, profit).passes).toBe(false);
    expect(orMore(null, {})).toMatchObject({ passes: true, amount: null });
    const dollars = { 'taxable-profit': { amount: '1000', currency: 'USD' } };
    expect(orMore(null, dollars)).toMatchObject({ passes: true, amount: null });
  });

  it('fails on facts that no project could state', () => {
    expect(run({ facts: { 'main-business-share': share('60'), ...profit, colour: 'red' } })).toMatchObject({
      passes: false,
      wrongFacts: ['colour'],
    });
  });

  it('of a measure without a sum promises none', () => {
    const access = (amount: string | null) =>
      runCases(aMeasure([], { cases: [aCase({ amount })] }), standingOn)[0]!;
    expect(access(null)).toMatchObject({ passes: true, outcome: 'eligible', amount: null });
    expect(access('0')).toMatchObject({ passes: false, amount: null });
  });
});
