import type { MeasureDocument } from '@models/policies/model/rules';
import type { DatedPolicy } from '@models/policies/model/standing';
import { beginning, emptyCondition, emptyMeasure } from './rule-edits';
import { Example, caseOf, caseResults, tryMeasure } from './try-measure';

const POLICY: DatedPolicy = {
  kind: 'programme',
  sourceStatus: 'in_force',
  effectiveFrom: '2026-01-01',
  effectiveTo: '2028-12-31',
  suspendedFrom: null,
  suspendedTo: null,
  sourceDate: '2026-01-01',
  lastChecked: '2026-01-15',
  opensOn: null,
  closesOn: null,
  predecessorUnread: false,
};
const base = emptyMeasure('m', 'en');
/** CNY 100 for each square metre, for whoever invests CNY 30 million. */
const MEASURE: MeasureDocument = {
  ...base,
  conditions: [
    {
      ...emptyCondition('invests', 'en'),
      test: {
        op: 'compare',
        fact: 'fixed-investment',
        is: '>=',
        value: { amount: '30000000', currency: 'CNY' },
      },
    },
  ],
  benefit: {
    ...base.benefit,
    currency: 'CNY',
    amount: {
      op: 'product',
      of: [
        { op: 'fact', fact: 'floor-area' },
        { op: 'quantity', value: '100', unit: 'CNY/m2' },
      ],
    },
  },
};
const EXAMPLE: Example = {
  asOf: '2026-06-01',
  place: ['CN'],
  facts: {
    'fixed-investment': { amount: '30000000', currency: 'CNY' },
    'floor-area': { value: '1.5', unit: 'mu' },
  },
};

describe('a measure that is tried', () => {
  it('answers at once, exactly, by the day of the example', () => {
    const tried = tryMeasure(MEASURE, POLICY, EXAMPLE);
    expect(tried).toMatchObject({ trial: { outcome: 'eligible', total: '100000', problems: [] } });
    const later = tryMeasure(MEASURE, POLICY, { ...EXAMPLE, asOf: '2029-01-01' });
    expect(later).toMatchObject({ trial: { outcome: 'not-eligible', because: 'ended' } });
  });

  it('says what is unknown, and never takes it for a no', () => {
    const tried = tryMeasure(MEASURE, POLICY, { ...EXAMPLE, facts: {} });
    expect(tried).toMatchObject({
      trial: { outcome: 'needs-facts', total: null, conditions: [{ missing: ['fixed-investment'] }] },
    });
  });

  it('says what is wrong with a rule that cannot be run, and with facts that cannot be', () => {
    const benefit = { ...MEASURE.benefit, amount: beginning('amount', 'CNY') };
    expect(tryMeasure({ ...MEASURE, benefit }, POLICY, EXAMPLE)).toMatchObject({
      issues: [{ code: 'rule.number' }],
    });
    const facts = { 'floor-area': { value: '-1', unit: 'm2' } };
    expect(tryMeasure(MEASURE, POLICY, { ...EXAMPLE, facts })).toMatchObject({
      trial: { problems: [{ key: 'floor-area', code: 'project-fact.negative' }] },
    });
    expect(tryMeasure(MEASURE, POLICY, { ...EXAMPLE, asOf: '2026-06' })).toEqual({ day: false });
  });

  it('becomes a case that passes, and fails once the rule says otherwise', () => {
    const tried = tryMeasure(MEASURE, POLICY, EXAMPLE);
    if (!('trial' in tried)) throw new Error('It could not be tried');
    const cases = [caseOf('case-1', 'Example 1', EXAMPLE, tried.trial)];
    expect(cases[0]).toMatchObject({ outcome: 'eligible', amount: '100000', place: ['CN'] });
    expect(caseResults({ ...MEASURE, cases }, POLICY).get('case-1')).toMatchObject({ passes: true });
    const ended = { ...POLICY, effectiveTo: '2026-05-31' };
    expect(caseResults({ ...MEASURE, cases }, ended).get('case-1')).toMatchObject({
      passes: false,
      outcome: 'not-eligible',
    });
    const [lapsed] = cases.map((each) => ({ ...each, asOf: 'soon' }));
    expect(caseResults({ ...MEASURE, cases: lapsed ? [lapsed] : [] }, POLICY).size).toBe(0);
  });
});
