import { isUnit, UNITS } from '../../../platform/quantities/index.js';
import { isDecimal } from './exact.js';
import { projectFact } from './project-facts.data.js';
import { isMoney, isQuantity, readQuantity } from './read-facts.js';
import { choiceIssues, duplicates, issue, type RuleIssue, type RuleIssueCode } from './rule-issues.js';
import type { Formula, Literal } from './rules.js';
import { productUnit } from './worth.js';

/** Zero by itself has any unit; a fact of money has the currency its teller chooses; a price likewise. */
export const ANY = '*';
export const ANY_MONEY = '*money';
const ANY_PRICE = '*/';

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
      return isDecimal(formula.value) ? '' : fail('rule.number', { value: formula.value });
    case 'money':
      return isDecimal(formula.amount) ? formula.currency : fail('rule.number', { value: formula.amount });
    case 'quantity':
      return literalUnit(formula) ?? fail('rule.number', { value: `${formula.value} ${formula.unit}` });
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
      if (formula.years.some(({ from, to }) => from !== null && to !== null && to < from)) fail('rule.order');
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
  const bounds = formula.tiers.map(({ from }) => from);
  if (bounds.length === 0) found.push(issue(pointer, 'rule.empty'));
  bounds.forEach((bound, index) => {
    const unit = literalUnit(bound);
    const at = `${pointer}/tiers/${index}/from`;
    if (unit === null) found.push(issue(at, 'rule.number', { value: JSON.stringify(bound) }));
    else if (by !== null && !fits(by, unit)) found.push(issue(at, 'rule.unit-mismatch', { a: by, b: unit }));
    const before = bounds[index - 1];
    if (before !== undefined && !isAscending(before, bound)) found.push(issue(at, 'rule.order'));
  });
  return agree(formula.tiers.map(({ then }, index) => unitOf(then, `${pointer}/tiers/${index}/then`, found)));
}

const numberOf = (literal: Literal): number => {
  if (isMoney(literal)) return Number(literal.amount);
  const read = isQuantity(literal) ? readQuantity(literal) : null;
  return read?.kind === 'number' ? Number(read.value) : Number(literal);
};
const isAscending = (a: Literal, b: Literal) => numberOf(a) <= numberOf(b);

function literalUnit(literal: Literal): string | null {
  if (typeof literal === 'string') return isDecimal(literal) ? '' : null;
  if (isMoney(literal)) return isDecimal(literal.amount) ? literal.currency : null;
  const read = isQuantity(literal) ? readQuantity(literal) : null;
  return read?.kind === 'number' ? read.unit : null;
}

function factUnit(key: string): string | null {
  const definition = projectFact(key);
  if (definition?.type === 'count') return '';
  if (definition?.type === 'money') return ANY_MONEY;
  if (definition?.type !== 'quantity' || definition.dimension === undefined) return null;
  return canonicalCode(definition.dimension);
}

/** The first unit of a dimension; of a price, with any currency in place of its own. */
function canonicalCode(dimension: string): string | null {
  const code = Object.keys(UNITS).find((unit) => isUnit(unit) && UNITS[unit].dimension === dimension);
  if (code === undefined) return null;
  return dimension.startsWith('money-per-') ? `${ANY_PRICE}${code.split('/').slice(1).join('/')}` : code;
}

const isCurrency = (unit: string) => /^[A-Z]{3}$/.test(unit);

function fits(a: string, b: string): boolean {
  if (a === b || a === ANY || b === ANY) return true;
  if (a === ANY_MONEY || b === ANY_MONEY) return isCurrency(a) || isCurrency(b);
  const [left, right] = [a, b].map((unit) => unit.split('/').slice(1).join('/'));
  return (a.startsWith(ANY_PRICE) || b.startsWith(ANY_PRICE)) && left === right && left !== '';
}

function same(units: (string | null)[], fail: (a: string, b: string) => null): string | null {
  return units.reduce((a, b) => {
    if (a === null || b === null) return null;
    if (!fits(a, b)) return fail(a, b);
    return a === ANY || a === ANY_MONEY || a.startsWith(ANY_PRICE) ? b : a;
  });
}

function timesUnit(a: string, b: string): string | null {
  const open = [a, b].find((unit) => unit.startsWith('*'));
  if (open === undefined) return productUnit(a, b)?.[1] ?? null;
  const other = open === a ? b : a;
  if (other === '' || other === 'percent') return open;
  if (open === ANY) return other;
  if (!open.startsWith(ANY_PRICE)) return null;
  return productUnit(`CNY/${open.slice(ANY_PRICE.length)}`, other) === null ? null : ANY_MONEY;
}
