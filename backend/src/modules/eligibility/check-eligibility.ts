import { Injectable } from '@nestjs/common';
import { authorityZone } from '../../platform/clock/authority-zones.data.js';
import { type CivilDate, civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { factProblems, readFacts } from '../policies/model/read-facts.js';
import { MEASURE_OUTCOMES, type MeasureOutcome, type ProjectFacts } from '../policies/model/rules.js';
import type { EligibilityInput, PlaceEligibilityInput, ProjectQuestionInput } from './dto/inputs.js';
import type {
  EligibilityView,
  PlaceComparisonView,
  PlaceEligibilityView,
  PlaceSummaryView,
} from './dto/views.js';
import { ENGINE_VERSION } from './engine-versions.data.js';
import { factsRefused } from './eligibility.errors.js';
import {
  toChange,
  toChangeLine,
  toLine,
  toMeasureAnswer,
  toPlaceView,
  toStacking,
  toSum,
  toUndecided,
} from './eligibility.view.js';
import { nextQuestions } from './model/next-questions.js';
import { waysSearch } from './model/ways-to-eligible.js';
import { recordedAhead } from '../policies/index.js';
import {
  byDifference,
  byWorth,
  changesOf,
  type MeasureAnswer,
  type PlaceTotals,
  ProjectEvaluation,
} from './model/project-answer.js';
import { type NamedPlace, PlacesQueries } from './places.queries.js';
import { RuleCache, type RulesOfDay } from './rule-cache.js';

type PlaceAnswerView = Pick<
  PlaceSummaryView,
  'counts' | 'totals' | 'indicative' | 'undecided' | 'top' | 'compared'
>;

/** A project on one of the days asked about, at every place. */
interface DayAcross {
  rules: RulesOfDay;
  project: ProjectEvaluation;
  at: (place: NamedPlace) => MeasureAnswer[];
}

const TOP = 10;
/** Of these the sums are worth reckoning: of a no or an award nobody gets anything. */
const WITH_SUMS: readonly MeasureOutcome[] = ['eligible', 'verify', 'needs-facts'];

/** Tells an investor what a project may have, at every place and on any day. Nothing of the question is kept. */
@Injectable()
export class CheckEligibility {
  constructor(
    private readonly rules: RuleCache,
    private readonly places: PlacesQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts, sums and the most valuable measures for each place; with `compareTo` also what another day would change.
   * @throws DomainError invalid for facts that cannot be; not-found for a place that does not exist.
   */
  async across(input: EligibilityInput, locale: Locale): Promise<EligibilityView> {
    const facts = statedFacts(input.facts);
    const isNamed = input.parks.length + input.regions.length > 0;
    const { places, leftOut } = isNamed
      ? { places: await this.places.named(input.parks, input.regions), leftOut: 0 }
      : await this.places.firstOpen();
    const day = await this.dayAcross(input, facts, input.asOf, places);
    const other = input.compareTo ? await this.dayAcross(input, facts, input.compareTo, places) : null;
    const asked = new Map<string, MeasureAnswer>();
    // Parks beside each other differ in their names alone, unless a rule knows one of them.
    const summaries = new Map<string, PlaceAnswerView>();
    const lineOf = eachOnce((answer: MeasureAnswer) => toLine(answer, locale));
    const answered = places.map((place) => {
      const key = [day, other].map((each) => each?.rules.byPlace.signatureOf(place.path)).join(' | ');
      let summary = summaries.get(`${place.country} ${key}`);
      if (!summary) {
        const answers = day.at(place);
        for (const answer of answers) if (isOpen(answer)) asked.set(answer.slug, answer);
        const totals = day.project.totalsOf(answers);
        summary = {
          ...sumsOf(totals),
          undecided: totals.undecided.map(toUndecided),
          top: byWorth(answers.filter(isOffered)).slice(0, TOP).map(lineOf),
          compared: other && comparison(other, place, answers, locale),
        };
        summaries.set(`${place.country} ${key}`, summary);
      }
      return { ...toPlaceView(place, locale), ...summary };
    });
    return {
      ...this.reckoning(input, day.rules, places),
      places: answered,
      leftOut,
      questions: nextQuestions([...asked.values()]),
      compareTo: input.compareTo ?? null,
    };
  }

  private async dayAcross(
    input: ProjectQuestionInput,
    facts: ProjectFacts,
    day: CivilDate | undefined,
    places: readonly NamedPlace[],
  ): Promise<DayAcross> {
    const rules = await this.rules.rulesOf(day);
    const project = this.evaluation(input, facts, this.startYear(input, day, places), WITH_SUMS);
    return { rules, project, at: ({ path }) => project.at(rules.byPlace.at(path), path) };
  }

  /**
   * Every measure at one place, with each condition and what its answer rests on; with `compareTo` or `compareRecordedAt`
   * also what another day, or what was believed at another time, would change.
   * @throws DomainError as `across`; refused `policy.recorded-ahead` for a belief of a time to come.
   */
  async at(input: PlaceEligibilityInput, locale: Locale): Promise<PlaceEligibilityView> {
    const facts = statedFacts(input.facts);
    const [recordedAt, otherRecordedAt] = [input.recordedAt, input.compareRecordedAt].map((text) =>
      this.past(text),
    );
    const { kind, slug } = input;
    const [place] = await this.places.named(kind === 'park' ? [slug] : [], kind === 'region' ? [slug] : []);
    const answer = await this.answerAt(input, facts, place!, input.asOf, recordedAt);
    const isCompared = input.compareTo !== undefined || otherRecordedAt !== undefined;
    const otherDay = input.compareTo ?? input.asOf;
    const other = isCompared ? await this.answerAt(input, facts, place!, otherDay, otherRecordedAt) : null;
    const { counts, eligible, indicative } = answer.project.summaryOf(answer.measures);
    const about = { facts, place: place!, locale, search: waysSearch() };
    return {
      ...this.reckoning(input, answer.rules, [place!]),
      place: toPlaceView(place!, locale),
      counts,
      measures: byWorth(answer.measures).map((each) => toMeasureAnswer(each, about)),
      eligible: toStacking(eligible),
      indicative: toStacking(indicative),
      questions: nextQuestions(answer.measures),
      compareTo: input.compareTo ?? null,
      changes: other
        ? changesOf(answer.measures, other.measures).map((change) => toChange(change, locale))
        : [],
    };
  }

  private async answerAt(
    input: ProjectQuestionInput,
    facts: ProjectFacts,
    place: NamedPlace,
    day: CivilDate | undefined,
    recordedAt?: Date,
  ) {
    const rules = await this.rules.rulesOf(day, recordedAt);
    const project = this.evaluation(input, facts, this.startYear(input, day, [place]), MEASURE_OUTCOMES);
    return { rules, project, measures: project.at(rules.byPlace.at(place.path), place.path) };
  }

  private evaluation(
    { years }: ProjectQuestionInput,
    facts: ProjectFacts,
    first: number,
    withSums: readonly MeasureOutcome[],
  ) {
    return new ProjectEvaluation(readFacts(facts), { first, count: years }, withSums);
  }

  /**
   * Signed on a day, a project starts in its year unless another is stated. Today is what it is where the authorities sit;
   * on New Year's Eve the year that has begun at one of them.
   */
  private startYear(
    { startYear }: ProjectQuestionInput,
    day: CivilDate | undefined,
    places: readonly NamedPlace[],
  ): number {
    if (startYear !== undefined) return startYear;
    const now = this.clock.now();
    const countries = [...new Set(places.map(({ country }) => country))];
    const today = countries.map((country) => civilDateAt(now, authorityZone(country))).sort();
    return Number((day ?? today.at(-1) ?? civilDateAt(now, 'UTC')).slice(0, 4));
  }

  /** @throws DomainError refused `policy.recorded-ahead` */
  private past(text: string | undefined): Date | undefined {
    if (text === undefined) return undefined;
    const instant = new Date(text);
    if (instant > this.clock.now()) throw recordedAhead();
    return instant;
  }

  private reckoning(input: ProjectQuestionInput, { version }: RulesOfDay, places: readonly NamedPlace[]) {
    return {
      asOf: input.asOf ?? null,
      engine: ENGINE_VERSION,
      rules: version,
      startYear: this.startYear(input, input.asOf, places),
      years: input.years,
    };
  }
}

const sumsOf = ({ counts, eligible, indicative }: PlaceTotals) => ({
  counts,
  totals: eligible.map(toSum),
  indicative: indicative.map(toSum),
});

/** What heads the list at one place mostly does at the next: it is written once. */
function eachOnce<Key, Value>(write: (key: Key) => Value): (key: Key) => Value {
  const written = new Map<Key, Value>();
  return (key) => {
    const value = written.get(key) ?? write(key);
    written.set(key, value);
    return value;
  };
}

/** What another day would change at a place, and the most of it. */
function comparison(
  { project, at }: DayAcross,
  place: NamedPlace,
  before: readonly MeasureAnswer[],
  locale: Locale,
): PlaceComparisonView {
  const after = at(place);
  const changes = changesOf(before, after);
  return {
    ...sumsOf(project.totalsOf(after)),
    changed: changes.length,
    changes: byDifference(changes)
      .slice(0, TOP)
      .map((change) => toChangeLine(change, locale)),
  };
}

/** @throws DomainError invalid `validation.failed` with a pointer for each fact that cannot be used. */
export function statedFacts(given: Record<string, unknown>): ProjectFacts {
  const known = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && !isUnknown(value)),
  ) as ProjectFacts;
  const problems = factProblems(known);
  if (problems.length > 0) throw factsRefused(problems);
  return known;
}

/** An unknown fact may be left out or said to be unknown: both are the same. */
const isUnknown = (value: unknown) =>
  typeof value === 'object' && value !== null && 'state' in value && value.state === 'unknown';

const isOpen = ({ evaluation, schedule }: MeasureAnswer) =>
  evaluation.missing.length > 0 || (schedule?.missing.length ?? 0) > 0;
const isOffered = ({ evaluation }: MeasureAnswer) =>
  evaluation.outcome !== 'not-an-offer' && evaluation.outcome !== 'not-eligible';
