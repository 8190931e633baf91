import { type TableColumn, withExport } from '../../platform/documents/index.js';
import { RuleQueueQuery } from './dto/inputs.js';
import type { RuleItemView } from './dto/views.js';

/** The columns of an exported queue: what its page shows. */
export const RULE_COLUMNS_OF_EXPORT: readonly TableColumn<RuleItemView>[] = [
  { key: 'kind', value: (rule) => rule.kind },
  { key: 'slug', value: (rule) => rule.slug },
  { key: 'title', value: (rule) => rule.title.text },
  { key: 'country', value: (rule) => rule.country },
  { key: 'status', value: (rule) => rule.status },
  { key: 'status_as_of', value: (rule) => rule.asOf },
  { key: 'reason', value: ({ lapse }) => lapse?.reason ?? null },
  { key: 'to_verify_since', value: ({ lapse }) => lapse?.since?.value ?? null },
  { key: 'to_verify_from', value: ({ upcoming }) => upcoming?.value ?? null },
  { key: 'source', value: ({ source }) => source.address ?? source.title },
  { key: 'source_date', value: (rule) => rule.sourceDate },
  { key: 'last_checked', value: (rule) => rule.lastChecked },
  { key: 'measures', value: (rule) => rule.measures },
  { key: 'looked_after_by', value: ({ owner }) => owner?.name ?? null },
];

export class RuleExportQuery extends withExport(
  RuleQueueQuery,
  RULE_COLUMNS_OF_EXPORT.map(({ key }) => key),
) {}
