import { compileTest, type CompiledTest, type Incomparable, type Judgement, type Place } from './judge.js';
import type { ReadFacts } from './read-facts.js';
import type { MeasureDocument, MeasureOutcome, Truth } from './rules.js';

/** How the policy of a measure stands on the day that is asked about, as `policyStatus` derives it. */
export interface Standing {
  status: 'forecast' | 'in-force' | 'ending-soon' | 'ended' | 'superseded' | 'lapsed-verify' | 'not-an-offer';
  /** Only a programme that is certainly in force is an offer. */
  offer: boolean;
  /** Whether it is a programme at all: nothing else is ever an offer, lapsed or not. */
  programme: boolean;
  /** Before it another rule held that nobody has read: for an earlier day the answer is verify, not no. */
  predecessorUnread: boolean;
}

/** What decided the outcome. */
export const OUTCOME_REASONS = [
  'no-programme',
  'not-begun',
  'predecessor-unread',
  'ended',
  'condition-not-met',
  'facts-missing',
  'words-only',
  'lapsed',
  'all-met',
] as const;
export type OutcomeReason = (typeof OUTCOME_REASONS)[number];

/** A measure made ready: each test read once, used for every project, place and day. */
export interface CompiledMeasure {
  document: MeasureDocument;
  conditions: readonly { id: string; test: CompiledTest }[];
  /** It answers alike wherever the project stands. */
  placeless: boolean;
  /** Facts its conditions name. */
  facts: readonly string[];
}

export interface MeasureEvaluation {
  outcome: MeasureOutcome;
  because: OutcomeReason;
  /** Of each condition, in their order. */
  conditions: readonly Judgement[];
  /** Facts nobody stated that can still change the outcome; none once it is settled. */
  missing: readonly string[];
  incomparable: readonly Incomparable[];
}

const NONE: readonly never[] = [];

/** Makes a measure ready that `checkMeasure` has let pass. */
export function compileMeasure(document: MeasureDocument): CompiledMeasure {
  const conditions = document.conditions.map(({ id, test }) => ({ id, test: compileTest(test) }));
  return {
    document,
    conditions,
    placeless: conditions.every(({ test }) => test.placeless),
    facts: [...new Set(conditions.flatMap(({ test }) => test.facts))],
  };
}

/**
 * Whether a project may have a measure on a day. A rule that has lapsed can at best be verified; one requirement that is
 * not met is a no, whatever else is unknown; an unknown one keeps it from being a yes.
 */
export function evaluateMeasure(
  measure: CompiledMeasure,
  facts: ReadFacts,
  place: Place,
  standing: Standing,
): MeasureEvaluation {
  const conditions = measure.conditions.map(({ test }) => test.judge(facts, place));
  const [outcome, because] = verdict(conditions, standing);
  // What is settled misses nothing.
  if (outcome !== 'needs-facts') return { outcome, because, conditions, missing: NONE, incomparable: NONE };
  return {
    outcome,
    because,
    conditions,
    missing: [...new Set(conditions.flatMap(({ missing }) => missing))],
    incomparable: conditions.flatMap(({ incomparable }) => incomparable),
  };
}

/**
 * Whether the sum of a measure says anything of an answer. Of a no or an award nobody gets anything, and what a rule will
 * pay once it has begun is no indication of what the one before it paid.
 */
export const hasSum = ({ outcome, because }: Pick<MeasureEvaluation, 'outcome' | 'because'>): boolean =>
  ['eligible', 'verify', 'needs-facts'].includes(outcome) && because !== 'predecessor-unread';

type Verdict = [MeasureOutcome, OutcomeReason];

function verdict(conditions: readonly Judgement[], standing: Standing): Verdict {
  return byStanding(standing) ?? byConditions(conditions, standing);
}

function byStanding({ status, programme, predecessorUnread }: Standing): Verdict | null {
  if (!programme) return ['not-an-offer', 'no-programme'];
  switch (status) {
    case 'not-an-offer':
      return ['not-an-offer', 'no-programme'];
    case 'forecast':
      return predecessorUnread ? ['verify', 'predecessor-unread'] : ['not-eligible', 'not-begun'];
    case 'ended':
    case 'superseded':
      return ['not-eligible', 'ended'];
    case 'in-force':
    case 'ending-soon':
    case 'lapsed-verify':
      return null;
  }
}

function byConditions(conditions: readonly Judgement[], { status, offer }: Standing): Verdict {
  const has = (truth: Truth) => conditions.some((condition) => condition.truth === truth);
  if (has('not_met')) return ['not-eligible', 'condition-not-met'];
  if (has('unknown')) {
    const isOnlyWords = conditions.every(
      ({ missing, incomparable }) => missing.length === 0 && incomparable.length === 0,
    );
    return ['needs-facts', isOnlyWords ? 'words-only' : 'facts-missing'];
  }
  if (status === 'lapsed-verify') return ['verify', 'lapsed'];
  return offer ? ['eligible', 'all-met'] : ['not-an-offer', 'no-programme'];
}
