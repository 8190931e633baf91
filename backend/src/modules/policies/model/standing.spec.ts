import { describe, expect, it } from '@jest/globals';
import { unitsOf } from './fact-units.js';
import { type DatedPolicy, standingOn, timesOf } from './standing.js';

const policy = (change: Partial<DatedPolicy> = {}): DatedPolicy => ({
  kind: 'programme',
  sourceStatus: 'in_force',
  effectiveFrom: '2026-02-01',
  effectiveTo: '2028-12-31',
  suspendedFrom: null,
  suspendedTo: null,
  sourceDate: '2026-01-15',
  lastChecked: '2026-11-20',
  closesOn: null,
  predecessorUnread: false,
  ...change,
});

describe('the times of a policy by its document', () => {
  it('are those of its dates, and of its window for applications', () => {
    expect(standingOn(policy(), '2026-02-01')).toMatchObject({ status: 'in-force', offer: true });
    expect(standingOn(policy(), '2026-01-31')).toMatchObject({ status: 'forecast', offer: false });
    const closed = policy({ closesOn: '2026-05' });
    expect(standingOn(closed, '2026-05-31')).toMatchObject({ status: 'in-force' });
    expect(standingOn(closed, '2026-06-01')).toEqual({
      status: 'ended',
      offer: false,
      reason: 'policy.window-closed',
    });
  });

  it('take a date that cannot be read in a draft for one that is not stated', () => {
    expect(standingOn(policy({ effectiveTo: 'some day' }), '2030-01-01')).toMatchObject({
      status: 'in-force',
    });
  });

  it('name the years on whose last day it is in force, and no end that nobody has confirmed', () => {
    const years = (change: Partial<DatedPolicy>) => {
      const { firstYear, lastYear } = timesOf(policy(change))('2026-06-01');
      return [firstYear, lastYear];
    };
    expect(years({})).toEqual([2026, 2028]);
    expect(years({ effectiveTo: '2028-12-30' })).toEqual([2026, 2027]);
    expect(years({ effectiveFrom: null, effectiveTo: null })).toEqual([null, null]);
    expect(years({ sourceStatus: 'unverified_current' })).toEqual([2026, null]);
  });

  it('say whether it is a programme: nothing else is an offer, confirmed or not', () => {
    const of = (change: Partial<DatedPolicy>) => timesOf(policy(change))('2026-06-01').standing;
    expect(of({})).toMatchObject({ programme: true, offer: true });
    expect(of({ kind: 'plan' })).toMatchObject({ status: 'in-force', programme: false, offer: false });
    const unconfirmed = { kind: 'plan', sourceStatus: 'unverified_current' };
    expect(of(unconfirmed)).toMatchObject({ status: 'lapsed-verify', programme: false, offer: false });
  });

  it('say whether somebody has read what held before', () => {
    expect(timesOf(policy({ predecessorUnread: true }))('2025-01-01').standing).toMatchObject({
      status: 'forecast',
      predecessorUnread: true,
    });
  });
});

it('offers the units of a dimension, prices in the currencies asked for, in their order', () => {
  expect(unitsOf('ratio', [])).toContain('percent');
  expect(unitsOf('money-per-area', ['EUR', 'CNY'])[0]).toBe('EUR/ha');
  expect(unitsOf('money-per-area', ['EUR', 'CNY']).filter((unit) => unit.startsWith('USD'))).toEqual([]);
  expect(unitsOf('money-per-area', [])).toEqual([]);
});
