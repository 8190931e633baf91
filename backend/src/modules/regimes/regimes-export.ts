import { withExport, type TableColumn } from '../../platform/documents/index.js';
import { RegimeQuery, type RegimeView } from './dto/regime.views.js';

/** The columns of an exported list of rules. The status is that of `status_as_of`: it is derived, never stored. */
export const REGIME_COLUMNS_OF_EXPORT: readonly TableColumn<RegimeView>[] = [
  { key: 'slug', value: (rule) => rule.slug },
  { key: 'kind', value: (rule) => rule.kind },
  { key: 'title', value: (rule) => rule.title?.text ?? null },
  { key: 'country', value: (rule) => rule.jurisdiction },
  { key: 'hs', value: (rule) => rule.hs },
  { key: 'product', value: (rule) => rule.product },
  { key: 'segments', value: (rule) => rule.segments.join('; ') || null },
  { key: 'elements', value: (rule) => rule.elements.join('; ') || null },
  { key: 'ownership', value: (rule) => rule.ownership },
  { key: 'value', value: (rule) => rule.value },
  { key: 'unit', value: (rule) => rule.unit },
  { key: 'effective_from', value: (rule) => rule.from?.value ?? null },
  { key: 'effective_to', value: (rule) => rule.to?.value ?? null },
  { key: 'suspended_from', value: (rule) => rule.suspendedFrom?.value ?? null },
  { key: 'suspended_to', value: (rule) => rule.suspendedTo?.value ?? null },
  { key: 'status', value: (rule) => rule.status },
  { key: 'status_as_of', value: (rule) => rule.asOf },
  { key: 'source', value: (rule) => rule.source.address ?? rule.source.title },
  { key: 'confidence', value: (rule) => rule.confidence },
  { key: 'note', value: (rule) => rule.note },
  { key: 'last_checked', value: (rule) => rule.lastChecked },
];

export class RegimeExportQuery extends withExport(
  RegimeQuery,
  REGIME_COLUMNS_OF_EXPORT.map(({ key }) => key),
) {}
