import { describe, expect, it } from '@jest/globals';
import { Exact } from '../../policies/model/exact.js';
import { compareScores, type Score, scoreOf, scoreOfParts } from './score.js';

const score = (low: number, open: number, high: number): Score => ({
  low: BigInt(low),
  open,
  high: BigInt(high),
});
const openSum = { low: new Exact('3'), high: null };

describe('what combinations compare by', () => {
  it('is what is certain, then how many sums are open, then the most that the others bring', () => {
    const rising = [score(1, 9, 9), score(2, 0, 8), score(2, 0, 9), score(2, 1, 0), score(3, 0, 0)];
    rising.forEach((one, index) =>
      rising.forEach((other, place) =>
        expect(Math.sign(compareScores(one, other))).toBe(Math.sign(index - place)),
      ),
    );
  });

  it('adds up, and no open sum hides what the others can bring', () => {
    const parts = scoreOfParts([{ low: new Exact('1'), high: new Exact('5') }, openSum]);
    expect(parts).toEqual({ low: 4n * 10n ** 12n, open: 1, high: 5n * 10n ** 12n });
  });
});

it('a single measure stands in a list by the most it can bring, an open one by the least', () => {
  expect(scoreOf({ low: new Exact('1'), high: new Exact('5') }).toFixed()).toBe('5');
  expect(scoreOf(openSum).toFixed()).toBe('3');
});
