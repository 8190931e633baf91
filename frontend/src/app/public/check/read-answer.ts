import type { ProjectFactDefinition } from '@models/policies/model/project-facts.data';
import type { FactValue } from '@models/policies/model/rules';
import { readDecimal } from '../../domain/number-entry';
import { readDay } from '../../domain/partial-date';

/** What a form says of a fact: its value, or in words why it says none. */
export type ReadAnswer = { value: FactValue } | { problem: string };

const CHOOSE = $localize`:@@check.problem.choose:Choose an answer, or “I do not know”.`;
const WRITE = $localize`:@@check.problem.write:Write a number with digits, or choose “I do not know”.`;
const WHOLE = $localize`:@@check.problem.whole:Write a whole number, or choose “I do not know”.`;
const DAY = $localize`:@@check.problem.day:Write a day such as 2027-03-01, or choose “I do not know”.`;
const NEGATIVE = $localize`:@@problem.project-fact.negative:It cannot be less than nothing.`;

/**
 * Reads an answer as people of four languages type it: full-width digits, separators, 万 and 亿.
 *
 * @param form the entries of the question: the fact by its key, and `unit` or `currency` beside it
 */
export function readAnswer(definition: ProjectFactDefinition, form: FormData, locale: string): ReadAnswer {
  const { key, type, dimension } = definition;
  const typed = textOf(form, key);
  switch (type) {
    case 'boolean':
      return typed === '' ? { problem: CHOOSE } : { value: typed === 'yes' };
    case 'choice':
      return typed === '' ? { problem: CHOOSE } : { value: typed };
    case 'choices': {
      const chosen = form.getAll(key).filter((choice) => typeof choice === 'string');
      return chosen.length === 0 ? { problem: CHOOSE } : { value: chosen };
    }
    case 'day': {
      const day = readDay(typed);
      return day === null ? { problem: DAY } : { value: day };
    }
  }
  if (/^\s*[-−－]/u.test(typed)) return { problem: NEGATIVE };
  const number = readDecimal(typed, locale);
  if (number === null) return { problem: type === 'count' ? WHOLE : WRITE };
  if (type === 'count') return number.includes('.') ? { problem: WHOLE } : { value: number };
  const [unit, currency] = [textOf(form, 'unit'), textOf(form, 'currency')];
  if (type === 'money') return { value: { amount: number, currency } };
  // The list of units names the currency that was chosen when it was drawn.
  const priced = dimension === 'money-per-area' ? `${currency}/${unit.split('/')[1] ?? ''}` : unit;
  return { value: { value: number, unit: priced } };
}

function textOf(form: FormData, name: string): string {
  const entry = form.get(name);
  return typeof entry === 'string' ? entry : '';
}

/** What stands in the controls for an answer. */
export interface TypedAnswer {
  choices: readonly string[];
  number: string;
  unit: string;
  currency: string;
}

const NOTHING: TypedAnswer = { choices: [], number: '', unit: '', currency: '' };

/** @param locale the decimal sign is that of the reader's language: `59,9` in German */
export function typedOf(value: FactValue | null, locale: string): TypedAnswer {
  if (value === null) return NOTHING;
  if (typeof value === 'boolean') return { ...NOTHING, choices: [value ? 'yes' : 'no'] };
  if (typeof value === 'string') return { ...NOTHING, choices: [value], number: value };
  if (Array.isArray(value)) return { ...NOTHING, choices: value };
  const point = (number: string) => (locale.startsWith('de') ? number.replace('.', ',') : number);
  return 'amount' in value
    ? { ...NOTHING, number: point(value.amount), currency: value.currency }
    : { ...NOTHING, number: point(value.value), unit: value.unit };
}
