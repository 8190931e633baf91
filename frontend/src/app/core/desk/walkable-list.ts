import { Injectable, computed, signal } from '@angular/core';
import { Observable, Subscription } from 'rxjs';
import { Problem, asProblem } from '../problem';

/** One page of a desk's list; the cursor leads to the next one, null after the last. */
export interface CursorPage<T> {
  items: readonly T[];
  nextCursor: string | null;
}

/** Reads one page; null asks for the first. */
export type PageReader<T> = (cursor: string | null) => Observable<CursorPage<T>>;

/** What stands before and after an entry in the list it was opened from. */
export interface Neighbours<T> {
  previous: T | null;
  next: T | null;
  /** From 1; null for an entry that the list does not hold. */
  place: number | null;
}

/**
 * A list of a desk, read page by page and kept while its entries are opened one after the other: what has been answered
 * does not move the ones that come next. Provided by the route above a list and its entries.
 */
@Injectable()
export class WalkableList<T extends { readonly id: string }> {
  private readonly pages = signal<readonly CursorPage<T>[]>([]);
  private readonly failure = signal<Problem | null>(null);
  private readonly reading = signal(false);
  private key: string | null = null;
  private read: PageReader<T> | null = null;
  private running: Subscription | null = null;

  readonly loading = this.reading.asReadonly();
  readonly problem = this.failure.asReadonly();
  /** Whether at least the first page has come. */
  readonly known = computed(() => this.pages().length > 0);
  readonly items = computed(() => this.pages().flatMap(({ items }) => items));
  readonly hasMore = computed(() => (this.pages().at(-1)?.nextCursor ?? null) !== null);

  /**
   * Shows the list of a key (its address with filters).
   *
   * @param fresh reads again also what is held already
   */
  open(key: string, read: PageReader<T>, fresh: boolean): void {
    if (key === this.key && !fresh) return;
    // What is shown already stays until its new state has come: the reader keeps the place.
    if (key !== this.key) this.pages.set([]);
    this.key = key;
    this.read = read;
    this.load(null);
  }

  /** Reads the list again from its first page. */
  restart(): void {
    this.load(null);
  }

  /** Adds the next page, if there is one and none is on its way. */
  more(): void {
    const cursor = this.pages().at(-1)?.nextCursor ?? null;
    if (cursor !== null && !this.reading()) this.load(cursor);
  }

  neighboursOf(id: string): Neighbours<T> {
    const items = this.items();
    const at = items.findIndex((item) => item.id === id);
    if (at < 0) return { previous: null, next: null, place: null };
    return { previous: items[at - 1] ?? null, next: items[at + 1] ?? null, place: at + 1 };
  }

  private load(cursor: string | null): void {
    if (!this.read) return;
    // An answer that comes late must not replace that of a later question.
    this.running?.unsubscribe();
    this.reading.set(true);
    this.failure.set(null);
    this.running = this.read(cursor).subscribe({
      next: (page) => {
        this.pages.update((pages) => (cursor === null ? [page] : [...pages, page]));
        this.reading.set(false);
      },
      error: (error: unknown) => {
        this.failure.set(asProblem(error));
        this.reading.set(false);
      },
    });
  }
}
