import { ChangeDetectionStrategy, Component, LOCALE_ID, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RegisterInputLocale } from '../api/generated/model';
import { UsersService } from '../api/generated/users/users.service';
import { NEW_PASSWORD_TEXTS } from '../core/forms/account-texts';
import { checkEmail, checkNewPassword, checkRequired, entryOf } from '../core/forms/checks';
import { PasswordField } from '../core/forms/password-field';
import { SubmitButton } from '../core/forms/submit-button';
import { Submission } from '../core/forms/submission';
import { returnPath } from '../core/return-to';
import { ErrorSummary } from '../ui/error-summary';
import { Control, FormField } from '../ui/form-field';
import { PageHeader } from '../ui/page-header';
import { CheckMail } from './check-mail';

@Component({
  selector: 'app-register-page',
  imports: [CheckMail, Control, ErrorSummary, FormField, PageHeader, PasswordField, RouterLink, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './register.page.html',
  styleUrl: './narrow.css',
})
export class RegisterPage {
  private readonly users = inject(UsersService);
  /** The language of the page is that of the mails, until the account says otherwise. */
  private readonly locale = inject(LOCALE_ID) as RegisterInputLocale;

  readonly returnTo = input<string | null, string | undefined>(null, { transform: returnPath });

  protected readonly submission = new Submission(['name', 'email', 'password'], NEW_PASSWORD_TEXTS);
  /** The address that was written to; the form is kept beside it, with what was typed. */
  protected readonly sentTo = signal<string | null>(null);

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const name = entryOf(form, 'name');
    const email = entryOf(form, 'email');
    const password = entryOf(form, 'password');
    const sent = await this.submission.send(
      { name: checkRequired(name), email: checkEmail(email), password: checkNewPassword(password) },
      () => this.users.registrationRegister({ name, email, password, locale: this.locale }),
    );
    if (sent) this.sentTo.set(email.trim());
  }
}
