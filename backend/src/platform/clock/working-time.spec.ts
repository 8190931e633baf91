import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { isTimeZone, promisedAt, workingDaysOverdue } from './working-time.js';

const BAOTOU = 'Asia/Shanghai';
/** Zones with and without summer time, on both sides of the date line and of the equator, and with odd offsets. */
const ZONES = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/Chicago',
  'Australia/Perth',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Pacific/Chatham',
  'America/St_Johns',
  'Africa/Casablanca',
  'Europe/Dublin',
  'UTC',
];

const instant = fc.date({
  min: new Date('2015-01-01T00:00:00Z'),
  max: new Date('2040-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const zone = fc.constantFrom(...ZONES);
const days = fc.integer({ min: 0, max: 70 });

describe('a promise in working days', () => {
  it.each([
    ['Thursday 10:00', '2026-11-26T10:00:00+08:00', '2026-11-30T18:00:00+08:00'],
    ['Thursday 18:00 exactly', '2026-11-26T18:00:00+08:00', '2026-11-30T18:00:00+08:00'],
    ['Thursday a millisecond after 18:00', '2026-11-26T18:00:00.001+08:00', '2026-12-01T18:00:00+08:00'],
    ['Thursday before work', '2026-11-26T00:00:00+08:00', '2026-11-30T18:00:00+08:00'],
    ['Friday 19:00', '2026-11-27T19:00:00+08:00', '2026-12-02T18:00:00+08:00'],
    ['Saturday', '2026-11-28T12:00:00+08:00', '2026-12-02T18:00:00+08:00'],
    ['Sunday 23:59', '2026-11-29T23:59:00+08:00', '2026-12-02T18:00:00+08:00'],
    ['Monday 00:00', '2026-11-30T00:00:00+08:00', '2026-12-02T18:00:00+08:00'],
  ])('of two days, received in Baotou on %s, is kept by %p -> %p', (_when, received, promised) => {
    expect(promisedAt(new Date(received), 2, BAOTOU)).toEqual(new Date(promised));
  });

  it('counts the days of the park, not of the sender', () => {
    // 23:00 on Thursday in Chicago is already Friday in Baotou.
    expect(promisedAt(new Date('2026-11-26T23:00:00-06:00'), 2, BAOTOU)).toEqual(
      new Date('2026-12-01T18:00:00+08:00'),
    );
  });

  it('is 18:00 on the clock on the wall also when summer time begins or ends in between', () => {
    expect(promisedAt(new Date('2026-10-23T10:00:00+02:00'), 2, 'Europe/Berlin')).toEqual(
      new Date('2026-10-27T18:00:00+01:00'),
    );
    expect(promisedAt(new Date('2026-03-27T10:00:00+01:00'), 2, 'Europe/Berlin')).toEqual(
      new Date('2026-03-31T18:00:00+02:00'),
    );
  });

  it('of no days is the end of the working day of receipt; of ten it is two weeks', () => {
    expect(promisedAt(new Date('2026-11-26T10:00:00+08:00'), 0, BAOTOU)).toEqual(
      new Date('2026-11-26T18:00:00+08:00'),
    );
    expect(promisedAt(new Date('2026-11-26T10:00:00+08:00'), 10, BAOTOU)).toEqual(
      new Date('2026-12-10T18:00:00+08:00'),
    );
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('cannot be made for %p days', (count) => {
    expect(() => promisedAt(new Date('2026-11-26T02:00:00Z'), count, BAOTOU)).toThrow(RangeError);
  });

  it('cannot be made in a zone that does not exist', () => {
    expect(() => promisedAt(new Date('2026-11-26T02:00:00Z'), 2, 'Asia/Baotou')).toThrow(RangeError);
  });

  it('is never in the past and always 18:00 on a weekday in the zone', () => {
    fc.assert(
      fc.property(instant, days, zone, (receivedAt, n, place) => {
        const promised = promisedAt(receivedAt, n, place);
        const local = DateTime.fromJSDate(promised, { zone: place });
        expect(promised.getTime()).toBeGreaterThanOrEqual(receivedAt.getTime());
        expect([local.hour, local.minute, local.second, local.millisecond]).toEqual([18, 0, 0, 0]);
        expect(local.weekday).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('is never earlier for a later receipt, and later for every further day', () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 0, max: 10 * 86_400_000 }),
        days,
        zone,
        (receivedAt, later, n, place) => {
          const promised = promisedAt(receivedAt, n, place).getTime();
          expect(
            promisedAt(new Date(receivedAt.getTime() + later), n, place).getTime(),
          ).toBeGreaterThanOrEqual(promised);
          expect(promisedAt(receivedAt, n + 1, place).getTime()).toBeGreaterThan(promised);
        },
      ),
    );
  });
});

describe('an overdue promise', () => {
  const due = new Date('2026-11-27T18:00:00+08:00');

  it.each([
    ['2026-11-27T18:00:00+08:00', 0],
    ['2026-11-29T12:00:00+08:00', 0],
    ['2026-11-30T17:59:59+08:00', 0],
    ['2026-11-30T18:00:00+08:00', 1],
    ['2026-12-01T09:00:00+08:00', 1],
    ['2026-12-04T18:00:00+08:00', 5],
    ['2026-12-06T18:00:00+08:00', 5],
    ['2026-12-07T18:00:00+08:00', 6],
  ])('is at %s overdue by %i whole working days', (now, count) => {
    expect(workingDaysOverdue(due, new Date(now), BAOTOU)).toBe(count);
  });

  it('is overdue by n working days at the promise of n further days', () => {
    fc.assert(
      fc.property(instant, days, days, zone, (receivedAt, n, further, place) => {
        const promised = promisedAt(receivedAt, n, place);
        expect(workingDaysOverdue(promised, promisedAt(receivedAt, n + further, place), place)).toBe(further);
      }),
    );
  });
});

describe('a time zone', () => {
  it.each(['Asia/Shanghai', 'Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires'])(
    '%s is known',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    },
  );

  it.each(['Asia/Baotou', '+08:00', '', 'local', 'system', null, 8])('%p is none', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});
