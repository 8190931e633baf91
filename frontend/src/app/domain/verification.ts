import type { MeasureOutcome } from '@models/policies/model/rules';
import { PolicyStatus, policyStatusView } from './policies';
import { RegimeStatus, regimeStatusView } from './regimes';
import { outcomeView } from './rule-labels';
import { StatusView } from './status-view';
import { Words, labelOf } from './words';

export type RuleKind = 'policy' | 'regime';

export const CONFIRMATION_OUTCOMES = ['in-force', 'ended', 'superseded', 'suspended'] as const;
export type ConfirmationOutcome = (typeof CONFIRMATION_OUTCOMES)[number];

const OUTCOMES: Record<ConfirmationOutcome, string> = {
  'in-force': $localize`:@@verification.outcome.in-force:Still in force`,
  ended: $localize`:@@verification.outcome.ended:Ended`,
  superseded: $localize`:@@verification.outcome.superseded:Superseded by another rule`,
  suspended: $localize`:@@verification.outcome.suspended:Suspended`,
};

const KINDS: Record<RuleKind, string> = {
  policy: $localize`:@@verification.kind.policy:Policy`,
  regime: $localize`:@@verification.kind.regime:Rule of trade or investment`,
};

const LAPSES: Words = {
  'policy.unconfirmed': $localize`:@@verification.why.unconfirmed:No source confirms that it still holds`,
  'policy.suspension-over': $localize`:@@verification.why.suspension-over:Its suspension has run out; nobody knows what followed`,
  'policy.suspended': $localize`:@@verification.why.suspended:Suspended, and no source says until when`,
  'policy.end-uncertain': $localize`:@@verification.why.end-uncertain:It ends about now; the source does not say on which day`,
  'policy.end-unknown': $localize`:@@verification.why.end-unknown:It has ended on a day that no source states`,
  'policy.start-uncertain': $localize`:@@verification.why.start-uncertain:It begins about now; the source does not say on which day`,
  'policy.opening-uncertain': $localize`:@@verification.why.opening-uncertain:Applications open about now; the source does not say on which day`,
  'policy.closing-uncertain': $localize`:@@verification.why.closing-uncertain:Applications close about now; the source does not say on which day`,
  'policy.start-unknown': $localize`:@@verification.why.start-unknown:No source states when it began`,
  'regime.suspension-over': $localize`:@@verification.why.suspension-over:Its suspension has run out; nobody knows what followed`,
  'regime.end-uncertain': $localize`:@@verification.why.end-uncertain:It ends about now; the source does not say on which day`,
  'regime.end-unknown': $localize`:@@verification.why.end-unknown:It has ended on a day that no source states`,
  'regime.start-uncertain': $localize`:@@verification.why.start-uncertain:It begins about now; the source does not say on which day`,
  'regime.start-unknown': $localize`:@@verification.why.start-unknown:No source states when it began`,
  'regime.unread': $localize`:@@verification.why.unread:Nobody has read a source for this time`,
};

export const outcomeLabel = (outcome: string): string => labelOf(OUTCOMES, outcome);
export const ruleKindLabel = (kind: RuleKind): string => KINDS[kind];
/** Why a rule waits, in a few words for those who look for its source. */
export const lapseLabel = (reason: string): string => labelOf(LAPSES, reason);

export const ruleStatusView = (kind: RuleKind, status: string): StatusView =>
  kind === 'policy' ? policyStatusView(status as PolicyStatus) : regimeStatusView(status as RegimeStatus);

const NOT_THERE = $localize`:@@verification.touched.not-there:Not there`;

/** What a policy gives a project at a place, in the words of the check; null: nothing of it concerns the place. */
export const outcomeOfPolicyLabel = (outcome: MeasureOutcome | null): string =>
  outcome === null ? NOT_THERE : outcomeView(outcome).label;
