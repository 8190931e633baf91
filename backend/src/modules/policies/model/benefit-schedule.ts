import { Exact, least, mapEnds, ZERO } from './exact.js';
import type { Incomparable } from './judge.js';
import type { ReadFacts } from './read-facts.js';
import type { Benefit, RuleMoney } from './rules.js';
import { type Range, variesByYear, worthOf } from './worth.js';

/** The years a schedule runs over. A year counts while the measure is in force on its last day. */
export interface ScheduleYears {
  /** In which the project starts, and a benefit paid at once is paid. */
  first: number;
  /** How many years are looked at. */
  count: number;
  /** The first and the last year on whose last day the measure is in force; null: no start or end is known. */
  since: number | null;
  last: number | null;
}

export interface YearAmount {
  year: number;
  low: Exact;
  /** Null: nothing says how much at most. */
  high: Exact | null;
}

/** By which limit a sum was changed. */
export type AppliedLimit =
  | 'cap-per-year'
  | 'cap-per-project'
  | 'floor'
  | 'rounding'
  | 'ceiling'
  | 'start-of-measure'
  | 'end-of-measure';

/** What a measure is worth, year by year, and in all. */
export interface BenefitSchedule {
  currency: string;
  years: readonly YearAmount[];
  total: Range;
  /** The year in which it is paid for the first time, where that lies after the years that are looked at; else null. */
  beginsIn: number | null;
  /** Facts nobody stated that keep the amount from being one number. */
  missing: readonly string[];
  incomparable: readonly Incomparable[];
  limits: readonly AppliedLimit[];
}

/** What other benefits take off this one's base: in all for what is paid once, by year for what is paid yearly. */
export interface OffBase {
  total: Range;
  byYear: ReadonlyMap<number, Range>;
}

/**
 * The schedule of a benefit that `checkMeasure` has let pass; null when its source states no sum a project could be
 * given. Caps by year, then the cap of the project over the running sum, then the floor of the whole.
 */
export function benefitSchedule(
  benefit: Benefit,
  facts: ReadFacts,
  years: ScheduleYears,
  offBase?: OffBase,
): BenefitSchedule | null {
  const { amount, currency } = benefit;
  if (amount === null || currency === null) return null;
  const notes = {
    missing: new Set<string>(),
    incomparable: [] as Incomparable[],
    limits: new Set<AppliedLimit>(),
  };
  const isAlike = offBase === undefined && !variesByYear(amount);
  let paid: Amounts | undefined;
  const amounts = payingYears(benefit, years, notes.limits).map((year) => {
    if (paid === undefined || !isAlike) {
      const off = benefit.timing.frequency === 'once' ? offBase?.total : offBase?.byYear.get(year);
      const worth = worthOf(amount, { facts, year, ...(off && { offBase: off }) }, currency);
      for (const key of worth.missing) notes.missing.add(key);
      for (const each of worth.incomparable)
        if (!isNoted(notes.incomparable, each)) notes.incomparable.push(each);
      paid = yearAmount(benefit, worth, notes.limits);
    }
    return { year, low: paid.low, high: paid.high };
  });
  const total = totalOf(benefit, currency, amounts, notes.limits);
  return {
    currency,
    years: total.high?.eq(ZERO)
      ? amounts.map(({ year }) => ({ year, low: ZERO, high: ZERO }))
      : withinFloor(total, withinProject(benefit, amounts, notes.limits)),
    total,
    beginsIn: beginsAfter(benefit, years),
    missing: [...notes.missing],
    incomparable: notes.incomparable,
    limits: [...notes.limits],
  };
}

/** The first and the last year in which it is granted, as long as its measure is in force. */
function grantedYears({ timing }: Benefit, { first }: ScheduleYears): readonly [number, number] {
  const start = first + timing.after;
  return [start, start + (timing.frequency === 'once' ? 1 : (timing.years ?? Infinity)) - 1];
}

/** What is paid once is shown however late it comes; of what is paid yearly, the years that are looked at. */
const horizonOf = ({ timing }: Benefit, { first, count }: ScheduleYears): number =>
  timing.frequency === 'once' ? first + timing.after : first + count - 1;

/** That nothing is paid in the years that are looked at must not read as if nothing ever were. */
function beginsAfter(benefit: Benefit, years: ScheduleYears): number | null {
  const [start, end] = grantedYears(benefit, years);
  const begins = Math.max(start, years.since ?? start);
  const isPaid = begins <= Math.min(end, years.last ?? end);
  return isPaid && begins > horizonOf(benefit, years) ? begins : null;
}

