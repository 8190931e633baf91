import { convert, isUnit, type Unit, UNITS } from '../../../platform/quantities/index.js';
import { Exact, greatest, least, mapEnds, ZERO } from './exact.js';
import type { Incomparable } from './judge.js';
import { projectFact } from './project-facts.data.js';
import { readNumber, type ReadFacts } from './read-facts.js';
import type { Formula, Literal } from './rules.js';

/**
 * What a formula comes to: at least `low`, at most `high` (null: nothing says how much at most), in `unit` (`''` a plain
 * number, a currency, or a canonical unit). Nothing is worth less than nothing: facts are never negative, and a
 * difference stops at zero.
 */
export interface Range {
  low: Exact;
  high: Exact | null;
  unit: string;
}

/** A range with what kept it from being one number. */
export interface Worth extends Range {
  missing: readonly string[];
  incomparable: readonly Incomparable[];
}

/** For which year, with which facts, and what other benefits take off the base. */
export interface WorthContext {
  facts: ReadFacts;
  year: number;
  /** Taken off the formula's `base`, in the benefit's currency. */
  offBase?: Range;
}

const varying = new WeakMap<Formula, boolean>();

/** Whether it may come to something else in another year. Formulas do not change: each is looked through once. */
export function variesByYear(formula: Formula): boolean {
  let known = varying.get(formula);
  if (known === undefined) {
    known = JSON.stringify(formula).includes('"op":"by-year"');
    varying.set(formula, known);
  }
  return known;
}

interface Notes {
  missing: Set<string>;
  incomparable: Incomparable[];
}

/** The unit that fits any other: a fact that nobody stated. */
const ANY = '*';
const exactly = (value: Exact, unit: string): Range => ({ low: value, high: value, unit });
const somewhere = (unit = ANY): Range => ({ low: ZERO, high: null, unit });
const NOTHING = exactly(ZERO, ANY);
const HUNDRED = new Exact(100);
/** What `numeric(20,4)` holds. */
const MONEY_DECIMALS = 4;

/**
 * The worth of a formula that `checkMeasure` has let pass, in `currency`. What is not known widens the range, and a cap
 * closes it again: "not stated, at most 3,000,000".
 */
export function worthOf(formula: Formula, context: WorthContext, currency: string): Worth {
  const notes: Notes = { missing: new Set(), incomparable: [] };
  const range = rangeOf(formula, context, notes);
  const fits = range.unit === currency || range.unit === ANY;
  if (!fits) notes.incomparable.push({ fact: '', stated: range.unit, needed: currency });
  const known = fits ? range : somewhere();
  // Area in mu has no end of decimals: what is left of that is no money.
  const money = (amount: Exact) => amount.round(MONEY_DECIMALS, Exact.roundHalfUp);
  return {
    ...mapEnds(known, money),
    unit: currency,
    missing: [...notes.missing],
    incomparable: notes.incomparable,
  };
}

function rangeOf(formula: Formula, context: WorthContext, notes: Notes): Range {
  const each = (parts: Formula[]) => parts.map((part) => rangeOf(part, context, notes));
  switch (formula.op) {
    case 'number':
      return exactly(new Exact(formula.value), '');
    case 'money':
    case 'quantity':
      return literalRange(formula);
    case 'fact':
      return factRange(formula.fact, context, notes);
    case 'sum':
      return folded(
        each(formula.of),
        notes,
        (a, b) => a.plus(b),
        (a, b) => a.plus(b),
      );
    case 'least':
      return folded(each(formula.of), notes, least, (a, b) => least(a, b), 'either');
    case 'greatest':
      return folded(each(formula.of), notes, greatest, (a, b) => greatest(a, b));
    case 'product':
      return each(formula.of).reduce((a, b) => product(a, b, notes));
    case 'difference':
      return difference(rangeOf(formula.from, context, notes), rangeOf(formula.less, context, notes), notes);
    case 'tiers':
      return tiered(formula, context, notes);
    case 'choose':
      return chosen(formula, context, notes);
    case 'by-year':
      return inYear(formula, context, notes);
    case 'between':
      return span(rangeOf(formula.low, context, notes), rangeOf(formula.high, context, notes), notes);
    case 'at-least':
      return openAbove(rangeOf(formula.of, context, notes));
    case 'base':
      return reduced(rangeOf(formula.of, context, notes), context, notes);
  }
}

