import type { Formula, Test } from '@models/policies/model/rules';
import { formulaWords, testWords } from './rule-words';

const fact = (name: string): Formula => ({ op: 'fact', fact: name });
const money = (amount: string) => ({ amount, currency: 'CNY' });
const price = (value: string): Formula => ({ op: 'quantity', value, unit: 'CNY/m2' });
const share = (value: string): Formula => ({ op: 'number', value });
const compare = (name: string, amount: string): Test => ({
  op: 'compare',
  fact: name,
  is: '>=',
  value: money(amount),
});

describe('a formula', () => {
  it('reads as it is reckoned, a difference inside a product in brackets', () => {
    const saved: Formula = {
      op: 'product',
      of: [fact('taxable-profit'), { op: 'difference', from: share('0.25'), less: share('0.15') }],
    };
    expect(formulaWords(saved, 'en')).toEqual({ line: 'Taxable profit × (25% − 15%)', tables: [] });
  });

  it('tells its steps as a table, the bound included unless the source says above', () => {
    const tiers: Formula = {
      op: 'product',
      of: [
        fact('floor-area'),
        {
          op: 'tiers',
          by: fact('fixed-investment'),
          tiers: [
            { from: money('30000000'), then: price('100') },
            { from: money('200000000'), above: true, then: price('200') },
          ],
        },
      ],
    };
    expect(formulaWords(tiers, 'en')).toEqual({
      line: 'Floor area × a step by Fixed investment',
      tables: [
        {
          by: 'Fixed investment',
          rows: [
            { when: 'at least CN¥30,000,000', then: '100 CNY/m²' },
            { when: 'more than CN¥200,000,000', then: '200 CNY/m²' },
          ],
        },
      ],
    });
  });

  it('tells the years in which it is worth something, and a table inside of one after it', () => {
    const years: Formula = {
      op: 'by-year',
      years: [
        { from: 2026, to: 2029, then: share('1') },
        { from: 2030, to: 2030, then: share('0.75') },
        {
          from: 2031,
          to: null,
          then: { op: 'choose', fact: 'ownership', cases: [{ value: 'foreign', then: share('0.5') }] },
        },
      ],
    };
    const { tables } = formulaWords(years, 'en');
    expect(tables[0]?.rows).toEqual([
      { when: '2026–2029', then: '100%' },
      { when: '2030', then: '75%' },
      { when: 'from 2031', then: 'a step by Ownership' },
    ]);
    expect(tables[1]?.rows).toHaveLength(1);
  });

  it('shows what is not written yet as left open, and what is no number as it was typed, never as zero', () => {
    const open: Formula = {
      op: 'product',
      of: [{ op: 'quantity', value: '', unit: 'percent' }, fact('taxable-profit')],
    };
    expect(formulaWords(open, 'en').line).toBe('… % × Taxable profit');
    expect(formulaWords({ op: 'money', ...money('') }, 'en').line).toBe('… CNY');
    expect(formulaWords(share(''), 'en').line).toBe('…');
    expect(testWords(compare('fixed-investment', ''), 'en')).toBe('Fixed investment: at least … CNY');
    expect(testWords(compare('fixed-investment', 'thirty'), 'en')).toBe(
      'Fixed investment: at least thirty CNY',
    );
  });

  it('tells spans, and the least and greatest of several', () => {
    const span: Formula = { op: 'between', low: share('0.03'), high: share('0.05') };
    expect(formulaWords(span, 'en').line).toBe('3% to 5%');
    const orMore: Formula = { op: 'at-least', of: { op: 'money', ...money('80000') } };
    expect(formulaWords(orMore, 'en').line).toBe('CN¥80,000 or more');
    const reward: Formula = { op: 'product', of: [{ op: 'fact', fact: 'jobs' }, orMore] };
    expect(formulaWords(reward, 'en').line).toBe('Jobs × (CN¥80,000 or more)');
    const least: Formula = { op: 'least', of: [fact('jobs'), { op: 'money', ...money('5000000') }] };
    expect(formulaWords(least, 'en').line).toBe('the least of Jobs and CN¥5,000,000');
  });
});

describe('a test', () => {
  it('tells the fact and what it must be', () => {
    expect(testWords(compare('fixed-investment', '30000000'), 'en')).toBe(
      'Fixed investment: at least CN¥30,000,000',
    );
    expect(testWords({ op: 'compare', fact: 'exports', is: '=', value: true }, 'en')).toBe('Exports: yes');
    expect(
      testWords(
        { op: 'compare', fact: 'main-business-share', is: '>=', value: { value: '60', unit: 'percent' } },
        'en',
      ),
    ).toMatch(/: at least 60 %$/);
    expect(testWords({ op: 'in-place', inside: ['cn-baotou'], outside: [] }, 'en')).toBe(
      'where the project stands',
    );
  });

  it('tells a count as a number, never as a year, and a day as a day', () => {
    const jobs: Test = { op: 'compare', fact: 'jobs', is: '>=', value: '1000' };
    expect(testWords(jobs, 'en')).toBe('Jobs: at least 1,000');
    expect(testWords(jobs, 'de')).toMatch(/1\.000$/);
    expect(testWords(jobs, 'zh-CN')).not.toContain('年');
    const day: Test = { op: 'compare', fact: 'in-use-day', is: '<=', value: '2030-12-31' };
    expect(testWords(day, 'en')).toMatch(/Dec 31, 2030$/);
    const tiers: Formula = {
      op: 'tiers',
      by: fact('jobs'),
      tiers: [{ from: '1000', then: share('0.5') }],
    };
    expect(formulaWords(tiers, 'ja').tables[0]?.rows[0]?.when).not.toContain('年');
  });

  it('rounds nothing that a rule states', () => {
    const share: Test = {
      op: 'compare',
      fact: 'main-business-share',
      is: '>=',
      value: { value: '59.999', unit: 'percent' },
    };
    expect(testWords(share, 'en')).toMatch(/59\.999 %$/);
    const perHour: Formula = { op: 'quantity', value: '0.035', unit: 'CNY/kWh' };
    expect(formulaWords(perHour, 'en').line).toContain('0.035');
    expect(formulaWords({ op: 'money', ...money('0.035') }, 'en').line).toBe('CN¥0.035');
    expect(formulaWords({ op: 'number', value: '0.1234567' }, 'en').line).toBe('12.34567%');
  });

  it('joins requirements by and, or and not, and never hides one that only words state', () => {
    const any: Test = { op: 'any', of: [compare('annual-sales', '1'), compare('annual-tax', '2')] };
    expect(testWords(any, 'en')).toBe('Yearly sales: at least CN¥1 or Yearly tax: at least CN¥2');
    expect(testWords({ op: 'all', of: [any, { op: 'text' }] }, 'en')).toBe(
      '(Yearly sales: at least CN¥1 or Yearly tax: at least CN¥2) and what only words state',
    );
    expect(testWords({ op: 'not', of: compare('annual-tax', '2') }, 'en')).toBe(
      'not (Yearly tax: at least CN¥2)',
    );
  });

  it('that only words state is judged by nothing', () => {
    expect(testWords({ op: 'text' }, 'en')).toBeNull();
    expect(testWords({ op: 'all', of: [{ op: 'text' }, { op: 'text' }] }, 'en')).toBeNull();
  });
});
