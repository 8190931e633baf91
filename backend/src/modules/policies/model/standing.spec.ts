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
  opensOn: null,
  closesOn: null,
  predecessorUnread: false,
  ...change,
});

describe('the times of a policy by its document', () => {
  it('are those of its dates, and of its window for applications', () => {
    expect(standingOn(policy(), '2026-02-01')).toMatchObject({ status: 'in-force', offer: true });
    expect(standingOn(policy(), '2026-01-31')).toMatchObject({ status: 'forecast', offer: false });
    const days = (change: Partial<DatedPolicy>, ...asked: string[]) =>
      asked.map((day) => {
        const { status, offer, reason } = standingOn(policy(change), day);
        return `${day} ${status} ${offer} ${reason}`;
      });
    const exact = { opensOn: '2026-03-02', closesOn: '2026-05-31' };
    expect(days(exact, '2026-03-01', '2026-03-02', '2026-05-31', '2026-06-01')).toEqual([
      '2026-03-01 forecast false policy.before-window',
      '2026-03-02 in-force true policy.in-period',
      '2026-05-31 in-force true policy.in-period',
      '2026-06-01 ended false policy.window-closed',
    ]);
    // Within a month that is stated alone nobody can say.
    const rough = { opensOn: '2026-03', closesOn: '2026-05' };
    expect(
      days(rough, '2026-02-28', '2026-03-31', '2026-04-01', '2026-05-01', '2026-05-31', '2026-06-01'),
    ).toEqual([
      '2026-02-28 forecast false policy.before-window',
      '2026-03-31 lapsed-verify false policy.opening-uncertain',
      '2026-04-01 in-force true policy.in-period',
      '2026-05-01 lapsed-verify false policy.closing-uncertain',
      '2026-05-31 lapsed-verify false policy.closing-uncertain',
      '2026-06-01 ended false policy.window-closed',
    ]);
    // What has not begun, is to be verified or over says so itself; what is no offer has no window to miss.
    const other = { closesOn: '2026-01-10' };
    expect(days({ ...other, sourceStatus: 'rumoured' }, '2026-06-01')[0]).toContain('policy.unconfirmed');
    expect(days(other, '2026-01-31')[0]).toContain('policy.before-start');
    expect(days({ ...other, kind: 'plan' }, '2026-06-01')[0]).toContain('in-force false');
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
    // A suspension that has yet to come ends what can be counted on, whatever is stated to follow.
    expect(years({ suspendedFrom: '2028-03-01', suspendedTo: '2028-09-30' })).toEqual([2026, 2027]);
    expect(years({ suspendedFrom: '2027', effectiveTo: null })).toEqual([2026, 2026]);
    expect(years({ suspendedFrom: '2030-01-01' })).toEqual([2026, 2028]);
    const past = { suspendedFrom: '2026-02-10', suspendedTo: '2026-03-01', sourceDate: '2026-04-01' };
    expect(years(past)).toEqual([2026, 2028]);
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
    // In force, with its window still to open, it is itself what holds.
    const closed = policy({ predecessorUnread: true, opensOn: '2026-09-01' });
    expect(timesOf(closed)('2026-06-01').standing).toMatchObject({
      status: 'forecast',
      predecessorUnread: false,
    });
  });
});

it('offers the units of a dimension, prices in the currencies asked for, in their order', () => {
  expect(unitsOf('ratio', [])).toContain('percent');
  expect(unitsOf('money-per-area', ['EUR', 'CNY'])[0]).toBe('EUR/ha');
  expect(unitsOf('money-per-area', ['EUR', 'CNY']).filter((unit) => unit.startsWith('USD'))).toEqual([]);
  expect(unitsOf('money-per-area', [])).toEqual([]);
});
