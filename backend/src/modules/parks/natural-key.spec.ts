import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { naturalKey } from './natural-key.js';

const sorted = (codes: string[]) =>
  codes.toSorted((a, b) => (naturalKey(a) < naturalKey(b) ? -1 : naturalKey(a) > naturalKey(b) ? 1 : 0));

it('puts codes into the order in which people count', () => {
  expect(sorted(['B-10', 'b-2', 'A-100', 'B-02a', 'A-20'])).toEqual([
    'A-20',
    'A-100',
    'b-2',
    'B-02a',
    'B-10',
  ]);
});

it('orders plots of one block by their number', () => {
  fc.assert(
    fc.property(fc.nat(99_999), fc.nat(99_999), (a, b) => {
      expect(Math.sign(naturalKey(`P${a}`).localeCompare(naturalKey(`P${b}`), 'en'))).toBe(Math.sign(a - b));
    }),
  );
});
