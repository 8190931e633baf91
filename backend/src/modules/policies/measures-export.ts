import { type TableColumn, withExport } from '../../platform/documents/index.js';
import { type MeasureCardView, MeasureQuery } from './dto/measure.views.js';

const listed = (choices: readonly string[] | null) => choices && choices.join('; ');

/** The columns of an exported list of measures; what its conditions do not narrow is empty. */
export const MEASURE_COLUMNS_OF_EXPORT: readonly TableColumn<MeasureCardView>[] = [
  { key: 'slug', value: (measure) => measure.slug },
  { key: 'title', value: (measure) => measure.title.text },
  { key: 'policy', value: ({ policy }) => policy.slug },
  { key: 'policy_title', value: ({ policy }) => policy.title.text },
  { key: 'policy_kind', value: ({ policy }) => policy.kind },
  { key: 'country', value: ({ policy }) => policy.country },
  { key: 'level', value: ({ policy }) => policy.level },
  { key: 'issuer', value: ({ policy }) => policy.issuer },
  { key: 'document_no', value: ({ policy }) => policy.documentNo },
  { key: 'kind', value: ({ benefit }) => benefit.kind },
  { key: 'benefit', value: ({ benefit }) => benefit.text.text },
  { key: 'up_to', value: ({ benefit }) => benefit.ceiling },
  { key: 'currency', value: ({ benefit }) => benefit.currency },
  { key: 'frequency', value: ({ benefit }) => benefit.timing.frequency },
  { key: 'years', value: ({ benefit }) => benefit.timing.years },
  { key: 'conditions', value: (measure) => measure.conditions },
  { key: 'conditions_in_words', value: (measure) => measure.textOnlyConditions },
  { key: 'inside', value: ({ scope }) => listed(scope.territory?.inside.map(({ slug }) => slug) ?? null) },
  { key: 'outside', value: ({ scope }) => listed(scope.territory?.outside.map(({ slug }) => slug) ?? null) },
  { key: 'segments', value: ({ scope }) => listed(scope.segments) },
  { key: 'ownership', value: ({ scope }) => listed(scope.ownership) },
  { key: 'firm_sizes', value: ({ scope }) => listed(scope.firmSizes) },
  { key: 'firm_stages', value: ({ scope }) => listed(scope.firmStages) },
  { key: 'hs_codes', value: ({ scope }) => listed(scope.hsCodes) },
  { key: 'commitment', value: (measure) => measure.commitment },
  { key: 'fair_competition', value: (measure) => measure.fairCompetition },
  { key: 'export_contingent', value: (measure) => measure.exportContingent },
  { key: 'effective_from', value: ({ policy }) => policy.effectiveFrom?.value ?? null },
  { key: 'effective_to', value: ({ policy }) => policy.effectiveTo?.value ?? null },
  { key: 'status', value: ({ policy }) => policy.standing.status },
  { key: 'status_as_of', value: ({ policy }) => policy.standing.asOf },
  { key: 'offer', value: ({ policy }) => policy.standing.offer },
  { key: 'last_checked', value: ({ policy }) => policy.lastChecked },
];

export class MeasureExportQuery extends withExport(
  MeasureQuery,
  MEASURE_COLUMNS_OF_EXPORT.map(({ key }) => key),
) {}
