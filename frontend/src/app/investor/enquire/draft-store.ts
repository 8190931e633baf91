import { DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import { newIdempotencyKey } from '../../core/api-headers.interceptor';
import {
  EnquiryDraft,
  MOST_PARKS,
  Named,
  dropDraft,
  emptyDraft,
  keepDraft,
  keptDraft,
  storageOf,
} from './enquiry-draft';

/** The draft of an enquiry, kept in this browser from the first answer on, whatever happens to page, session or line. */
@Injectable()
export class DraftStore {
  private readonly storage = storageOf(inject(DOCUMENT).defaultView, 'localStorage');
  private readonly found = keptDraft(this.storage);
  private readonly state = signal(this.found?.draft ?? emptyDraft());
  private readonly saved = signal<string | null>(this.found?.savedAt ?? null);
  private readonly refused = signal(false);

  readonly draft = this.state.asReadonly();
  /** RFC 3339 instant of the last change that is kept; null while nothing is. */
  readonly savedAt = this.saved.asReadonly();
  /** Whether this browser refuses to keep anything. */
  readonly unkept = this.refused.asReadonly();
  /** Whether the draft stems from an earlier visit of the page. */
  readonly restored = signal(this.found !== null);
  readonly full = computed(() => this.state().parks.length >= MOST_PARKS);

  /** Fills in what follows from what is known of the sender. It is no answer of theirs, and so nothing to keep yet. */
  assume(changes: Partial<EnquiryDraft>): void {
    this.state.update((draft) => ({ ...draft, ...changes }));
  }

  change(changes: Partial<EnquiryDraft>): void {
    this.state.update((draft) => ({ ...draft, ...changes }));
    const savedAt = new Date().toISOString();
    const kept = keepDraft(this.storage, { savedAt, draft: this.state() });
    this.refused.set(!kept);
    this.saved.set(kept ? savedAt : null);
  }

  addPark(park: Named): void {
    const { parks } = this.state();
    if (this.full() || parks.some(({ slug }) => slug === park.slug)) return;
    this.change({ parks: [...parks, park] });
  }

  removePark(slug: string): void {
    const { parks, offering } = this.state();
    this.change({
      parks: parks.filter((park) => park.slug !== slug),
      // An offering is its park's: without it nobody could answer for it.
      offering: offering?.park === slug ? null : offering,
    });
  }

  /** The next sending is another enquiry: for a text that was changed after an earlier one had arrived. */
  renewKey(): void {
    this.change({ key: newIdempotencyKey() });
  }

  /** Forgets everything typed, here and in the browser. */
  discard(): void {
    dropDraft(this.storage);
    this.state.set(emptyDraft());
    this.saved.set(null);
    this.restored.set(false);
  }
}
