import {
  ChangeSideView,
  ConditionAnswerView,
  IncomparableView,
  MeasureAnswerView,
  MeasureAnswerViewOutcome,
} from '../../api/generated/model';
import { formatDate } from '../../domain/format';
import { WINDOW_REASONS } from '../../domain/policy-window-reasons';
import { projectFactLabel } from '../../domain/project-fact-labels';
import { factList } from './answer-words';

export { outcomeView } from '../../domain/rule-labels';

export type Outcome = MeasureAnswerViewOutcome;
export type Because = MeasureAnswerView['because'];

/** In the order in which a reader wants to know. */
export const OUTCOMES = ['eligible', 'verify', 'needs-facts', 'not-eligible', 'not-an-offer'] as const;

const LEADS: Record<Outcome, string> = {
  eligible: $localize`:@@check.lead.eligible:By what you stated, every condition is met and the rule is in force. The authority decides.`,
  verify: $localize`:@@check.lead.verify:Nothing you stated speaks against them, but the rule has lapsed or nobody has confirmed it. Ask the issuer before you count on it.`,
  'needs-facts': $localize`:@@check.lead.needs-facts:Something is not stated, or the source is not exact enough to judge. Neither yes nor no.`,
  'not-eligible': $localize`:@@check.lead.not-eligible:At least one condition is not met, or the rule is not in force on this day.`,
  'not-an-offer': $localize`:@@check.lead.not-an-offer:Awards to one company, plans and bills. They show what was possible; nobody can apply for them.`,
};

export const outcomeLead = (outcome: Outcome): string => LEADS[outcome];

/** Why, in one plain sentence. */
export function reasonText(measure: MeasureAnswerView, locale: string): string {
  const { because, policy, conditions } = measure;
  const named = (truth: ConditionAnswerView['truth']) =>
    conditions
      .filter((condition) => condition.truth === truth)
      .map(({ text }) => text.text.replace(/[.。]$/u, ''));
  switch (because) {
    case 'condition-not-met': {
      const [first = '', ...others] = named('not_met');
      return others.length === 0
        ? $localize`:@@check.because.condition:Not met: ${first}:condition:.`
        : $localize`:@@check.because.conditions:Not met: ${first}:condition:, and ${others.length}:count: more.`;
    }
    case 'facts-missing':
      return missingText(conditions, locale);
    case 'words-only':
      return $localize`:@@check.because.words-only:The source states it in words that no answer can settle: ${named('unknown')[0] ?? ''}:condition:.`;
    case 'not-begun':
    case 'ended':
      return windowText(policy) ?? standingText(because, policy, locale);
    default:
      return sideText(because);
  }
}

function missingText(conditions: readonly ConditionAnswerView[], locale: string): string {
  const open = conditions.filter(({ truth }) => truth === 'unknown');
  const missing = [...new Set(open.flatMap((condition) => condition.missing))];
  const currencies = open.flatMap(({ incomparable }) => incomparable);
  if (missing.length > 0) {
    return $localize`:@@check.because.missing:It depends on what you have not stated: ${factList(missing, locale)}:facts:.`;
  }
  const [first] = currencies;
  return first ? incomparableText(first) : sideText('facts-missing');
}

/** That two currencies were not compared, and why. */
export function incomparableText({ fact, stated, needed }: IncomparableView): string {
  const what = fact === '' ? $localize`:@@check.a-part:a part of the amount` : projectFactLabel(fact);
  return $localize`:@@check.incomparable:${what}:fact: is stated in ${stated}:currency:, the rule counts in ${needed}:other:. No rate is on record, so nothing was converted.`;
}

/** It holds, and only its window for applications is shut on the day; null: that is not why. */
const windowText = ({ reason }: MeasureAnswerView['policy']): string | null => WINDOW_REASONS[reason] ?? null;

function standingText(because: Because, policy: MeasureAnswerView['policy'], locale: string): string {
  const { status, effectiveFrom, effectiveTo } = policy;
  if (because === 'not-begun' && effectiveFrom) {
    return $localize`:@@check.because.begins:It begins on ${formatDate(effectiveFrom, locale)}:day:, after the day you ask about.`;
  }
  if (status === 'superseded') {
    return $localize`:@@check.because.superseded:Another document has taken its place.`;
  }
  return effectiveTo
    ? $localize`:@@check.because.ended-on:It ended on ${formatDate(effectiveTo, locale)}:day:, before the day you ask about.`
    : sideText(because);
}

const SIDES: Record<Because, string> = {
  'no-programme': $localize`:@@check.because.no-programme:An award, a plan or a bill: nobody can apply for it.`,
  'not-begun': $localize`:@@check.because.not-begun:It has not begun on this day.`,
  'predecessor-unread': $localize`:@@check.because.predecessor:On this day an earlier rule held that is not in our data. Ask the issuer what it said.`,
  ended: $localize`:@@check.because.ended:It has ended by this day.`,
  'condition-not-met': $localize`:@@check.because.not-met:A condition is not met.`,
  'facts-missing': $localize`:@@check.because.facts-missing:It depends on something that is not stated.`,
  'words-only': $localize`:@@check.because.words:Its source is not exact enough to be judged.`,
  lapsed: $localize`:@@check.because.lapsed:Every condition is met, but the rule has lapsed or nobody has confirmed that it still holds.`,
  'all-met': $localize`:@@check.because.all-met:Every condition is met by what you stated.`,
};

/** Why, where only the code is known: for the other of two days. */
export const sideText = (because: ChangeSideView['because']): string => SIDES[because];
