import { RuleDetailView } from '../app/api/generated/model';

export const RULE_ADDRESS = '/api/v1/verification/rules/policy/plant-support';

/** A policy that waits to be verified, in its second version. */
export const ruleDetail = (stated: Partial<RuleDetailView> = {}): RuleDetailView => ({
  id: 'policy-plant-support',
  kind: 'policy',
  slug: 'plant-support',
  title: { text: 'Support for plants', lang: 'en', isOriginal: true },
  country: 'CN',
  status: 'lapsed-verify',
  asOf: '2026-11-20',
  upcoming: null,
  lapse: {
    reason: 'policy.unconfirmed',
    since: { value: '2025-01-01', from: '2025-01-01', to: '2025-01-01' },
  },
  source: { address: 'https://example.com/2023', title: 'Notice of 2023', retrievedOn: null, quote: null },
  sourceDate: '2023-04-01',
  lastChecked: '2026-01-15',
  measures: 1,
  owner: null,
  demo: false,
  version: 2,
  effectiveFrom: '2023-01-01',
  effectiveTo: '2026-12-31',
  suspendedFrom: null,
  suspendedTo: null,
  openDraft: null,
  availableActions: ['assign', 'confirm'],
  owners: [
    { id: 'u1', name: 'Ada' },
    { id: 'u2', name: 'Ben' },
  ],
  confirmations: [],
  ...stated,
});
