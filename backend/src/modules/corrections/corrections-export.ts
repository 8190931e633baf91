import { type TableColumn, withExport } from '../../platform/documents/index.js';
import { CursorQuery } from '../../platform/http/cursors.js';
import { CorrectionListQuery } from './dto/inputs.js';
import type { CorrectionView, OwnCorrectionView } from './dto/views.js';

/** What a reader sees of their own. */
export const OWN_CORRECTION_COLUMNS: readonly TableColumn<OwnCorrectionView>[] = [
  { key: 'reference', value: (correction) => correction.reference },
  { key: 'park', value: ({ park }) => park?.slug ?? null },
  { key: 'park_name', value: ({ park }) => park?.name.text ?? null },
  { key: 'fact', value: (correction) => correction.factKey },
  { key: 'seen_value', value: ({ seen }) => seen.value },
  { key: 'seen_unit', value: ({ seen }) => seen.unit },
  { key: 'seen_as_of', value: ({ seen }) => seen.asOf?.value ?? null },
  { key: 'value', value: ({ proposed }) => proposed.value },
  { key: 'unit', value: ({ proposed }) => proposed.unit },
  { key: 'as_of', value: ({ proposed }) => proposed.asOf?.value ?? null },
  { key: 'source_title', value: ({ proposed }) => proposed.source.title },
  { key: 'source_address', value: ({ proposed }) => proposed.source.address },
  { key: 'comment', value: (correction) => correction.comment },
  { key: 'state', value: (correction) => correction.state },
  { key: 'submitted_at', value: (correction) => correction.submittedAt },
  { key: 'decided_at', value: (correction) => correction.decidedAt },
  { key: 'reason', value: (correction) => correction.reason },
  { key: 'id', value: (correction) => correction.id },
];

/** What a desk sees: also who wrote, who decided, and what is published now. Never an address of a reader. */
export const CORRECTION_COLUMNS_OF_EXPORT: readonly TableColumn<CorrectionView>[] = [
  ...OWN_CORRECTION_COLUMNS.slice(0, -1),
  { key: 'present_value', value: ({ present }) => present?.value ?? null },
  { key: 'present_unit', value: ({ present }) => present?.unit ?? null },
  { key: 'by', value: (correction) => correction.by },
  { key: 'decided_by', value: (correction) => correction.decidedBy },
  { key: 'accepted_into', value: (correction) => correction.acceptedInto },
  { key: 'id', value: (correction) => correction.id },
];

export class CorrectionExportQuery extends withExport(
  CorrectionListQuery,
  CORRECTION_COLUMNS_OF_EXPORT.map(({ key }) => key),
) {}

export class OwnCorrectionExportQuery extends withExport(
  CursorQuery,
  OWN_CORRECTION_COLUMNS.map(({ key }) => key),
) {}
