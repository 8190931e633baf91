import { describe, expect, it } from '@jest/globals';
import { cny, money } from '../../policies/model/rules.factory.js';
import type { Stacking } from '../../policies/model/rules.js';
import { CombinationSpace } from './combination-space.js';
import { aStackItem } from './stacking.factory.js';

const capped = (amount: string): Partial<Stacking> => ({ aggregateCap: { group: 'pool', cap: cny(amount) } });
const group = { exclusiveGroup: 'g' };
const space = (...measures: [slug: string, amount: string, stacking?: Partial<Stacking>][]) =>
  new CombinationSpace(measures.map((measure) => aStackItem(...measure)));
const harmless = (...measures: Parameters<typeof space>) =>
  space(...measures).options.flatMap(({ item, harmless: isSo }) => (isSo ? [item.slug] : []));

describe('what a search may rely on', () => {
  it('is the order: who reduces a base before whose base it is, then by worth, then by name', () => {
    const { options } = space(
      ['much', '90'],
      ['base', '80'],
      ['few', '5', { reducesBaseOf: ['base'] }],
      ['b', '7'],
      ['a', '7'],
    );
    expect(options.map(({ item }) => item.slug)).toEqual(['much', 'a', 'b', 'few', 'base']);
  });

  it('is whether every amount is one number', () => {
    expect(space(['a', '5'], ['b', '7']).isExact).toBe(true);
    const between = aStackItem('a', { op: 'between', low: money('5'), high: money('6') });
    expect(new CombinationSpace([between, aStackItem('b', '7')]).isExact).toBe(false);
  });

  it('is whether a common cap is stated once, and else the largest of its statements', () => {
    const once = space(['a', '5', capped('10')], ['b', '5', capped('10')]);
    expect([once.isCapStatedOnce, once.caps]).toEqual([[true], [10n * 10n ** 12n]]);
    const twice = space(['a', '5', capped('10')], ['b', '5', capped('20')]);
    expect([twice.isCapStatedOnce, twice.caps]).toEqual([[false], [20n * 10n ** 12n]]);
  });

  it('is what takes nothing from anybody', () => {
    expect(harmless(['a', '5'], ['b', '5', group], ['c', '5', { reducesBaseOf: ['a'] }])).toEqual(['a']);
    expect(harmless(['a', '5', capped('9')], ['b', '5', capped('9')], ['c', '1'])).toEqual(['a', 'b', 'c']);
    expect(harmless(['a', '5', capped('9')], ['b', '5', capped('8')], ['c', '1'])).toEqual(['c']);
    expect(harmless(['a', '5', { ...group, ...capped('9') }])).toEqual([]);
  });

  it('is a cap over measures that exclude each other, where it is over all of them', () => {
    const under = (...measures: Parameters<typeof space>) =>
      space(...measures).options.map(({ boundPool }) => boundPool);
    expect(under(['a', '9', { ...group, ...capped('9') }], ['b', '5', { ...group, ...capped('9') }])).toEqual(
      [0, 0],
    );
    expect(
      under(['a', '9', { ...group, ...capped('9') }], ['b', '5', group], ['c', '1', capped('9')]),
    ).toEqual([-1, -1, 0]);
  });
});
