import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isReference, newReference, normaliseReference } from './index.js';

const ALPHABET = [...'23456789ABCDEFGHJKMNPQRSTVWXYZ'];
const reference = fc
  .array(fc.nat(239), { minLength: 7, maxLength: 7 })
  .map((bytes) => newReference(() => Uint8Array.from(bytes)));

describe('a reference', () => {
  it('is LS-, seven characters nobody misreads and one that checks them', () => {
    expect(newReference()).toMatch(/^LS-[2-9A-HJKMNP-TV-Z]{8}$/);
    expect(isReference(newReference())).toBe(true);
  });

  it('is the same for the same random bytes, checked by hand', () => {
    // 1 2 3 4 5 6 7 weighted 2 1 2 1 2 1 2: 2+2+6+4+10+6+14 = 44, and 16 more make 60. Value 16 is J.
    const bytes = Uint8Array.from([1, 2, 3, 4, 5, 6, 7]);
    expect(newReference(() => bytes)).toBe('LS-3456789J');
  });

  it('takes every character from as many bytes as any other: those beyond are drawn again', () => {
    const draws = [
      Uint8Array.from([240, 255, 254, 241, 242, 243, 250]),
      Uint8Array.from([0, 30, 60, 29, 59, 239, 1]),
    ];
    expect(newReference(() => draws.shift()!)).toMatch(/^LS-222ZZZ3.$/);
  });

  it('does not come twice in ten thousand', () => {
    expect(new Set(Array.from({ length: 10_000 }, () => newReference())).size).toBe(10_000);
  });

  it.each([
    '',
    'LS-',
    'LS-34567890',
    'ls-3456789J',
    'LS3456789J',
    'LS-3456789J ',
    'LS-3456789K',
    'XX-3456789J',
    null,
    7,
  ])('is not %p', (text) => {
    expect(isReference(text)).toBe(false);
  });

  it.each([
    'ls-3456789j',
    ' LS - 3456 789 J ',
    'ＬＳ－３４５６７８９Ｊ',
    'LS–3456789J',
    'ls3456789j',
    '3456789J',
    'LS−3456-789J',
  ])('is understood when typed as %p', (typed) => {
    expect(normaliseReference(typed)).toBe('LS-3456789J');
  });

  it.each(['', 'LS-3456789K', 'LS-345678', 'LS-3456789JJ', 'O456789J', '稀土'])(
    'is not understood from %p',
    (typed) => {
      expect(normaliseReference(typed)).toBeNull();
    },
  );

  it('with any one character wrong is noticed', () => {
    fc.assert(
      fc.property(
        reference,
        fc.integer({ min: 3, max: 10 }),
        fc.constantFrom(...ALPHABET),
        (good, at, character) => {
          const bad = good.slice(0, at) + character + good.slice(at + 1);
          expect(isReference(bad)).toBe(bad === good);
        },
      ),
    );
  });

  it('with two neighbours exchanged is noticed, save 2 and Z', () => {
    fc.assert(
      fc.property(
        reference,
        fc.integer({ min: 3, max: 9 }),
        fc.constantFrom(...ALPHABET),
        fc.constantFrom(...ALPHABET),
        (any, at, a, b) => {
          const good = checked(any, at, a + b);
          const bad = good.slice(0, at) + b + a + good.slice(at + 2);
          expect(isReference(bad)).toBe(a === b || [a, b].sort().join('') === '2Z');
        },
      ),
    );
  });
});

/** A valid reference with this pair at this place: another character is turned until the check fits. */
function checked(any: string, at: number, pair: string): string {
  const free = at > 3 ? 3 : 10;
  for (const character of ALPHABET) {
    const placed = any.slice(0, at) + pair + any.slice(at + 2);
    const candidate = placed.slice(0, free) + character + placed.slice(free + 1);
    if (isReference(candidate)) return candidate;
  }
  throw new Error('every pair has a reference');
}
