import type { Comparison, Formula, Literal, Test } from '@models/policies/model/rules';
import { EXACT_DIGITS, factValueText, quantityText } from './fact-values';
import { formatNumber, isDecimal } from './format';
import { projectFactChoiceLabel, projectFactLabel } from './project-fact-labels';

/** A formula as a person reads it: one line, and the steps it goes by. */
export interface FormulaWords {
  line: string;
  tables: readonly StepTable[];
}

/** What a part of a formula depends on, and what it comes to. */
export interface StepTable {
  by: string;
  rows: readonly { when: string; then: string }[];
}

/** How a benefit is reckoned, in words: products and sums as they are written, steps as tables. */
export function formulaWords(formula: Formula, locale: string): FormulaWords {
  const tables: StepTable[] = [];
  const line = lineOf(formula, locale, tables);
  return { line, tables };
}

/** A part that is a sum or a difference stands in brackets inside a product. */
const inProduct = (formula: Formula, locale: string, tables: StepTable[]) => {
  const text = lineOf(formula, locale, tables);
  return ['sum', 'difference', 'between', 'at-least'].includes(formula.op) ? `(${text})` : text;
};

function lineOf(formula: Formula, locale: string, tables: StepTable[]): string {
  const line = (part: Formula) => lineOf(part, locale, tables);
  switch (formula.op) {
    case 'number':
      return numberText(formula.value, locale);
    case 'money':
      return quantityText({ value: formula.amount, unit: formula.currency }, locale);
    case 'quantity':
      return quantityText(formula, locale);
    case 'fact':
      return projectFactLabel(formula.fact);
    case 'sum':
      return formula.of.map(line).join(' + ');
    case 'product':
      return formula.of.map((part) => inProduct(part, locale, tables)).join(' × ');
    case 'least':
      return $localize`:@@formula.least:the least of ${list(formula.of.map(line), locale)}:parts:`;
    case 'greatest':
      return $localize`:@@formula.greatest:the greatest of ${list(formula.of.map(line), locale)}:parts:`;
    case 'difference':
      return `${line(formula.from)} − ${inProduct(formula.less, locale, tables)}`;
    case 'between':
      return $localize`:@@formula.between:${line(formula.low)}:low: to ${line(formula.high)}:high:`;
    case 'at-least':
      return $localize`:@@formula.at-least:${line(formula.of)}:low: or more`;
    case 'base':
      return line(formula.of);
    default:
      return stepped(formula, locale, tables);
  }
}

type Stepped = Extract<Formula, { op: 'tiers' | 'choose' | 'by-year' }>;

/** The line names the table that tells it. */
function stepped(formula: Stepped, locale: string, tables: StepTable[]): string {
  const by =
    formula.op === 'tiers'
      ? lineOf(formula.by, locale, tables)
      : formula.op === 'choose'
        ? projectFactLabel(formula.fact)
        : $localize`:@@formula.year:year`;
  const rows: { when: string; then: string }[] = [];
  // The outer table stands before those that its rows lead to.
  tables.push({ by, rows });
  const parts = partsOf(formula);
  // Beside a share, the whole and nothing are shares too: 100 %, 75 %, 0 %.
  const isShared = parts.some((part) => part.op === 'number' && isShare(part.value));
  const then = (part: Formula) =>
    isShared && part.op === 'number' ? percent(part.value, locale) : lineOf(part, locale, tables);
  if (formula.op === 'tiers')
    for (const tier of formula.tiers)
      rows.push({ when: tierText(tier, locale, factOf(formula.by)), then: then(tier.then) });
  else if (formula.op === 'choose')
    for (const each of formula.cases)
      rows.push({ when: projectFactChoiceLabel(formula.fact, each.value), then: then(each.then) });
  else for (const span of formula.years) rows.push({ when: yearsText(span), then: then(span.then) });
  return $localize`:@@formula.step:a step by ${by}:what:`;
}

