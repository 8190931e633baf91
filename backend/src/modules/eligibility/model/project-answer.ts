import {
  benefitSchedule,
  type BenefitSchedule,
  type ScheduleYears,
} from '../../policies/model/benefit-schedule.js';
import {
  type CompiledMeasure,
  evaluateMeasure,
  type MeasureEvaluation,
  type Standing,
} from '../../policies/model/evaluate-measure.js';
import { type Exact, ZERO } from '../../policies/model/exact.js';
import type { Place } from '../../policies/model/judge.js';
import type { ReadFacts } from '../../policies/model/read-facts.js';
import { MEASURE_OUTCOMES, type MeasureOutcome } from '../../policies/model/rules.js';
import type { Range } from '../../policies/model/worth.js';
import { scoreOf, type StackItem } from './combination-value.js';
import { bestStacking, type StackingAnswer } from './stacking.js';

/** A measure as it stands on the day that is asked about. */
export interface DatedRule {
  measure: CompiledMeasure;
  standing: Standing;
  /** The first and the last year on whose last day it is in force; null: no start or end is known. */
  firstYear: number | null;
  lastYear: number | null;
  territory: Territory;
}

/** Where a policy holds: in its whole country, in regions (all below them included), in parks. */
export interface Territory {
  /** ISO 3166-1 alpha-2, or EU. */
  country: string;
  nationwide: boolean;
  regions: readonly string[];
  parks: readonly string[];
}

/** Member states since 2020-02-01: what the Union publishes holds in each. */
const EU_MEMBERS = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** Whether what is published for a territory can concern a project at a place. */
export function concerns({ country, nationwide, regions, parks }: Territory, place: Place): boolean {
  const isCountry =
    place.includes(country) || (country === 'EU' && place.some((name) => EU_MEMBERS.has(name)));
  if (!isCountry) return false;
  return (
    nationwide || regions.some((name) => place.includes(name)) || parks.some((name) => place.includes(name))
  );
}

/** What came of one measure for a project at a place. */
export interface MeasureAnswer {
  slug: string;
  rule: DatedRule;
  evaluation: MeasureEvaluation;
  /** Null where the source states no sum, or nobody asked for it. */
  schedule: BenefitSchedule | null;
}

/** What a project may have at one place. */
export interface PlaceSummary {
  counts: Record<MeasureOutcome, number>;
  /** The best combination of what one may have. */
  eligible: StackingAnswer;
  /** The same with what must first be verified: an indication, never a sum to count on. */
  indicative: StackingAnswer;
}

/**
 * One project, one day: evaluates each measure as often as needed and no more. A measure whose conditions name no place
 * answers alike everywhere; what it is worth never hangs on the place.
 */
export class ProjectEvaluation {
  private readonly evaluations = new Map<DatedRule, MeasureEvaluation>();
  private readonly schedules = new Map<DatedRule, BenefitSchedule | null>();

  constructor(
    private readonly facts: ReadFacts,
    private readonly years: Pick<ScheduleYears, 'first' | 'count'>,
  ) {}

  /** @param withSums of which outcomes the schedules are reckoned. */
  at(rules: readonly DatedRule[], place: Place, withSums: readonly MeasureOutcome[]): MeasureAnswer[] {
    return rules.map((rule) => {
      const evaluation = this.evaluationOf(rule, place);
      const schedule = withSums.includes(evaluation.outcome) ? this.scheduleOf(rule) : null;
      return { slug: rule.measure.document.slug, rule, evaluation, schedule };
    });
  }

  /** What the best combinations of the answers bring. */
  summaryOf(answers: readonly MeasureAnswer[]): PlaceSummary {
    const counts = Object.fromEntries(
      MEASURE_OUTCOMES.map((outcome) => [outcome, 0]),
    ) as PlaceSummary['counts'];
    for (const { evaluation } of answers) counts[evaluation.outcome] += 1;
    const of = (outcomes: readonly MeasureOutcome[]) =>
      bestStacking(
        answers
          .filter(({ evaluation }) => outcomes.includes(evaluation.outcome))
          .flatMap((answer) => this.stackItem(answer) ?? []),
      );
    const eligible = of(['eligible']);
    return { counts, eligible, indicative: counts.verify === 0 ? eligible : of(['eligible', 'verify']) };
  }

  private evaluationOf(rule: DatedRule, place: Place): MeasureEvaluation {
    if (!rule.measure.placeless) return evaluateMeasure(rule.measure, this.facts, place, rule.standing);
    let known = this.evaluations.get(rule);
    if (!known) {
      known = evaluateMeasure(rule.measure, this.facts, place, rule.standing);
      this.evaluations.set(rule, known);
    }
    return known;
  }

