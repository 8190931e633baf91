/** What has happened to a policy; the subject is the policy. */
export const POLICY_EVENTS = {
  /** Something else is believed of it than before: `n` is the number of the record that says so. */
  recorded: 'policy.recorded',
} as const;