function payingYears(benefit: Benefit, years: ScheduleYears, limits: Set<AppliedLimit>): number[] {
  const [start, granted] = grantedYears(benefit, years);
  const end = Math.min(granted, horizonOf(benefit, years));
  const [from, to] = [Math.max(start, years.since ?? start), Math.min(end, years.last ?? end)];
  if (from > start) limits.add('start-of-measure');
  if (to < end) limits.add('end-of-measure');
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** A currency that does not fit does so in every year: said once. */
const isNoted = (noted: readonly Incomparable[], { stated, needed }: Incomparable) =>
  noted.some((each) => each.stated === stated && each.needed === needed);

type Amounts = Pick<YearAmount, 'low' | 'high'>;

function yearAmount(benefit: Benefit, worth: Amounts, limits: Set<AppliedLimit>): Amounts {
  const capped = atMost(worth, benefit.capPerYear, 'cap-per-year', limits);
  const rounded = roundedDown(capped, benefit.roundedDownTo, limits);
  if (!benefit.ceiling) return rounded;
  limits.add('ceiling');
  return { low: ZERO, high: rounded.high };
}

const read = new WeakMap<RuleMoney, Exact>();

/** Literals do not change: each is read once. */
function amountOf(literal: RuleMoney): Exact {
  let known = read.get(literal);
  if (known === undefined) {
    known = new Exact(literal.amount);
    read.set(literal, known);
  }
  return known;
}

function atMost(
  amounts: Amounts,
  cap: RuleMoney | null,
  limit: AppliedLimit,
  limits: Set<AppliedLimit>,
): Amounts {
  if (cap === null) return amounts;
  const most = amountOf(cap);
  if (amounts.high === null || amounts.high.gt(most)) limits.add(limit);
  const capped = mapEnds(amounts, (amount) => least(amount, most));
  return { low: capped.low, high: capped.high ?? most };
}

function roundedDown({ low, high }: Amounts, step: string | null, limits: Set<AppliedLimit>): Amounts {
  if (step === null) return { low, high };
  const down = (amount: Exact) => amount.div(step).round(0, Exact.roundDown).times(step);
  const rounded = mapEnds({ low, high }, down);
  if (!rounded.low.eq(low) || (high && !rounded.high!.eq(high))) limits.add('rounding');
  return rounded;
}

/**
 * What is left of the project's cap shrinks year by year: least is left to a year where the years before it brought
 * most, and the other way round.
 */
function withinProject(
  { capPerProject }: Benefit,
  amounts: YearAmount[],
  limits: ReadonlySet<AppliedLimit>,
): YearAmount[] {
  // Years that may not even together bring more than the cap are within it.
  if (capPerProject === null || !limits.has('cap-per-project')) return amounts;
  const cap = amountOf(capPerProject);
  let [leftAtLeast, leftAtMost] = [cap, cap];
  return amounts.map(({ year, low, high }) => {
    const paid = {
      year,
      low: least(low, leftAtLeast),
      high: high === null ? leftAtMost : least(high, leftAtMost),
    };
    leftAtLeast = high === null ? ZERO : leftAtLeast.minus(least(high, leftAtLeast));
    leftAtMost = leftAtMost.minus(least(low, leftAtMost));
    return paid;
  });
}

/** Where the whole may fall below its floor, so may each of its years: the least of them is nothing too. */
const withinFloor = ({ low }: Range, amounts: YearAmount[]): YearAmount[] =>
  low.eq(ZERO) ? amounts.map((amount) => ({ ...amount, low: ZERO })) : amounts;

function totalOf(
  { floor, capPerProject }: Benefit,
  unit: string,
  amounts: YearAmount[],
  limits: Set<AppliedLimit>,
): Range {
  const sum = sumOf(amounts);
  const { low, high } = atMost(sum, capPerProject, 'cap-per-project', limits);
  if (floor === null) return { low, high, unit };
  const bound = amountOf(floor);
  if (low.lt(bound)) limits.add('floor');
  return { low: low.lt(bound) ? ZERO : low, high: high?.lt(bound) ? ZERO : high, unit };
}

/** Without a year it is nothing. */
function sumOf(amounts: readonly Amounts[]): Amounts {
  if (amounts.length === 0) return { low: ZERO, high: ZERO };
  return amounts.reduce((sum, { low, high }) => {
    if (high === low) return mapEnds(sum, (amount) => amount.plus(low));
    return { low: sum.low.plus(low), high: sum.high && high && sum.high.plus(high) };
  });
}