  private scheduleOf(rule: DatedRule): BenefitSchedule | null {
    let known = this.schedules.get(rule);
    if (known === undefined) {
      known = benefitSchedule(rule.measure.document.benefit, this.facts, this.yearsOf(rule));
      this.schedules.set(rule, known);
    }
    return known;
  }

  private yearsOf({ firstYear, lastYear }: DatedRule): ScheduleYears {
    return { ...this.years, since: firstYear, last: lastYear };
  }

  private stackItem({ slug, rule, schedule }: MeasureAnswer): StackItem | null {
    if (schedule === null) return null;
    const { benefit, stacking } = rule.measure.document;
    return {
      slug,
      stacking,
      schedule,
      withOffBase: (off) => benefitSchedule(benefit, this.facts, this.yearsOf(rule), off) ?? schedule,
    };
  }
}

/** What is open is worth asking about after what one has, what is no after that. */
const RANK: Record<MeasureOutcome, number> = {
  eligible: 0,
  verify: 1,
  'needs-facts': 2,
  'not-eligible': 3,
  'not-an-offer': 4,
};

/**
 * By outcome, then by how much it is worth: sums compare within a currency only, so that each counts by its share of
 * the largest in its own; then by slug.
 */
export function byWorth(answers: readonly MeasureAnswer[]): MeasureAnswer[] {
  const largest = new Map<string, Exact>();
  const sumOf = ({ schedule }: MeasureAnswer) => (schedule ? scoreOf(schedule.total) : ZERO);
  for (const answer of answers) {
    if (!answer.schedule) continue;
    const { currency } = answer.schedule;
    const before = largest.get(currency);
    if (!before || sumOf(answer).gt(before)) largest.set(currency, sumOf(answer));
  }
  const shareOf = (answer: MeasureAnswer) => {
    const most = answer.schedule && largest.get(answer.schedule.currency);
    return most?.gt(ZERO) ? Number(sumOf(answer)) / Number(most) : 0;
  };
  const keyed = answers.map((answer) => ({
    answer,
    rank: RANK[answer.evaluation.outcome],
    share: shareOf(answer),
  }));
  return keyed
    .sort((a, b) => a.rank - b.rank || b.share - a.share || (a.answer.slug < b.answer.slug ? -1 : 1))
    .map(({ answer }) => answer);
}

/** How the answer to a measure changes from one day, or one version of the rules, to another. */
export interface AnswerChange {
  slug: string;
  before: MeasureAnswer | null;
  after: MeasureAnswer | null;
  /** What the sum changes by at most, in the currency of both; null when either has none. */
  difference: Range | null;
}

/** Every measure whose outcome, reason or sum differs, in the order of slugs. Null where it is not in the rules at all. */
export function changesOf(before: readonly MeasureAnswer[], after: readonly MeasureAnswer[]): AnswerChange[] {
  const [old, now] = [before, after].map(
    (answers) => new Map(answers.map((answer) => [answer.slug, answer])),
  );
  return [...new Set([...old!.keys(), ...now!.keys()])]
    .sort()
    .map((slug) => ({ slug, before: old!.get(slug) ?? null, after: now!.get(slug) ?? null }))
    .filter((change) => fingerprint(change.before) !== fingerprint(change.after))
    .map((change) => ({ ...change, difference: differenceOf(change.before, change.after) }));
}

const fingerprint = (answer: MeasureAnswer | null): string =>
  answer === null
    ? ''
    : [
        answer.evaluation.outcome,
        answer.evaluation.because,
        answer.schedule?.currency,
        answer.schedule?.total.low.toFixed(),
        answer.schedule?.total.high?.toFixed(),
      ].join(' ');

/** Counts what one may have or might: a sum of a measure that is a no is none. */
function differenceOf(before: MeasureAnswer | null, after: MeasureAnswer | null): Range | null {
  const sums = [before, after].map((answer) =>
    answer?.schedule && ['eligible', 'verify'].includes(answer.evaluation.outcome)
      ? answer.schedule.total
      : null,
  );
  const unit = before?.schedule?.currency ?? after?.schedule?.currency;
  const isOneCurrency =
    !before?.schedule || !after?.schedule || before.schedule.currency === after.schedule.currency;
  if (unit === undefined || !isOneCurrency) return null;
  const [old, now] = sums.map((sum) => sum ?? { low: ZERO, high: ZERO, unit });
  return {
    low: now!.low.minus(old!.low),
    high: now!.high && old!.high ? now!.high.minus(old!.high) : null,
    unit,
  };
}
