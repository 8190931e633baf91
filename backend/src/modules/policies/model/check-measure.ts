import { isDecimal } from './exact.js';
import { ANY_MONEY, unitOf } from './formula-units.js';
import { projectFact } from './project-facts.data.js';
import { readValue } from './read-facts.js';
import {
  choiceIssues,
  currencyIssues,
  duplicates,
  issue,
  literalIssues,
  type RuleIssue,
} from './rule-issues.js';
import type { Benefit, Formula, MeasureDocument, Test } from './rules.js';

/** A rule of a statute rarely has twenty parts in four levels; many times as many is a mistake or an attack. */
export const MOST_NODES = 200;
export const MOST_DEPTH = 20;

/**
 * Everything that keeps a measure from being evaluated: facts nobody defined, values that do not fit their fact, units
 * that do not go together, sizes past the limits. An empty answer means that the engine can run it on any facts.
 */
export function checkMeasure(measure: MeasureDocument): RuleIssue[] {
  const size = sizeIssues(measure);
  // What is too large is not walked any further.
  if (size.length > 0) return size;
  return [
    ...duplicates(
      measure.conditions.map(({ id }) => id),
      '/conditions',
    ),
    ...measure.conditions.flatMap(({ id, test }) => testIssues(test, `/conditions/${id}/test`)),
    ...benefitIssues(measure.benefit),
    ...stackingIssues(measure),
    ...feeIssues(measure),
  ];
}

function sizeIssues({ conditions, benefit }: MeasureDocument): RuleIssue[] {
  const trees: [string, unknown][] = [
    ...conditions.map(({ id, test }): [string, unknown] => [`/conditions/${id}/test`, test]),
    ['/benefit/amount', benefit.amount],
  ];
  return trees.flatMap(([pointer, tree]) => {
    const size = sizeOf(tree);
    if (size.depth > MOST_DEPTH) return [issue(pointer, 'rule.too-deep', { most: String(MOST_DEPTH) })];
    return size.nodes > MOST_NODES ? [issue(pointer, 'rule.too-large', { most: String(MOST_NODES) })] : [];
  });
}

/** Counts parts without recursion: a tree of ten thousand levels must not end the process. */
export function sizeOf(tree: unknown): { nodes: number; depth: number } {
  const open: [unknown, number][] = [[tree, 1]];
  let nodes = 0;
  let deepest = 0;
  while (open.length > 0 && nodes <= MOST_NODES) {
    const [value, depth] = open.pop()!;
    if (typeof value !== 'object' || value === null) continue;
    const isNode = 'op' in value;
    if (isNode) {
      nodes += 1;
      deepest = Math.max(deepest, depth);
    }
    for (const part of Object.values(value)) open.push([part, isNode ? depth + 1 : depth]);
  }
  return { nodes, depth: deepest };
}

function testIssues(test: Test, pointer: string): RuleIssue[] {
  switch (test.op) {
    case 'all':
    case 'any':
      return test.of.length === 0
        ? [issue(pointer, 'rule.empty')]
        : test.of.flatMap((part, index) => testIssues(part, `${pointer}/of/${index}`));
    case 'not':
      return testIssues(test.of, `${pointer}/of`);
    case 'compare':
      return comparisonIssues(test, pointer);
    case 'one-of':
      return choiceIssues(test.fact, test.values, pointer);
    case 'in-place':
      return placeIssues(test, pointer);
    case 'text':
      return [];
  }
}

type TestOf<Op extends Test['op']> = Extract<Test, { op: Op }>;

function comparisonIssues({ fact, is, value }: TestOf<'compare'>, pointer: string): RuleIssue[] {
  const definition = projectFact(fact);
  if (!definition) return [issue(pointer, 'rule.unknown-fact', { fact })];
  if (readValue(definition, value) === null)
    return [issue(pointer, 'rule.literal', { fact, type: definition.dimension ?? definition.type })];
  const amiss = literalIssues(value, pointer);
  if (amiss.length > 0) return amiss;
  const isOrdered = ['day', 'count', 'quantity', 'money'].includes(definition.type);
  return is === '=' || isOrdered ? [] : [issue(pointer, 'rule.comparison', { fact, is })];
}

