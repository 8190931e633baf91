import { describe, expect, it } from '@jest/globals';
import { AMOUNT_AT, refusalsOfAmount, refusalsOfTest, TEST_AT } from './check-measure.factory.js';
import { cny, compare, money, number, ofFact, percentOf, share } from './rules.factory.js';
import type { Formula, Test } from './rules.js';

const price = (value: string): Formula => ({ op: 'quantity', value, unit: 'CNY/m2' });

describe('a measure that can be evaluated', () => {
  it.each<[string, Test]>([
    ['yes or no', compare('exports', '=', true)],
    ['a choice', compare('segment', '=', 'RE4a')],
    ['a day', compare('final-investment-decision', '<=', '2030-12-31')],
    ['a count', compare('jobs', '>=', '300')],
    ['a share', compare('main-business-share', '>=', share('60'))],
    ['money', compare('fixed-investment', '>=', cny('30000000'))],
    ['a place', { op: 'in-place', inside: ['cn-sichuan'], outside: ['cn-shandong'] }],
    ['one of some places', { op: 'in-place', inside: ['cn-sichuan'], outside: [] }],
    ['one open list', { op: 'in-place', inside: [], outside: ['cn-shandong'] }],
    ['words', { op: 'text' }],
    [
      'all of them',
      {
        op: 'all',
        of: [
          { op: 'not', of: { op: 'text' } },
          { op: 'any', of: [{ op: 'text' }] },
        ],
      },
    ],
  ])('may ask for %s', (_, test) => {
    expect(refusalsOfTest(test)).toEqual([]);
  });

  it.each<[string, Formula]>([
    ['a sum', money('500000')],
    ['a share of a fact', percentOf('10', 'equipment-purchase')],
    ['a price by an area', { op: 'product', of: [ofFact('floor-area'), price('100')] }],
    ['a count by money', { op: 'product', of: [ofFact('jobs'), money('2500')] }],
    ['a stated price by an area', { op: 'product', of: [ofFact('land-price'), ofFact('land-area')] }],
    ['the least', { op: 'least', of: [percentOf('25', 'annual-sales'), money('5000000')] }],
    ['a difference', { op: 'difference', from: ofFact('annual-sales'), less: money('1') }],
    ['a base', { op: 'product', of: [number('2'), { op: 'base', of: ofFact('fixed-investment') }] }],
    ['a span', { op: 'between', low: money('1'), high: money('2') }],
    [
      'a span of shares',
      {
        op: 'product',
        of: [
          {
            op: 'between',
            low: { op: 'quantity', value: '3', unit: 'percent' },
            high: { op: 'quantity', value: '5', unit: 'percent' },
          },
          ofFact('annual-sales'),
        ],
      },
    ],
    ['years', { op: 'by-year', years: [{ from: 2027, to: 2027, then: money('1') }] }],
    ['choices', { op: 'choose', fact: 'firm-stage', cases: [{ value: 'new', then: money('1') }] }],
    [
      'rows',
      {
        op: 'tiers',
        by: ofFact('fixed-investment'),
        tiers: [
          { from: cny('1'), then: money('1') },
          { from: cny('2'), then: ofFact('annual-tax') },
        ],
      },
    ],
    [
      'rows of prices',
      {
        op: 'product',
        of: [
          ofFact('floor-area'),
          {
            op: 'tiers',
            by: ofFact('land-price'),
            tiers: [{ from: { value: '80000', unit: 'CNY/mu' }, then: price('1') }],
          },
        ],
      },
    ],
  ])('may grant %s', (_, amount) => {
    expect(refusalsOfAmount(amount)).toEqual([]);
  });
});

