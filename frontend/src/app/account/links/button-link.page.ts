import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CorrectionReceiptView } from '../../api/generated/model';
import { Submission } from '../../core/forms/submission';
import { SubmitButton } from '../../core/forms/submit-button';
import { CurrentSession, Session, landingOf } from '../../core/session';
import { ErrorSummary } from '../../ui/error-summary';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { ButtonLink } from './button-links';
import { DeadLink } from './dead-link';
import { LinkCalls, OpenedEnquiry } from './link-calls';
import { injectLinkToken } from './link-token';

/** Says what a mailed link does and does it when its one button is pressed. */
@Component({
  selector: 'app-button-link-page',
  imports: [DeadLink, ErrorSummary, Notice, PageHeader, RouterLink, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './button-link.page.html',
  styleUrl: '../narrow.css',
})
export class ButtonLinkPage {
  private readonly calls = inject(LinkCalls);
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  /** From the route's data. */
  readonly link = input.required<ButtonLink>();

  protected readonly token = injectLinkToken();
  /** A new one for each link that is opened in this tab. */
  protected readonly submission = computed(() => {
    this.token();
    return new Submission([]);
  });
  protected readonly dead = computed(() => this.submission().problem()?.code.startsWith('link.') === true);
  /** The account that the link has just opened. */
  protected readonly opened = signal<CurrentSession | null>(null);
  /** The correction that the link has just confirmed. */
  protected readonly handedOn = linkedSignal<string | null, CorrectionReceiptView | null>({
    source: this.token,
    computation: () => null,
  });

  protected async use(event: Event, token: string): Promise<void> {
    event.preventDefault();
    const link = this.link();
    if (link.opens === 'enquiry') {
      const sent = await this.submission().send({}, () => link.use(this.calls, token));
      if (sent) await this.follow(sent.answer);
      return;
    }
    if (link.opens === 'correction') {
      const sent = await this.submission().send({}, () => link.use(this.calls, token));
      if (sent) this.handedOn.set(sent.answer);
      return;
    }
    const sent = await this.submission().send({}, () => link.use(this.calls, token));
    if (!sent) return;
    this.session.adopt(sent.answer);
    if (link.opens === 'account') this.opened.set(sent.answer);
    else await this.router.navigateByUrl(landingOf(sent.answer), { replaceUrl: true });
  }

  /** The answer has opened a session for the enquiry; the header shows it too. */
  private async follow({ id }: OpenedEnquiry): Promise<void> {
    await this.session.refresh();
    await this.router.navigateByUrl(`/desk/enquiries/${id}`, { replaceUrl: true });
  }
}
