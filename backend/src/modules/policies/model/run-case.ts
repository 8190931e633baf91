import { type BenefitSchedule, benefitSchedule } from './benefit-schedule.js';
import { compileMeasure, evaluateMeasure, hasSum, type Standing } from './evaluate-measure.js';
import { Exact, isDecimal } from './exact.js';
import { factProblems, readFacts } from './read-facts.js';
import type { MeasureDocument, MeasureOutcome, RuleCase } from './rules.js';

/** Over how many years the sum of a case is added up, from the year of its day on. */
export const CASE_YEARS = 10;

/** What came of a case that an author promised. */
export interface CaseResult {
  id: string;
  passes: boolean;
  outcome: MeasureOutcome;
  /** Decimal string; null where it is not one number, no sum is stated, or nobody would get it. */
  amount: string | null;
  /** Keys of facts that no project could state. */
  wrongFacts: readonly string[];
}

/** How the measure's policy stands on a day, and the first and last year in which it is in force. */
export type StandingOn = (day: string) => {
  standing: Standing;
  firstYear: number | null;
  lastYear: number | null;
};

/** Runs every case of a measure that `checkMeasure` has let pass. */
export function runCases(measure: MeasureDocument, standingOn: StandingOn): CaseResult[] {
  const compiled = compileMeasure(measure);
  return measure.cases.map((promised) => {
    const facts = readFacts(promised.facts);
    const { standing, firstYear, lastYear } = standingOn(promised.asOf);
    const evaluation = evaluateMeasure(compiled, facts, promised.place, standing);
    const { outcome } = evaluation;
    const years = {
      first: Number(promised.asOf.slice(0, 4)),
      count: CASE_YEARS,
      since: firstYear,
      last: lastYear,
    };
    const schedule = hasSum(evaluation) ? benefitSchedule(measure.benefit, facts, years) : null;
    const amount = schedule && promisable(schedule);
    const wrongFacts = factProblems(promised.facts).map(({ key }) => key);
    const passes = wrongFacts.length === 0 && outcome === promised.outcome && isPromised(promised, amount);
    return { id: promised.id, passes, outcome, amount, wrongFacts };
  });
}

/**
 * A sum as a case can promise it, a decimal string: one number, or the least where the rule itself leaves open how much at
 * most. Null for a span, and for what is open for want of a fact.
 */
function promisable({ total: { low, high }, missing, incomparable }: BenefitSchedule): string | null {
  const isOpenByRule = high === null && missing.length === 0 && incomparable.length === 0;
  return isOpenByRule || high?.eq(low) ? low.toFixed() : null;
}

/** Who promises no sum is held to it: one number that comes out is more than was promised. */
function isPromised({ amount: promised }: RuleCase, amount: string | null): boolean {
  if (promised === null || amount === null) return promised === amount;
  return isDecimal(promised) && new Exact(amount).eq(promised);
}
