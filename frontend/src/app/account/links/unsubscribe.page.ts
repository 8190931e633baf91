import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NotificationsService } from '../../api/generated/notifications/notifications.service';
import { Submission } from '../../core/forms/submission';
import { SubmitButton } from '../../core/forms/submit-button';
import { ErrorSummary } from '../../ui/error-summary';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { injectLinkToken } from './link-token';

/** One button that ends the mails of the kind the link came with. Nobody needs to be signed in. */
@Component({
  selector: 'app-unsubscribe-page',
  imports: [ErrorSummary, Notice, PageHeader, RouterLink, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <div class="narrow">
        <app-page-header heading="Stop mails of one kind" i18n-heading="@@link.unsubscribe.heading" />
        @if (ended(); as label) {
          <app-notice tone="positive" [heading]="done(label)">
            <p role="status" i18n="@@link.unsubscribe.done.body">
              You are still told of it in the portal. Choose there at any time which mails you get, and when.
            </p>
            <p>
              <a
                class="button secondary"
                routerLink="/account/notifications"
                i18n="@@account.notifications.choose"
                >Choose which mails you get, and when</a
              >
            </p>
          </app-notice>
        } @else if (token(); as known) {
          <app-error-summary [lines]="submission().lines()" />
          <p i18n="@@link.unsubscribe.body">
            You get no more mails of the kind that this link came with. Mails of other kinds stay as they are.
          </p>
          <form method="post" (submit)="end($event, known)">
            <app-submit-button
              label="Stop these mails"
              i18n-label="@@link.unsubscribe.button"
              [pending]="submission().pending()"
            />
          </form>
        } @else {
          <app-notice>
            <p role="alert" i18n="@@link.incomplete">
              The last part of the link is missing. Open it from the mail again, or copy it whole.
            </p>
          </app-notice>
        }
      </div>
    </div>
  `,
  styleUrl: '../narrow.css',
})
export class UnsubscribePage {
  private readonly calls = inject(NotificationsService);

  protected readonly token = injectLinkToken();
  /** A new one for each link that is opened in this tab. */
  protected readonly submission = computed(() => {
    this.token();
    return new Submission([]);
  });
  /** What the kind is called whose mails have ended. */
  protected readonly ended = signal<string | null>(null);

  protected done(label: string): string {
    return $localize`:@@link.unsubscribe.done.heading:No more mails: ${label}:kind:`;
  }

  protected async end(event: Event, token: string): Promise<void> {
    event.preventDefault();
    const sent = await this.submission().send({}, () => this.calls.unsubscriptionsEnd({ token }));
    if (sent) this.ended.set(sent.answer.label);
  }
}
