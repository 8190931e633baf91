/** What has happened to a policy; the subject is the policy. */
export const POLICY_EVENTS = {
  /** Something else is believed of it than before: `n` is the number of the record that says so. */
  recorded: 'policy.recorded',
  /** It was taken away from the public, and is believed no longer: `n` is the number of its last record. */
  withdrawn: 'policy.withdrawn',
} as const;
