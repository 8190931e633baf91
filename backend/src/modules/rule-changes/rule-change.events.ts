/** All open projects were held against a change of a policy, and it touches some. The subject is the policy. */
export const RULE_CHANGE_FOUND = 'rule-change.found';
