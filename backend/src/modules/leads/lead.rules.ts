/** The way of a lead, in order. Beside it stand on-hold, lost, duplicate and spam. */
export const LEAD_STAGES = [
  'new',
  'qualified',
  'matched',
  'proposal',
  'visit',
  'negotiation',
  'agreement',
  'construction',
  'production',
  'aftercare',
] as const;
export type LeadStage = (typeof LEAD_STAGES)[number];

/** Why an investor was lost, as far as a list can say it; the note says the rest. */
export const LEAD_LOSS_REASONS = [
  'land',
  'power-or-water',
  'feedstock',
  'price',
  'incentives',
  'regulation',
  'timing',
  'not-answered',
  'project-given-up',
  'other',
] as const;
export type LeadLossReason = (typeof LEAD_LOSS_REASONS)[number];

/** What the administrators know of a lead. Absent and null both mean: not known. */
export interface LeadFacts {
  id: string;
  /** Of the project: at least one segment code. */
  segments: readonly string[];
  parkId?: string | null;
  assigneeId?: string | null;
  /** Capex as decimal strings, jobs as whole numbers: stated by the investor, committed by contract, realised. */
  statedCapex?: string | null;
  statedJobs?: number | null;
  committedCapex?: string | null;
  committedJobs?: number | null;
  realisedCapex?: string | null;
  realisedJobs?: number | null;
  /** What the realised figures rest on: a document or an address. */
  realisedEvidence?: string | null;
  /** The stage a lead on hold came from. */
  heldFrom?: LeadStage | null;
  lossReason?: string | null;
  /** The place or competitor that won, in words; "not known" is an answer. */
  lostTo?: string | null;
  duplicateOf?: string | null;
}

/** A field that may be missing, as a code. */
export const LEAD_FIELDS = [
  'segment',
  'park',
  'assignee',
  'stated-capex-or-jobs',
  'committed-capex-or-jobs',
  'realised-capex-or-jobs',
  'realised-evidence',
] as const;
export type LeadField = (typeof LEAD_FIELDS)[number];

/**
 * From which stage on a field is mandatory: a lead is qualified once we know what it is about, matched once a park is
 * named, and gets a proposal from a person. Money is negotiated about stated figures, agreed on committed ones, and a
 * plant in production has realised some of them, with evidence.
 */
const MANDATORY_FROM: readonly [LeadField, LeadStage, (facts: LeadFacts) => boolean][] = [
  ['segment', 'qualified', (facts) => facts.segments.length > 0],
  ['park', 'matched', (facts) => isGiven(facts.parkId)],
  ['assignee', 'proposal', (facts) => isGiven(facts.assigneeId)],
  ['stated-capex-or-jobs', 'negotiation', (facts) => isGiven(facts.statedCapex) || isGiven(facts.statedJobs)],
  [
    'committed-capex-or-jobs',
    'agreement',
    (facts) => isGiven(facts.committedCapex) || isGiven(facts.committedJobs),
  ],
  [
    'realised-capex-or-jobs',
    'production',
    (facts) => isGiven(facts.realisedCapex) || isGiven(facts.realisedJobs),
  ],
  ['realised-evidence', 'production', (facts) => isGiven(facts.realisedEvidence)],
];

/** The fields a lead must have to stand in a stage and does not; those of earlier stages included. */
export function missingFor(stage: LeadStage, facts: LeadFacts): LeadField[] {
  return MANDATORY_FROM.filter(([, from, has]) => positionOf(from) <= positionOf(stage) && !has(facts)).map(
    ([field]) => field,
  );
}

/** The stage after or before; null at the ends and beside the way. */
export function neighbourOf(state: string, step: 1 | -1): LeadStage | null {
  const position = (LEAD_STAGES as readonly string[]).indexOf(state);
  return position < 0 ? null : (LEAD_STAGES[position + step] ?? null);
}

/** A reason against moving one stage on, or null. */
export function refusalToAdvance(facts: LeadFacts, state: string): string | null {
  const next = neighbourOf(state, 1);
  return next !== null && missingFor(next, facts).length > 0 ? 'lead.fields-missing' : null;
}

/** A reason against going on after a hold, or null. */
export function refusalToResume(facts: LeadFacts): string | null {
  return facts.heldFrom == null ? 'lead.held-from-unknown' : null;
}

/** A lead is lost for a reason and to somebody: both are what the region learns from it. */
export function refusalToLose(facts: LeadFacts): string | null {
  if (!(LEAD_LOSS_REASONS as readonly unknown[]).includes(facts.lossReason))
    return 'lead.loss-reason-missing';
  return isGiven(facts.lostTo) ? null : 'lead.lost-to-missing';
}

/** A duplicate names the lead that goes on, which is another one. */
export function refusalToMarkDuplicate(facts: LeadFacts): string | null {
  if (!isGiven(facts.duplicateOf)) return 'lead.duplicate-of-missing';
  return facts.duplicateOf === facts.id ? 'lead.duplicate-of-itself' : null;
}

function positionOf(stage: LeadStage): number {
  return LEAD_STAGES.indexOf(stage);
}

/** Nothing, and what is only spaces, is not given; zero is: somebody said it. */
function isGiven(value: string | number | null | undefined): boolean {
  return typeof value === 'string' ? value.trim() !== '' : value != null;
}
