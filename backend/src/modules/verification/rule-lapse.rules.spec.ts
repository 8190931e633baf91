import { describe, expect, it } from '@jest/globals';
import { parsePartialDate } from '../../platform/clock/partial-date.js';
import { aPolicy } from '../policies/policies.factory.js';
import { policyStandingOn } from '../policies/index.js';
import {
  inOrderOfUrgency,
  lapseOfPolicy,
  lapseOfRegime,
  upcomingOf,
  type Waiting,
} from './rule-lapse.rules.js';

const DAY = '2026-11-26';
const lapse = (change: Parameters<typeof aPolicy>[0]) => {
  const document = aPolicy(change);
  return lapseOfPolicy(document, policyStandingOn(document, DAY));
};
const regime = (change: object) => ({
  from: parsePartialDate('2020-01-01'),
  to: null,
  superseded: false,
  lastChecked: '2026-11-20',
  ...change,
});

describe('a policy', () => {
  it('that its source confirms, or that is over, does not wait', () => {
    expect(lapse({})).toBeNull();
    expect(lapse({ effectiveTo: '2026-11-25' })).toBeNull();
  });

  it('that no source confirms waits since its start', () => {
    expect(lapse({ sourceStatus: 'unverified_current', effectiveFrom: '2021' })).toMatchObject({
      reason: 'policy.unconfirmed',
      since: { value: '2021' },
      dated: false,
    });
  });

  it('waits from the day after its suspension, and not while one with a stated end runs', () => {
    const suspendedFrom = '2026-03-01';
    expect(lapse({ suspendedFrom, suspendedTo: '2026-11-26' })).toBeNull();
    expect(lapse({ suspendedFrom, suspendedTo: '2026-11-25' })).toMatchObject({
      reason: 'policy.suspension-over',
      since: { value: '2026-11-26' },
      dated: true,
    });
    expect(lapse({ suspendedFrom })).toMatchObject({ reason: 'policy.suspended' });
  });

  it('holds again once a source of after its suspension says so', () => {
    const suspended = { suspendedFrom: '2026-03-01', suspendedTo: '2026-11-10' };
    expect(lapse({ ...suspended, sourceDate: '2026-11-11' })).toBeNull();
    expect(lapse({ ...suspended, sourceDate: '2026-11-10' })).not.toBeNull();
    expect(lapse({ ...suspended, sourceDate: '2026-11-11', sourceStatus: 'expired' })).not.toBeNull();
  });
});

describe('a suspension that runs', () => {
  const upcoming = (change: Parameters<typeof aPolicy>[0]) => {
    const document = aPolicy(change);
    return (
      upcomingOf({ ...policyStandingOn(document, DAY), suspendedTo: document.suspendedTo })?.value ?? null
    );
  };
  const suspendedFrom = '2026-03-01';

  it('says from which day on nobody will know: the day after its end, of a policy as of a regime', () => {
    expect(upcoming({ suspendedFrom, suspendedTo: DAY })).toBe('2026-11-27');
    expect(upcoming({ suspendedFrom, suspendedTo: '2027' })).toBe('2028-01-01');
    expect(upcomingOf({ status: 'suspended', reason: 'suspended', suspendedTo: '2027-06-30' })?.value).toBe(
      '2027-07-01',
    );
  });

  it('says nothing where it is over, has no end, or there is none', () => {
    expect(upcoming({ suspendedFrom, suspendedTo: '2026-11-25' })).toBeNull();
    expect(upcoming({ suspendedFrom })).toBeNull();
    expect(upcoming({})).toBeNull();
    expect(upcoming({ sourceStatus: 'unverified_current', suspendedTo: '2027' })).toBeNull();
  });

  it('says nothing where it runs to the end of the calendar, as some write who mean for ever', () => {
    for (const suspendedTo of ['9999', '9999-12-31']) {
      expect(upcoming({ suspendedFrom, suspendedTo })).toBeNull();
      expect(upcomingOf({ status: 'suspended', reason: 'suspended', suspendedTo })).toBeNull();
    }
  });
});

describe('a regime', () => {
  it('says why it waits, and since when', () => {
    expect(
      lapseOfRegime(
        regime({
          suspendedFrom: parsePartialDate('2025-11-07'),
          suspendedTo: parsePartialDate('2026-11-10'),
        }),
        DAY,
      ),
    ).toMatchObject({ reason: 'regime.suspension-over', since: { value: '2026-11-11' }, dated: true });
    expect(lapseOfRegime(regime({ unread: { from: '2022-01-01', to: null } }), DAY)).toMatchObject({
      reason: 'regime.unread',
      since: { value: '2022-01-01' },
    });
    expect(lapseOfRegime(regime({ to: parsePartialDate('2026') }), DAY).reason).toBe('regime.end-uncertain');
    expect(lapseOfRegime(regime({ from: parsePartialDate('2026') }), DAY).reason).toBe(
      'regime.start-uncertain',
    );
    expect(lapseOfRegime(regime({ from: null }), DAY).reason).toBe('regime.start-unknown');
    expect(lapseOfRegime(regime({ superseded: true }), DAY).reason).toBe('regime.end-unknown');
  });
});

describe('the queue', () => {
  const waiting = (slug: string, reason: string, since: string | null, measures = 0): Waiting => ({
    kind: reason.startsWith('regime') ? 'regime' : 'policy',
    slug,
    lapse: {
      reason,
      since: since === null ? null : parsePartialDate(since),
      dated: /over|end-uncertain/.test(reason),
    },
    measures,
  });

  it('begins with the rules of trade whose suspension has run out, then what lapsed last, then what most hangs on', () => {
    const rules = [
      waiting('few', 'policy.unconfirmed', '2026', 1),
      waiting('many', 'policy.unconfirmed', '2021', 4),
      waiting('undated', 'regime.start-unknown', null),
      waiting('lapsed-early', 'policy.end-uncertain', '2026-01', 9),
      waiting('lapsed-late', 'policy.suspension-over', '2026-11-20', 1),
      waiting('announcements', 'regime.suspension-over', '2026-11-11'),
    ];
    expect(inOrderOfUrgency(rules).map(({ slug }) => slug)).toEqual([
      ...['announcements', 'lapsed-late', 'lapsed-early', 'many', 'few', 'undated'],
    ]);
  });
});
