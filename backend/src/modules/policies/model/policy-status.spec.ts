import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../platform/clock/civil-date.js';
import { parsePartialDate } from '../../../platform/clock/partial-date.js';
import { POLICY_STATUS_REASONS, type PolicyDates, policyStatus } from './policy-status.js';
import { document } from './policy-status.factory.js';

const statusOf = (policy: PolicyDates, asOf: string) => policyStatus(policy, asOf).status;

describe('Western Development 15 % corporate income tax', () => {
  const policy = document({ effectiveFrom: '2021-01-01', effectiveTo: '2030-12-31', sourceDate: '2021' });

  it.each([
    ['2020-12-31', 'forecast', false],
    ['2021-01-01', 'in-force', true],
    ['2026-11-24', 'in-force', true],
    ['2030-11-30', 'in-force', true],
    ['2030-12-01', 'ending-soon', true],
    ['2030-12-31', 'ending-soon', true],
    ['2031-01-01', 'ended', false],
  ])('is on %s %s', (asOf, status, offer) => {
    expect(policyStatus(policy, asOf)).toMatchObject({ status, offer });
  });
});

describe('a partial date', () => {
  it('leaves the status to be verified in its uncertain part, on both ends', () => {
    const policy = document({ effectiveFrom: '2018', effectiveTo: '2027-06' });
    const days = [
      '2017-12-31',
      '2018-01-01',
      '2018-12-31',
      '2019-01-01',
      '2027-05-01',
      '2027-05-02',
      '2027-05-31',
      '2027-06-01',
      '2027-06-30',
      '2027-07-01',
    ];
    expect(days.map((day) => statusOf(policy, day))).toEqual([
      'forecast',
      'lapsed-verify',
      'lapsed-verify',
      'in-force',
      'in-force',
      'ending-soon',
      'ending-soon',
      'lapsed-verify',
      'lapsed-verify',
      'ended',
    ]);
  });
});

describe('the first days of the calendar', () => {
  it('are days like all others, though nothing comes before them', () => {
    const policy = document({ effectiveFrom: '0001-01-01', effectiveTo: '0001-01-20' });
    expect(statusOf(policy, '0001-01-02')).toBe('ending-soon');
  });
});

describe('what the source said', () => {
  it('leaves a rule that was not found current to be verified from its start, also past its end', () => {
    const policy = document({
      sourceStatus: 'unverified_current',
      effectiveFrom: '2024-03-14',
      effectiveTo: '2025-12-31',
    });
    expect(
      ['2024-03-13', '2024-03-14', '2025-12-31', '2026-01-01'].map((day) => statusOf(policy, day)),
    ).toEqual(['forecast', 'lapsed-verify', 'lapsed-verify', 'lapsed-verify']);
    expect(statusOf(document({ sourceStatus: 'unverified_current' }), '1990-01-01')).toBe('lapsed-verify');
  });

  it('counts as not confirmed when its word is not known', () => {
    expect(statusOf(document({ sourceStatus: 'rumoured', effectiveFrom: '2020-01-01' }), '2026-11-24')).toBe(
      'lapsed-verify',
    );
  });

  it('holds without a start date from the date of the source, and from no day without that', () => {
    const policy = document({ sourceDate: '2021' });
    expect(['2020-12-31', '2021-12-31', '2022-01-01'].map((day) => statusOf(policy, day))).toEqual([
      'lapsed-verify',
      'lapsed-verify',
      'in-force',
    ]);
    expect(policyStatus(document(), '2026-11-24')).toEqual({
      status: 'lapsed-verify',
      offer: false,
      reason: 'policy.start-unknown',
    });
  });

  it('that it was superseded or expired on a day nobody states is certain since the source was read', () => {
    for (const [sourceStatus, status] of [
      ['superseded', 'superseded'],
      ['expired', 'ended'],
      ['abolished', 'ended'],
      ['allocated', 'ended'],
    ] as const) {
      const policy = document({ sourceStatus, effectiveFrom: '2007-12-01', lastChecked: '2026-11-23' });
      expect(
        ['2007-11-30', '2007-12-01', '2026-11-22', '2026-11-23'].map((day) => statusOf(policy, day)),
      ).toEqual(['forecast', 'lapsed-verify', 'lapsed-verify', status]);
      expect(statusOf({ ...policy, lastChecked: null }, '2026-11-24')).toBe(status);
    }
  });

  it('that it was superseded shows after its end, and before that it was in force', () => {
    const policy = document({
      sourceStatus: 'superseded',
      effectiveFrom: '2011-01-01',
      effectiveTo: '2014-12-31',
    });
    expect(['2014-06-30', '2014-12-31', '2015-01-01'].map((day) => statusOf(policy, day))).toEqual([
      'in-force',
      'ending-soon',
      'superseded',
    ]);
  });
});

