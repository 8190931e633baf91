import { DOCUMENT } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  afterNextRender,
  computed,
  inject,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Portal } from '../../core/portal';
import { Submission } from '../../core/forms/submission';
import { formatInstant } from '../../domain/format';
import { EmptyState } from '../../ui/empty-state';
import { ErrorSummary } from '../../ui/error-summary';
import { Notice } from '../../ui/notice';
import { ownerWords, promisedMoment, recipientName, zoneName } from '../recipient-words';
import { InvestorCalls } from '../investor-calls';
import { KeptReceipt, keptReceipt } from './receipt';

/** What the sender of an enquiry gets at once: the reference, who answers, by when, and what comes next. */
@Component({
  selector: 'app-sent-page',
  imports: [EmptyState, ErrorSummary, Notice, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sent.page.html',
  styleUrl: './sent.page.css',
})
export class SentPage {
  private readonly locale = inject(LOCALE_ID);
  private readonly document = inject(DOCUMENT);
  private readonly calls = inject(InvestorCalls);
  protected readonly portal = inject(Portal);

  /** `undefined` until the browser has looked. */
  protected readonly kept = signal<KeptReceipt | null | undefined>(undefined);
  protected readonly request = new Submission([]);
  protected readonly requested = signal(false);

  protected readonly confirmBy = computed(() => {
    const by = this.kept()?.receipt.confirmBy;
    return by ? formatInstant(by, this.locale) : null;
  });
  protected readonly recipients = computed(() =>
    (this.kept()?.receipt.recipients ?? []).map(({ park, ownerLabel, dueAt, timeZone, workingDays }) => ({
      name: recipientName(park),
      owner: ownerWords(ownerLabel, park, this.portal.demonstration()),
      zone: zoneName(timeZone, this.locale),
      workingDays,
      due: dueAt ? promisedMoment(dueAt, timeZone, this.locale) : null,
    })),
  );

  constructor() {
    afterNextRender(() => this.kept.set(keptReceipt(this.document.defaultView)));
  }

  protected async again(reference: string, email: string): Promise<void> {
    this.requested.set(false);
    const sent = await this.request.send({}, () => this.calls.requestLink(reference, email));
    this.requested.set(sent !== null);
  }
}
