import type { CivilDate } from '../../platform/clock/civil-date.js';
import {
  answersTo,
  changedKinds,
  type RegimeAnswer,
  type RuleOnRecord,
  withoutRules,
} from './regime-answers.rules.js';
import { codeDigits, productOf } from './regime-products.data.js';
import { isSilent, type RegimeStanding, standingOf } from './regime-standing.rules.js';

/** What is said of a rule to a project, by one of its records. */
export interface RegimeSaid {
  standing: RegimeStanding;
  /** Last day of what it is, in force or suspended, as exactly as known; null: none is stated. */
  until: string | null;
  /** What the rules together answer the project, of the kinds whose answer is another by the other record. */
  answers: RegimeAnswer[];
}

export interface RegimeChange {
  before: RegimeSaid;
  after: RegimeSaid;
}

/** A rule by two records of it, among the others as they are now. */
export interface RecordsOfRule {
  before: RuleOnRecord;
  after: RuleOnRecord;
  others: readonly RuleOnRecord[];
}

/**
 * What a change of a rule means on a day for a project of a segment; null where it means nothing: the rule does not concern
 * the segment, it stands as it stood until the day it did and all answers are the same, or it spoke neither before nor
 * after. A brief says neither codes nor ownership: the answers are those for every known code of the segment, and for
 * whoever invests.
 */
export function changeFor(
  { before, after, others }: RecordsOfRule,
  segment: string,
  asOf: CivilDate,
): RegimeChange | null {
  if (!concernsSegment(after, segment)) return null;
  const answersBy = (rule: RuleOnRecord) => answersTo([...others, rule], { segment, asOf }, [segment]);
  const [answersBefore, answersAfter] = [answersBy(before), answersBy(after)];
  const kinds: readonly string[] = changedKinds(answersBefore, answersAfter, withoutRules);
  const said = (rule: RuleOnRecord, answers: readonly RegimeAnswer[]): RegimeSaid => {
    const standing = standingOf(rule, asOf);
    return {
      standing,
      until: untilOf(rule, standing),
      answers: answers.filter(({ kind }) => kinds.includes(kind)),
    };
  };
  const [one, other] = [said(before, answersBefore), said(after, answersAfter)];
  if (kinds.length > 0) return { before: one, after: other };
  if (isSilent(one.standing) && isSilent(other.standing)) return null;
  return one.standing === other.standing && one.until === other.until ? null : { before: one, after: other };
}

/** A duty names a product and no segment: it concerns the segment that makes the product. */
export function concernsSegment(
  { kind, hs, segments }: Pick<RuleOnRecord, 'kind' | 'hs' | 'segments'>,
  segment: string,
): boolean {
  if (segments.length > 0) return segments.includes(segment);
  if (kind !== 'export_duty' || hs === null) return true;
  return (productOf(codeDigits(hs))?.segment ?? segment) === segment;
}

function untilOf({ to, suspendedTo }: RuleOnRecord, standing: RegimeStanding): string | null {
  if (standing === 'in-force') return to?.value ?? null;
  return standing === 'suspended' ? (suspendedTo?.value ?? null) : null;
}
