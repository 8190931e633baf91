import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject } from '@angular/core';
import { mailboxListResource } from '../../api/generated/mailbox/mailbox.resource';
import { asProblem } from '../../core/problem';
import { formatInstant } from '../../domain/format';
import { problemText } from '../../domain/problem-texts';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { linkedText } from './linked-text';

/** What would have been mailed, while the portal runs on the machine of who tries it. */
@Component({
  selector: 'app-mailbox-page',
  imports: [EmptyState, ErrorState, Notice, PageHeader, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mailbox.page.html',
  styleUrl: './mailbox.page.css',
})
export class MailboxPage {
  private readonly locale = inject(LOCALE_ID);
  private readonly origin = inject(DOCUMENT).location.origin;
  protected readonly mailbox = mailboxListResource();

  protected readonly mails = computed(() =>
    this.mailbox.hasValue()
      ? this.mailbox.value().items.map(({ text, receivedAt, ...mail }) => ({
          ...mail,
          receivedAt,
          received: formatInstant(receivedAt, this.locale),
          parts: linkedText(text, this.origin),
        }))
      : [],
  );
  protected readonly problem = computed(() => {
    const error = this.mailbox.error();
    return error ? asProblem(error) : null;
  });
  /** Mail leaves by SMTP: there is no such mailbox. */
  protected readonly absent = computed(() => this.problem()?.status === 404);
  protected readonly failure = computed(() => {
    const problem = this.problem();
    return problem ? problemText(problem.code, problem.params) : '';
  });
}
