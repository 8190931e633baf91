import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { factProblems, readFacts } from '../policies/model/read-facts.js';
import { MEASURE_OUTCOMES, type MeasureOutcome, type ProjectFacts } from '../policies/model/rules.js';
import type { EligibilityInput, PlaceEligibilityInput, ProjectQuestionInput } from './dto/inputs.js';
import type { EligibilityView, PlaceEligibilityView, PlaceSummaryView } from './dto/views.js';
import { ENGINE_VERSION } from './engine-versions.data.js';
import { factsRefused } from './eligibility.errors.js';
import { toChange, toLine, toMeasureAnswer, toPlaceView, toStacking, toSum } from './eligibility.view.js';
import { nextQuestions } from './model/next-questions.js';
import {
  byWorth,
  changesOf,
  countsOf,
  type MeasureAnswer,
  ProjectEvaluation,
} from './model/project-answer.js';
import { type NamedPlace, PlacesQueries } from './places.queries.js';
import { RuleCache, type RulesOfDay } from './rule-cache.js';

type PlaceAnswerView = Pick<PlaceSummaryView, 'counts' | 'totals' | 'indicative' | 'top'>;

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
   * Counts, sums and the most valuable measures for each place.
   * @throws DomainError invalid for facts that cannot be; not-found for a place that does not exist.
   */
  async across(input: EligibilityInput, locale: Locale): Promise<EligibilityView> {
    const facts = statedFacts(input.facts);
    const isNamed = input.parks.length + input.regions.length > 0;
    const [rules, places] = await Promise.all([
      this.rules.rulesOf(input.asOf),
      isNamed ? this.places.named(input.parks, input.regions) : this.places.open(),
    ]);
    const project = this.evaluation(input, facts, input.asOf, WITH_SUMS);
    const asked = new Map<string, MeasureAnswer>();
    // Parks beside each other differ in their names alone, unless a rule knows one of them.
    const summaries = new Map<string, PlaceAnswerView>();
    const answered = places.map((place) => {
      const key = `${place.country} ${rules.byPlace.signatureOf(place.path)}`;
      let summary = summaries.get(key);
      if (!summary) {
        const answers = project.at(rules.byPlace.at(place.path), place.path);
        for (const answer of answers) if (isOpen(answer)) asked.set(answer.slug, answer);
        summary = this.summary(project, answers, locale);
        summaries.set(key, summary);
      }
      return { ...toPlaceView(place, locale), ...summary };
    });
    return {
      ...this.reckoning(input, rules),
      places: answered,
      questions: nextQuestions([...asked.values()]),
    };
  }

  private summary(
    project: ProjectEvaluation,
    answers: readonly MeasureAnswer[],
    locale: Locale,
  ): PlaceAnswerView {
    return {
      counts: countsOf(answers),
      totals: project.totalsOf(answers, ['eligible']).map(toSum),
      indicative: project.totalsOf(answers, ['eligible', 'verify']).map(toSum),
      top: byWorth(answers.filter(isOffered))
        .slice(0, TOP)
        .map((answer) => toLine(answer, locale)),
    };
  }

  /**
   * Every measure at one place, with each condition and what its answer rests on; with `compareTo` or `compareRecordedAt`
   * also what another day, or what was believed at another time, would change.
   * @throws DomainError as `across`.
   */
  async at(input: PlaceEligibilityInput, locale: Locale): Promise<PlaceEligibilityView> {
    const facts = statedFacts(input.facts);
    const { kind, slug } = input;
    const [place] = await this.places.named(kind === 'park' ? [slug] : [], kind === 'region' ? [slug] : []);
    const answer = await this.answerAt(input, facts, place!, input.asOf, instant(input.recordedAt));
    const isCompared = input.compareTo !== undefined || input.compareRecordedAt !== undefined;
    const other = isCompared
      ? await this.answerAt(
          input,
          facts,
          place!,
          input.compareTo ?? input.asOf,
          instant(input.compareRecordedAt),
        )
      : null;
    const { counts, eligible, indicative } = answer.project.summaryOf(answer.measures);
    return {
      ...this.reckoning(input, answer.rules),
      place: toPlaceView(place!, locale),
      counts,
      measures: byWorth(answer.measures).map((each) =>
        toMeasureAnswer(each, { facts, place: place!, locale }),
      ),
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
    const project = this.evaluation(input, facts, day, MEASURE_OUTCOMES);
    return { rules, project, measures: project.at(rules.byPlace.at(place.path), place.path) };
  }

  private evaluation(
    input: ProjectQuestionInput,
    facts: ProjectFacts,
    day: CivilDate | undefined,
    withSums: readonly MeasureOutcome[],
  ) {
    const years = { first: this.startYear(input, day), count: input.years };
    return new ProjectEvaluation(readFacts(facts), years, withSums);
  }

  /** Signed on a day, a project starts in its year unless another is stated. */
  private startYear({ startYear }: ProjectQuestionInput, day: CivilDate | undefined): number {
    return startYear ?? Number((day ?? this.clock.now().toISOString()).slice(0, 4));
  }

  private reckoning(input: ProjectQuestionInput, { version }: RulesOfDay) {
    return {
      asOf: input.asOf ?? null,
      engine: ENGINE_VERSION,
      rules: version,
      startYear: this.startYear(input, input.asOf),
      years: input.years,
    };
  }
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

const instant = (text: string | undefined) => (text === undefined ? undefined : new Date(text));

/** An unknown fact may be left out or said to be unknown: both are the same. */
const isUnknown = (value: unknown) =>
  typeof value === 'object' && value !== null && 'state' in value && value.state === 'unknown';

const isOpen = ({ evaluation, schedule }: MeasureAnswer) =>
  evaluation.missing.length > 0 || (schedule?.missing.length ?? 0) > 0;
const isOffered = ({ evaluation }: MeasureAnswer) =>
  evaluation.outcome !== 'not-an-offer' && evaluation.outcome !== 'not-eligible';
