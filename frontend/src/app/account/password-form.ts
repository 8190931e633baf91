import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { UsersService } from '../api/generated/users/users.service';
import { NEW_PASSWORD_TEXTS } from '../core/forms/account-texts';
import { checkNewPassword, checkRequired, entryOf } from '../core/forms/checks';
import { PasswordField } from '../core/forms/password-field';
import { SubmitButton } from '../core/forms/submit-button';
import { Submission } from '../core/forms/submission';
import { Session } from '../core/session';
import { ErrorSummary } from '../ui/error-summary';

/** Changes the password of who is signed in. */
@Component({
  selector: 'app-password-form',
  imports: [ErrorSummary, PasswordField, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="soft" i18n="@@account.password.lead">
      You stay signed in here and are signed out everywhere else.
    </p>
    <app-error-summary [lines]="submission.lines()" />
    <form #form method="post" novalidate (submit)="send($event, form)" (input)="done.set(false)">
      <!-- For password managers, which store a password under a name. -->
      <input type="text" name="username" autocomplete="username" [attr.value]="email()" readonly hidden />
      <app-password-field
        name="currentPassword"
        label="Current password"
        i18n-label="@@account.current-password.label"
        autocomplete="current-password"
        [error]="submission.error('currentPassword')"
      />
      <app-password-field
        label="Choose a password"
        i18n-label="@@account.new-password.label"
        hint="At least 8 characters, any you like. A few unrelated words are good; the commonest passwords are refused."
        i18n-hint="@@account.new-password.hint"
        autocomplete="new-password"
        [error]="submission.error('password')"
      />
      <app-submit-button
        label="Change the password"
        i18n-label="@@account.password.heading"
        [pending]="submission.pending()"
      />
      <p role="status" class="soft">
        @if (done()) {
          <ng-container i18n="@@account.password.done">Your new password is set.</ng-container>
        }
      </p>
    </form>
  `,
  styles: `
    [role='status'] {
      margin: var(--space-3) 0 0;
    }
  `,
})
export class PasswordForm {
  private readonly users = inject(UsersService);
  private readonly session = inject(Session);

  readonly email = input.required<string>();
  /** Every other session has ended. */
  readonly changed = output<void>();

  protected readonly submission = new Submission(['currentPassword', 'password'], NEW_PASSWORD_TEXTS);
  protected readonly done = signal(false);

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    this.done.set(false);
    const currentPassword = entryOf(form, 'currentPassword');
    const password = entryOf(form, 'password');
    const checks = {
      currentPassword: currentPassword === '' ? checkRequired(currentPassword) : null,
      password: checkNewPassword(password),
    };
    const sent = await this.submission.send(checks, () =>
      this.users.usersPassword({ currentPassword, password }),
    );
    if (!sent) return;
    this.session.adopt(sent.answer);
    form.reset();
    this.done.set(true);
    this.changed.emit();
  }
}
