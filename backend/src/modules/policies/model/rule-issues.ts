import { CURRENCY_CODES } from '../../../platform/money/currency-codes.data.js';
import { projectFact } from './project-facts.data.js';
import { isMoney, readNumber } from './read-facts.js';
import type { Literal } from './rules.js';

/** Why a measure cannot be published. `pointer` addresses the part within its document. */
export interface RuleIssue {
  pointer: string;
  code: RuleIssueCode;
  params: Record<string, string>;
}

export const RULE_ISSUE_CODES = [
  'rule.too-large',
  'rule.too-deep',
  'rule.unknown-fact',
  'rule.literal',
  'rule.comparison',
  'rule.choice',
  'rule.empty',
  'rule.place',
  'rule.number',
  'rule.negative',
  'rule.unknown-currency',
  'rule.unit-mismatch',
  'rule.not-money',
  'rule.currency',
  'rule.order',
  'rule.base-twice',
  'rule.base-deducted',
  'rule.duplicate',
  'rule.self-reference',
  'rule.cycle',
  'rule.years',
] as const;
export type RuleIssueCode = (typeof RULE_ISSUE_CODES)[number];

export const issue = (
  pointer: string,
  code: RuleIssueCode,
  params: Record<string, string> = {},
): RuleIssue => ({
  pointer,
  code,
  params,
});

/** Names that stand there more than once. */
export function duplicates(names: readonly string[], pointer: string): RuleIssue[] {
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [...new Set(twice)].map((name) => issue(pointer, 'rule.duplicate', { name }));
}

/** Choices that the fact does not know. */
export function choiceIssues(fact: string, values: readonly string[], pointer: string): RuleIssue[] {
  const definition = projectFact(fact);
  if (!definition) return [issue(pointer, 'rule.unknown-fact', { fact })];
  if (values.length === 0) return [issue(pointer, 'rule.empty')];
  const strange = values.filter((value) => !definition.choices?.includes(value));
  return strange.map((value) => issue(pointer, 'rule.choice', { fact, value }));
}

/** A code that no country pays in, such as a slip of the keyboard. */
export const currencyIssues = (currency: string, pointer: string): RuleIssue[] =>
  CURRENCY_CODES.has(currency) ? [] : [issue(pointer, 'rule.unknown-currency', { currency })];

/** What can be read as a number, but is none that a rule can hold: less than nothing, or in no currency. */
export function literalIssues(literal: Literal, pointer: string): RuleIssue[] {
  const isNegative = readNumber(literal)?.value.lt(0) ?? false;
  return [
    ...(isNegative ? [issue(pointer, 'rule.negative')] : []),
    ...(isMoney(literal) ? currencyIssues(literal.currency, pointer) : []),
  ];
}
