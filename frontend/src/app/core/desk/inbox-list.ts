import { HttpClient } from '@angular/common/http';
import { map } from 'rxjs';
import { InboxItem, InboxView } from '../../api/generated/model';
import { PageReader } from './walkable-list';

/** Which enquiries an inbox shows: those that have not ended, or all. */
export const INBOX_STATES = [
  { state: 'open', label: $localize`:@@desk.inbox.filter.open:Open` },
  { state: 'all', label: $localize`:@@desk.inbox.filter.all:All` },
] as const;
export type InboxState = (typeof INBOX_STATES)[number]['state'];

/** An entry of an inbox: an enquiry at one recipient, whose id names the row. */
export type InboxRow = InboxItem & { id: string };

/** The list an entry was opened from. @param slug of the park; undefined for the triage */
export const inboxKey = (slug: string | undefined, state: InboxState) => `inbox:${slug ?? ''}:${state}`;

/** Reads an inbox page by page. @param slug of the park; undefined for the triage */
export function inboxReader(
  http: HttpClient,
  slug: string | undefined,
  state: InboxState,
): PageReader<InboxRow> {
  const which: Record<string, string> = slug === undefined ? { desk: 'triage' } : { park: slug };
  return (cursor) =>
    http
      .get<InboxView>('/api/v1/enquiries/inbox', {
        params: { ...which, state, pageSize: 50, ...(cursor === null ? {} : { cursor }) },
      })
      .pipe(
        map(({ items, nextCursor }) => ({
          items: items.map((item) => ({ ...item, id: item.recipientId })),
          nextCursor,
        })),
      );
}
