import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { ContentRecordView } from '../../api/generated/model';
import { ContentMoves } from '../content/content-moves';
import { checkRequired } from '../forms/checks';
import { Submission } from '../forms/submission';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';

/** Takes a published record away from the public, after asking once; where its team has to be told why, for a reason. */
@Component({
  selector: 'app-archive-record',
  // The question takes the place of the button that asks for it, and the button that of the question: the focus stays here.
  host: { tabindex: '-1' },
  imports: [Control, ErrorSummary, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-error-summary [lines]="submission.lines()" />
    @if (asking()) {
      <div role="group" [attr.aria-label]="label()">
        <p>{{ question() }}</p>
        @if (reasoned()) {
          <app-form-field
            name="reason"
            label="Why it is taken off"
            i18n-label="@@records.archive.reason"
            hint="The team of the park reads this in the history."
            i18n-hint="@@records.archive.reason.hint"
            [error]="submission.error('reason')"
          >
            <textarea
              appControl
              rows="3"
              maxlength="1000"
              [value]="reason()"
              (input)="write($event)"
            ></textarea>
          </app-form-field>
        }
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
    :host {
      display: block;
    }
    p {
      margin-bottom: var(--space-2);
    }
    /* The words of one language are longer than a telephone is wide. */
    button {
      white-space: normal;
      text-align: start;
    }
  `,
})
export class ArchiveRecord {
  private readonly moves = inject(ContentMoves);
  readonly record = input.required<ContentRecordView>();
  readonly label = input.required<string>();
  readonly question = input.required<string>();
  /** It is archived over the head of its team, so only for a reason. */
  readonly reasoned = input(false);
  readonly changed = output<ContentRecordView>();
  readonly outdated = output<void>();

  protected readonly reason = signal('');
  protected readonly submission = new Submission(['reason'], {
    reason: {
      'validation.required': $localize`:@@records.archive.reason.required:Write why the park is taken off.`,
    },
  });
  protected readonly asking = signal(false);

  protected write(event: Event): void {
    this.reason.set((event.target as HTMLTextAreaElement).value);
  }

  protected async archive(): Promise<void> {
    const record = this.record();
    const { published } = record;
    if (!published) return;
    const reason = this.reason().trim();
    const checks = { reason: this.reasoned() ? checkRequired(reason) : null };
    const sent = await this.submission.send(checks, () =>
      this.moves.move(record, published.version, { action: 'archive', ...(reason ? { reason } : {}) }),
    );
    if (sent) {
      this.asking.set(false);
      this.changed.emit(sent.answer);
    } else if ([409, 412].includes(this.submission.problem()?.status ?? 0)) this.outdated.emit();
  }
}
