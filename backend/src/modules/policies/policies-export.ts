import { withExport, type TableColumn } from '../../platform/documents/index.js';
import { type PolicyCardView, PolicyQuery } from './dto/policy.views.js';

/** The columns of an exported list of policies. The status is that of `status_as_of`: it is derived, never stored. */
export const POLICY_COLUMNS_OF_EXPORT: readonly TableColumn<PolicyCardView>[] = [
  { key: 'slug', value: (policy) => policy.slug },
  { key: 'title', value: (policy) => policy.title.text },
  { key: 'original_title', value: (policy) => policy.originalTitle?.text ?? null },
  { key: 'kind', value: (policy) => policy.kind },
  { key: 'type', value: (policy) => policy.type },
  { key: 'country', value: (policy) => policy.country },
  { key: 'level', value: (policy) => policy.level },
  {
    key: 'regions',
    value: (policy) => policy.regions.map(({ name }) => name.text).join('; ') || null,
  },
  { key: 'nationwide', value: (policy) => policy.nationwide },
  { key: 'segments', value: (policy) => policy.segments.join('; ') || null },
  { key: 'issuer', value: (policy) => policy.issuer },
  { key: 'document_no', value: (policy) => policy.documentNo },
  { key: 'effective_from', value: (policy) => policy.effectiveFrom?.value ?? null },
  { key: 'effective_to', value: (policy) => policy.effectiveTo?.value ?? null },
  { key: 'status', value: (policy) => policy.standing.status },
  { key: 'status_as_of', value: (policy) => policy.standing.asOf },
  { key: 'offer', value: (policy) => policy.standing.offer },
  { key: 'last_checked', value: (policy) => policy.lastChecked },
];

export class PolicyExportQuery extends withExport(
  PolicyQuery,
  POLICY_COLUMNS_OF_EXPORT.map(({ key }) => key),
) {}
