import { checkMeasure } from './check-measure.js';
import { aBenefit, aMeasure } from './rules.factory.js';
import type { Benefit, Formula, MeasureDocument, Test } from './rules.js';

/** Where the one requirement stands of which `refusalsOfTest` speaks, and the sum of `refusalsOfAmount`. */
export const TEST_AT = '/conditions/c1/test';
export const AMOUNT_AT = '/benefit/amount';

const refusalsOf = (measure: MeasureDocument) =>
  checkMeasure(measure).map(({ pointer, code }) => `${pointer} ${code}`);

/** What is refused of a measure, as pointer and code. */
export const refusalsOfTest = (test: Test) => refusalsOf(aMeasure([test]));
export const refusalsOfBenefit = (benefit: Benefit) => refusalsOf(aMeasure([], { benefit }));
export const refusalsOfAmount = (amount: Formula, more: Partial<Benefit> = {}) =>
  refusalsOfBenefit(aBenefit(amount, more));
