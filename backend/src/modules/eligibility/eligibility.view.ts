import { formatMoneyAmount } from '../../platform/money/index.js';
import { readText, shownText as read } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { asPartialDate, sourceOf } from '../facts/index.js';
import type { BenefitSchedule } from '../policies/model/benefit-schedule.js';
import type { Exact } from '../policies/model/exact.js';
import { impliedFacts } from '../policies/model/read-facts.js';
import type { ProjectFacts } from '../policies/model/rules.js';
import { standingOn } from '../policies/model/standing.js';
import type { Range } from '../policies/model/worth.js';
import type {
  ChangeLineView,
  ChangeSideView,
  ChangeView,
  ConditionAnswerView,
  MeasureAnswerView,
  MeasureLineView,
  MeasurePolicyView,
  PlaceView,
  ScheduleView,
  StackingAnswerView,
  SumView,
  UndecidedView,
} from './dto/views.js';
import type { Undecided } from './model/currency-conflicts.js';
import type { AnswerChange, MeasureAnswer } from './model/project-answer.js';
import type { StackingAnswer } from './model/stacking.js';
import { waysToEligible, type WaysSearch } from './model/ways-to-eligible.js';
import type { NamedPlace } from './places.queries.js';
import type { RuleOfDay } from './rule-cache.js';

const amount = (value: Exact): string => formatMoneyAmount(value.toFixed(4));

export const toSum = ({ low, high, unit }: Range): SumView => ({
  low: amount(low),
  high: high && amount(high),
  currency: unit,
});

export const toPlaceView = ({ kind, slug, name, country }: NamedPlace, locale: Locale): PlaceView => ({
  kind,
  slug,
  name: read(name, locale),
  country,
});

const ruleOf = ({ rule }: MeasureAnswer): RuleOfDay => rule as RuleOfDay;
const sumOf = ({ schedule }: MeasureAnswer): SumView | null => schedule && toSum(schedule.total);

export const toLine = (answer: MeasureAnswer, locale: Locale): MeasureLineView => ({
  slug: answer.slug,
  title: read(answer.rule.measure.document.title, locale),
  policy: ruleOf(answer).entry.policy.slug,
  outcome: answer.evaluation.outcome,
  sum: sumOf(answer),
  beginsIn: answer.schedule?.beginsIn ?? null,
});

/** What a measure was answered for, and how much may still be tried for all of them. */
export interface AnswerContext {
  facts: ProjectFacts;
  place: NamedPlace;
  locale: Locale;
  search: WaysSearch;
}

/** A measure with everything that its answer rests on. */
export function toMeasureAnswer(
  answer: MeasureAnswer,
  { facts, place, locale, search }: AnswerContext,
): MeasureAnswerView {
  const { rule, evaluation, schedule } = answer;
  const { document } = rule.measure;
  const isOpen = evaluation.outcome === 'not-eligible' || evaluation.outcome === 'needs-facts';
  const ways = isOpen ? waysToEligible(rule.measure, facts, place.path, rule.standing, search) : [];
  return {
    slug: answer.slug,
    title: read(document.title, locale),
    outcome: evaluation.outcome,
    because: evaluation.because,
    policy: policyView(ruleOf(answer), locale),
    benefit: { kind: document.benefit.kind, text: read(document.benefit.text, locale) },
    conditions: document.conditions.map((_, index) => conditionView(answer, index, locale, facts)),
    schedule: schedule && scheduleView(schedule),
    ways: ways.map(({ changes, outcome }) => ({ changes, outcome })),
    commitment: document.commitment,
    fairCompetition: document.fairCompetition,
    exportContingent: document.exportContingent,
  };
}

function conditionView(
  { rule, evaluation }: MeasureAnswer,
  index: number,
  locale: Locale,
  stated: ProjectFacts,
): ConditionAnswerView {
  const { measure } = rule;
  const condition = measure.document.conditions[index]!;
  const judgement = evaluation.conditions[index]!;
  const { facts } = measure.conditions[index]!.test;
  return {
    id: condition.id,
    text: read(condition.text, locale),
    truth: judgement.truth,
    citation: condition.citation,
    evidence: readText(condition.evidence, locale),
    selfDeclarable: condition.selfDeclarable,
    note: condition.note,
    test: condition.test,
    facts: [...facts],
    implied: impliedFacts(stated).filter(({ fact }) => facts.includes(fact) && !(fact in stated)),
    missing: [...judgement.missing],
    incomparable: [...judgement.incomparable],
    wordsOnly: judgement.wordsOnly,
  };
}

function policyView({ entry: { policy, record }, asOf }: RuleOfDay, locale: Locale): MeasurePolicyView {
  const { status, reason } = standingOn(policy, asOf);
  return {
    slug: policy.slug,
    title: read(policy.title, locale),
    kind: policy.kind,
    country: policy.country,
    level: policy.level,
    issuer: policy.issuer,
    documentNo: policy.documentNo,
    record: record.n,
    effectiveFrom: asPartialDate(policy.effectiveFrom),
    effectiveTo: asPartialDate(policy.effectiveTo),
    closesOn: asPartialDate(policy.closesOn),
    status,
    reason,
    asOf,
    source: sourceOf(policy.source, policy.lastChecked),
    confidence: policy.confidence,
    lastChecked: policy.lastChecked,
  };
}

const scheduleView = ({
  total,
  years,
  beginsIn,
  missing,
  incomparable,
  limits,
}: BenefitSchedule): ScheduleView => ({
  ...toSum(total),
  byYear: years.map(({ year, low, high }) => ({ year, low: amount(low), high: high && amount(high) })),
  beginsIn,
  missing: [...missing],
  incomparable: [...incomparable],
  limits: [...limits],
});

export const toUndecided = ({ because, group, slugs, currencies }: Undecided): UndecidedView => ({
  because,
  group,
  slugs: [...slugs],
  currencies: [...currencies],
});

export const toStacking = ({ groups, undecided, totals }: StackingAnswer): StackingAnswerView => ({
  groups: groups.map(({ taken, total, rejected, method, bound, proven, unproven, otherwise }) => ({
    taken: taken.map(({ slug }) => slug),
    total: toSum(total),
    rejected: rejected.map((each) => ({
      slug: each.slug,
      because: each.because,
      with: [...each.with],
      combination: [...each.combination],
      total: toSum(each.total),
      less: amount(each.less),
      might: each.might,
    })),
    method,
    bound: bound && amount(bound),
    proven,
    unproven,
    otherwise: otherwise && { taken: [...otherwise.taken], total: toSum(otherwise.total) },
  })),
  undecided: undecided.map(toUndecided),
  totals: totals.map(toSum),
});

const sideOf = (answer: MeasureAnswer | null): ChangeSideView | null =>
  answer && { outcome: answer.evaluation.outcome, because: answer.evaluation.because, sum: sumOf(answer) };

export const toChange = ({ slug, before, after, difference }: AnswerChange, locale: Locale): ChangeView => ({
  slug,
  title: read((after ?? before)!.rule.measure.document.title, locale),
  before: sideOf(before),
  after: sideOf(after),
  difference: difference && toSum(difference),
});

export const toChangeLine = (
  { slug, before, after, difference }: AnswerChange,
  locale: Locale,
): ChangeLineView => ({
  slug,
  title: read((after ?? before)!.rule.measure.document.title, locale),
  before: before && before.evaluation.outcome,
  after: after && after.evaluation.outcome,
  difference: difference && toSum(difference),
});
