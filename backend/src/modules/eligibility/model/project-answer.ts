import {
  benefitSchedule,
  type BenefitSchedule,
  type OffBase,
  type ScheduleYears,
} from '../../policies/model/benefit-schedule.js';
import {
  type CompiledMeasure,
  evaluateMeasure,
  type MeasureEvaluation,
  type Standing,
} from '../../policies/model/evaluate-measure.js';
import { ZERO } from '../../policies/model/exact.js';
import type { Place } from '../../policies/model/judge.js';
import type { ReadFacts } from '../../policies/model/read-facts.js';
import { MEASURE_OUTCOMES, type MeasureOutcome } from '../../policies/model/rules.js';
import { concerns, countriesOf, type Territory } from '../../policies/model/territory.js';
import type { Range } from '../../policies/model/worth.js';
import type { Undecided } from './currency-conflicts.js';
import { quickBenefit } from './quick-benefit.js';
import { scoreOf } from './score.js';
import type { StackItem } from './stack-item.js';
import { bestStacking, bestTotals, type StackingAnswer } from './stacking.js';

export { concerns, type Territory };

/** A measure as it stands on the day that is asked about. */
export interface DatedRule {
  measure: CompiledMeasure;
  standing: Standing;
  /** The first and the last year on whose last day it is in force; null: no start or end is known. */
  firstYear: number | null;
  lastYear: number | null;
  territory: Territory;
}

/**
 * The rules by the names under which a place finds them: `concerns` for many places, without asking every rule at every
 * place.
 */
export class RulesByPlace<Rule extends DatedRule> {
  private readonly named = new Map<string, Rule[]>();
  private readonly order = new Map<Rule, number>();
  /** Every name that a territory or a requirement knows. */
  private readonly names = new Set<string>();
  private readonly found = new Map<string, Rule[]>();

  constructor(rules: readonly Rule[]) {
    rules.forEach((rule, index) => {
      this.order.set(rule, index);
      for (const { test } of rule.measure.conditions) for (const name of test.places) this.names.add(name);
      for (const name of namesOf(rule.territory)) {
        this.names.add(name);
        const others = this.named.get(name);
        if (others) others.push(rule);
        else this.named.set(name, [rule]);
      }
    });
  }

  /** What the rules tell of a place: two of one signature answer alike, whatever else their paths hold. */
  signatureOf(place: Place): string {
    return place.filter((name) => this.names.has(name)).join(' ');
  }

  /** Every rule that concerns the place, once each, in the order in which they were given. */
  at(place: Place): Rule[] {
    // The country decides whether a territory concerns a place at all, named by a rule or not.
    const key = `${place.at(-1)} ${this.signatureOf(place)}`;
    let known = this.found.get(key);
    if (!known) {
      const named = [...new Set(place.flatMap((name) => this.named.get(name) ?? []))];
      known = named
        .filter(({ territory }) => concerns(territory, place))
        .sort((a, b) => (this.order.get(a) ?? 0) - (this.order.get(b) ?? 0));
      this.found.set(key, known);
    }
    return known;
  }
}

function namesOf({ country, nationwide, regions, parks }: Territory): string[] {
  return [...new Set([...(nationwide ? countriesOf(country) : []), ...regions, ...parks])];
}

/** What came of one measure for a project at a place. */
export interface MeasureAnswer {
  slug: string;
  rule: DatedRule;
  evaluation: MeasureEvaluation;
  /** Null where the source states no sum, nobody asked for it, or the rule of the day is one that nobody has read. */
  schedule: BenefitSchedule | null;
  /** The same as a part of combinations; null too of what one may not have, or not yet. */
  item: StackItem | null;
  /** For the order alone: sums beyond what a float tells apart are alike to a reader too. 0 where there is none. */
  worth: number;
}

/** What a project may have at one place. */
export interface PlaceSummary {
  counts: Record<MeasureOutcome, number>;
  /** The best combination of what one may have. */
  eligible: StackingAnswer;
  /** The same with what must first be verified: an indication, never a sum to count on. */
  indicative: StackingAnswer;
}

/** The same without what was left out. */
export interface PlaceTotals {
  counts: Record<MeasureOutcome, number>;
  eligible: readonly Range[];
  indicative: readonly Range[];
  /** What of the indicative totals nobody can decide without a rate. */
  undecided: readonly Undecided[];
}

/** The outcomes of which one may have something, if only after it is verified. */
const HAD: readonly MeasureOutcome[] = ['eligible', 'verify'];

/**
 * One project, one day: evaluates each measure as often as needed and no more. A measure whose conditions name no place
 * answers alike everywhere; what it is worth never hangs on the place.
 */
export class ProjectEvaluation {
  private readonly answers = new Map<DatedRule, MeasureAnswer>();
  private readonly schedules = new Map<DatedRule, BenefitSchedule | null>();

  /** @param withSums of which outcomes the schedules are reckoned. */
  constructor(
    private readonly facts: ReadFacts,
    private readonly years: Pick<ScheduleYears, 'first' | 'count'>,
    private readonly withSums: readonly MeasureOutcome[] = MEASURE_OUTCOMES,
  ) {}

  at(rules: readonly DatedRule[], place: Place): MeasureAnswer[] {
    return rules.map((rule) => {
      if (!rule.measure.placeless) return this.answerOf(rule, place);
      let known = this.answers.get(rule);
      if (!known) {
        known = this.answerOf(rule, place);
        this.answers.set(rule, known);
      }
      return known;
    });
  }

  /** What the best combinations of the answers bring, with everything that was left out. */
  summaryOf(answers: readonly MeasureAnswer[]): PlaceSummary {
    const counts = countsOf(answers);
    const eligible = bestStacking(itemsOf(answers, ['eligible']));
    return {
      counts,
      eligible,
      indicative: counts.verify === 0 ? eligible : bestStacking(itemsOf(answers, HAD)),
    };
  }

