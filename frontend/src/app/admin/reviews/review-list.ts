import { HttpClient } from '@angular/common/http';
import { map } from 'rxjs';
import { ContentListView, ContentSummary } from '../../api/generated/model';
import { PageReader } from '../../core/desk/walkable-list';

/** An entry of the queue; records of different types may share an id. */
export type ReviewRow = Omit<ContentSummary, 'id'> & { id: string; recordId: string };

export const REVIEWS_KEY = 'reviews';

export const reviewRowId = (type: string, id: string): string => `${type}/${id}`;

/** Reads what waits for a review page by page, the longest waiting first. */
export const reviewsReader =
  (http: HttpClient): PageReader<ReviewRow> =>
  (cursor) =>
    http
      .get<ContentListView>('/api/v1/content/reviews', {
        params: { pageSize: 50, ...(cursor === null ? {} : { cursor }) },
      })
      .pipe(
        map(({ items, nextCursor }) => ({
          items: items.map((item) => ({ ...item, id: reviewRowId(item.type, item.id), recordId: item.id })),
          nextCursor,
        })),
      );