describe('the reason', () => {
  const reasonsOf = (policy: PolicyDates, days: readonly string[]) =>
    days.map((day) => policyStatus(policy, day).reason.replace('policy.', ''));

  it('says on which side of each day of its period a rule stands', () => {
    const policy = document({ effectiveFrom: '2018', effectiveTo: '2027-06' });
    expect(
      reasonsOf(policy, ['2017-12-31', '2018-01-01', '2019-01-01', '2027-05-02', '2027-06-01', '2027-07-01']),
    ).toEqual(['before-start', 'start-uncertain', 'in-period', 'ends-soon', 'end-uncertain', 'after-end']);
    expect(reasonsOf(document({ effectiveFrom: '2018-01-01' }), ['2018-01-01', '2999-12-31'])).toEqual([
      'in-period',
      'in-period',
    ]);
  });

  it.each<[sourceStatus: string, during: string, after: string]>([
    ['in_force', 'in-period', 'after-end'],
    ['enacted_not_started', 'in-period', 'after-end'],
    ['expired', 'in-period', 'after-end'],
    ['abolished', 'in-period', 'after-end'],
    ['superseded', 'in-period', 'superseded'],
    ['unverified_current', 'unconfirmed', 'unconfirmed'],
    ['rumoured', 'unconfirmed', 'unconfirmed'],
    ['awarded', 'award', 'award'],
    ['proposed', 'proposed', 'proposed'],
  ])('of a period under the word %s is %s in it and %s past its end', (sourceStatus, during, after) => {
    const policy = document({ sourceStatus, effectiveFrom: '2020-01-01', effectiveTo: '2027-12-31' });
    expect(reasonsOf(policy, ['2026-11-24', '2028-01-01'])).toEqual([during, after]);
  });

  it('is that it is an award or only proposed by its kind as well as by the word of its source', () => {
    for (const [kind, reason] of [
      ['award', 'award'],
      ['bill', 'proposed'],
    ] as const)
      expect(reasonsOf(document({ kind, effectiveFrom: '2020-01-01' }), ['2026-11-24'])).toEqual([reason]);
  });

  it('is that its money is allocated also before a stated end, from the day on which that was read', () => {
    const policy = document({
      sourceStatus: 'allocated',
      effectiveFrom: '2020-01-01',
      effectiveTo: '2027-12-31',
      lastChecked: '2026-11-23',
    });
    expect(reasonsOf(policy, ['2026-11-22', '2026-11-23', '2028-01-01'])).toEqual([
      'end-unknown',
      'allocated',
      'after-end',
    ]);
  });

  it('is that its start is not known until the last day on which its source may have been written', () => {
    expect(
      reasonsOf(document({ sourceDate: '2021-05' }), ['2021-04-30', '2021-05-31', '2021-06-01']),
    ).toEqual(['start-unknown', 'start-unknown', 'in-period']);
  });
});