  /** The sums of the same combinations, by currency: what acts on nothing else is only added up. */
  totalsOf(answers: readonly MeasureAnswer[]): PlaceTotals {
    const counts = countsOf(answers);
    const eligible = bestTotals(itemsOf(answers, ['eligible']));
    const indicative = counts.verify === 0 ? eligible : bestTotals(itemsOf(answers, HAD));
    return {
      counts,
      eligible: eligible.totals,
      indicative: indicative.totals,
      undecided: indicative.undecided,
    };
  }

  private answerOf(rule: DatedRule, place: Place): MeasureAnswer {
    const evaluation = evaluateMeasure(rule.measure, this.facts, place, rule.standing);
    const isAsked = this.withSums.includes(evaluation.outcome);
    const schedule = isAsked && evaluation.because !== 'predecessor-unread' ? this.scheduleOf(rule) : null;
    const item = schedule && HAD.includes(evaluation.outcome) ? this.stackItem(rule, schedule) : null;
    const worth = schedule === null ? 0 : Number(scoreOf(schedule.total));
    return { slug: rule.measure.document.slug, rule, evaluation, schedule, item, worth };
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

  private readonly items = new Map<DatedRule, StackItem>();

  private stackItem(rule: DatedRule, schedule: BenefitSchedule): StackItem {
    let item = this.items.get(rule);
    if (!item) {
      const { slug, benefit, stacking } = rule.measure.document;
      const withOffBase = (off: OffBase) => benefitSchedule(benefit, this.facts, this.yearsOf(rule), off)!;
      const quick = () => quickBenefit(benefit, this.facts);
      item = { slug, stacking, amount: benefit.amount!, quick, schedule, withOffBase };
      this.items.set(rule, item);
    }
    return item;
  }
}

function itemsOf(answers: readonly MeasureAnswer[], outcomes: readonly MeasureOutcome[]): StackItem[] {
  const items: StackItem[] = [];
  for (const { evaluation, item } of answers)
    if (item !== null && outcomes.includes(evaluation.outcome)) items.push(item);
  return items;
}

export function countsOf(answers: readonly MeasureAnswer[]): PlaceSummary['counts'] {
  const counts = { eligible: 0, verify: 0, 'needs-facts': 0, 'not-eligible': 0, 'not-an-offer': 0 };
  for (const { evaluation } of answers) counts[evaluation.outcome] += 1;
  return counts;
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
  const largest = new Map<string, number>();
  for (const { schedule, worth } of answers)
    if (schedule && worth > (largest.get(schedule.currency) ?? 0)) largest.set(schedule.currency, worth);
  const keyed = answers.map((answer) => {
    const { schedule, worth, evaluation } = answer;
    const share = worth > 0 ? worth / largest.get(schedule!.currency)! : 0;
    return { answer, rank: RANK[evaluation.outcome], share };
  });
  return keyed
    .sort((a, b) => a.rank - b.rank || b.share - a.share || (a.answer.slug < b.answer.slug ? -1 : 1))
    .map(({ answer }) => answer);
}

/** How the answer to a measure changes from one day, or one version of the rules, to another. */
export interface AnswerChange {
  slug: string;
  before: MeasureAnswer | null;
  after: MeasureAnswer | null;
  /**
   * From the least to the most that the sum may change by, in the currency of both: each may turn out anywhere within its
   * bounds. Null when neither has one, or nothing says how much at most is lost; a `high` of
   * null: nothing says how much at most is won.
   */
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

/**
 * By how much they change, in either direction: sums compare within a currency only, so that each counts by its share of
 * the largest in its own; what has no sum comes last.
 */
export function byDifference(changes: readonly AnswerChange[]): AnswerChange[] {
  const sizeOf = ({ difference }: AnswerChange) =>
    difference === null
      ? 0
      : Math.max(Math.abs(Number(difference.low)), Math.abs(Number(difference.high ?? difference.low)));
  const largest = new Map<string, number>();
  for (const change of changes) {
    const unit = change.difference?.unit ?? '';
    largest.set(unit, Math.max(largest.get(unit) ?? 0, sizeOf(change)));
  }
  const shareOf = (change: AnswerChange) =>
    sizeOf(change) / (largest.get(change.difference?.unit ?? '') || 1);
  return [...changes].sort((a, b) => shareOf(b) - shareOf(a) || (a.slug < b.slug ? -1 : 1));
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
  const [old, now] = [before, after].map((answer) =>
    answer?.schedule && HAD.includes(answer.evaluation.outcome) ? answer.schedule : null,
  );
  const unit = before?.schedule?.currency ?? after?.schedule?.currency;
  const isOneCurrency =
    !before?.schedule || !after?.schedule || before.schedule.currency === after.schedule.currency;
  if (unit === undefined || !isOneCurrency) return null;
  const nothing = { low: ZERO, high: ZERO, unit };
  // The same bounds for want of the same facts: whatever they are, it is the same sum.
  if (old && now && isAlike(old, now)) return nothing;
  return spanBetween(old?.total ?? nothing, now?.total ?? nothing);
}

const isAlike = (a: BenefitSchedule, b: BenefitSchedule): boolean =>
  a.total.low.eq(b.total.low) &&
  String(a.total.high) === String(b.total.high) &&
  a.missing.join() === b.missing.join();

/** Null where nothing says how much at most is lost. */
function spanBetween(old: Range, now: Range): Range | null {
  if (old.high === null) return null;
  return { low: now.low.minus(old.high), high: now.high && now.high.minus(old.low), unit: old.unit };
}
