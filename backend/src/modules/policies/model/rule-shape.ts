/**
 * Whether plain JSON has the shape of a test, a formula or the facts of a case: shapes and sizes only. A draft may be
 * incomplete, so that texts may be empty; whether a rule means something is for the engine.
 */
import { MOST_DEPTH, MOST_NODES, sizeOf } from './check-measure.js';
import { COMPARISONS } from './rules.js';

type Check = (value: unknown) => boolean;

const LONGEST = 2000;
const MOST_ITEMS = 100;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text: Check = (value) => typeof value === 'string' && value.length <= LONGEST;
const decimal: Check = (value) => typeof value === 'string' && value.length <= 40;
const yesNo: Check = (value) => typeof value === 'boolean';
const year: Check = (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 9999;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check, most = MOST_ITEMS): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check);

/** An object of exactly these parts; those of `more` may be absent. */
const exactly =
  (parts: Record<string, Check>, more: Record<string, Check> = {}): Check =>
  (value) =>
    isObject(value) &&
    Object.keys(value).every((key) => Object.hasOwn(parts, key) || Object.hasOwn(more, key)) &&
    Object.entries(parts).every(([key, check]) => Object.hasOwn(value, key) && check(value[key])) &&
    Object.entries(more).every(([key, check]) => !Object.hasOwn(value, key) || check(value[key]));

const money = exactly({ amount: decimal, currency: text });
const quantity = exactly({ value: decimal, unit: text });
const literal: Check = (value) => yesNo(value) || text(value) || quantity(value) || money(value);
const comparison: Check = (value) => (COMPARISONS as readonly unknown[]).includes(value);

/** A node says by its `op` which parts it has. */
function node(shapes: () => Record<string, Record<string, Check>>): Check {
  return (value) => {
    if (!isObject(value) || typeof value['op'] !== 'string') return false;
    const known = shapes();
    const parts = Object.hasOwn(known, value['op']) ? known[value['op']] : undefined;
    return parts !== undefined && exactly({ op: text, ...parts })(value);
  };
}

const test: Check = node(() => ({
  all: { of: listOf(test) },
  any: { of: listOf(test) },
  not: { of: test },
  compare: { fact: text, is: comparison, value: literal },
  'one-of': { fact: text, values: listOf(text) },
  'in-place': { inside: listOf(text), outside: listOf(text) },
  text: {},
}));

const formula: Check = node(() => ({
  number: { value: decimal },
  money: { amount: decimal, currency: text },
  quantity: { value: decimal, unit: text },
  fact: { fact: text },
  sum: { of: listOf(formula) },
  product: { of: listOf(formula) },
  least: { of: listOf(formula) },
  greatest: { of: listOf(formula) },
  difference: { from: formula, less: formula },
  tiers: { by: formula, tiers: listOf(exactly({ from: literal, then: formula }, { above: yesNo })) },
  choose: { fact: text, cases: listOf(exactly({ value: text, then: formula })) },
  'by-year': { years: listOf(exactly({ from: orNull(year), to: orNull(year), then: formula })) },
  between: { low: formula, high: formula },
  'at-least': { of: formula },
  base: { of: formula },
}));

const factValue: Check = (value) => literal(value) || listOf(text)(value);

/** Whether a tree keeps to the limits of the engine, whatever else is wrong with it. */
export function isSmallTree(tree: unknown): boolean {
  const { nodes, depth } = sizeOf(tree);
  return nodes <= MOST_NODES && depth <= MOST_DEPTH;
}

/** What is too large is not looked at any closer: it is refused as that. */
const ifSmall =
  (check: Check): Check =>
  (value) =>
    !isSmallTree(value) || check(value);

export const hasShapeOfTest = ifSmall(test);
export const hasShapeOfFormula = ifSmall(formula);
/** Facts by their keys. */
export const hasShapeOfFacts: Check = (value) =>
  isObject(value) &&
  Object.keys(value).length <= MOST_ITEMS &&
  Object.entries(value).every(([key, fact]) => /^[a-z][a-z0-9-]{0,59}$/.test(key) && factValue(fact));
