import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { ContentRecordView } from '../../api/generated/model';
import { ErrorSummary } from '../../ui/error-summary';
import { Submission } from '../forms/submission';
import { ContentMoves } from './content-moves';
import { KeptEditsStore } from './kept-edits';

/** What its editors do with an open version beside editing: take it back from review, or throw it away. */
@Component({
  selector: 'app-draft-moves',
  // The question takes the place of the button that asks for it, and the button that of the question: the focus stays here.
  host: { tabindex: '-1' },
  imports: [ErrorSummary],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-error-summary [lines]="submission.lines()" />
    @if (confirming()) {
      <div class="confirm" role="group" aria-labelledby="discard-question">
        <p id="discard-question" i18n="@@draft-moves.discard.question">
          Throw this draft away? Its text stays readable among the versions, but it cannot be submitted any
          more.
        </p>
        <p class="cluster">
          <button
            type="button"
            class="button danger"
            [attr.aria-disabled]="submission.pending() ? 'true' : null"
            (click)="move('discard')"
            i18n="@@draft-moves.discard.yes"
          >
            Yes, discard it
          </button>
          <button
            type="button"
            class="button quiet"
            (click)="confirming.set(false)"
            i18n="@@desk.actions.cancel"
          >
            Cancel
          </button>
        </p>
      </div>
    } @else {
      <p class="cluster">
        @if (can().has('withdraw')) {
          <button
            type="button"
            class="button secondary"
            [attr.aria-disabled]="submission.pending() ? 'true' : null"
            (click)="move('withdraw')"
            i18n="@@draft-moves.withdraw"
          >
            Take it back from review
          </button>
        }
        @if (can().has('discard')) {
          <button
            type="button"
            class="button quiet"
            (click)="confirming.set(true)"
            i18n="@@draft-moves.discard"
          >
            Discard the draft…
          </button>
        }
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      margin-bottom: 0;
    }
    /* A button without a border stands on the line of the text above it. */
    .quiet:first-child {
      margin-inline-start: calc(-1 * var(--space-4));
    }
    .confirm p + p {
      margin-top: var(--space-3);
    }
  `,
})
export class DraftMoves {
  private readonly moves = inject(ContentMoves);
  private readonly kept = inject(KeptEditsStore);
  readonly record = input.required<ContentRecordView>();
  readonly changed = output<ContentRecordView>();
  /** Somebody else was faster: what is shown is no longer so. */
  readonly outdated = output<void>();

  protected readonly submission = new Submission([]);
  protected readonly confirming = signal(false);
  protected readonly can = computed(() => new Set<string>(this.record().open?.availableActions));

  protected async move(action: 'withdraw' | 'discard'): Promise<void> {
    const record = this.record();
    const { open } = record;
    if (!open) return;
    const sent = await this.submission.send({}, () => this.moves.move(record, open.version, { action }));
    if (sent) {
      if (action === 'discard') this.kept.drop(record);
      this.confirming.set(false);
      this.changed.emit(sent.answer);
    } else if ([409, 412].includes(this.submission.problem()?.status ?? 0)) this.outdated.emit();
  }
}
