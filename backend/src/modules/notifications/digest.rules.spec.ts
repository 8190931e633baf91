import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { nextDigestAt } from './digest.rules.js';

describe('the daily mail', () => {
  it.each([
    [
      'in the morning of the same day',
      '2026-11-26T07:59:59+08:00',
      'Asia/Shanghai',
      '2026-11-26T00:00:00.000Z',
    ],
    [
      'at eight itself, the next day',
      '2026-11-26T08:00:00+08:00',
      'Asia/Shanghai',
      '2026-11-27T00:00:00.000Z',
    ],
    [
      'in the evening, the next day',
      '2026-11-26T20:00:00+01:00',
      'Europe/Berlin',
      '2026-11-27T07:00:00.000Z',
    ],
    [
      'over the night that is an hour short',
      '2027-03-27T20:00:00+01:00',
      'Europe/Berlin',
      '2027-03-28T06:00:00.000Z',
    ],
    ['where the day has begun already', '2026-11-26T23:00:00Z', 'Asia/Tokyo', '2026-11-27T23:00:00.000Z'],
  ])('leaves at eight: %s', (_when, instant, zone, expected) => {
    expect(nextDigestAt(new Date(instant), zone).toISOString()).toBe(expected);
  });

  it('is always ahead, at most 25 hours, and at eight on the clock of whoever reads it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }),
        fc.constantFrom(
          'Asia/Shanghai',
          'Europe/Berlin',
          'America/New_York',
          'Australia/Perth',
          'Asia/Kolkata',
        ),
        (instant, zone) => {
          const next = nextDigestAt(new Date(instant), zone);
          const ahead = next.getTime() - instant;
          expect(ahead).toBeGreaterThan(0);
          expect(ahead).toBeLessThanOrEqual(25 * 3_600_000);
          expect(DateTime.fromJSDate(next, { zone }).hour).toBe(8);
        },
      ),
    );
  });

  it('knows no time in a zone that is none', () => {
    expect(() => nextDigestAt(new Date(), 'Mars/Olympus')).toThrow(RangeError);
  });
});
