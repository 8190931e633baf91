import { type PartialDate, parsePartialDate } from '../../../platform/clock/partial-date.js';
import type { PolicyDates } from './policy-status.js';

const partial = (value: string | null): PartialDate | null =>
  value === null ? null : parsePartialDate(value);

/** A programme in force by the word of its source, of which no day is known unless it is given. */
export function document(overrides: Partial<Record<keyof PolicyDates, string | null>> = {}): PolicyDates {
  const { kind = 'programme', sourceStatus = 'in_force', lastChecked = null, ...dates } = overrides;
  return {
    kind: kind!,
    sourceStatus: sourceStatus!,
    lastChecked,
    effectiveFrom: partial(dates.effectiveFrom ?? null),
    effectiveTo: partial(dates.effectiveTo ?? null),
    sourceDate: partial(dates.sourceDate ?? null),
    suspendedFrom: partial(dates.suspendedFrom ?? null),
    suspendedTo: partial(dates.suspendedTo ?? null),
  };
}
