import { benefitSchedule, BenefitSchedule } from '@models/policies/model/benefit-schedule';
import { checkMeasure } from '@models/policies/model/check-measure';
import {
  compileMeasure,
  evaluateMeasure,
  hasSum,
  OutcomeReason,
} from '@models/policies/model/evaluate-measure';
import type { Judgement } from '@models/policies/model/judge';
import { FactProblem, factProblems, readFacts } from '@models/policies/model/read-facts';
import type { RuleIssue } from '@models/policies/model/rule-issues';
import type { MeasureDocument, MeasureOutcome, ProjectFacts, RuleCase } from '@models/policies/model/rules';
import { CASE_YEARS, CaseResult, runCases } from '@models/policies/model/run-case';
import { DatedPolicy, timesOf } from '@models/policies/model/standing';
import { readDay } from '../../domain/partial-date';

/** An example: a project in a place, on a day. */
export interface Example {
  /** `YYYY-MM-DD`. */
  asOf: string;
  /** Slugs of the place and of what lies above it, country code included. */
  place: readonly string[];
  facts: ProjectFacts;
}

/** What the engine answers to an example, exactly as it will answer an investor. */
export interface Trial {
  outcome: MeasureOutcome;
  because: OutcomeReason;
  conditions: readonly (Judgement & { id: string })[];
  /** Null where the source states no sum. */
  schedule: BenefitSchedule | null;
  /** The sum of all years where it is one number, as a decimal string. */
  total: string | null;
  /** What no project could state. */
  problems: readonly FactProblem[];
}

export type Tried = { trial: Trial } | { issues: readonly RuleIssue[] } | { day: false };

/** Tries a measure by the very engine of the portal; a rule that cannot be run says what is wrong with it. */
export function tryMeasure(measure: MeasureDocument, policy: DatedPolicy, example: Example): Tried {
  const issues = checkMeasure(measure);
  if (issues.length > 0) return { issues };
  if (readDay(example.asOf) !== example.asOf) return { day: false };
  const facts = readFacts(example.facts);
  const { standing, firstYear, lastYear } = timesOf(policy)(example.asOf);
  const { outcome, because, conditions } = evaluateMeasure(
    compileMeasure(measure),
    facts,
    example.place,
    standing,
  );
  const judged = conditions.map((judgement, place) => ({ id: measure.conditions[place]!.id, ...judgement }));
  const years = {
    first: Number(example.asOf.slice(0, 4)),
    count: CASE_YEARS,
    since: firstYear,
    last: lastYear,
  };
  const schedule = benefitSchedule(measure.benefit, facts, years);
  const { low, high } = schedule?.total ?? {};
  const total = low && high?.eq(low) ? high.toFixed() : null;
  return {
    trial: { outcome, because, conditions: judged, schedule, total, problems: factProblems(example.facts) },
  };
}

/** The results of a measure's cases by their ids; none while the rule cannot be run, or for a day that is none. */
export function caseResults(measure: MeasureDocument, policy: DatedPolicy): ReadonlyMap<string, CaseResult> {
  if (checkMeasure(measure).length > 0) return new Map();
  const cases = measure.cases.filter(({ asOf }) => readDay(asOf) === asOf);
  return new Map(runCases({ ...measure, cases }, timesOf(policy)).map((result) => [result.id, result]));
}

/** An example that came out, as a case that promises it. @param id unique among the cases of the measure */
export const caseOf = (id: string, title: string, example: Example, trial: Trial): RuleCase => ({
  id,
  title,
  asOf: example.asOf,
  place: [...example.place],
  facts: example.facts,
  outcome: trial.outcome,
  amount: hasSum(trial) ? trial.total : null,
});
