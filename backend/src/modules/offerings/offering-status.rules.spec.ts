import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../platform/clock/civil-date.js';
import { OFFERING_STATUSES, offeringStatus, takesQuestions } from './offering-status.rules.js';

const march = { opensOn: '2026-03-01', closesOn: '2026-03-31', soldOut: false };

describe('an offering from 1 March to 31 March', () => {
  it.each([
    ['2026-02-28', 'upcoming'],
    ['2026-03-01', 'open'],
    ['2026-03-16', 'open'],
    ['2026-03-17', 'closing-soon'],
    ['2026-03-31', 'closing-soon'],
    ['2026-04-01', 'closed'],
  ])('is on %s %s', (day, status) => {
    expect(offeringStatus(march, day)).toBe(status);
  });

  it.each([
    ['2026-02-28', 'sold-out'],
    ['2026-03-31', 'sold-out'],
    ['2026-04-01', 'closed'],
  ])('of which nothing is left is on %s %s', (day, status) => {
    expect(offeringStatus({ ...march, soldOut: true }, day)).toBe(status);
  });
});

describe('an offering', () => {
  it('without dates is open', () => {
    expect(offeringStatus({ opensOn: null, closesOn: null, soldOut: false }, '2026-11-24')).toBe('open');
  });

  it('takes questions before it opens and while it is open, and none about what is over or gone', () => {
    expect(OFFERING_STATUSES.filter(takesQuestions)).toEqual(['open', 'closing-soon', 'upcoming']);
  });

  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
  const dates = fc.record({
    opensOn: fc.option(day),
    closesOn: fc.option(day),
    soldOut: fc.boolean(),
  });

  it('never opens again once it has closed', () => {
    fc.assert(
      fc.property(dates, day, fc.nat(400), (offering, first, later) => {
        if (offeringStatus(offering, first) !== 'closed') return;
        expect(offeringStatus(offering, addDays(first, later))).toBe('closed');
      }),
    );
  });

  it('without an end never closes', () => {
    fc.assert(
      fc.property(dates, day, (offering, today) => {
        const endless = offeringStatus({ ...offering, closesOn: null }, today);
        expect(['closed', 'closing-soon']).not.toContain(endless);
      }),
    );
  });
});
