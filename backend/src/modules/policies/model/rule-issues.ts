import { projectFact } from './project-facts.data.js';

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
  'rule.unit-mismatch',
  'rule.not-money',
  'rule.currency',
  'rule.order',
  'rule.base-twice',
  'rule.duplicate',
  'rule.self-reference',
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
