import { withExport, type TableColumn } from '../../platform/documents/index.js';
import { OfferingQuery, type OfferingView } from './dto/offering.views.js';

/** The columns of an exported list of offerings. */
export const OFFERING_COLUMNS: readonly TableColumn<OfferingView>[] = [
  { key: 'id', value: (offering) => offering.id },
  { key: 'title', value: (offering) => offering.title.text },
  { key: 'kind', value: (offering) => offering.kind },
  { key: 'status', value: (offering) => offering.status },
  { key: 'park', value: (offering) => offering.park.slug },
  { key: 'park_name', value: (offering) => offering.park.name.text },
  { key: 'segments', value: (offering) => offering.segments.join('; ') || null },
  { key: 'quantity', value: (offering) => offering.quantity?.value ?? null },
  { key: 'left', value: (offering) => offering.left?.value ?? null },
  { key: 'quantity_unit', value: (offering) => offering.quantity?.unit ?? null },
  { key: 'opens_on', value: (offering) => offering.opensOn },
  { key: 'closes_on', value: (offering) => offering.closesOn },
  { key: 'decision_days', value: (offering) => offering.decisionDays },
  { key: 'summary', value: (offering) => offering.summary?.text ?? null },
  { key: 'published_at', value: (offering) => offering.publishedAt },
];

export class OfferingExportQuery extends withExport(
  OfferingQuery,
  OFFERING_COLUMNS.map(({ key }) => key),
) {}
