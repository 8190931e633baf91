/** All open projects were held against a change of a rule, and it touches some. The subject is the policy or the regime. */
export const RULE_CHANGE_FOUND = 'rule-change.found';