const literals = new WeakMap<object, Range>();

/** Literals do not change either: what has a unit is read once. */
function literalRange(literal: Literal): Range {
  if (typeof literal !== 'object') return readRange(literal);
  let known = literals.get(literal);
  if (known === undefined) {
    known = readRange(literal);
    literals.set(literal, known);
  }
  return known;
}

function readRange(literal: Literal): Range {
  const read = readNumber(literal);
  return read ? exactly(read.value, read.unit) : somewhere();
}

function factRange(fact: string, { facts }: WorthContext, notes: Notes): Range {
  const stated = facts.get(fact);
  if (stated?.kind === 'number') return exactly(stated.value, stated.unit);
  notes.missing.add(fact);
  return somewhere();
}

/** One unit for both: what nobody stated takes the other's. Two that differ are said, and their range is open. */
function commonUnit(a: Range, b: Range, notes: Notes): string | null {
  if (a.unit === b.unit || b.unit === ANY) return a.unit;
  if (a.unit === ANY) return b.unit;
  notes.incomparable.push({ fact: '', stated: a.unit, needed: b.unit });
  return null;
}

type Operation = (a: Exact, b: Exact) => Exact;

function folded(parts: Range[], notes: Notes, low: Operation, high: Operation, bound?: 'either'): Range {
  return parts.reduce((a, b) => {
    const unit = commonUnit(a, b, notes);
    if (unit === null) return somewhere();
    const open = bound === 'either' ? (a.high ?? b.high) : null;
    return { low: low(a.low, b.low), high: a.high && b.high ? high(a.high, b.high) : open, unit };
  });
}

function product(a: Range, b: Range, notes: Notes): Range {
  // Of nothing is nothing, whatever the other is and counts in.
  if (isNothing(a) || isNothing(b)) return NOTHING;
  const found = productUnit(a.unit, b.unit);
  if (found === null) {
    notes.incomparable.push({ fact: '', stated: a.unit, needed: b.unit });
    return somewhere();
  }
  const [factor, unit] = found;
  const times = (x: Exact, y: Exact) => x.times(y).times(factor);
  // A rate is one number most often, and so is what it is a rate of.
  if (b.low === b.high) return { ...mapEnds(a, (amount) => times(amount, b.low)), unit };
  return { low: times(a.low, b.low), high: a.high && b.high ? times(a.high, b.high) : null, unit };
}

/** Nobody says how much at most; nothing stays nothing: what is not paid in a year is not "nothing or more". */
const openAbove = (range: Range): Range => (isNothing(range) ? range : { ...range, high: null });

const isNothing = ({ high }: Range) => high !== null && high.eq(ZERO);

/**
 * The unit of a product, and by how much the product of the canonical numbers has to be multiplied: a price by what it
 * is a price of gives money, a percentage of something a hundredth of it. Null where a product says nothing.
 */
export function productUnit(a: string, b: string): ProductUnit {
  const pair = `${a} ${b}`;
  let known = productUnits.get(pair);
  if (known === undefined) {
    known = halfProduct(a, b) ?? halfProduct(b, a);
    productUnits.set(pair, known);
  }
  return known;
}

type ProductUnit = readonly [factor: Exact, unit: string] | null;

/** There are as many as pairs of units: neither a rule nor a fact can bring in another. */
const productUnits = new Map<string, ProductUnit>();

const isCurrency = (unit: string) => /^[A-Z]{3}$/.test(unit);

function halfProduct(a: string, b: string): readonly [Exact, string] | null {
  if (a === '') return [new Exact(1), b];
  // What nobody stated may be of any unit: with a price it may come to money, or to anything else.
  if (a === ANY) return [new Exact(1), isCurrency(b) ? b : ANY];
  // A percentage of a percentage is one again: 70 % of 24 % are 16.8 %.
  if (a === 'percent') return [new Exact(1).div(HUNDRED), b];
  if (!isUnit(a)) return null;
  const { currency }: Unit = UNITS[a];
  const [, per = '', time = 'yr'] = a.split('/');
  // A price by the month says nothing of a year.
  if (currency === undefined || time !== 'yr') return null;
  // So much a tonne times tonnes a year is so much a year.
  const factor = factorOf(b, per) ?? factorOf(b.replace(/\/yr$/, ''), per);
  return factor && [factor, currency];
}

