import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { ImportView } from '../../api/generated/model';
import { formatNumber } from '../../domain/format';
import { Notice } from '../../ui/notice';
import { ImportRun } from './import-run';

const WORDS: Readonly<Record<string, string>> = {
  reading: $localize`:@@import.progress.reading:The file is being read.`,
  checking: $localize`:@@import.progress.checking:The rows are being checked. Nothing is written.`,
  applying: $localize`:@@import.progress.applying:Drafts are being made of the rows.`,
  undoing: $localize`:@@import.progress.undoing:The drafts are being taken back.`,
};

/** How far the work has come that goes on without the person. */
@Component({
  selector: 'app-import-progress',
  imports: [Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="card">
      <p class="what" role="status">{{ words() }}</p>
      @if (share() === null) {
        <progress [attr.aria-label]="words()"></progress>
      } @else {
        <progress [attr.aria-label]="words()" max="1" [value]="share()"></progress>
      }
      <p class="soft">{{ count() }}</p>
      <p class="soft" i18n="@@import.progress.leave">
        You can leave this page: the work goes on, and you find it here again.
      </p>
      @if (run.unreachable()) {
        <app-notice tone="signal">
          <p i18n="@@import.progress.unreachable">
            The portal cannot be reached right now. This page goes on asking; the work does not depend on it.
          </p>
        </app-notice>
      }
    </div>
  `,
  styles: `
    .what {
      margin-bottom: var(--space-3);
      font-weight: 600;
    }
    progress {
      width: 100%;
      height: 0.75rem;
      accent-color: var(--accent);
    }
    p {
      margin: var(--space-2) 0 0;
    }
    app-notice {
      margin-top: var(--space-4);
    }
    app-notice p {
      margin: 0;
    }
  `,
})
export class ImportProgress {
  protected readonly run = inject(ImportRun);
  private readonly locale = inject(LOCALE_ID);
  readonly view = input.required<ImportView>();

  protected readonly words = computed(() => WORDS[this.view().state] ?? '');
  /** Null: nobody knows yet how many rows there are. */
  protected readonly share = computed(() => {
    const { steps, done, state } = this.view();
    return steps > 0 && state !== 'reading' ? Math.min(1, done / steps) : null;
  });
  protected readonly count = computed(() => {
    const { steps, done } = this.view();
    const [so, all] = [formatNumber(done, this.locale), formatNumber(steps, this.locale)];
    if (this.share() !== null) return $localize`:@@import.progress.of:${so}:done: of ${all}:all: rows`;
    return done > 0 ? $localize`:@@import.progress.so-far:${so}:done: rows so far` : '';
  });
}
