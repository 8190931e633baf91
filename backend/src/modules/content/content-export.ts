import { type Pages, type TableColumn, withExport } from '../../platform/documents/index.js';
import { CursorQuery } from '../../platform/http/cursors.js';
import { ContentListQuery } from './dto/inputs.js';
import type { ContentSummary } from './dto/views.js';

/** The columns of exported records: how each stands and who has worked on it last, as the lists of the desks show it. */
export const CONTENT_COLUMNS: readonly TableColumn<ContentSummary>[] = [
  { key: 'type', value: (record) => record.type },
  { key: 'title', value: (record) => record.title.text || null },
  { key: 'park', value: (record) => record.park?.slug || null },
  { key: 'park_name', value: (record) => record.park?.name.text || null },
  { key: 'state', value: stateOf },
  { key: 'open_version', value: ({ open }) => open?.n ?? null },
  { key: 'updated_at', value: ({ open }) => open?.updatedAt ?? null },
  { key: 'updated_by', value: ({ open }) => open?.updatedBy.name || null },
  { key: 'submitted_at', value: ({ open }) => open?.submittedAt ?? null },
  { key: 'submitted_by', value: ({ open }) => open?.submittedBy?.name || null },
  { key: 'publish_at', value: ({ open }) => open?.publishAt ?? null },
  { key: 'open_comments', value: ({ open }) => open?.openComments ?? null },
  { key: 'published_version', value: ({ published }) => published?.n ?? null },
  { key: 'published_at', value: ({ published }) => published?.publishedAt ?? null },
  { key: 'id', value: (record) => record.id },
];

/** In the words of the filter: of the open version, else of what is public or was. */
function stateOf({ open, published }: ContentSummary): string {
  if (open) return open.scheduled ? 'scheduled' : open.state;
  return published ? 'published' : 'archived';
}

/** Without the records of invented parks. */
export async function* withoutInvented(pages: Pages<ContentSummary>): Pages<ContentSummary> {
  for await (const records of pages) yield records.filter(({ park }) => !park?.demo);
}

const keys = CONTENT_COLUMNS.map(({ key }) => key);

export class ContentExportQuery extends withExport(ContentListQuery, keys) {}
export class ReviewExportQuery extends withExport(CursorQuery, keys) {}
