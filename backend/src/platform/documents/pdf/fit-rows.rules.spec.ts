import { describe, expect, it } from '@jest/globals';
import { type Block, leaveOut, placeEvenly, placeInColumns } from './fit-rows.rules.js';

const block = (height: number, keepWithNext = false, gap = 0): Block => ({ height, gap, keepWithNext });

describe('blocks in columns', () => {
  it('fill one column after the other, and none is cut in two', () => {
    expect(placeInColumns([block(60), block(50), block(40)], [100, 100])).toEqual([
      { column: 0, top: 0 },
      { column: 1, top: 0 },
      { column: 1, top: 50 },
    ]);
  });

  it('never leave a heading at the end of a column', () => {
    const places = placeInColumns([block(85), block(10, true), block(20)], [100, 100]);
    expect(places?.map(({ column }) => column)).toEqual([0, 1, 1]);
  });

  it('keep their distance within a column only', () => {
    const places = placeInColumns(
      [block(50, false, 10), block(30, false, 10), block(90, false, 10)],
      [100, 100],
    );
    expect(places?.map(({ top }) => top)).toEqual([0, 60, 0]);
  });

  it('do not fit when the columns end, or one block is higher than all of them', () => {
    expect(placeInColumns([block(60), block(60), block(60)], [100, 100])).toBeNull();
    expect(placeInColumns([block(101)], [100, 100])).toBeNull();
  });

  it('end as evenly as they can', () => {
    const places = placeEvenly([block(20), block(20), block(20), block(20)], 2, 100);
    expect(places?.map(({ column }) => column)).toEqual([0, 0, 1, 1]);
  });
});

describe('what is left out of a sheet', () => {
  /** Holds so many rows. */
  const holds = (most: number, of: number) => (out: ReadonlySet<number>) => of - out.size <= most;

  it('is nothing while all fits', () => {
    expect(leaveOut([1, 2, 3], holds(3, 3))).toEqual(new Set());
  });

  it('is the least important first, and of equals the later one', () => {
    expect(leaveOut([1, 3, 2, 3, 2], holds(4, 5))).toEqual(new Set([3]));
    expect(leaveOut([1, 3, 2, 3, 2], holds(2, 5))).toEqual(new Set([3, 1, 4]));
  });

  it('is never what must stay', () => {
    expect(leaveOut([0, 1, 0], holds(2, 3))).toEqual(new Set([1]));
    expect(leaveOut([0, 1, 0], holds(1, 3))).toBeNull();
  });
});
