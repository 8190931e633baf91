import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UsersService } from '../api/generated/users/users.service';
import { PageHeader } from '../ui/page-header';
import { CheckMail } from './check-mail';
import { EmailForm, MailRequest } from './email-form';

@Component({
  selector: 'app-forgot-password-page',
  imports: [CheckMail, EmailForm, PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <div class="narrow">
        <app-page-header i18n-heading="@@forgot-password.heading" heading="Forgotten password">
          @if (!sentTo()) {
            <p class="soft" i18n="@@forgot-password.lead">
              We mail you a link with which you set a new one. Until then the old one stays as it is.
            </p>
          }
        </app-page-header>
        @if (sentTo(); as address) {
          <app-check-mail [email]="address" (again)="sentTo.set(null)">
            <p i18n="@@forgot-password.next">Open the link in the mail within one hour.</p>
          </app-check-mail>
        }
        <div [hidden]="sentTo()">
          <app-email-form
            submitLabel="Send me the link"
            i18n-submitLabel="@@forgot-password.submit"
            [ask]="ask"
            (sent)="sentTo.set($event)"
          />
          <p class="other"><a routerLink="/sign-in" i18n="@@forgot-password.back">Back to signing in</a></p>
        </div>
      </div>
    </div>
  `,
  styleUrl: './narrow.css',
})
export class ForgotPasswordPage {
  private readonly users = inject(UsersService);
  protected readonly sentTo = signal<string | null>(null);
  protected readonly ask = ({ email }: MailRequest) => this.users.registrationRequestReset({ email });
}