/** How many of the one unit are one of the other; null where they do not convert. */
function factorOf(unit: string, into: string): Exact | null {
  if (!isUnit(unit) || !isUnit(into) || UNITS[unit].dimension !== UNITS[into].dimension) return null;
  return new Exact(convert({ value: '1', unit }, into).value);
}

function difference(from: Range, less: Range, notes: Notes): Range {
  const unit = commonUnit(from, less, notes);
  if (unit === null) return somewhere();
  const low = less.high === null ? ZERO : greatest(ZERO, from.low.minus(less.high));
  return { low, high: from.high && greatest(ZERO, from.high.minus(less.low)), unit };
}

type Of<Op extends Formula['op']> = Extract<Formula, { op: Op }>;

/** Every row that the measured range may fall into; nothing below the first row. */
function tiered(formula: Of<'tiers'>, context: WorthContext, notes: Notes): Range {
  const by = rangeOf(formula.by, context, notes);
  const rows = formula.tiers.map(({ from, above = false, then }) => ({
    bound: literalRange(from),
    above,
    then,
  }));
  const strange = rows.find(({ bound }) => by.unit !== ANY && bound.unit !== by.unit);
  if (strange) {
    notes.incomparable.push({ fact: '', stated: by.unit, needed: strange.bound.unit });
    // It may lie below the first row as well as in any.
    return hull([NOTHING, ...rows.map(({ then }) => rangeOf(then, context, notes))], notes);
  }
  const rowOf = (value: Exact) =>
    rows.findLastIndex(({ bound, above }) => (above ? value.gt(bound.low) : value.gte(bound.low)));
  const [first, end] = [rowOf(by.low), by.high === null ? rows.length : rowOf(by.high) + 1];
  const reached = rows.slice(Math.max(first, 0), end).map(({ then }) => rangeOf(then, context, notes));
  return hull(first < 0 ? [NOTHING, ...reached] : reached, notes);
}

function chosen(formula: Of<'choose'>, context: WorthContext, notes: Notes): Range {
  const stated = context.facts.get(formula.fact);
  if (stated?.kind !== 'choices') {
    notes.missing.add(formula.fact);
    const any = formula.cases.map(({ then }) => rangeOf(then, context, notes));
    return hull(hasEveryCase(formula) ? any : [NOTHING, ...any], notes);
  }
  const found = formula.cases.filter(({ value }) => stated.values.has(value));
  return hull(
    found.map(({ then }) => rangeOf(then, context, notes)),
    notes,
  );
}

/** Whatever the fact turns out to be, a case stands for it: a choice without one is worth nothing. */
const hasEveryCase = ({ fact, cases }: Of<'choose'>): boolean =>
  projectFact(fact)?.choices?.every((choice) => cases.some(({ value }) => value === choice)) ?? false;

function inYear(formula: Of<'by-year'>, context: WorthContext, notes: Notes): Range {
  const { year } = context;
  const row = formula.years.find(({ from, to }) => year >= (from ?? -Infinity) && year <= (to ?? Infinity));
  return row ? rangeOf(row.then, context, notes) : NOTHING;
}

/** From the lowest to the highest of the parts. */
function hull(parts: Range[], notes: Notes): Range {
  return parts.length === 0 ? NOTHING : parts.reduce((a, b) => span(a, b, notes));
}

function span(a: Range, b: Range, notes: Notes): Range {
  const unit = commonUnit(a, b, notes);
  if (unit === null) return somewhere();
  return { low: least(a.low, b.low), high: a.high && b.high && greatest(a.high, b.high), unit };
}

function reduced(base: Range, { offBase }: WorthContext, notes: Notes): Range {
  return offBase ? difference(base, offBase, notes) : base;
}
