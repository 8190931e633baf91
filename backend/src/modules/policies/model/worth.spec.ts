import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFacts } from './read-facts.js';
import { cny, money, number, ofFact, percentOf } from './rules.factory.js';
import type { Formula, ProjectFacts } from './rules.js';
import { productUnit, worthOf } from './worth.js';

const worth = (formula: Formula, facts: ProjectFacts = {}, { year = 2026, currency = 'CNY' } = {}) =>
  worthOf(formula, { facts: readFacts(facts), year }, currency);
const range = (...args: Parameters<typeof worth>) => {
  const { low, high } = worth(...args);
  return [low.toFixed(), high?.toFixed() ?? null];
};

const plant: Formula = {
  op: 'product',
  of: [
    ofFact('floor-area'),
    {
      op: 'tiers',
      by: ofFact('fixed-investment'),
      tiers: [
        { from: cny('30000000'), then: { op: 'quantity', value: '100', unit: 'CNY/m2' } },
        { from: cny('200000000'), then: { op: 'quantity', value: '200', unit: 'CNY/m2' } },
        { from: cny('500000000'), then: { op: 'quantity', value: '300', unit: 'CNY/m2' } },
      ],
    },
  ],
};

describe('the worth of a formula', () => {
  it.each([
    ['29999999.99', '0'],
    ['30000000', '1000000'],
    ['199999999', '1000000'],
    ['200000000', '2000000'],
    ['499999999.99', '2000000'],
    ['500000000', '3000000'],
  ])('of the plant subsidy: 10,000 m2 with an investment of %s CNY are worth %s', (investment, amount) => {
    const facts = { 'floor-area': { value: '1', unit: 'ha' }, 'fixed-investment': cny(investment) };
    expect(range(plant, facts)).toEqual([amount, amount]);
  });

  it('spans every row that an unknown fact might fall into, and names the fact', () => {
    const facts: ProjectFacts = { 'floor-area': { value: '10000', unit: 'm2' } };
    expect(range(plant, facts)).toEqual(['0', '3000000']);
    expect(worth(plant, facts).missing).toEqual(['fixed-investment']);
    const unknownArea = { 'fixed-investment': cny('200000000') };
    expect(range(plant, unknownArea)).toEqual(['0', null]);
    expect(worth(plant, unknownArea).missing).toEqual(['floor-area']);
    // An area nobody stated is no currency that does not fit.
    expect(worth(plant, unknownArea).incomparable).toEqual([]);
    const nothing = { 'fixed-investment': cny('5') };
    expect(range(plant, nothing)).toEqual(['0', '0']);
  });

  it('of a sum "or more" is open above, unless a cap closes it; of nothing it is nothing', () => {
    const price: Formula = { op: 'at-least', of: { op: 'quantity', value: '80000', unit: 'CNY/mu' } };
    const reward: Formula = { op: 'product', of: [ofFact('land-area'), price] };
    const land = (value: string): ProjectFacts => ({ 'land-area': { value, unit: 'ha' } });
    expect(range(reward, land('1'))).toEqual(['1200000', null]);
    expect(worth(reward, land('1')).missing).toEqual([]);
    expect(range({ op: 'at-least', of: reward }, land('0'))).toEqual(['0', '0']);
    expect(range({ op: 'least', of: [reward, money('5000000')] }, land('1'))).toEqual(['1200000', '5000000']);
    const inOneYear: Formula = { op: 'by-year', years: [{ from: 2027, to: 2027, then: money('5') }] };
    expect(range({ op: 'at-least', of: inOneYear })).toEqual(['0', '0']);
    expect(range({ op: 'at-least', of: inOneYear }, {}, { year: 2027 })).toEqual(['5', null]);
  });

  it('knows a bound that is not included', () => {
    const reward: Formula = {
      op: 'tiers',
      by: ofFact('jobs'),
      tiers: [
        { from: '2000', above: true, then: money('500000') },
        { from: '4000', above: true, then: money('1000000') },
      ],
    };
    expect(['2000', '2001', '4000', '4001'].map((jobs) => range(reward, { jobs })[0])).toEqual([
      '0',
      '500000',
      '500000',
      '1000000',
    ]);
  });

  it('is exact: a tenth of ten fen is a fen', () => {
    expect(range(percentOf('10', 'equipment-purchase'), { 'equipment-purchase': cny('0.1') })).toEqual([
      '0.01',
      '0.01',
    ]);
    const tenth = { op: 'sum', of: [money('0.1'), money('0.2')] } as const;
    expect(range({ op: 'sum', of: [...tenth.of] })).toEqual(['0.3', '0.3']);
  });

  it('is money at the end: a hundred mu at 80,000 a mu are eight million, not a millionth more', () => {
    const land: Formula = {
      op: 'product',
      of: [ofFact('land-area'), { op: 'quantity', value: '80000', unit: 'CNY/mu' }],
    };
    expect(range(land, { 'land-area': { value: '100', unit: 'mu' } })).toEqual(['8000000', '8000000']);
    expect(range(money('0.00005'))).toEqual(['0.0001', '0.0001']);
  });

  it('is closed by a cap although a fact is unknown', () => {
    const match: Formula = { op: 'least', of: [percentOf('25', 'annual-sales'), money('5000000')] };
    expect(range(match)).toEqual(['0', '5000000']);
    expect(range(match, { 'annual-sales': cny('10000000') })).toEqual(['2500000', '2500000']);
    expect(range(match, { 'annual-sales': cny('40000000') })).toEqual(['5000000', '5000000']);
    expect(range({ op: 'least', of: [ofFact('annual-tax'), ofFact('annual-sales')] })).toEqual(['0', null]);
  });

  it('takes the greatest, the sum, the difference that stops at nothing', () => {
    const facts = { 'annual-tax': cny('7') };
    expect(range({ op: 'greatest', of: [ofFact('annual-tax'), money('5')] }, facts)).toEqual(['7', '7']);
    expect(range({ op: 'greatest', of: [ofFact('annual-sales'), money('5')] }, facts)).toEqual(['5', null]);
    expect(range({ op: 'sum', of: [ofFact('annual-tax'), money('5')] }, facts)).toEqual(['12', '12']);
    expect(range({ op: 'difference', from: ofFact('annual-tax'), less: money('5') }, facts)).toEqual([
      '2',
      '2',
    ]);
    expect(range({ op: 'difference', from: ofFact('annual-tax'), less: money('9') }, facts)).toEqual([
      '0',
      '0',
    ]);
    const lessUnknown: Formula = {
      op: 'difference',
      from: ofFact('annual-tax'),
      less: ofFact('annual-sales'),
    };
    expect(range(lessUnknown, facts)).toEqual(['0', '7']);
    expect(range({ op: 'difference', from: ofFact('annual-sales'), less: money('5') })).toEqual(['0', null]);
  });

  it('keeps a span that the source states', () => {
    const discount: Formula = {
      op: 'product',
      of: [
        ofFact('annual-sales'),
        {
          op: 'between',
          low: { op: 'quantity', value: '3', unit: 'percent' },
          high: { op: 'quantity', value: '5', unit: 'percent' },
        },
      ],
    };
    expect(range(discount, { 'annual-sales': cny('100') })).toEqual(['3', '5']);
    const taken: Formula = {
      op: 'difference',
      from: money('10'),
      less: { op: 'between', low: money('2'), high: money('3') },
    };
    expect(range(taken)).toEqual(['7', '8']);
  });

  it('chooses by a fact; unknown, it may be any', () => {
    const byStage: Formula = {
      op: 'choose',
      fact: 'firm-stage',
      cases: [
        { value: 'new', then: money('5') },
        { value: 'existing', then: money('2') },
      ],
    };
    expect(range(byStage, { 'firm-stage': 'existing' })).toEqual(['2', '2']);
    expect(range(byStage)).toEqual(['2', '5']);
    expect(worth(byStage).missing).toEqual(['firm-stage']);
    const byOwner: Formula = {
      op: 'choose',
      fact: 'ownership',
      cases: [{ value: 'foreign', then: money('5') }],
    };
    expect(range(byOwner, { ownership: 'domestic' })).toEqual(['0', '0']);
    // Nobody knows whether it is the choice that has a case.
    expect(range(byOwner)).toEqual(['0', '5']);
    expect(worth(byOwner).missing).toEqual(['ownership']);
  });

  it('phases out by calendar year', () => {
    const phased: Formula = {
      op: 'by-year',
      years: [
        { from: null, to: 2030, then: percentOf('10', 'annual-sales') },
        { from: 2031, to: 2031, then: percentOf('7.5', 'annual-sales') },
        { from: 2033, to: null, then: percentOf('2.5', 'annual-sales') },
      ],
    };
    const sales = { 'annual-sales': cny('100') };
    const years = [2029, 2030, 2031, 2032, 2033, 2040];
    expect(years.map((year) => range(phased, sales, { year })[0])).toEqual([
      '10',
      '10',
      '7.5',
      '0',
      '2.5',
      '2.5',
    ]);
  });

  it('takes off its base what others bring', () => {
    const credit: Formula = {
      op: 'product',
      of: [
        { op: 'quantity', value: '30', unit: 'percent' },
        { op: 'base', of: ofFact('fixed-investment') },
      ],
    };
    const facts = readFacts({ 'fixed-investment': cny('1000') });
    const ten = worthOf(money('10'), { facts, year: 2026 }, 'CNY');
    const span = { ...ten, high: ten.low.times(2) };
    const reduced = worthOf(credit, { facts, year: 2026, offBase: span }, 'CNY');
    expect([reduced.low.toFixed(), reduced.high?.toFixed()]).toEqual(['294', '297']);
    expect(range(credit, { 'fixed-investment': cny('1000') })).toEqual(['300', '300']);
  });

  it('in another currency is not known: said, never converted', () => {
    const facts = { 'equipment-purchase': { amount: '100', currency: 'USD' } };
    const answer = worth(percentOf('10', 'equipment-purchase'), facts);
    expect([answer.low.toFixed(), answer.high]).toEqual(['0', null]);
    expect(answer.incomparable).toEqual([{ fact: '', stated: 'USD', needed: 'CNY' }]);
    const mixed = worth({ op: 'sum', of: [money('1'), ofFact('equipment-purchase')] }, facts);
    expect(mixed.high).toBeNull();
    expect(mixed.incomparable).toHaveLength(1);
    const byOther = worth(plant, {
      'floor-area': { value: '1', unit: 'm2' },
      'fixed-investment': { amount: '1', currency: 'USD' },
    });
    expect(answer.unit).toBe('CNY');
    // It may lie below the first row.
    expect([byOther.low.toFixed(), byOther.high?.toFixed()]).toEqual(['0', '300']);
    expect(byOther.incomparable[0]?.needed).toBe('CNY');
  });

  it('of a percentage of a percentage is the same in whatever order it is written', () => {
    const parts: Formula[] = [
      { op: 'quantity', value: '70', unit: 'percent' },
      ofFact('other-tax-rate'),
      ofFact('taxable-profit'),
      number('2'),
    ];
    const facts: ProjectFacts = {
      'other-tax-rate': { value: '24', unit: 'percent' },
      'taxable-profit': cny('1000000'),
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: 4 }), (of) => {
        expect(range({ op: 'product', of }, facts)).toEqual(['336000', '336000']);
      }),
    );
    const rates: Formula = { op: 'product', of: parts.slice(0, 2) };
    const less: Formula = {
      op: 'difference',
      from: { op: 'quantity', value: '20', unit: 'percent' },
      less: rates,
    };
    expect(range({ op: 'product', of: [less, money('1000')] }, facts)).toEqual(['32', '32']);
  });

  it('of nothing is nothing, whatever else is unknown', () => {
    expect(range({ op: 'product', of: [money('0'), ofFact('jobs')] })).toEqual(['0', '0']);
    expect(range({ op: 'product', of: [ofFact('jobs'), money('0')] })).toEqual(['0', '0']);
    expect(range({ op: 'product', of: [number('3'), money('2')] })).toEqual(['6', '6']);
  });
});

