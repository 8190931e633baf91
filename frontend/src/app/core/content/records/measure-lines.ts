import type {
  Benefit,
  Condition,
  FactValue,
  Formula,
  MeasureDocument,
  RuleCase,
  RuleText,
  Stacking,
  Test,
} from '@models/policies/model/rules';
import { formatDate, formatMoney, isDecimal } from '../../../domain/format';
import { projectFactLabel } from '../../../domain/project-fact-labels';
import { feeText } from '../../../domain/measures';
import { formulaWords, literalText, testWords } from '../../../domain/rule-words';
import { outcomeView } from '../../../domain/rule-labels';
import { ShownLine } from '../../../domain/shown-fields';
import { MEASURE_LABELS, MEASURE_VALUES, RecordNames } from './policy-labels';

const L = MEASURE_LABELS;
const line = (label: string | null, text: string | null | undefined): ShownLine[] =>
  text === null || text === undefined || text === '' ? [] : [{ label, text }];
const yesNo = (value: boolean) => MEASURE_VALUES['ceiling']?.(String(value)) ?? String(value);

/** A text in every language it is written in. */
export function textLines(text: RuleText | null, locale: string, label?: string): ShownLine[] {
  if (text === null) return [];
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  // The reader's own language first: it is also what names a condition where one of several is meant.
  const texts = Object.entries(text.texts).sort(([a], [b]) => Number(b === locale) - Number(a === locale));
  return texts.flatMap(([lang, words]) =>
    words === ''
      ? []
      : [{ label: [label, names.of(lang) ?? lang].filter(Boolean).join(', '), text: words, lang }],
  );
}

/** Which places a test names, wherever in it they stand. */
function placesIn(test: Test): { inside: string[]; outside: string[] } {
  if (test.op === 'in-place') return test;
  const below = test.op === 'not' ? [test.of] : 'of' in test ? test.of : [];
  const found = below.map(placesIn);
  return { inside: found.flatMap(({ inside }) => inside), outside: found.flatMap(({ outside }) => outside) };
}

/** Says a place by its name where the reader knows it by one. */
export type NameOfPlace = (place: string) => string;
/** The same of what else a measure names by its slug. */
export type NamesInMeasure = Pick<RecordNames, 'place' | 'measure'>;
const named = (places: readonly string[], nameOf: NameOfPlace) => [...new Set(places.map(nameOf))].join(', ');

export function conditionLines(condition: Condition, locale: string, nameOf: NameOfPlace): ShownLine[] {
  const { inside, outside } = placesIn(condition.test);
  return [
    ...textLines(condition.text, locale),
    ...line(L.test, testWords(condition.test, locale) ?? $localize`:@@test.words:what only words state`),
    ...line($localize`:@@authoring.place.inside:Inside`, named(inside, nameOf)),
    ...line($localize`:@@authoring.place.outside:Outside`, named(outside, nameOf)),
    ...line(L.citation, condition.citation),
    ...textLines(condition.evidence, locale, L.evidence),
    ...line(L.selfDeclarable, yesNo(condition.selfDeclarable)),
    ...line(L.note, condition.note),
  ];
}

/** The line of a formula, and each row of the steps it names. */
export function formulaLines(formula: Formula, locale: string): ShownLine[] {
  const { line: text, tables } = formulaWords(formula, locale);
  return [
    { label: null, text },
    ...tables.flatMap(({ by, rows }) =>
      rows.map(({ when, then }) => ({ label: `${by}, ${when}`, text: then })),
    ),
  ];
}

export function timingText({ timing }: Pick<Benefit, 'timing'>): string {
  const after = timing.after > 0 ? `; ${L.after}: ${timing.after}` : '';
  if (timing.frequency === 'once') return `${$localize`:@@authoring.once:once`}${after}`;
  const years = timing.years === null ? '' : `; ${L.years}: ${timing.years}`;
  return `${$localize`:@@authoring.yearly:every year`}${years}${after}`;
}

/** Facts of a project, as far as they are stated. */
export const factText = (key: string, value: FactValue, locale: string): string => {
  const text = Array.isArray(value)
    ? value.map((each) => literalText(each, locale, key)).join(', ')
    : literalText(value, locale, key);
  return `${projectFactLabel(key)}: ${text}`;
};