describe('a measure is refused', () => {
  it.each<[string, Test, string]>([
    ['a fact nobody defined', compare('colour', '=', true), `${TEST_AT} rule.unknown-fact`],
    [
      'a choice of such a fact',
      { op: 'one-of', fact: 'colour', values: ['red'] },
      `${TEST_AT} rule.unknown-fact`,
    ],
    [
      'CNY compared with hectares',
      compare('fixed-investment', '>=', { value: '5', unit: 'ha' }),
      `${TEST_AT} rule.literal`,
    ],
    ['hectares compared with CNY', compare('land-area', '>=', cny('5')), `${TEST_AT} rule.literal`],
    ['text in a number', compare('jobs', '>=', 'many'), `${TEST_AT} rule.literal`],
    ['a choice that is none', compare('segment', '=', 'RE9'), `${TEST_AT} rule.literal`],
    ['an order of yes and no', compare('exports', '>=', true), `${TEST_AT} rule.comparison`],
    ['an order of choices', compare('segment', '<', 'RE4a'), `${TEST_AT} rule.comparison`],
    ['no choice', { op: 'one-of', fact: 'segment', values: [] }, `${TEST_AT} rule.empty`],
    [
      'an unknown choice',
      { op: 'one-of', fact: 'segment', values: ['RE1', 'RE9'] },
      `${TEST_AT} rule.choice`,
    ],
    ['choices of what has none', { op: 'one-of', fact: 'jobs', values: ['5'] }, `${TEST_AT} rule.choice`],
    ['nothing of everything', { op: 'all', of: [] }, `${TEST_AT} rule.empty`],
    ['nothing of anything', { op: 'any', of: [] }, `${TEST_AT} rule.empty`],
    ['no place', { op: 'in-place', inside: [], outside: [] }, `${TEST_AT} rule.empty`],
    [
      'a place inside and outside',
      { op: 'in-place', inside: ['CN'], outside: ['CN'] },
      `${TEST_AT} rule.place`,
    ],
    [
      'a fault deep inside',
      { op: 'any', of: [{ op: 'text' }, { op: 'not', of: compare('x', '=', true) }] },
      `${TEST_AT}/of/1/of rule.unknown-fact`,
    ],
  ])('for %s', (_, test, expected) => {
    expect(refusalsOfTest(test)).toEqual([expected]);
  });

  it.each<[string, Formula, string]>([
    ['a fact nobody defined', ofFact('colour'), `${AMOUNT_AT} rule.unknown-fact`],
    ['a fact that is no number', ofFact('exports'), `${AMOUNT_AT} rule.unknown-fact`],
    ['an area for a sum', ofFact('floor-area'), `${AMOUNT_AT} rule.not-money`],
    ['oxide for a sum', ofFact('lace-purchase'), `${AMOUNT_AT} rule.not-money`],
    ['a plain number', number('5'), `${AMOUNT_AT} rule.not-money`],
    ['another currency', money('5', 'USD'), `${AMOUNT_AT} rule.currency`],
    ['what is no decimal', money('5e3'), `${AMOUNT_AT} rule.number`],
    [
      'a number that is none',
      { op: 'product', of: [number('a'), money('1')] },
      `${AMOUNT_AT}/of/0 rule.number`,
    ],
    ['an unknown unit', { op: 'quantity', value: '1', unit: 'parsec' }, `${AMOUNT_AT} rule.number`],
    ['money by money', { op: 'product', of: [money('1'), money('2')] }, `${AMOUNT_AT} rule.unit-mismatch`],
    [
      'money and area added',
      { op: 'sum', of: [money('1'), ofFact('floor-area')] },
      `${AMOUNT_AT} rule.unit-mismatch`,
    ],
    [
      'two currencies',
      { op: 'least', of: [money('1'), money('1', 'USD')] },
      `${AMOUNT_AT} rule.unit-mismatch`,
    ],
    [
      'a price of area by energy',
      { op: 'product', of: [price('1'), { op: 'quantity', value: '1', unit: 'kWh' }] },
      `${AMOUNT_AT} rule.unit-mismatch`,
    ],
    [
      'a stated price by its unlike',
      { op: 'product', of: [ofFact('land-price'), ofFact('rnd-to-sales'), ofFact('jobs')] },
      `${AMOUNT_AT} rule.not-money`,
    ],
    ['an empty sum', { op: 'sum', of: [] }, `${AMOUNT_AT} rule.empty`],
    ['no rows', { op: 'tiers', by: ofFact('jobs'), tiers: [] }, `${AMOUNT_AT} rule.empty`],
    ['no years', { op: 'by-year', years: [] }, `${AMOUNT_AT} rule.empty`],
    [
      'years backwards',
      { op: 'by-year', years: [{ from: 2031, to: 2030, then: money('1') }] },
      `${AMOUNT_AT} rule.order`,
    ],
    [
      'two bases',
      {
        op: 'sum',
        of: [
          { op: 'base', of: money('1') },
          { op: 'base', of: money('1') },
        ],
      },
      `${AMOUNT_AT} rule.base-twice`,
    ],
    [
      'a base in what is deducted',
      { op: 'difference', from: money('2'), less: { op: 'base', of: money('1') } },
      `${AMOUNT_AT}/less rule.base-deducted`,
    ],
    [
      'a base deep in what is deducted',
      {
        op: 'sum',
        of: [
          money('1'),
          {
            op: 'difference',
            from: money('2'),
            less: { op: 'sum', of: [money('1'), { op: 'base', of: money('1') }] },
          },
        ],
      },
      `${AMOUNT_AT}/of/1/less rule.base-deducted`,
    ],
    [
      'rows out of order',
      {
        op: 'tiers',
        by: ofFact('jobs'),
        tiers: [
          { from: '9', then: money('1') },
          { from: '8', then: money('1') },
        ],
      },
      `${AMOUNT_AT}/tiers/1/from rule.order`,
    ],
    [
      'rows of another measure',
      { op: 'tiers', by: ofFact('jobs'), tiers: [{ from: cny('9'), then: money('1') }] },
      `${AMOUNT_AT}/tiers/0/from rule.unit-mismatch`,
    ],
    [
      'a row that begins with words',
      { op: 'tiers', by: ofFact('jobs'), tiers: [{ from: 'nine', then: money('1') }] },
      `${AMOUNT_AT}/tiers/0/from rule.number`,
    ],
    [
      'a case twice',
      {
        op: 'choose',
        fact: 'firm-stage',
        cases: [
          { value: 'new', then: money('1') },
          { value: 'new', then: money('2') },
        ],
      },
      `${AMOUNT_AT} rule.duplicate`,
    ],
    [
      'a case nobody knows',
      { op: 'choose', fact: 'firm-stage', cases: [{ value: 'old', then: money('1') }] },
      `${AMOUNT_AT} rule.choice`,
    ],
  ])('for an amount of %s', (_, amount, expected) => {
    expect(refusalsOfAmount(amount)).toEqual([expected]);
  });

  it('for a base that is deducted from another, of both', () => {
    const base: Formula = { op: 'base', of: money('2') };
    expect(refusalsOfAmount({ op: 'difference', from: base, less: base })).toEqual([
      `${AMOUNT_AT} rule.base-twice`,
      `${AMOUNT_AT}/less rule.base-deducted`,
    ]);
    // What is deducted from a base is no part of it.
    expect(refusalsOfAmount({ op: 'difference', from: base, less: money('1') })).toEqual([]);
  });
});
