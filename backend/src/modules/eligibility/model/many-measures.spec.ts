import { describe, expect, it } from '@jest/globals';
import { cny } from '../../policies/model/rules.factory.js';
import type { Formula } from '../../policies/model/rules.js';
import type { StackItem } from './stack-item.js';
import { aStackItem } from './stacking.factory.js';
import { bestStacking } from './stacking.js';

// Apart from the other combinations, for it takes seconds: mutation testing goes without it (stryker.base.mjs).

const only = (...items: StackItem[]) => bestStacking(items).groups[0]!;

describe('many measures', () => {
  const name = (index: number) => `m${String(index).padStart(2, '0')}`;
  const share = (percent: string, amount: number): Formula => ({
    op: 'product',
    of: [
      { op: 'quantity', value: percent, unit: 'percent' },
      { op: 'base', of: { op: 'money', ...cny(String(amount)) } },
    ],
  });
  const tangled = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      aStackItem(name(index), share(String(20 + ((index * 7) % 13)), 100 + ((index * 37) % 41)), {
        exclusiveGroup: index % 5 === 0 ? `g${index % 2}` : null,
        reducesBaseOf: [3, 7, 11].map((step) => name((index + step) % count)),
      }),
    );

  it('are all tried up to sixteen, above that by bounds', () => {
    expect(only(...tangled(16))).toMatchObject({ method: 'exhaustive', proven: true });
    expect(only(...tangled(17)).method).toBe('branch-and-bound');
    const rivals = Array.from({ length: 40 }, (_, index) =>
      aStackItem(name(index), String(index + 1), { exclusiveGroup: `g${index % 2}` }),
    );
    const joined = [...rivals, aStackItem('j', '1', { reducesBaseOf: [name(0), name(1)] })];
    expect(only(...joined)).toMatchObject({ method: 'branch-and-bound', proven: true });
    expect(only(...joined).total.low.toFixed()).toBe('80');
  });

  it('are given up by work and not by time: with the bound, and alike each time', () => {
    const answer = only(...tangled(40));
    expect(answer).toMatchObject({ method: 'branch-and-bound', proven: false, unproven: 'not-all-tried' });
    expect(answer.bound!.gt(answer.total.high!)).toBe(true);
    for (const { less } of answer.rejected) expect(less.gte(0)).toBe(true);
    expect(JSON.stringify(only(...tangled(40)))).toBe(JSON.stringify(answer));
  });
});