export function caseLines(
  promised: RuleCase,
  currency: string | null,
  locale: string,
  nameOf: NameOfPlace,
): ShownLine[] {
  const { amount } = promised;
  const sum =
    amount !== null && currency && isDecimal(amount) ? formatMoney({ amount, currency }, locale) : amount;
  return [
    ...line(null, promised.title),
    ...line(L.asOf, formatDate(promised.asOf, locale)),
    ...line(L.place, named(promised.place, nameOf)),
    ...line(
      L.facts,
      Object.entries(promised.facts)
        .map(([key, value]) => factText(key, value, locale))
        .join('; '),
    ),
    ...line(L.outcome, outcomeView(promised.outcome)?.label ?? promised.outcome),
    ...line(L.expectedAmount, sum),
  ];
}

export const stackingLines = (
  stacking: Stacking,
  locale: string,
  nameOf: RecordNames['measure'],
): ShownLine[] => [
  ...line(L.exclusiveGroup, stacking.exclusiveGroup),
  ...line(L.reducesBaseOf, stacking.reducesBaseOf.map(nameOf).join(', ')),
  ...line(
    L.aggregateCap,
    stacking.aggregateCap &&
      `${stacking.aggregateCap.group}: ${literalText(stacking.aggregateCap.cap, locale)}`,
  ),
  ...line(L.citation, stacking.citation),
];

/** A field of a measure: the part of it that is read and changed as one. */
export interface MeasureField {
  /** Below the measure. */
  pointer: string;
  label: string;
  lines: ShownLine[];
}

const labelled = (name: string, value: unknown) =>
  typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
    ? (MEASURE_VALUES[name]?.(String(value)) ?? String(value))
    : null;

function benefitFields(benefit: Benefit, locale: string): MeasureField[] {
  const at = (name: keyof Benefit, label: string, lines: ShownLine[]): MeasureField => ({
    pointer: `/benefit/${name}`,
    label,
    lines,
  });
  const sum = (name: 'capPerProject' | 'capPerYear' | 'floor') =>
    at(name, L[name], benefit[name] === null ? [] : line(null, literalText(benefit[name], locale)));
  return [
    at('text', L.benefit, textLines(benefit.text, locale)),
    at('kind', L.kind, line(null, labelled('kind', benefit.kind))),
    at('amount', L.amount, benefit.amount === null ? [] : formulaLines(benefit.amount, locale)),
    at('currency', L.currency, line(null, benefit.currency)),
    at('timing', L.frequency, line(null, timingText(benefit))),
    at('ceiling', L.ceiling, benefit.ceiling ? line(null, yesNo(true)) : []),
    sum('capPerProject'),
    sum('capPerYear'),
    sum('floor'),
    at('roundedDownTo', L.roundedDownTo, line(null, benefit.roundedDownTo)),
  ];
}

/** Everything a measure says, field by field in the order of its form; fields without a value have no lines. */
export function measureFields(
  measure: MeasureDocument,
  locale: string,
  names: NamesInMeasure,
): MeasureField[] {
  const own = (
    name: keyof MeasureDocument & keyof typeof MEASURE_LABELS,
    lines: ShownLine[],
  ): MeasureField => ({
    pointer: `/${name}`,
    label: L[name],
    lines,
  });
  return [
    own('title', textLines(measure.title, locale)),
    own('slug', line(null, measure.slug)),
    ...measure.conditions.map((condition) => ({
      pointer: `/conditions/${condition.id}`,
      label: L.condition,
      lines: conditionLines(condition, locale, names.place),
    })),
    ...benefitFields(measure.benefit, locale),
    own('stacking', stackingLines(measure.stacking, locale, names.measure)),
    own('obligations', textLines(measure.obligations, locale)),
    ...measure.process.map(({ id, text }) => ({
      pointer: `/process/${id}`,
      label: L.step,
      lines: textLines(text, locale),
    })),
    own('documents', textLines(measure.documents ?? null, locale)),
    own('fee', measure.fee ? line(null, feeText(measure.fee, locale)) : []),
    own('statutoryDays', line(null, labelled('statutoryDays', measure.statutoryDays))),
    own('commitment', line(null, labelled('commitment', measure.commitment))),
    own('fairCompetition', line(null, labelled('fairCompetition', measure.fairCompetition))),
    own('exportContingent', measure.exportContingent ? line(null, yesNo(true)) : []),
    ...measure.cases.map((each) => ({
      pointer: `/cases/${each.id}`,
      label: L.case,
      lines: caseLines(each, measure.benefit.currency, locale, names.place),
    })),
  ];
}
