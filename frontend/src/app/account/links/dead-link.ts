import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Problem } from '../../core/problem';
import { problemText } from '../../domain/problem-texts';
import { Notice } from '../../ui/notice';
import { CheckMail } from '../check-mail';
import { EmailForm, MailRequest } from '../email-form';
import { Renewal } from './button-links';
import { LinkCalls } from './link-calls';

/** A link that is used, too old, replaced or incomplete: says which, and how to get another. */
@Component({
  selector: 'app-dead-link',
  imports: [CheckMail, EmailForm, Notice, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './dead-link.html',
  styles: `
    .instead {
      margin-top: var(--space-5);
    }
  `,
})
export class DeadLink {
  private readonly calls = inject(LinkCalls);

  readonly renewal = input.required<Renewal>();
  /** What the API said of the link; null when the address carried no token. */
  readonly problem = input<Problem | null>(null);
  /** Whether people also come here without a link, to ask for one. */
  readonly welcome = input(false);

  protected readonly sentTo = signal<string | null>(null);
  protected readonly why = computed(() => {
    const problem = this.problem();
    if (problem) return problemText(problem.code, problem.params);
    return this.welcome()
      ? null
      : $localize`:@@link.incomplete:The last part of the link is missing. Open it from the mail again, or copy it whole.`;
  });

  protected readonly ask = (request: MailRequest) => {
    const renewal = this.renewal();
    if (renewal.by === 'operator' || renewal.by === 'repeating') throw new Error('Nobody mails these links');
    return renewal.ask(this.calls, request);
  };
}
