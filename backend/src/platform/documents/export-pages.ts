import { DomainError } from '../errors/domain-error.js';
import type { Pages } from './table.js';

/** A list sorts itself anew for each page: few and large ones. */
const PAGE_SIZE = 1_000;

/** A file that silently ended early would be taken for the whole. */
const tooMany = (limit: number) =>
  new DomainError(
    'refused',
    'export.too-many-rows',
    `The list has more than ${limit} rows; filter it first, or take the whole catalogue.`,
    { limit },
  );

/**
 * All pages of a list that counts its matches.
 * @throws DomainError refused `export.too-many-rows`
 */
export async function* numberedPages<Item>(
  read: (page: { page: number; pageSize: number }) => Promise<{ items: readonly Item[]; total: number }>,
  limit: number,
): Pages<Item> {
  for (let page = 1; ; page += 1) {
    const { items, total } = await read({ page, pageSize: PAGE_SIZE });
    if (total > limit) throw tooMany(limit);
    yield items;
    if (page * PAGE_SIZE >= total) return;
  }
}

/**
 * All pages of a list in which each names the next.
 * @throws DomainError refused `export.too-many-rows`
 */
export async function* pagesByCursor<Item>(
  read: (page: {
    cursor: string | undefined;
    pageSize: number;
  }) => Promise<{ items: readonly Item[]; nextCursor: string | null }>,
  limit: number,
): Pages<Item> {
  let cursor: string | undefined;
  for (let seen = 0; ;) {
    const { items, nextCursor } = await read({ cursor, pageSize: PAGE_SIZE });
    seen += items.length;
    if (seen > limit || (seen === limit && nextCursor !== null)) throw tooMany(limit);
    yield items;
    if (nextCursor === null) return;
    cursor = nextCursor;
  }
}

/**
 * A list that is read at once, as one page. It is asked for one more than a file may hold, so that what is left off is
 * noticed.
 * @throws DomainError refused `export.too-many-rows`
 */
export async function* atOnce<Item>(
  read: (most: number) => Promise<readonly Item[]>,
  limit: number,
): Pages<Item> {
  const items = await read(limit + 1);
  if (items.length > limit) throw tooMany(limit);
  yield items;
}

/** Without what was invented for a demonstration: a file outlives its label (DECISIONS 23). */
export async function* withoutDemo<Item extends { demo: boolean }>(pages: Pages<Item>): Pages<Item> {
  for await (const items of pages) yield items.filter(({ demo }) => !demo);
}