const factOf = (formula: Formula) => (formula.op === 'fact' ? formula.fact : undefined);

function tierText({ from, above }: { from: Literal; above?: boolean }, locale: string, fact?: string) {
  const bound = literalText(from, locale, fact);
  return above
    ? $localize`:@@condition-op.more-than:more than ${bound}:value:`
    : $localize`:@@condition-op.at-least:at least ${bound}:value:`;
}

function yearsText({ from, to }: { from: number | null; to: number | null }): string {
  if (from !== null && from === to) return String(from);
  if (from !== null && to !== null) return `${from}–${to}`;
  if (from !== null) return $localize`:@@formula.years.from:from ${from}:year:`;
  return to === null
    ? $localize`:@@formula.years.all:every year`
    : $localize`:@@formula.years.to:until ${to}:year:`;
}

const partsOf = (formula: Stepped): Formula[] =>
  (formula.op === 'tiers' ? formula.tiers : formula.op === 'choose' ? formula.cases : formula.years).map(
    (row: { then: Formula }) => row.then,
  );

const isShare = (value: string) => isDecimal(value) && Number(value) > 0 && Number(value) < 1;
const percent = (share: string, locale: string) =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: EXACT_DIGITS - 2 }).format(
    share as Intl.StringNumericLiteral,
  );

/** A share of one reads as per cents, any other number as it is. */
function numberText(value: string, locale: string): string {
  if (isShare(value)) return percent(value, locale);
  return isDecimal(value) ? formatNumber(value, locale, EXACT_DIGITS) : value.trim() || '…';
}

/** What a fact is compared with. @param fact that is compared: its type says what a word is */
export function literalText(value: Literal, locale: string, fact?: string): string {
  if (typeof value === 'boolean')
    return value ? $localize`:@@condition-op.yes:yes` : $localize`:@@condition-op.no:no`;
  return factValueText(fact, value, locale);
}

const COMPARED: Record<Comparison, (value: string) => string> = {
  '=': (value) => value,
  '>=': (value) => $localize`:@@condition-op.at-least:at least ${value}:value:`,
  '>': (value) => $localize`:@@condition-op.more-than:more than ${value}:value:`,
  '<=': (value) => $localize`:@@condition-op.at-most:at most ${value}:value:`,
  '<': (value) => $localize`:@@condition-op.less-than:less than ${value}:value:`,
};

/**
 * By which facts a condition is judged, in words: `Fixed investment: at least CN¥30,000,000`. Null where words alone
 * state it, for then nothing judges it.
 */
export function testWords(test: Test, locale: string): string | null {
  switch (test.op) {
    case 'text':
      return null;
    case 'in-place':
      return $localize`:@@test.in-place:where the project stands`;
    case 'compare':
      return `${projectFactLabel(test.fact)}: ${COMPARED[test.is](literalText(test.value, locale, test.fact))}`;
    case 'one-of': {
      const choices = test.values.map((value) => projectFactChoiceLabel(test.fact, value));
      return `${projectFactLabel(test.fact)}: ${list(choices, locale, 'disjunction')}`;
    }
    case 'not': {
      const inner = testWords(test.of, locale);
      return inner === null ? null : $localize`:@@test.not:not (${inner}:requirement:)`;
    }
    default:
      return joined(test, locale);
  }
}

function joined({ op, of }: Extract<Test, { op: 'all' | 'any' }>, locale: string): string | null {
  const parts = of.map((part) => {
    const words = testWords(part, locale) ?? $localize`:@@test.words:what only words state`;
    return 'of' in part && Array.isArray(part.of) && part.of.length > 1 ? `(${words})` : words;
  });
  if (of.every((part) => testWords(part, locale) === null)) return null;
  return list(parts, locale, op === 'any' ? 'disjunction' : 'conjunction');
}

function list(parts: readonly string[], locale: string, type: Intl.ListFormatType = 'conjunction'): string {
  return new Intl.ListFormat(locale, { type }).format(parts);
}
