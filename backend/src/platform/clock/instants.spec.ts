import { describe, expect, it } from '@jest/globals';
import { isInstant } from './instants.js';

describe('an instant', () => {
  it.each([
    '2026-11-26T10:00Z',
    '2026-11-26T10:00:00Z',
    '2026-11-26T10:00:00.123Z',
    '2026-11-26T10:00:00+05:30',
    '2024-02-29T23:59:59-08:00',
  ])('is %s', (text) => expect(isInstant(text)).toBe(true));

  it.each([
    ['a week date', '2026-W47-1'],
    ['an ordinal day', '2026-330'],
    ['a day', '2026-11-26'],
    ['an hour alone', '2026-11-26T10'],
    ['a time without a zone', '2026-11-26T10:00:00'],
    ['a day that does not exist', '2026-02-30T10:00:00Z'],
    ['an hour that does not exist', '2026-11-26T24:00:00Z'],
    ['a minute that does not exist', '2026-11-26T10:60:00Z'],
    ['a zone beyond all', '2026-11-26T10:00:00+99:00'],
    ['two of them', ['2026-11-26T10:00:00Z', '2026-11-26T10:00:00Z']],
    ['a number', 1764151200000],
    ['nothing', null],
  ])('is not %s', (_, value) => expect(isInstant(value)).toBe(false));
});
