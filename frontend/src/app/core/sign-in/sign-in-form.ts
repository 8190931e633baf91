import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { SessionsService } from '../../api/generated/sessions/sessions.service';
import { UsersService } from '../../api/generated/users/users.service';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { Notice } from '../../ui/notice';
import { ACCOUNT_TEXTS, PASSWORD_TEXTS } from '../forms/account-texts';
import { checkEmail, checkRequired, entryOf } from '../forms/checks';
import { PasswordField } from '../forms/password-field';
import { SubmitButton } from '../forms/submit-button';
import { Submission } from '../forms/submission';
import { CurrentSession } from '../session';

/** E-mail and password: on the page for it, and in the dialog of a session that has ended. */
@Component({
  selector: 'app-sign-in-form',
  imports: [Control, ErrorSummary, FormField, Notice, PasswordField, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-form.html',
})
export class SignInForm {
  private readonly sessions = inject(SessionsService);
  private readonly users = inject(UsersService);

  /** The address to start with. */
  readonly email = input('');
  readonly signedIn = output<CurrentSession>();

  protected readonly submission = new Submission(['email', 'password'], PASSWORD_TEXTS, 'sign-in-');
  protected readonly renewal = new Submission(['email'], ACCOUNT_TEXTS);
  protected readonly unconfirmed = computed(() => this.submission.problem()?.code === 'session.unconfirmed');
  /** The address to which a new confirmation was asked for. */
  protected readonly renewedFor = signal<string | null>(null);

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const email = entryOf(form, 'email');
    const password = entryOf(form, 'password');
    this.renewedFor.set(null);
    const sent = await this.submission.send(
      { email: checkEmail(email), password: password === '' ? checkRequired(password) : null },
      () => this.sessions.sessionsStart({ email, password }),
    );
    if (sent) this.signedIn.emit(sent.answer);
  }

  /** The password was right, the address was never confirmed: the link may have been lost or be too old. */
  protected async renew(form: HTMLFormElement): Promise<void> {
    const email = entryOf(form, 'email');
    const sent = await this.renewal.send({ email: checkEmail(email) }, () =>
      this.users.registrationRequestConfirmation({ email }),
    );
    if (sent) this.renewedFor.set(email);
  }
}
