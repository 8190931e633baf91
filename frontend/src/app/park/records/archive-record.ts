import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { ContentRecordView } from '../../api/generated/model';
import { ContentMoves } from '../../core/content/content-moves';
import { Submission } from '../../core/forms/submission';
import { ErrorSummary } from '../../ui/error-summary';

/** Takes a published record away from the public, after asking once. */
@Component({
  selector: 'app-archive-record',
  imports: [ErrorSummary],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-error-summary [lines]="submission.lines()" />
    @if (asking()) {
      <div role="group" [attr.aria-label]="label()">
        <p>{{ question() }}</p>
        <p class="cluster">
          <button
            type="button"
            class="button danger"
            [attr.aria-disabled]="submission.pending() ? 'true' : null"
            (click)="archive()"
            i18n="@@records.archive.yes"
          >
            Yes, take it off
          </button>
          <button type="button" class="button quiet" (click)="asking.set(false)" i18n="@@desk.actions.cancel">
            Cancel
          </button>
        </p>
      </div>
    } @else {
      <button type="button" class="button quiet small" (click)="asking.set(true)">{{ label() }}</button>
    }
  `,
  styles: `
    p {
      margin-bottom: var(--space-2);
    }
  `,
})
export class ArchiveRecord {
  private readonly moves = inject(ContentMoves);
  readonly record = input.required<ContentRecordView>();
  readonly label = input.required<string>();
  readonly question = input.required<string>();
  readonly changed = output<ContentRecordView>();
  readonly outdated = output<void>();

  protected readonly submission = new Submission([]);
  protected readonly asking = signal(false);

  protected async archive(): Promise<void> {
    const record = this.record();
    const { published } = record;
    if (!published) return;
    const sent = await this.submission.send({}, () =>
      this.moves.move(record, published.version, { action: 'archive' }),
    );
    if (sent) {
      this.asking.set(false);
      this.changed.emit(sent.answer);
    } else if ([409, 412].includes(this.submission.problem()?.status ?? 0)) this.outdated.emit();
  }
}
