import { PolicyCardView } from '../../api/generated/model';

/** How the policies of a park are told apart: what may be had now, what will come, what must be asked, what is over. */
export const POLICY_GROUPS = ['offers', 'coming', 'verify', 'over'] as const;
export type PolicyGroup = (typeof POLICY_GROUPS)[number];

const GROUP_OF: Partial<Record<PolicyCardView['standing']['status'], PolicyGroup>> = {
  forecast: 'coming',
  'lapsed-verify': 'verify',
  ended: 'over',
  superseded: 'over',
};

/**
 * Policies by what they mean to a reader today, empty groups left out. What is neither offered nor dated (an award, a
 * bill) is in none of them: it is context.
 */
export function groupPolicies(
  policies: readonly PolicyCardView[],
): { group: PolicyGroup; policies: readonly PolicyCardView[] }[] {
  const groupOf = ({ standing }: PolicyCardView) => (standing.offer ? 'offers' : GROUP_OF[standing.status]);
  return POLICY_GROUPS.map((group) => ({
    group,
    policies: policies.filter((policy) => groupOf(policy) === group),
  })).filter((entry) => entry.policies.length > 0);
}
