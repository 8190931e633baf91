import { describe, expect, it } from '@jest/globals';
import { offeringStatus } from './offering-status.rules.js';

describe('an offering from 1 March to 31 March', () => {
  it.each([
    ['2026-02-28', 'upcoming'],
    ['2026-03-01', 'open'],
    ['2026-03-31', 'open'],
    ['2026-04-01', 'closed'],
  ])('is on %s %s', (day, status) => {
    expect(offeringStatus('2026-03-01', '2026-03-31', day)).toBe(status);
  });

  it('without dates is open', () => {
    expect(offeringStatus(null, null, '2026-11-24')).toBe('open');
  });
});
