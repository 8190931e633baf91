import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { LeadNoteView } from '../../api/generated/model';
import { newIdempotencyKey, withIdempotencyKey } from '../../core/api-headers.interceptor';
import { checkRequired } from '../../core/forms/checks';
import { Submission } from '../../core/forms/submission';
import { SubmitButton } from '../../core/forms/submit-button';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';

/** Writes a note; it stands in the history, and administrators alone read it. */
@Component({
  selector: 'app-lead-notes',
  imports: [Control, ErrorSummary, FormField, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form novalidate (submit)="send($event)">
      <app-error-summary [lines]="submission.lines()" />
      <app-form-field
        name="body"
        label="Note"
        i18n-label="@@lead.note.label"
        hint="Administrators alone read it."
        i18n-hint="@@lead.note.hint"
        [error]="submission.error('body')"
      >
        <textarea appControl rows="4" maxlength="5000" [value]="body()" (input)="write($event)"></textarea>
      </app-form-field>
      <app-submit-button
        secondary
        label="Add the note"
        i18n-label="@@lead.note.submit"
        [pending]="submission.pending()"
      />
    </form>
  `,
})
export class LeadNotes {
  private readonly http = inject(HttpClient);
  readonly leadId = input.required<string>();
  readonly added = output<LeadNoteView>();

  protected readonly body = linkedSignal({ source: this.leadId, computation: () => '' });
  protected readonly submission = new Submission(['body'], {
    body: { 'validation.required': $localize`:@@lead.note.required:Write the note first.` },
  });
  /** The attempt whose outcome is not known: sent again with its key it is done once. */
  private attempt: { body: string; key: string } | null = null;

  protected write(event: Event): void {
    this.body.set((event.target as HTMLTextAreaElement).value);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const body = this.body().trim();
    if (this.attempt?.body !== body) this.attempt = { body, key: newIdempotencyKey() };
    const context = withIdempotencyKey(this.attempt.key);
    const sent = await this.submission.send({ body: checkRequired(body) }, () =>
      this.http.post<LeadNoteView>(`/api/v1/leads/${this.leadId()}/notes`, { body }, { context }),
    );
    if (!sent) return;
    this.attempt = null;
    this.body.set('');
    this.added.emit(sent.answer);
  }
}
