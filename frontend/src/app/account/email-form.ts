import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Observable } from 'rxjs';
import { ACCOUNT_TEXTS } from '../core/forms/account-texts';
import { checkEmail, checkRequired, entryOf } from '../core/forms/checks';
import { SubmitButton } from '../core/forms/submit-button';
import { FieldTexts, Submission } from '../core/forms/submission';
import { ErrorSummary } from '../ui/error-summary';
import { Control, FormField } from '../ui/form-field';

/** What is asked for a mail: the address, and for an enquiry its reference too. */
export interface MailRequest {
  email: string;
  /** Empty where none is asked for. */
  reference: string;
}

const TEXTS: FieldTexts = {
  ...ACCOUNT_TEXTS,
  reference: {
    'validation.required': $localize`:@@link.reference.required:Write the reference of your enquiry.`,
  },
};

/** Asks for a mail to an address: a way back into an account, a new link for one that is used or too old. */
@Component({
  selector: 'app-email-form',
  imports: [Control, ErrorSummary, FormField, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-error-summary [lines]="submission.lines()" />
    <form #form method="post" novalidate (submit)="send($event, form)">
      @if (withReference()) {
        <app-form-field
          name="reference"
          label="Reference of the enquiry"
          i18n-label="@@link.reference.label"
          hint="You find it in our mails; it begins with LS-."
          i18n-hint="@@link.reference.hint"
          [error]="submission.error('reference')"
        >
          <input
            appControl
            type="text"
            name="reference"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            maxlength="40"
          />
        </app-form-field>
      }
      <app-form-field
        name="email"
        label="E-mail"
        i18n-label="@@account.email.label"
        [error]="submission.error('email')"
      >
        <input
          appControl
          type="email"
          name="email"
          autocomplete="email"
          autocapitalize="none"
          spellcheck="false"
          maxlength="254"
        />
      </app-form-field>
      <app-submit-button [label]="submitLabel()" [pending]="submission.pending()" />
    </form>
  `,
})
export class EmailForm {
  readonly submitLabel = input.required<string>();
  readonly withReference = input(false);
  /** Asks the API for the mail. */
  readonly ask = input.required<(request: MailRequest) => Observable<unknown>>();
  /** The mail was asked for; carries the address. */
  readonly sent = output<string>();

  protected readonly submission = new Submission(['reference', 'email'], TEXTS);

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const email = entryOf(form, 'email');
    const reference = entryOf(form, 'reference').normalize('NFKC').trim().toUpperCase();
    const checks = {
      email: checkEmail(email),
      reference: this.withReference() ? checkRequired(reference) : null,
    };
    const sent = await this.submission.send(checks, () => this.ask()({ email, reference }));
    if (sent) this.sent.emit(email.trim());
  }
}
