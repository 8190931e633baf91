import { RuleDetailView } from '../../api/generated/model';
import { formatDate } from '../../domain/format';
import { ruleStatusView } from '../../domain/verification';

/** What differs between two readings of a rule: what it is, before and now. Null where nothing was stated. */
export interface RuleDifference {
  label: string;
  before: string | null;
  now: string | null;
}

/** What somebody else has changed of a rule while it was looked at, in the words of its page. */
export function ruleDifferences(
  before: RuleDetailView,
  now: RuleDetailView,
  locale: string,
): RuleDifference[] {
  const day = (text: string | null) => (text === null ? null : formatDate(text, locale));
  const lines: [string, (rule: RuleDetailView) => string | null][] = [
    [$localize`:@@verification.fact.status:Status`, ({ kind, status }) => ruleStatusView(kind, status).label],
    [$localize`:@@verification.fact.from:In force from`, (rule) => day(rule.effectiveFrom)],
    [$localize`:@@verification.fact.to:Last day`, (rule) => day(rule.effectiveTo)],
    [$localize`:@@verification.suspended-to:Suspended until`, (rule) => day(rule.suspendedTo)],
    [$localize`:@@verification.fact.source-date:Day of the source`, (rule) => day(rule.sourceDate)],
    [$localize`:@@verification.source:Address of the source`, ({ source }) => source.address ?? source.title],
    [$localize`:@@verification.column.owner:Looked after by`, ({ owner }) => owner?.name ?? null],
  ];
  return lines
    .map(([label, read]) => ({ label, before: read(before), now: read(now) }))
    .filter((line) => line.before !== line.now);
}
