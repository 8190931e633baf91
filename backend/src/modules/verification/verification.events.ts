/** What has happened to a rule that had to be verified; the subject is the policy or the regime. */
export const RULE_EVENTS = {
  assigned: 'rule.assigned',
  confirmed: 'rule.confirmed',
} as const;
