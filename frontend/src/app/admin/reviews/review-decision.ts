import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { CommentInput, ContentRecordView, MoveVersionInput } from '../../api/generated/model';
import { ContentMoves } from '../../core/content/content-moves';
import { Submission } from '../../core/forms/submission';
import { SubmitButton } from '../../core/forms/submit-button';
import { formatInstant } from '../../domain/format';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';

type Action = 'approve' | 'return' | 'publish' | 'unschedule';

/** What an administrator decides about a version: it becomes public now or at a time, or goes back with comments. */
@Component({
  selector: 'app-review-decision',
  imports: [Control, ErrorSummary, FormField, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './review-decision.html',
  styles: `
    :host {
      display: block;
    }
    .later {
      max-width: 18rem;
    }
    .button {
      white-space: normal;
    }
    /* The other way out, told apart from the first. */
    * + .apart {
      margin-top: var(--space-5);
      padding-top: var(--space-4);
      border-top: 1px solid var(--line);
    }
    .count {
      color: var(--ink-soft);
    }
    p:last-child {
      margin-bottom: 0;
    }
  `,
})
export class ReviewDecision {
  private readonly moves = inject(ContentMoves);
  private readonly locale = inject(LOCALE_ID);
  readonly record = input.required<ContentRecordView>();
  readonly comments = input.required<readonly CommentInput[]>();
  /** What was done, as a sentence. */
  readonly decided = output<string>();
  /** Somebody else was faster: what is shown is no longer so. */
  readonly outdated = output<void>();

  protected readonly submission = new Submission(['publishAt', 'comments'], {
    publishAt: {
      'validation.required': $localize`:@@review.later.required:Choose a day and a time that lie ahead.`,
    },
    comments: {
      'validation.required': $localize`:@@review.return.needs-comment:Write at least one comment: its editors need to know what to change.`,
    },
  });
  protected readonly later = signal(false);
  protected readonly can = computed(() => new Set<string>(this.record().open?.availableActions));
  protected readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  protected async approve(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    if (!this.later()) return this.move('approve', { comments: [...this.comments()] });
    const typed = new FormData(form).get('publishAt');
    const at = typeof typed === 'string' && typed !== '' ? new Date(typed) : null;
    const publishAt = at && at.getTime() > Date.now() ? at.toISOString() : null;
    await this.move(
      'approve',
      { comments: [...this.comments()], ...(publishAt === null ? {} : { publishAt }) },
      { publishAt: publishAt === null ? 'validation.required' : null },
    );
  }

  protected async giveBack(): Promise<void> {
    const comments = [...this.comments()];
    await this.move(
      'return',
      { comments },
      { comments: comments.length === 0 ? 'validation.required' : null },
    );
  }

  protected async move(
    action: Action,
    input: Omit<MoveVersionInput, 'action'> = {},
    checks: Record<string, string | null> = {},
  ): Promise<void> {
    const record = this.record();
    const { open } = record;
    if (!open) return;
    const sent = await this.submission.send(checks, () =>
      this.moves.move(record, open.version, { action, ...input }),
    );
    if (sent) this.decided.emit(this.sentence(action, record.title.text, input.publishAt));
    else if ([409, 412].includes(this.submission.problem()?.status ?? 0)) this.outdated.emit();
  }

  private sentence(action: Action, title: string, publishAt: string | undefined): string {
    if (action === 'return')
      return $localize`:@@review.done.returned:Returned to its editors: ${title}:title:.`;
    if (action === 'unschedule')
      return $localize`:@@review.done.unscheduled:No longer scheduled, in review again: ${title}:title:.`;
    if (publishAt === undefined) return $localize`:@@review.done.published:Published: ${title}:title:.`;
    const at = formatInstant(publishAt, this.locale);
    return $localize`:@@review.done.scheduled:Approved, goes public ${at}:moment:: ${title}:title:.`;
  }
}