function placeIssues({ inside, outside }: TestOf<'in-place'>, pointer: string): RuleIssue[] {
  if (inside.length === 0 && outside.length === 0) return [issue(pointer, 'rule.empty')];
  return inside
    .filter((name) => outside.includes(name))
    .map((name) => issue(pointer, 'rule.place', { name }));
}

function benefitIssues(benefit: Benefit): RuleIssue[] {
  const { amount, currency, timing } = benefit;
  const issues: RuleIssue[] = [];
  if ((amount === null) !== (currency === null)) issues.push(issue('/benefit/currency', 'rule.currency'));
  if (timing.years !== null && (timing.years < 1 || timing.frequency === 'once'))
    issues.push(issue('/benefit/timing/years', 'rule.years'));
  if (amount !== null && currency !== null) issues.push(...amountIssues(amount, currency));
  if (currency !== null) issues.push(...currencyIssues(currency, '/benefit/currency'));
  const limits = {
    capPerProject: benefit.capPerProject,
    capPerYear: benefit.capPerYear,
    floor: benefit.floor,
  };
  for (const [name, limit] of Object.entries(limits)) {
    if (limit === null) continue;
    const pointer = `/benefit/${name}`;
    issues.push(...limitIssues(limit.amount, pointer));
    if (limit.currency !== currency)
      issues.push(issue(pointer, 'rule.currency', { currency: limit.currency }));
  }
  const { roundedDownTo: step } = benefit;
  if (step !== null && (!isDecimal(step) || Number(step) <= 0))
    issues.push(issue('/benefit/roundedDownTo', 'rule.number', { value: step }));
  return issues;
}

/** In whatever currency it is paid: that of the benefit need not be it. */
function feeIssues({ fee }: MeasureDocument): RuleIssue[] {
  return fee ? [...limitIssues(fee.amount, '/fee'), ...currencyIssues(fee.currency, '/fee')] : [];
}

function limitIssues(amount: string, pointer: string): RuleIssue[] {
  if (!isDecimal(amount)) return [issue(pointer, 'rule.number', { value: amount })];
  return Number(amount) < 0 ? [issue(pointer, 'rule.negative')] : [];
}

function amountIssues(amount: Formula, currency: string): RuleIssue[] {
  const found: RuleIssue[] = [];
  const unit = unitOf(amount, '/benefit/amount', found);
  if (unit !== null && unit !== ANY_MONEY && unit !== currency) {
    const code = /^[A-Z]{3}$/.test(unit) ? 'rule.currency' : 'rule.not-money';
    found.push(issue('/benefit/amount', code, { unit, currency }));
  }
  if (count(amount, 'base') > 1) found.push(issue('/benefit/amount', 'rule.base-twice'));
  found.push(...deductedBases(amount, '/benefit/amount'));
  return found;
}

/** Where a base stands in what is deducted: there the benefit would rise by what others take off it. */
function deductedBases(tree: unknown, pointer: string): RuleIssue[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([name, part]) => {
    const at = `${pointer}/${name}`;
    const isDeducted = name === 'less' && count(part, 'base') > 0;
    return isDeducted ? [issue(at, 'rule.base-deducted')] : deductedBases(part, at);
  });
}

function count(tree: unknown, op: string): number {
  if (typeof tree !== 'object' || tree === null) return 0;
  const here = 'op' in tree && tree.op === op ? 1 : 0;
  return Object.values(tree).reduce((sum: number, part) => sum + count(part, op), here);
}

function stackingIssues({ slug, stacking, benefit }: MeasureDocument): RuleIssue[] {
  const { exclusiveGroup, reducesBaseOf, aggregateCap } = stacking;
  const issues = duplicates(reducesBaseOf, '/stacking/reducesBaseOf');
  // All groups without a name would be one.
  if (exclusiveGroup?.trim() === '') issues.push(issue('/stacking/exclusiveGroup', 'rule.empty'));
  if (reducesBaseOf.includes(slug)) issues.push(issue('/stacking/reducesBaseOf', 'rule.self-reference'));
  if (aggregateCap !== null) {
    const { cap, group } = aggregateCap;
    if (group.trim() === '') issues.push(issue('/stacking/aggregateCap/group', 'rule.empty'));
    issues.push(...limitIssues(cap.amount, '/stacking/aggregateCap'));
    if (cap.currency !== benefit.currency) issues.push(issue('/stacking/aggregateCap', 'rule.currency'));
  }
  return issues;
}