describe('a suspension', () => {
  const suspended = (
    from: string | null,
    to: string | null,
    sourceDate: string | null = null,
    word = 'in_force',
  ) =>
    document({
      sourceStatus: word,
      effectiveFrom: '2025-01-01',
      suspendedFrom: from,
      suspendedTo: to,
      sourceDate,
    });
  const reasonOn = (policy: PolicyDates, day: string) => policyStatus(policy, day).reason;

  it('of which only the beginning is stated goes on, and one of which only the end is has always been', () => {
    const [begun, ending] = [suspended('2026-01-01', null), suspended(null, '2026-06-30')];
    expect([
      reasonOn(begun, '2025-12-31'),
      reasonOn(begun, '2026-01-01'),
      reasonOn(begun, '2050-01-01'),
    ]).toEqual(['policy.in-period', 'policy.suspended', 'policy.suspended']);
    expect([reasonOn(ending, '2025-01-01'), reasonOn(ending, '2026-07-01')]).toEqual([
      'policy.suspended',
      'policy.suspension-over',
    ]);
  });

  it.each<[what: string, sourceDate: string | null, word: string, asOf: string, reason: string]>([
    [
      'from the day of a source that was written after it',
      '2026-08-01',
      'in_force',
      '2026-08-01',
      'in-period',
    ],
    ['not before that day', '2026-08-01', 'in_force', '2026-07-31', 'suspension-over'],
    ['not by a source of its last day', '2026-06-30', 'in_force', '2026-09-01', 'suspension-over'],
    ['by a source of the day after', '2026-07-01', 'in_force', '2026-07-01', 'in-period'],
    [
      'by a source of some day of a month, when that month is over',
      '2026-08',
      'in_force',
      '2026-08-31',
      'in-period',
    ],
    ['not while that month goes on', '2026-08', 'in_force', '2026-08-30', 'suspension-over'],
    ['not by a source that has no date', null, 'in_force', '2026-09-01', 'suspension-over'],
    [
      'not by a source that says only what is to come',
      '2026-08-01',
      'enacted_not_started',
      '2026-09-01',
      'suspension-over',
    ],
  ])('that is over leaves a rule in force again %s', (_what, sourceDate, word, asOf, reason) => {
    expect(reasonOn(suspended('2026-01-01', '2026-06-30', sourceDate, word), asOf)).toBe(`policy.${reason}`);
  });

  it('takes the offer away, and leaves it to be verified when it is over', () => {
    const policy = document({
      effectiveFrom: '2025-10-09',
      suspendedFrom: '2025-11-07',
      suspendedTo: '2026-11-10',
    });
    expect(policyStatus(policy, '2025-11-06')).toMatchObject({ status: 'in-force', offer: true });
    expect(policyStatus(policy, '2025-11-07')).toEqual({
      status: 'lapsed-verify',
      offer: false,
      reason: 'policy.suspended',
    });
    expect(policyStatus(policy, '2026-11-10').reason).toBe('policy.suspended');
    expect(policyStatus(policy, '2026-11-11')).toEqual({
      status: 'lapsed-verify',
      offer: false,
      reason: 'policy.suspension-over',
    });
  });
});

describe('an offer', () => {
  it('is only ever a programme', () => {
    for (const kind of ['restriction', 'award', 'bill', 'plan', 'cost', 'regulation']) {
      expect(policyStatus(document({ kind, effectiveFrom: '2020-01-01' }), '2026-11-24').offer).toBe(false);
    }
    expect(statusOf(document({ kind: 'restriction', effectiveFrom: '2020-01-01' }), '2026-11-24')).toBe(
      'in-force',
    );
  });

  it('is neither an award nor a bill, on any day', () => {
    for (const asOf of ['1999-01-01', '2026-11-24', '2099-01-01']) {
      expect(policyStatus(document({ kind: 'award', sourceStatus: 'awarded' }), asOf)).toEqual({
        status: 'not-an-offer',
        offer: false,
        reason: 'policy.award',
      });
      expect(policyStatus(document({ kind: 'bill', sourceStatus: 'proposed' }), asOf)).toEqual({
        status: 'not-an-offer',
        offer: false,
        reason: 'policy.proposed',
      });
    }
  });

  it('is never made outside the certain part of the period, whatever the dates', () => {
    const day = fc.integer({ min: 0, max: 7000 }).map((days) => addDays('2015-01-01', days));
    const date = fc.option(
      fc
        .tuple(day, fc.constantFrom(4, 7, 10))
        .map(([value, precision]) => parsePartialDate(value.slice(0, precision))),
    );
    const policy = fc.record<PolicyDates>({
      kind: fc.constantFrom('programme', 'restriction', 'award', 'bill', 'plan'),
      sourceStatus: fc.constantFrom(
        'in_force',
        'unverified_current',
        'expired',
        'abolished',
        'superseded',
        'allocated',
        'awarded',
        'proposed',
        'enacted_not_started',
      ),
      effectiveFrom: date,
      effectiveTo: date,
      sourceDate: date,
      suspendedFrom: date,
      suspendedTo: date,
      lastChecked: fc.option(day),
    });
    fc.assert(
      fc.property(policy, day, (any, asOf) => {
        const { offer, reason, status } = policyStatus(any, asOf);
        expect(POLICY_STATUS_REASONS).toContain(reason);
        if (!offer) return;
        expect([any.kind, ['in-force', 'ending-soon'].includes(status)]).toEqual(['programme', true]);
        expect(['unverified_current', 'allocated', 'awarded', 'proposed']).not.toContain(any.sourceStatus);
        // Without a start of its own the date of the source stands for it, and there is no offer without either.
        const start = any.effectiveFrom ?? any.sourceDate;
        expect(start).not.toBeNull();
        expect(asOf >= start!.to && (asOf > start!.to || start!.from === start!.to)).toBe(true);
        const end = any.effectiveTo;
        if (end !== null) expect(asOf < end.from || asOf === end.to).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
