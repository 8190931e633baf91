/** Why a rule could not be given to somebody or confirmed. */
export const RULE_PROBLEMS: Readonly<Record<string, () => string>> = {
  'rule.not-found': () =>
    $localize`:@@problem.rule-not-found:There is no such rule that you look after. It may have been archived.`,
  'rule.action-not-allowed': () =>
    $localize`:@@problem.rule-not-allowed:Your role does not allow this on this rule. An admin confirms the rules of authorities, a park’s managers those of their park.`,
  'rule.owner-unknown': () =>
    $localize`:@@problem.rule-owner-unknown:This person cannot look after it any more. Choose somebody else.`,
  'rule.source-ahead': () =>
    $localize`:@@problem.rule-source-ahead:This day has not come yet. Give the day that the source itself bears.`,
  'rule.source-older': () =>
    $localize`:@@problem.rule-source-older:This source is older than the last one. If that is meant, say so below and send it again.`,
  'rule.ends-before-start': () =>
    $localize`:@@problem.rule-ends-before-start:It cannot end before it begins. Check the last day.`,
  'rule.suspension-past': () =>
    $localize`:@@problem.rule-suspension-past:This day has passed: the rule would have to be verified again at once. Say what holds since.`,
  'rule.successor-unknown': () =>
    $localize`:@@problem.rule-successor-unknown:This rule is not on record. Choose one that is, or leave it open and say which in the note.`,
  'rule.dates-contradict': () =>
    $localize`:@@problem.rule-dates-contradict:With this last day the rule would not stand as you found it. Change the last day, or the outcome.`,
};
