import { describe, expect, it } from '@jest/globals';
import { cny, money } from '../../policies/model/rules.factory.js';
import type { Formula, Stacking } from '../../policies/model/rules.js';
import { bestIn, rejectionsIn } from './best-combination.js';
import { CombinationSpace } from './combination-space.js';
import { compareScores } from './score.js';
import type { StackItem } from './stack-item.js';
import { aStackItem } from './stacking.factory.js';

const name = (index: number) => `m${String(index).padStart(2, '0')}`;
const share = (percent: number, amount: number): Formula => ({
  op: 'product',
  of: [
    { op: 'quantity', value: String(percent), unit: 'percent' },
    { op: 'base', of: money(String(amount)) },
  ],
});

/** Measures that reduce those after them, exclude each other and share a cap stated twice: the same for the same turn. */
function tangled(count: number, turn: number): StackItem[] {
  const pick = (index: number, by: number) => ((index + 1) * (by + 3) * turn + index * index * by) % 97;
  return Array.from({ length: count }, (_, index) => {
    const stacking: Partial<Stacking> = {
      exclusiveGroup: pick(index, 1) % 3 === 0 ? `g${pick(index, 2) % 3}` : null,
      reducesBaseOf: [3, 4, 5]
        .map((by) => pick(index, by) % count)
        .filter((other) => other > index)
        .map(name),
      aggregateCap:
        pick(index, 5) % 3 === 0 ? { group: 'p', cap: cny(pick(index, 6) % 2 ? '150' : '200') } : null,
    };
    return aStackItem(name(index), share(30 + (pick(index, 7) % 70), 20 + pick(index, 8)), stacking);
  });
}

describe('a combination of more measures than can all be tried', () => {
  const rivals = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      aStackItem(name(index), String(index + 1), { exclusiveGroup: `g${index % 2}` }),
    );

  it('says from the seventeenth measure on that it was sought by bounds', () => {
    const methodOf = (count: number) => bestIn(new CombinationSpace(rivals(count))).method;
    expect([1, 2, 16, 17].map(methodOf)).toEqual(['alone', 'exhaustive', 'exhaustive', 'branch-and-bound']);
    const quickly = (count: number) => bestIn(new CombinationSpace(rivals(count)), 'totals').method;
    expect([1, 2, 16, 17].map(quickly)).toEqual(['alone', 'exhaustive', 'exhaustive', 'branch-and-bound']);
  });

  it('asked for its totals alone says neither a bound nor whether it is proven', () => {
    const space = new CombinationSpace(tangled(17, 63));
    expect(bestIn(space, 'totals')).toMatchObject({ bound: null, unproven: null });
    expect(bestIn(space)).toMatchObject({ unproven: 'not-all-tried' });
    expect(bestIn(space).bound).not.toBeNull();
  });

  it('might be less than one that holds what it leaves out, unless a bound says otherwise', () => {
    const space = new CombinationSpace(tangled(17, 63));
    const best = bestIn(space);
    const left = rejectionsIn(space, best);
    expect(left.map(({ because, might }) => [because, might])).toEqual([
      ['excluded', true],
      ['worth-less-together', true],
      ['excluded', false],
      ['worth-less-together', true],
      ['excluded', true],
    ]);
    for (const { less } of left) expect(less.gte(0)).toBe(true);
  });

  it('gives way to a better one that holds what it had left out', () => {
    const space = new CombinationSpace(tangled(18, 8));
    const best = bestIn(space);
    const first = best.found;
    const left = rejectionsIn(space, best);
    expect(compareScores(best.found.score, first.score)).toBe(1);
    expect(best).toMatchObject({ method: 'branch-and-bound', unproven: 'not-all-tried' });
    expect(best.found.bound).toEqual(first.bound);
    expect(best.taken).toEqual(
      space.options.flatMap(({ item }, index) => (best.found.taken[index] ? [item] : [])),
    );
    expect(left.map(({ slug }) => slug)).toEqual(
      space.options.flatMap(({ item }, index) => (best.found.taken[index] ? [] : [item.slug])).sort(),
    );
    for (const { less } of left) expect(less.gte(0)).toBe(true);
    // Nothing of it excludes this one or acts on it: there was not work enough to try it.
    expect(left[0]).toMatchObject({ because: 'no-more-under-the-cap' });
  });
});
