import { CURRENCY_CODES } from '../../../platform/money/currency-codes.data.js';
import { dimensionOf, isUnit, toCanonical } from '../../../platform/quantities/index.js';
import { Exact, isDecimal } from './exact.js';
import { FACT_IMPLICATIONS } from './implied-facts.data.js';
import { projectFact, type ProjectFactDefinition } from './project-facts.data.js';
import type { FactValue, Literal, ProjectFacts, RuleMoney, RuleQuantity } from './rules.js';

/**
 * A value ready to be compared. A number carries what it counts in: `''` for a plain one, a currency for money, the
 * canonical unit of its dimension for a quantity. Numbers of different units never compare.
 */
export type ReadValue =
  | { kind: 'boolean'; value: boolean }
  | { kind: 'choices'; values: ReadonlySet<string> }
  | { kind: 'day'; value: string }
  | ReadNumber;

export interface ReadNumber {
  kind: 'number';
  value: Exact;
  unit: string;
}

export type ReadFacts = ReadonlyMap<string, ReadValue>;

/** Something about a stated fact that keeps it from being used. `key` is the fact. */
export interface FactProblem {
  key: string;
  code:
    | 'project-fact.unknown-key'
    | 'project-fact.type'
    | 'project-fact.unit'
    | 'project-fact.negative'
    | 'project-fact.absurd'
    | 'project-fact.above'
    | 'project-fact.contradiction'
    | 'project-fact.implied-otherwise';
  params: Record<string, string>;
}

/** A quadrillion of anything is a slip of the keyboard: the whole world's product of a year is a tenth of it. */
const ABSURD = new Exact('1e15');
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CURRENCY = /^[A-Z]{3}$/;

export const isMoney = (value: unknown): value is RuleMoney =>
  typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
export const isQuantity = (value: unknown): value is RuleQuantity =>
  typeof value === 'object' && value !== null && 'value' in value && 'unit' in value;
/** Money and quantities are two properties each: what nobody reads is not kept either. */
const isBeyondRead = (value: unknown): boolean =>
  (isMoney(value) || isQuantity(value)) && Object.keys(value).length > 2;

/**
 * Three capitals that are no currency: nobody may state them any more. Answers that were kept with such a sum are replayed
 * as ever, as a currency that no rule compares.
 */
const isPaidByNobody = (value: unknown): boolean => isMoney(value) && !CURRENCY_CODES.has(value.currency);

/** The value as its fact's definition reads it; null when it is none of its kind. */
export function readValue(definition: ProjectFactDefinition, value: FactValue | Literal): ReadValue | null {
  switch (definition.type) {
    case 'boolean':
      return typeof value === 'boolean' ? { kind: 'boolean', value } : null;
    case 'choice':
    case 'choices':
      return readChoices(definition, value);
    case 'day':
      return typeof value === 'string' && isDay(value) ? { kind: 'day', value } : null;
    case 'count':
      return isDecimal(value) ? { kind: 'number', value: new Exact(value), unit: '' } : null;
    case 'money':
      return isMoney(value) ? readMoney(value) : null;
    case 'quantity':
      return isQuantity(value) ? readQuantity(value, definition.dimension) : null;
  }
}

/** A number as it stands in a rule: plain, money or a quantity; null for what is none of these or cannot be read. */
export function readNumber(literal: Literal): ReadNumber | null {
  if (isMoney(literal)) return readMoney(literal);
  if (isQuantity(literal)) return readQuantity(literal);
  return isDecimal(literal) ? { kind: 'number', value: new Exact(literal), unit: '' } : null;
}

function readMoney({ amount, currency }: RuleMoney): ReadNumber | null {
  if (!isDecimal(amount) || !CURRENCY.test(currency)) return null;
  return { kind: 'number', value: new Exact(amount), unit: currency };
}

/** In the canonical unit of its dimension; null for what is no decimal, no unit, or measures something else. */
function readQuantity(quantity: RuleQuantity, dimension?: string): ReadNumber | null {
  if (!isDecimal(quantity.value) || !isUnit(quantity.unit)) return null;
  if (dimension !== undefined && dimensionOf(quantity.unit) !== dimension) return null;
  const { value, unit } = toCanonical(quantity);
  return { kind: 'number', value: new Exact(value), unit };
}

function readChoices(definition: ProjectFactDefinition, value: FactValue | Literal): ReadValue | null {
  const stated: unknown[] = definition.type === 'choices' && Array.isArray(value) ? value : [value];
  const known: readonly unknown[] | undefined = definition.choices;
  // None is stated twice, so that there are no more of them than choices.
  if (new Set(stated).size !== stated.length) return null;
  if (!stated.every((each) => known?.includes(each))) return null;
  return { kind: 'choices', values: new Set(stated as string[]) };
}

