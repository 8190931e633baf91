import fc from 'fast-check';
import { cny, ofFact } from '../../policies/model/rules.factory.js';
import type { Formula } from '../../policies/model/rules.js';
import type { StackItem } from './stack-item.js';
import { aStackItem } from './stacking.factory.js';

const money = (amount: number, currency: string): Formula => ({
  op: 'money',
  amount: String(amount),
  currency,
});
const base = (of: Formula): Formula => ({ op: 'base', of });

/** Certain, between two sums, open, a share of a base, and one that rises with what is taken off its base. */
const amounts = (currency: string): fc.Arbitrary<Formula> =>
  fc.oneof(
    fc.nat(50).map((amount) => base(money(amount, currency))),
    fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([low, more]) =>
        base({ op: 'between', low: money(low, currency), high: money(low + more, currency) }),
      ),
    fc.constant(base(ofFact('annual-tax'))),
    fc.tuple(fc.integer({ min: 1, max: 99 }), fc.nat(90)).map(([percent, amount]): Formula => ({
      op: 'product',
      of: [{ op: 'quantity', value: String(percent), unit: 'percent' }, base(money(amount, currency))],
    })),
    fc.tuple(fc.nat(40), fc.nat(40)).map(([from, less]): Formula => ({
      op: 'difference',
      from: money(from, currency),
      less: base(money(less, currency)),
    })),
  );

/** Up to so many measures that act on each other in every way, in one currency or several. */
export const someItems = (
  most: number,
  currencies: readonly string[] = ['CNY'],
): fc.Arbitrary<StackItem[]> => {
  const one = fc.constantFrom(...currencies).chain((currency) =>
    fc.record({
      currency: fc.constant(currency),
      amount: amounts(currency),
      exclusive: fc.constantFrom(null, null, 'g', 'h'),
      cap: fc.constantFrom(null, null, '20', '60'),
      reduces: fc.array(fc.nat(most - 1), { maxLength: 2 }),
      yearly: fc.boolean(),
    }),
  );
  return fc.array(one, { minLength: 1, maxLength: most }).map((rows) =>
    rows.map(({ currency, amount, exclusive, cap, reduces, yearly }, index) =>
      aStackItem(
        `m${index}`,
        amount,
        {
          exclusiveGroup: exclusive,
          reducesBaseOf: [...new Set(reduces)].filter((other) => other !== index).map((other) => `m${other}`),
          aggregateCap: cap === null ? null : { group: 'pool', cap: { ...cny(cap), currency } },
        },
        { currency, ...(yearly && { benefit: { timing: { frequency: 'yearly', years: 2, after: 0 } } }) },
      ),
    ),
  );
};
