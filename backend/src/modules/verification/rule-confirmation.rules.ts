import { addDays, type CivilDate } from '../../platform/clock/civil-date.js';
import { isPartialDate, parsePartialDate } from '../../platform/clock/partial-date.js';
import type { PolicyDocument } from '../policies/index.js';
import type { ConfirmedRegime, RegimeRow } from '../regimes/index.js';

/** What somebody has found out about a rule. */
export const CONFIRMATION_OUTCOMES = ['in-force', 'ended', 'superseded', 'suspended'] as const;
export type ConfirmationOutcome = (typeof CONFIRMATION_OUTCOMES)[number];

export interface Finding {
  outcome: ConfirmationOutcome;
  /** Address of the source, and its day. */
  source: string;
  sourceDate: CivilDate;
  /** Its last day; undefined: as it stands, null: none is stated. */
  effectiveTo?: string | null | undefined;
  /** Last day of a suspension; null or undefined: none is stated. */
  suspendedTo?: string | null | undefined;
  /** Slug of the rule on record that took its place. */
  supersededBy?: string | null | undefined;
}

interface Period {
  from: string | null;
  to: string | null;
}

/** The word of the source, by which the status is derived. */
const SOURCE_STATUS: Record<ConfirmationOutcome, string> = {
  'in-force': 'in_force',
  ended: 'expired',
  superseded: 'superseded',
  suspended: 'in_force',
};

/** The document of a policy as the finding has it. @param today at its authority: the day somebody last looked. */
export function confirmedPolicy(
  document: PolicyDocument,
  finding: Finding,
  today: CivilDate,
): PolicyDocument {
  const suspension = suspensionAfter({ from: document.suspendedFrom, to: document.suspendedTo }, finding);
  return {
    ...document,
    sourceStatus: SOURCE_STATUS[finding.outcome],
    effectiveTo: finding.effectiveTo === undefined ? document.effectiveTo : finding.effectiveTo,
    suspendedFrom: suspension.from,
    suspendedTo: suspension.to,
    source: finding.source,
    sourceDate: finding.sourceDate,
    lastChecked: today,
  };
}

/** The row of a regime as the finding has it. */
export function confirmedRegime(row: RegimeRow, finding: Finding, today: CivilDate): ConfirmedRegime {
  const suspension = suspensionAfter({ from: row.suspended_from, to: row.suspended_to }, finding);
  return {
    validTo: finding.effectiveTo === undefined ? row.valid_to : finding.effectiveTo,
    suspendedFrom: suspension.from,
    suspendedTo: suspension.to,
    superseded: finding.outcome === 'superseded',
    supersededBy: finding.outcome === 'superseded' ? (finding.supersededBy ?? null) : null,
    confirmedOn: finding.sourceDate,
    source: finding.source,
    lastChecked: today,
  };
}

/**
 * What was suspended stays on record; a rule found in force was suspended until the day before its source at most. A source
 * of before a suspension says nothing of what has followed it, nor does one that says what holds until then.
 */
function suspensionAfter(before: Period, { outcome, sourceDate, suspendedTo }: Finding): Period {
  if (outcome === 'suspended') return { from: before.from ?? sourceDate, to: suspendedTo ?? null };
  if (outcome !== 'in-force' || (before.from === null && before.to === null)) return before;
  if (before.from !== null && firstOf(before.from) >= sourceDate) return before;
  const isOver = before.to !== null && lastOf(before.to) < sourceDate;
  return isOver ? before : { from: before.from, to: addDays(sourceDate, -1) };
}

/** Whether a rule that stands like this is what was found. A suspended policy stands as to be verified. */
export function isAsFound(outcome: ConfirmationOutcome, status: string, reason: string): boolean {
  switch (outcome) {
    case 'in-force':
      return status === 'in-force' || status === 'ending-soon';
    case 'ended':
      return status === 'ended';
    case 'superseded':
      return status === 'superseded';
    case 'suspended':
      return status === 'suspended' || reason === 'policy.suspended';
  }
}

/** Whether one source is older than another, by the widest reading of the earlier one. */
export const isOlder = (sourceDate: CivilDate, last: string | null): boolean =>
  isPartialDate(last) && sourceDate < firstOf(last);

export const endsBeforeItBegins = (from: string | null, to: string | null): boolean =>
  isPartialDate(from) && isPartialDate(to) && lastOf(to) < firstOf(from);

const firstOf = (text: string) => parsePartialDate(text).from;
const lastOf = (text: string) => parsePartialDate(text).to;
