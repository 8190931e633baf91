import { DOCUMENT } from '@angular/common';
import { Injectable, inject } from '@angular/core';

const PREFIX = 'lodestone.draft.review.';

/** Comments being written, by the pointer of their field; `` is about the whole. */
export type ReviewComments = Readonly<Record<string, string>>;

/**
 * Comments of a review that has not been sent, kept in this tab: a reload or a look at the next entry loses nothing. They
 * leave with the tab, because desks are used at shared computers.
 */
@Injectable({ providedIn: 'root' })
export class ReviewDrafts {
  private readonly document = inject(DOCUMENT);

  /** @param key names the version: type, id and number */
  read(key: string): ReviewComments {
    try {
      const found: unknown = JSON.parse(this.storage()?.getItem(PREFIX + key) ?? '{}');
      return isComments(found) ? found : {};
    } catch {
      return {};
    }
  }

  write(key: string, comments: ReviewComments): void {
    const written = Object.fromEntries(Object.entries(comments).filter(([, text]) => text !== ''));
    if (Object.keys(written).length === 0) this.drop(key);
    else this.storage()?.setItem(PREFIX + key, JSON.stringify(written));
  }

  drop(key: string): void {
    this.storage()?.removeItem(PREFIX + key);
  }

  /** Browsers that block storage throw on the mere access; a draft then lives as long as its page. */
  private storage(): Storage | null {
    try {
      return this.document.defaultView?.sessionStorage ?? null;
    } catch {
      return null;
    }
  }
}

const isComments = (value: unknown): value is ReviewComments =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((text) => typeof text === 'string');
