import { canonicalUnitOf, type Dimension } from '../../../platform/quantities/index.js';
import { isDecimal } from './exact.js';
import { projectFact } from './project-facts.data.js';
import { readNumber, type ReadNumber } from './read-facts.js';
import {
  choiceIssues,
  duplicates,
  issue,
  literalIssues,
  type RuleIssue,
  type RuleIssueCode,
} from './rule-issues.js';
import type { Formula } from './rules.js';
import { productUnit } from './worth.js';

/** A fact of money has the currency its teller chooses, a price likewise: a star stands in its place. */
export const ANY_MONEY = '*';
const ONE_CURRENCY = 'CNY';

/** The unit a formula comes out in, null where a part of it is wrong (said in `found`). */
export function unitOf(formula: Formula, pointer: string, found: RuleIssue[]): string | null {
  const fail = (code: RuleIssueCode, params: Record<string, string> = {}) => {
    found.push(issue(pointer, code, params));
    return null;
  };
  const part = (of: Formula, name: string) => unitOf(of, `${pointer}/${name}`, found);
  const parts = (of: Formula[]) =>
    of.length === 0 ? [fail('rule.empty')] : of.map((each, index) => part(each, `of/${index}`));
  const agree = (units: (string | null)[]) => same(units, (a, b) => fail('rule.unit-mismatch', { a, b }));
  switch (formula.op) {
    case 'number':
      found.push(...literalIssues(formula.value, pointer));
      return isDecimal(formula.value) ? '' : fail('rule.number', { value: formula.value });
    case 'money':
      found.push(...literalIssues(formula, pointer));
      return isDecimal(formula.amount) ? formula.currency : fail('rule.number', { value: formula.amount });
    case 'quantity':
      found.push(...literalIssues(formula, pointer));
      return readNumber(formula)?.unit ?? fail('rule.number', { value: `${formula.value} ${formula.unit}` });
    case 'fact':
      return factUnit(formula.fact) ?? fail('rule.unknown-fact', { fact: formula.fact });
    case 'sum':
    case 'least':
    case 'greatest':
      return agree(parts(formula.of));
    case 'product':
      return parts(formula.of).reduce((a, b) =>
        a === null || b === null ? null : (timesUnit(a, b) ?? fail('rule.unit-mismatch', { a, b })),
      );
    case 'difference':
      return agree([part(formula.from, 'from'), part(formula.less, 'less')]);
    case 'between':
      return agree([part(formula.low, 'low'), part(formula.high, 'high')]);
    case 'at-least':
    case 'base':
      return part(formula.of, 'of');
    case 'tiers':
      return tiersUnit(formula, pointer, found, agree);
    case 'choose': {
      const values = formula.cases.map(({ value }) => value);
      found.push(...choiceIssues(formula.fact, values, pointer), ...duplicates(values, pointer));
      return agree(formula.cases.map(({ then }, index) => part(then, `cases/${index}/then`)));
    }
    case 'by-year': {
      if (formula.years.length === 0) return fail('rule.empty');
      if (formula.years.some(({ from, to }) => (to ?? Infinity) < (from ?? -Infinity))) fail('rule.order');
      return agree(formula.years.map(({ then }, index) => part(then, `years/${index}/then`)));
    }
  }
}

function tiersUnit(
  formula: Extract<Formula, { op: 'tiers' }>,
  pointer: string,
  found: RuleIssue[],
  agree: (units: (string | null)[]) => string | null,
): string | null {
  const by = unitOf(formula.by, `${pointer}/by`, found);
  if (formula.tiers.length === 0) found.push(issue(pointer, 'rule.empty'));
  let before: ReadNumber | null = null;
  for (const [index, { from }] of formula.tiers.entries()) {
    const at = `${pointer}/tiers/${index}/from`;
    const bound = readNumber(from);
    found.push(...literalIssues(from, at));
    if (bound === null) found.push(issue(at, 'rule.number', { value: JSON.stringify(from) }));
    else if (by !== null && !fits(by, bound.unit))
      found.push(issue(at, 'rule.unit-mismatch', { a: by, b: bound.unit }));
    // Two rows may share a bound where the second begins above it.
    else if (before?.value.gt(bound.value)) found.push(issue(at, 'rule.order'));
    before = bound;
  }
  return agree(formula.tiers.map(({ then }, index) => unitOf(then, `${pointer}/tiers/${index}/then`, found)));
}

function factUnit(key: string): string | null {
  const { type, dimension } = projectFact(key) ?? {};
  if (dimension !== undefined) return openUnitOf(dimension);
  if (type === 'count') return '';
  return type === 'money' ? ANY_MONEY : null;
}

/** In which a dimension is compared; of a price, with any currency in place of its own. */
const openUnitOf = (dimension: Dimension): string =>
  dimension.startsWith('money-per-')
    ? canonicalUnitOf(dimension, ONE_CURRENCY).replace(ONE_CURRENCY, ANY_MONEY)
    : canonicalUnitOf(dimension);

const isOpen = (unit: string) => unit.startsWith(ANY_MONEY);

/** Whether the unit is the open one with a currency in place of its star. */
const closes = (unit: string, open: string) =>
  isOpen(open) && /^[A-Z]{3}/.test(unit) && unit.slice(3) === open.slice(1);

const fits = (a: string, b: string) => a === b || closes(a, b) || closes(b, a);

function same(units: (string | null)[], fail: (a: string, b: string) => null): string | null {
  const [first = null, ...others] = units;
  return others.reduce((a, b) => {
    if (a === null || b === null) return null;
    if (!fits(a, b)) return fail(a, b);
    return isOpen(a) ? b : a;
  }, first);
}

/** As if its teller had chosen one currency, which then stays open. */
function timesUnit(a: string, b: string): string | null {
  if (!isOpen(a) && !isOpen(b)) return productUnit(a, b)?.[1] ?? null;
  const [left, right] = [a, b].map((unit) => unit.replace(ANY_MONEY, ONE_CURRENCY)) as [string, string];
  return productUnit(left, right)?.[1].replace(ONE_CURRENCY, ANY_MONEY) ?? null;
}
