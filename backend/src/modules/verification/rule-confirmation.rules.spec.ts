import { describe, expect, it } from '@jest/globals';
import { aPolicy } from '../policies/policies.factory.js';
import { confirmedPolicy, endsBeforeItBegins, isAsFound, isOlder } from './rule-confirmation.rules.js';
import { policyStandingOn } from '../policies/index.js';

const TODAY = '2026-11-26';
const found = { source: 'https://example.gov.cn/notice', sourceDate: '2026-11-20' };
const unconfirmed = aPolicy({ sourceStatus: 'unverified_current', effectiveFrom: '2021', effectiveTo: null });
const after = (document: typeof unconfirmed, finding: Parameters<typeof confirmedPolicy>[1]) => {
  const written = confirmedPolicy(document, finding, TODAY);
  return { written, standing: policyStandingOn(written, TODAY) };
};

describe('a policy nobody had confirmed', () => {
  it('is in force once a source says so, with that source, its day and the day somebody looked', () => {
    const { written, standing } = after(unconfirmed, { outcome: 'in-force', ...found });
    expect(standing).toMatchObject({ status: 'in-force', offer: true });
    expect(written).toMatchObject({ ...found, effectiveFrom: '2021', lastChecked: TODAY });
    expect(written.measures).toEqual(unconfirmed.measures);
  });

  it('ends on the day that is found, and today at the latest where none is', () => {
    expect(after(unconfirmed, { outcome: 'ended', ...found }).standing.status).toBe('ended');
    const dated = after(unconfirmed, { outcome: 'ended', ...found, effectiveTo: '2026-06-30' });
    expect(policyStandingOn(dated.written, '2026-05-30').status).toBe('in-force');
    expect(policyStandingOn(dated.written, '2026-07-01').status).toBe('ended');
  });

  it('is not in force when its stated end has passed, whatever is said', () => {
    const { standing } = after(aPolicy({ ...unconfirmed, effectiveTo: '2025-12-31' }), {
      outcome: 'in-force',
      ...found,
    });
    expect(isAsFound('in-force', standing.status, standing.reason)).toBe(false);
    const open = after(aPolicy({ ...unconfirmed, effectiveTo: '2025-12-31' }), {
      outcome: 'in-force',
      ...found,
      effectiveTo: null,
    });
    expect(isAsFound('in-force', open.standing.status, open.standing.reason)).toBe(true);
  });
});

describe('a suspension', () => {
  const suspended = aPolicy({ suspendedFrom: '2025-11-07', suspendedTo: '2026-11-10' });

  it('that has run out stays on record when the rule is found in force again', () => {
    const { written, standing } = after(suspended, { outcome: 'in-force', ...found });
    expect(standing.status).toBe('in-force');
    expect(policyStandingOn(written, '2026-06-01')).toMatchObject({ reason: 'policy.suspended' });
    expect(policyStandingOn(written, '2026-11-15')).toMatchObject({ reason: 'policy.suspension-over' });
  });

  it('that was lifted early ends on the day before the source', () => {
    const { written } = after(aPolicy({ suspendedFrom: '2025-11-07', suspendedTo: '2027-11-10' }), {
      outcome: 'in-force',
      ...found,
    });
    expect(written).toMatchObject({ suspendedFrom: '2025-11-07', suspendedTo: '2026-11-19' });
  });

  it('is not lifted by a source of before it: what has followed it cannot say', () => {
    for (const suspendedTo of ['2026-11-10', '2027-11-10', null]) {
      const { written, standing } = after(aPolicy({ suspendedFrom: '2026-11-07', suspendedTo }), {
        outcome: 'in-force',
        ...found,
        sourceDate: '2026-10-09',
      });
      expect(written).toMatchObject({ suspendedFrom: '2026-11-07', suspendedTo });
      expect(isAsFound('in-force', standing.status, standing.reason)).toBe(false);
    }
  });

  it('that is still to come stays on record when the rule is found in force until then', () => {
    const { written, standing } = after(aPolicy({ suspendedFrom: '2027-03-01', suspendedTo: null }), {
      outcome: 'in-force',
      ...found,
    });
    expect(standing.status).toBe('in-force');
    expect(policyStandingOn(written, '2027-03-01')).toMatchObject({ reason: 'policy.suspended' });
  });

  it('that goes on keeps its beginning and gets its new end', () => {
    const { written, standing } = after(suspended, {
      outcome: 'suspended',
      ...found,
      suspendedTo: '2027-11-10',
    });
    expect(written).toMatchObject({ suspendedFrom: '2025-11-07', suspendedTo: '2027-11-10' });
    expect(isAsFound('suspended', standing.status, standing.reason)).toBe(true);
  });
});

describe('a date', () => {
  it('is older only than all that the last one may mean', () => {
    expect(isOlder('2021-05-01', '2021')).toBe(false);
    expect(isOlder('2020-12-31', '2021')).toBe(true);
    expect(isOlder('2020-12-31', null)).toBe(false);
    expect(endsBeforeItBegins('2021-06', '2021')).toBe(false);
    expect(endsBeforeItBegins('2021-06', '2021-05-31')).toBe(true);
  });
});
