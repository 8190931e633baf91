import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NEW_PASSWORD_TEXTS } from '../../core/forms/account-texts';
import { checkNewPassword, entryOf } from '../../core/forms/checks';
import { PasswordField } from '../../core/forms/password-field';
import { Submission } from '../../core/forms/submission';
import { SubmitButton } from '../../core/forms/submit-button';
import { Session, landingOf } from '../../core/session';
import { ErrorSummary } from '../../ui/error-summary';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Renewal } from './button-links';
import { DeadLink } from './dead-link';
import { LinkCalls } from './link-calls';
import { injectLinkToken } from './link-token';

/** Sets a new password by the link from the mail. */
@Component({
  selector: 'app-reset-password-page',
  imports: [DeadLink, ErrorSummary, Notice, PageHeader, PasswordField, RouterLink, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reset-password.page.html',
  styleUrl: '../narrow.css',
})
export class ResetPasswordPage {
  private readonly calls = inject(LinkCalls);
  private readonly session = inject(Session);

  protected readonly token = injectLinkToken();
  /** A new one for each link that is opened in this tab. */
  protected readonly submission = computed(() => {
    this.token();
    return new Submission(['password'], NEW_PASSWORD_TEXTS);
  });
  protected readonly dead = computed(() => this.submission().problem()?.code.startsWith('link.') === true);
  /** Where to go on, once the password is set. */
  protected readonly next = signal<string | null>(null);
  protected readonly renewal: Renewal = {
    by: 'email',
    ask: (calls, request) => calls.renewReset(request),
  };

  protected async send(event: Event, form: HTMLFormElement, token: string): Promise<void> {
    event.preventDefault();
    const password = entryOf(form, 'password');
    const sent = await this.submission().send({ password: checkNewPassword(password) }, () =>
      this.calls.resetPassword(token, password),
    );
    if (!sent) return;
    this.session.adopt(sent.answer);
    this.next.set(landingOf(sent.answer));
  }
}
