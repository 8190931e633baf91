import { RegimeView } from '../../api/generated/model';

/**
 * What a stretch of a timeline says. `none` is a rule that says there is no duty; `gap` is a time of which nobody read
 * anything, which is neither.
 */
export type SpanKind = 'holds' | 'none' | 'unsure' | 'suspended' | 'gap';

/** A stretch of days, both ends included. */
export interface Span {
  kind: SpanKind;
  from: string;
  to: string;
  /** Percent ad valorem, where the rule is a duty. */
  percent: string | null;
}

/** The days that a timeline covers, whole years. */
export interface Axis {
  from: string;
  to: string;
}

const DAY = 86_400_000;
const time = (day: string) => Date.parse(`${day}T00:00:00Z`);
const shifted = (day: string, days: number) => new Date(time(day) + days * DAY).toISOString().slice(0, 10);

/** From the first year of any rule to the year in which they were last checked: later nobody has looked. */
export function axisOf(rules: readonly RegimeView[]): Axis {
  const first = rules.flatMap(({ from }) => from?.from.slice(0, 4) ?? []).sort()[0];
  const last = rules
    .map(({ lastChecked }) => lastChecked.slice(0, 4))
    .sort()
    .at(-1);
  const to = last ?? String(new Date().getUTCFullYear());
  return { from: `${first ?? to}-01-01`, to: `${to}-12-31` };
}

/** Where a day begins on the axis, in percent of its length; outside it, at the nearer end. */
export function percentAt(day: string, axis: Axis): number {
  const [start, end] = [time(axis.from), time(axis.to) + DAY];
  const share = ((time(day) - start) / (end - start)) * 100;
  return Math.round(Math.min(100, Math.max(0, share)) * 1000) / 1000;
}

/** Where a stretch lies on the axis, in percent of its length. */
export function extentOf({ from, to }: Pick<Span, 'from' | 'to'>, axis: Axis): { x: number; width: number } {
  const x = percentAt(from, axis);
  return { x, width: Math.round((percentAt(shifted(to, 1), axis) - x) * 1000) / 1000 };
}

/** The stretches of one rule: sure, to be verified, suspended. Its dates say where each begins; nothing is added. */
export function spansOf(rule: RegimeView, axis: Axis): Span[] {
  const percent = rule.unit !== null && /^\d+(\.\d+)?$/.test(rule.value) ? rule.value : null;
  const begins = rule.from?.from ?? axis.from;
  const ends = rule.to?.to ?? (rule.superseded ? shifted(rule.lastChecked, -1) : axis.to);
  const kindOn = (day: string) => kindAt(rule, day);
  // Within two neighbouring marks nothing changes.
  const marks = [begins, ...turnsOf(rule)].filter((day) => day >= begins && day <= ends).sort();
  return merged(
    [...new Set(marks)].map((from, at, all) => {
      const next = all[at + 1];
      return { kind: kindOn(from), from, to: next === undefined ? ends : shifted(next, -1), percent };
    }),
  ).flatMap((span) => clipped(span, axis));
}

/** Days on which what a rule says changes. */
function turnsOf({ from, to, suspendedFrom, suspendedTo, unread }: RegimeView): string[] {
  const after = (day: string | null | undefined) => (day == null ? [] : [shifted(day, 1)]);
  const on = (day: string | null | undefined) => (day == null ? [] : [day]);
  return [
    ...(from !== null && from.from !== from.to ? after(from.to) : []),
    ...(to !== null && to.from !== to.to ? on(to.from) : []),
    ...on(suspendedFrom?.from),
    ...after(suspendedFrom !== null && suspendedFrom.from !== suspendedFrom.to ? suspendedFrom.to : null),
    ...after(suspendedTo?.to),
    ...on(unread?.from),
    ...after(unread?.to),
  ];
}

function kindAt(rule: RegimeView, day: string): SpanKind {
  const { from, to, suspendedFrom, suspendedTo, unread } = rule;
  const inPartial = (date: RegimeView['from']) =>
    date !== null && date.from !== date.to && date.from <= day && day <= date.to;
  const isUnread = unread !== null && unread.from <= day && (unread.to === null || day <= unread.to);
  if (from === null || rule.superseded || isUnread || inPartial(from) || inPartial(to)) return 'unsure';
  if (suspendedFrom !== null && day >= suspendedFrom.from) {
    if (inPartial(suspendedFrom) || inPartial(suspendedTo)) return 'unsure';
    return suspendedTo === null || day <= suspendedTo.to ? 'suspended' : 'unsure';
  }
  return rule.kind === 'export_duty' && rule.unit === null ? 'none' : 'holds';
}

function merged(spans: readonly Span[]): Span[] {
  return spans.reduce<Span[]>((before, span) => {
    const last = before.at(-1);
    if (last?.kind === span.kind) return [...before.slice(0, -1), { ...last, to: span.to }];
    return [...before, span];
  }, []);
}

function clipped(span: Span, axis: Axis): Span[] {
  const from = span.from < axis.from ? axis.from : span.from;
  const to = span.to > axis.to ? axis.to : span.to;
  return from <= to ? [{ ...span, from, to }] : [];
}

/** What lies between the stretches: of it nobody read anything. */
export function withGaps(spans: readonly Span[], axis: Axis): Span[] {
  const sorted = [...spans].sort((a, b) => (a.from < b.from ? -1 : 1));
  const whole: Span[] = [];
  let next = axis.from;
  for (const span of sorted) {
    if (span.from > next) whole.push({ kind: 'gap', from: next, to: shifted(span.from, -1), percent: null });
    whole.push(span);
    if (span.to >= next) next = shifted(span.to, 1);
  }
  if (next <= axis.to) whole.push({ kind: 'gap', from: next, to: axis.to, percent: null });
  return whole;
}

/** Every fifth year of the axis, for its marks. */
export function yearsOf({ from, to }: Axis): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((year) => year % 5 === 0);
}

/** Years that a stretch lasts, as a fraction. */
export const yearsLong = ({ from, to }: Pick<Span, 'from' | 'to'>): number =>
  (time(to) + DAY - time(from)) / DAY / 365.25;
