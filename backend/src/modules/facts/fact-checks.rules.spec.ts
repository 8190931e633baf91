import { describe, expect, it } from '@jest/globals';
import { factProblems, factWarnings, isLink, readFact, type StatedFact } from './fact-checks.rules.js';

const fact = (wanted: Partial<StatedFact> = {}): StatedFact => ({
  id: 'f',
  key: 'feedstock_nd_available',
  value: '700',
  valueKind: 'number',
  unit: 't/yr',
  asOf: '2026-06',
  source: { address: null, title: 'A letter', retrievedOn: null },
  expiresOn: null,
  ...wanted,
});
const TODAY = '2026-11-26';
const problems = (wanted: Partial<StatedFact>) =>
  factProblems(fact(wanted)).map(({ field, code }) => `${field} ${code}`);
const warnings = (wanted: Partial<StatedFact>, others: Partial<StatedFact>[] = []) =>
  factWarnings(
    readFact(fact(wanted)),
    others.map((other) => readFact(fact(other))),
    TODAY,
  ).map(({ field, code }) => `${field} ${code}`);

describe('a fact that nobody could read', () => {
  it.each<[Partial<StatedFact>, string[]]>([
    [{}, []],
    [{ value: '-12.50' }, []],
    [{ value: '' }, ['value fact.value-needed']],
    [{ value: '1,250' }, ['value fact.number-unreadable']],
    [{ value: '1e9' }, ['value fact.number-unreadable']],
    [{ value: '9'.repeat(400) }, ['value fact.number-unreadable']],
    [{ value: 'about 700', valueKind: 'text' }, []],
    [{ unit: 'tons' }, ['unit fact.unit-unknown']],
    [{ unit: null }, ['unit fact.unit-needed']],
    [{ key: 'number_of_tea_houses', unit: null }, []],
    [{ key: 'investment', unit: 'CNY' }, []],
    [{ asOf: 'FY2023/24' }, ['asOf fact.date-unreadable']],
    [{ asOf: '2026-02-30' }, ['asOf fact.date-unreadable']],
    [{ asOf: '2026-Q2' }, []],
    [{ expiresOn: '2027' }, ['expiresOn fact.date-unreadable']],
    [
      { source: { address: 'javascript:alert(1)', title: 'x', retrievedOn: 'soon' } },
      ['source/address fact.address-unreadable', 'source/retrievedOn fact.date-unreadable'],
    ],
  ])('%j has the problems %j', (wanted, expected) => {
    expect(problems(wanted)).toEqual(expected);
  });
});

describe('a fact that should be questioned', () => {
  it.each<[string, Partial<StatedFact>, string[]]>([
    ['nothing odd', {}, []],
    [
      'a steam price per m3',
      { key: 'steam_tariff', value: '220', unit: 'CNY/m3' },
      ['unit fact.unit-unexpected'],
    ],
    [
      'a land price in tonnes',
      { key: 'land_price_min', value: '220', unit: 't' },
      ['unit fact.unit-unexpected'],
    ],
    [
      'an amount of money for an area',
      { key: 'area', value: '5', unit: 'CNY' },
      ['unit fact.unit-unexpected'],
    ],
    [
      'words for a number',
      { valueKind: 'text', value: 'plenty', unit: null },
      ['value fact.words-for-a-number'],
    ],
    [
      'power of a country',
      { key: 'firm_capacity_available', value: '90', unit: 'GW' },
      ['value fact.out-of-range'],
    ],
    ['land per mu within the range per m2', { key: 'land_price_min', value: '150000', unit: 'CNY/mu' }, []],
    [
      'land per mu that was meant per m2',
      { key: 'land_price_min', value: '384', unit: 'CNY/mu' },
      ['value fact.out-of-range'],
    ],
    [
      'a price in a currency without a range',
      { key: 'land_price_min', value: '9999999', unit: 'EUR/m2' },
      [],
    ],
    ['the least of the range', { key: 'steam_tariff', value: '50', unit: 'CNY/t' }, []],
    ['just below it', { key: 'steam_tariff', value: '49.99', unit: 'CNY/t' }, ['value fact.out-of-range']],
    ['a date next week', { asOf: '2026-12-03' }, ['asOf fact.dated-ahead']],
    ['the day that has begun in the east', { asOf: '2026-11-27' }, []],
    ['the year that is running', { asOf: '2026' }, []],
    ['no date', { asOf: null }, ['asOf fact.date-missing']],
    ['no source', { source: null }, ['source fact.source-missing']],
    [
      'an empty source',
      { source: { address: null, title: '', retrievedOn: null } },
      ['source fact.source-missing'],
    ],
    ['an end before its beginning', { expiresOn: '2026-05-31' }, ['expiresOn fact.expires-before-as-of']],
  ])('%s', (_what, wanted, expected) => {
    expect(warnings(wanted)).toEqual(expected);
  });

  it.each<[string, Partial<StatedFact>, Partial<StatedFact>[], boolean]>([
    ['7000 against 700 t of the same day', { value: '7000' }, [{}], true],
    ['the same in kilograms', { value: '700000', unit: 't/yr', asOf: '2026-07' }, [{ value: '700' }], true],
    ['five times as much', { value: '3500' }, [{}], true],
    ['just under five times', { value: '3499' }, [{}], false],
    [
      'a fifth of what a newer one says',
      { value: '140', asOf: '2020' },
      [{ value: '700', asOf: '2026' }],
      true,
    ],
    ['more than the newest older one', { value: '7000', asOf: '2026-10' }, [{ asOf: '2026-06' }], true],
    [
      'more than one long replaced',
      { value: '7000', asOf: '2026-10' },
      [
        { value: '6000', asOf: '2026-06' },
        { value: '700', asOf: '2011' },
      ],
      false,
    ],
    ['what has no date', { value: '7000', asOf: '2011' }, [{ asOf: null }], true],
    ['nothing against something', { value: '0' }, [{}], true],
    ['nothing against nothing', { value: '0' }, [{ value: '0' }], false],
    ['another unit that does not compare', { value: '7000', unit: 't/yr REO' }, [{}], false],
    ['words', { value: '7000' }, [{ value: 'seven hundred', valueKind: 'text' }], false],
  ])('against other statements: %s', (_what, wanted, others, contradicts) => {
    expect(warnings(wanted, others).includes('value fact.contradicts')).toBe(contradicts);
  });
});

describe('a link', () => {
  it.each(['https://example.com', 'http://例え.jp/道?x=1#y', 'https://user.example.com:8443/a.pdf'])(
    '%s is one',
    (link) => {
      expect(isLink(link)).toBe(true);
    },
  );
  it.each([
    '',
    'example.com',
    'ftp://example.com',
    'javascript:alert(1)',
    'https://',
    'https:///x',
    'https://a b',
    'http://[',
  ])('%s is none', (text) => {
    expect(isLink(text)).toBe(false);
  });
});
