import type { LocalizedText, ReadText } from '../../platform/i18n/localized-text.js';
import { readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type {
  BenefitSummaryView,
  MeasureCardView,
  MeasureView,
  RuleConditionView,
} from './dto/measure.views.js';
import type { PolicyCardView } from './dto/policy.views.js';
import type { Benefit, Condition, MeasureDocument, Test } from './model/rules.js';

/** A text that must be there; an empty one shows where something is missing. */
const read = (text: LocalizedText, locale: Locale): ReadText =>
  readText(text, locale) ?? { text: '', lang: 'und', isOriginal: true };

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

const commonOf = (measure: MeasureDocument, locale: Locale) => ({
  slug: measure.slug,
  title: read(measure.title, locale),
  commitment: measure.commitment,
  fairCompetition: measure.fairCompetition,
  exportContingent: measure.exportContingent,
});

/** A measure whole, as a person reads it. */
export const toMeasureView = (measure: MeasureDocument, locale: Locale): MeasureView => ({
  ...commonOf(measure, locale),
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
  statutoryDays: measure.statutoryDays,
});

export const toMeasureCard = (
  measure: MeasureDocument,
  policy: PolicyCardView,
  locale: Locale,
): MeasureCardView => ({
  ...commonOf(measure, locale),
  policy,
  conditions: measure.conditions.length,
  textOnlyConditions: measure.conditions.filter(isTextOnly).length,
  benefit: summaryOf(measure.benefit, locale),
});
