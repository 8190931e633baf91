import { type TableColumn, withExport } from '../../platform/documents/index.js';
import { EnquiryListQuery, InboxQuery } from './dto/inputs.js';
import type { EnquirySummaryView, InboxItem } from './dto/views.js';

/** The columns of an exported inbox: what its list shows, and no more. */
export const INBOX_COLUMNS: readonly TableColumn<InboxItem>[] = [
  { key: 'reference', value: (item) => item.reference },
  { key: 'received_at', value: (item) => item.receivedAt },
  { key: 'state', value: (item) => item.state },
  { key: 'due_state', value: (item) => item.clock.state },
  { key: 'due_at', value: (item) => item.clock.dueAt },
  { key: 'answered_at', value: (item) => item.clock.answeredAt },
  { key: 'company', value: (item) => item.company?.name ?? null },
  { key: 'segment', value: (item) => item.segment },
  { key: 'product', value: (item) => item.product },
  { key: 'offering', value: (item) => item.offering?.title.text ?? null },
  { key: 'question_begins', value: (item) => item.excerpt },
  { key: 'owner', value: (item) => item.owner.name },
  { key: 'park_name', value: (item) => item.park?.name.text ?? null },
  { key: 'id', value: (item) => item.enquiryId },
];

/** The columns of the enquiries that somebody has sent; who got one stands in one cell, with how it stands there. */
export const ENQUIRY_COLUMNS_OF_EXPORT: readonly TableColumn<EnquirySummaryView>[] = [
  { key: 'reference', value: (enquiry) => enquiry.reference },
  { key: 'sent_at', value: (enquiry) => enquiry.createdAt },
  { key: 'state', value: (enquiry) => enquiry.state },
  { key: 'recipients', value: (enquiry) => enquiry.recipients.map(inWords).join('; ') || null },
  {
    key: 'next_due_at',
    value: ({ recipients }) =>
      recipients.flatMap(({ clock }) => (clock.answeredAt ? [] : (clock.dueAt ?? []))).sort()[0] ?? null,
  },
  { key: 'company', value: (enquiry) => enquiry.company?.name ?? null },
  { key: 'project', value: (enquiry) => enquiry.project?.title ?? null },
  { key: 'segment', value: (enquiry) => enquiry.project?.segment ?? null },
  { key: 'question', value: (enquiry) => enquiry.question },
  { key: 'language', value: (enquiry) => enquiry.locale },
  { key: 'id', value: (enquiry) => enquiry.id },
];

const inWords = ({ park, desk, state }: EnquirySummaryView['recipients'][number]) =>
  `${park?.name.text ?? desk}: ${state}`;

export class InboxExportQuery extends withExport(
  InboxQuery,
  INBOX_COLUMNS.map(({ key }) => key),
) {}

export class EnquiryExportQuery extends withExport(
  EnquiryListQuery,
  ENQUIRY_COLUMNS_OF_EXPORT.map(({ key }) => key),
) {}