describe('the unit of a product', () => {
  const of = (a: string, b: string) => {
    const [factor, unit] = productUnit(a, b) ?? [];
    return factor === undefined ? null : [factor.toFixed(), unit];
  };
  it.each([
    ['', 'CNY', ['1', 'CNY']],
    ['CNY', '', ['1', 'CNY']],
    ['*', '*', ['1', '*']],
    ['*', 'm2', ['1', '*']],
    ['*', 'CNY/ha', ['1', '*']],
    ['*', 'CNY', ['1', 'CNY']],
    ['*', 't/yr REO', ['1', '*']],
    ['CNY', '*', ['1', 'CNY']],
    ['', '', ['1', '']],
    ['*', '', ['1', '*']],
    ['percent', 'CNY', ['0.01', 'CNY']],
    ['CNY', 'percent', ['0.01', 'CNY']],
    ['percent', 'percent', ['0.01', 'percent']],
    ['CNY/ha', 'm2', ['0.0001', 'CNY']],
    ['m2', 'CNY/ha', ['0.0001', 'CNY']],
    ['CNY/MWh', 'kWh', ['0.001', 'CNY']],
    ['CNY/t', 't/yr', ['1', 'CNY']],
    ['CNY/t', 'kg', ['0.001', 'CNY']],
    ['USD/ha', 'm2', ['0.0001', 'USD']],
    ['CNY/m2/yr', 'ha', ['10000', 'CNY']],
  ])('%s by %s', (a, b, expected) => {
    expect(of(a, b)).toEqual(expected);
  });

  it.each([
    ['CNY', 'CNY'],
    ['CNY', 'm2'],
    ['CNY/ha', 'kWh'],
    ['CNY/t', 't/yr REO'],
    ['CNY/t', 'm3/day'],
    ['CNY/ha', 'CNY/ha'],
    ['kg', 't'],
    ['CNY/kW/month', 'MW'],
    ['CNY/t', 'm2'],
    ['m3/h', 'h'],
  ])('%s by %s says nothing', (a, b) => {
    expect(of(a, b)).toBeNull();
  });
});
