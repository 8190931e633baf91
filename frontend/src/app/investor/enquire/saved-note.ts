import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  output,
  signal,
} from '@angular/core';
import { DraftStore } from './draft-store';

/** Says that the draft is kept, since when, and lets its writer throw it away. */
@Component({
  selector: 'app-saved-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="saved">
      @if (store.savedAt()) {
        @if (store.restored()) {
          <span i18n="@@enquire.saved.restored">Your draft is back as you left it.</span>
        }
        <span i18n="@@enquire.saved.at">Saved {{ time() }} in this browser</span>
        @if (asking()) {
          <span i18n="@@enquire.saved.sure">Throw away everything typed?</span>
          <button type="button" class="button danger small" (click)="discard()" i18n="@@enquire.saved.yes">
            Yes, discard
          </button>
          <button
            type="button"
            class="button quiet small"
            (click)="asking.set(false)"
            i18n="@@enquire.saved.no"
          >
            Keep it
          </button>
        } @else {
          <button
            type="button"
            class="button quiet small"
            (click)="asking.set(true)"
            i18n="@@enquire.saved.discard"
          >
            Discard draft
          </button>
        }
      } @else if (store.unkept()) {
        <span i18n="@@enquire.saved.not"
          >This browser keeps nothing (a private window?): do not close the page before you have sent
          it.</span
        >
      }
    </div>
  `,
  styles: `
    .saved {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-1) var(--space-3);
      min-height: 2.5rem;
      margin-bottom: var(--space-4);
      color: var(--ink-soft);
      font-size: var(--text-small);
    }
    .quiet {
      margin-inline-start: calc(-1 * var(--space-3));
    }
  `,
})
export class SavedNote {
  private readonly locale = inject(LOCALE_ID);
  protected readonly store = inject(DraftStore);
  readonly discarded = output<void>();
  protected readonly asking = signal(false);

  /** The time alone today, with the day for an older draft. */
  protected readonly time = computed(() => {
    const saved = new Date(this.store.savedAt() ?? 0);
    const today = saved.toDateString() === new Date().toDateString();
    return new Intl.DateTimeFormat(this.locale, {
      ...(today ? {} : { dateStyle: 'medium' as const }),
      timeStyle: 'short',
    }).format(saved);
  });

  protected discard(): void {
    this.asking.set(false);
    this.discarded.emit();
  }
}