function isDay(text: string): boolean {
  if (!DAY.test(text) || text.startsWith('0000')) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/**
 * The facts ready to be compared, with those that follow from them. What cannot be read is left out: `factProblems` says
 * so. What is stated stays as it is stated.
 */
export function readFacts(facts: ProjectFacts): ReadFacts {
  const read = new Map<string, ReadValue>();
  const add = (key: string, value: FactValue) => {
    const definition = projectFact(key);
    const readable = definition && !isBeyondRead(value) && readValue(definition, value);
    if (readable) read.set(key, readable);
  };
  for (const [key, value] of Object.entries(facts)) add(key, value);
  for (const { fact, value } of impliedFacts(facts)) if (!read.has(fact)) add(fact, value);
  return read;
}

/** A fact that follows from another one. */
export interface ImpliedFact {
  fact: string;
  value: FactValue;
  /** Key of the stated fact it follows from. */
  from: string;
}

/** What follows from the stated facts, whether it is stated too or not; each fact once, by the first that implies it. */
export function impliedFacts(facts: ProjectFacts): ImpliedFact[] {
  const found = new Map<string, ImpliedFact>();
  for (const { fact: from, values, implies } of FACT_IMPLICATIONS) {
    const stated = facts[from];
    if (!values.some((value) => value === stated)) continue;
    for (const [fact, value] of Object.entries(implies))
      if (!found.has(fact)) found.set(fact, { fact, value, from });
  }
  return [...found.values()];
}

/** Everything that is wrong with stated facts: unknown ones, wrong types and units, amounts that cannot be, contradictions. */
export function factProblems(facts: ProjectFacts): FactProblem[] {
  const alone = Object.entries(facts).flatMap(([key, value]) => problemsOf(key, value));
  return alone.length > 0 ? alone : [...contradictions(readFacts(facts)), ...impliedOtherwise(facts)];
}

/** What is stated although its opposite follows from another fact. */
const impliedOtherwise = (facts: ProjectFacts): FactProblem[] =>
  impliedFacts(facts)
    .filter(({ fact, value }) => fact in facts && facts[fact] !== value)
    .map(({ fact, from }) => ({
      key: fact,
      code: 'project-fact.implied-otherwise',
      params: { other: from },
    }));

function problemsOf(key: string, value: FactValue): FactProblem[] {
  const problem = (code: FactProblem['code'], params: Record<string, string> = {}) => [{ key, code, params }];
  const definition = projectFact(key);
  if (!definition) return problem('project-fact.unknown-key');
  const read = isBeyondRead(value) || isPaidByNobody(value) ? null : readValue(definition, value);
  if (!read) {
    const isOtherUnit =
      definition.type === 'quantity' && isQuantity(value) && isDecimal(value.value) && !isBeyondRead(value);
    return problem(isOtherUnit ? 'project-fact.unit' : 'project-fact.type', {
      type: definition.dimension ?? definition.type,
    });
  }
  if (read.kind !== 'number') return [];
  if (read.value.lt(0)) return problem('project-fact.negative');
  if (read.value.gte(ABSURD)) return problem('project-fact.absurd');
  const { most } = definition;
  return most !== undefined && read.value.gt(most) ? problem('project-fact.above', { most }) : [];
}

/** A part that cannot be more than its whole. */
const PARTS: readonly (readonly [part: string, whole: string])[] = [
  ['fixed-investment-in-year', 'fixed-investment'],
  ['equipment-purchase', 'fixed-investment'],
  ['fixed-investment', 'investment'],
];

function contradictions(facts: ReadFacts): FactProblem[] {
  const found = PARTS.filter(([part, whole]) => {
    const [less, more] = [facts.get(part), facts.get(whole)];
    return (
      less?.kind === 'number' &&
      more?.kind === 'number' &&
      less.unit === more.unit &&
      less.value.gt(more.value)
    );
  }).map(([part, whole]) => ({
    key: part,
    code: 'project-fact.contradiction' as const,
    params: { other: whole },
  }));
  const ownership = facts.get('ownership');
  const foreign = facts.get('foreign-capital');
  const isDomestic = ownership?.kind === 'choices' && ownership.values.has('domestic');
  return isDomestic && foreign?.kind === 'number' && foreign.value.gt(0)
    ? [
        ...found,
        { key: 'foreign-capital', code: 'project-fact.contradiction', params: { other: 'ownership' } },
      ]
    : found;
}
