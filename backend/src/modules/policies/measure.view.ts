import { readText, shownText as read } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type {
  BenefitSummaryView,
  MeasureCardView,
  MeasureScopeView,
  MeasureView,
  RuleConditionView,
  ScopePlaceView,
} from './dto/measure.views.js';
import type { PolicyCardView } from './dto/policy.views.js';
import type { Benefit, Condition, MeasureDocument, Test } from './model/rules.js';
import type { ScopedMeasure } from './scope-places.js';

/** Whether only words state the condition, in every branch of it: no answer of an investor can settle any of it. */
export const isTextOnly = ({ test }: Pick<Condition, 'test'>): boolean => isWords(test);

function isWords(test: Test): boolean {
  if (test.op === 'text') return true;
  if (test.op === 'not') return isWords(test.of);
  return (test.op === 'all' || test.op === 'any') && test.of.length > 0 && test.of.every(isWords);
}

const conditionView = (condition: Condition, locale: Locale): RuleConditionView => ({
  id: condition.id,
  text: read(condition.text, locale),
  test: condition.test,
  textOnly: isTextOnly(condition),
  citation: condition.citation,
  evidence: readText(condition.evidence, locale),
  selfDeclarable: condition.selfDeclarable,
  note: condition.note,
});

const summaryOf = (
  { kind, text, currency, timing, ceiling }: Benefit,
  locale: Locale,
): BenefitSummaryView => ({
  kind,
  text: read(text, locale),
  currency,
  timing,
  ceiling,
});

const COUNTRY = /^[A-Z]{2}$/;

function scopeView({ scope, places }: ScopedMeasure, locale: Locale): MeasureScopeView {
  const { territory, segments, ownership, firmSizes, firmStages, hsCodes } = scope;
  const place = (slug: string): ScopePlaceView => {
    const known = places.get(slug);
    const kind = known?.kind ?? (COUNTRY.test(slug) ? 'country' : 'unknown');
    return { slug, kind, name: known ? read(known.name, locale) : null };
  };
  const list = (choices: readonly string[] | null) => choices && [...choices];
  return {
    territory: territory && {
      inside: territory.inside.map(place),
      outside: territory.outside.map(place),
    },
    segments: list(segments),
    ownership: list(ownership),
    firmSizes: list(firmSizes),
    firmStages: list(firmStages),
    hsCodes: list(hsCodes),
  };
}

function commonOf(scoped: ScopedMeasure, locale: Locale) {
  const { slug, title, commitment, fairCompetition, exportContingent } = scoped.measure;
  return {
    slug,
    title: read(title, locale),
    commitment,
    fairCompetition,
    exportContingent,
    scope: scopeView(scoped, locale),
  };
}

/** A measure whole, as a person reads it. */
export const toMeasureView = (scoped: ScopedMeasure, locale: Locale): MeasureView => ({
  ...commonOf(scoped, locale),
  ...termsOf(scoped.measure, locale),
});

const termsOf = (measure: MeasureDocument, locale: Locale) => ({
  conditions: measure.conditions.map((condition) => conditionView(condition, locale)),
  benefit: {
    ...summaryOf(measure.benefit, locale),
    amount: measure.benefit.amount,
    capPerProject: measure.benefit.capPerProject,
    capPerYear: measure.benefit.capPerYear,
    floor: measure.benefit.floor,
    roundedDownTo: measure.benefit.roundedDownTo,
  },
  stacking: measure.stacking,
  obligations: readText(measure.obligations, locale),
  process: measure.process.map(({ id, text }) => ({ id, text: read(text, locale) })),
  documents: readText(measure.documents ?? null, locale),
  fee: measure.fee ?? null,
  statutoryDays: measure.statutoryDays,
});

export const toMeasureCard = (
  scoped: ScopedMeasure,
  policy: PolicyCardView,
  locale: Locale,
): MeasureCardView => ({
  ...commonOf(scoped, locale),
  policy,
  conditions: scoped.measure.conditions.length,
  textOnlyConditions: scoped.measure.conditions.filter(isTextOnly).length,
  benefit: summaryOf(scoped.measure.benefit, locale),
});
