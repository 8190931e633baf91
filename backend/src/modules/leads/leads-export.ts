import { withExport, type TableColumn } from '../../platform/documents/index.js';
import { LeadListQuery } from './dto/inputs.js';
import type { LeadItemView } from './dto/views.js';

/** The columns of an exported list of leads: what the administrators' list shows, and no more. */
export const LEAD_COLUMNS_OF_EXPORT: readonly TableColumn<LeadItemView>[] = [
  { key: 'id', value: (lead) => lead.id },
  { key: 'company', value: (lead) => lead.company.name },
  { key: 'company_status', value: (lead) => lead.company.status },
  { key: 'project', value: (lead) => lead.project.title },
  { key: 'segment', value: (lead) => lead.project.segment },
  { key: 'stage', value: (lead) => lead.stage },
  { key: 'age_days', value: (lead) => lead.ageDays },
  { key: 'due_state', value: (lead) => lead.due?.state ?? null },
  { key: 'due_at', value: (lead) => lead.due?.dueAt ?? null },
  { key: 'park', value: (lead) => lead.park?.slug ?? null },
  { key: 'park_name', value: (lead) => lead.park?.name.text ?? null },
  { key: 'assignee', value: (lead) => lead.assignee?.name ?? null },
  { key: 'last_activity_at', value: (lead) => lead.lastActivityAt },
];

export class LeadExportQuery extends withExport(
  LeadListQuery,
  LEAD_COLUMNS_OF_EXPORT.map(({ key }) => key),
) {}
