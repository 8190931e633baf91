import type { Standing } from './evaluate-measure.js';
import type { Benefit, Condition, Formula, Literal, MeasureDocument, Stacking, Test } from './rules.js';

const text = (words: string) => ({ original: 'en', texts: { en: words } });

export const cny = (amount: string) => ({ amount, currency: 'CNY' });
export const money = (amount: string, currency = 'CNY'): Formula => ({ op: 'money', amount, currency });
export const number = (value: string): Formula => ({ op: 'number', value });
export const ofFact = (fact: string): Formula => ({ op: 'fact', fact });
export const percentOf = (value: string, fact: string): Formula => ({
  op: 'product',
  of: [{ op: 'quantity', value, unit: 'percent' }, ofFact(fact)],
});
export const share = (value: string) => ({ value, unit: 'percent' });

export const compare = (fact: string, is: Extract<Test, { op: 'compare' }>['is'], value: Literal): Test => ({
  op: 'compare',
  fact,
  is,
  value,
});

export const aCondition = (id: string, test: Test): Condition => ({
  id,
  text: text(id),
  test,
  citation: null,
  evidence: null,
  selfDeclarable: true,
  note: null,
});

export const aBenefit = (amount: Formula | null, more: Partial<Benefit> = {}): Benefit => ({
  kind: 'grant',
  text: text('A grant'),
  amount,
  currency: amount === null ? null : 'CNY',
  timing: { frequency: 'once', years: null, after: 0 },
  ceiling: false,
  capPerProject: null,
  capPerYear: null,
  floor: null,
  roundedDownTo: null,
  ...more,
});

export const noStacking: Stacking = {
  exclusiveGroup: null,
  reducesBaseOf: [],
  aggregateCap: null,
  citation: null,
};

/** A measure of the tests; its tests become conditions `c1`, `c2`, ... */
export function aMeasure(
  tests: readonly Test[],
  more: Partial<Omit<MeasureDocument, 'conditions' | 'stacking'>> & { stacking?: Partial<Stacking> } = {},
): MeasureDocument {
  return {
    id: 'm1',
    slug: 'test-measure',
    title: text('A measure'),
    benefit: aBenefit(null),
    obligations: null,
    process: [],
    statutoryDays: null,
    commitment: 'unknown',
    fairCompetition: 'unknown',
    exportContingent: false,
    cases: [],
    ...more,
    conditions: tests.map((test, index) => aCondition(`c${index + 1}`, test)),
    stacking: { ...noStacking, ...more.stacking },
  };
}

export const inForce: Standing = {
  status: 'in-force',
  offer: true,
  programme: true,
  predecessorUnread: false,
};
export const lapsed: Standing = { ...inForce, status: 'lapsed-verify', offer: false };
