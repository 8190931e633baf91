import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import {
  ClaimInvitationListView,
  EnquiryRecipientView,
  InviteParkInputLocale,
  ParkInvitedView,
} from '../../api/generated/model';
import { formatDate, formatInstant, formatNumber } from '../../domain/format';
import { segmentLabel } from '../../domain/segments';
import { unitLabel } from '../../domain/units';
import { Definition, DefinitionList } from '../../ui/definition-list';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { Skeleton } from '../../ui/skeleton';
import { newIdempotencyKey, withIdempotencyKey } from '../api-headers.interceptor';
import { ACCOUNT_TEXTS } from '../forms/account-texts';
import { checkEmail, entryOf } from '../forms/checks';
import { Submission } from '../forms/submission';
import { SubmitButton } from '../forms/submit-button';
import { LOCALES } from '../locales';
import { asProblem } from '../problem';
import { ReadFailure } from './read-failure';

/**
 * Tells a park nobody has claimed that an enquiry waits for it. What would be sent is shown first, exactly; who asks and
 * every word they wrote stays here.
 */
@Component({
  selector: 'app-invite-park',
  imports: [Control, DefinitionList, ErrorSummary, FormField, ReadFailure, Skeleton, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './invite-park.html',
  styles: `
    :host {
      display: block;
      margin-top: var(--space-4);
    }
    .panel {
      max-width: var(--measure);
      margin-top: var(--space-4);
    }
    h3 {
      font-size: var(--text-body);
    }
    app-definition-list {
      display: block;
      margin-bottom: var(--space-5);
    }
    .sent:not(:empty) {
      color: var(--positive-ink);
      font-weight: 600;
    }
  `,
})
export class InvitePark {
  private readonly http = inject(HttpClient);
  protected readonly locale = inject(LOCALE_ID);
  private key = newIdempotencyKey();

  readonly enquiryId = input.required<string>();
  readonly recipient = input.required<EnquiryRecipientView>();
  /** The history has grown. */
  readonly sent = output<void>();

  private readonly recipientId = computed(() => this.recipient().id);
  protected readonly open = linkedSignal({ source: this.recipientId, computation: () => false });
  private readonly address = computed(
    () => `/api/v1/enquiries/${this.enquiryId()}/recipients/${this.recipientId()}/claim-invitations`,
  );
  protected readonly preview = httpResource<ClaimInvitationListView>(() =>
    this.open() ? this.address() : undefined,
  );
  protected readonly problem = computed(() => {
    const error = this.preview.error();
    return error ? asProblem(error) : null;
  });
  protected readonly park = computed(() => this.recipient().park?.name.text ?? '');
  protected readonly summary = computed((): Definition[] => {
    if (!this.preview.hasValue()) return [];
    const { segment, land, power, jobs, starts } = this.preview.value().summary;
    const quantity = (of: { value: string; unit: string } | null) =>
      of && `${formatNumber(of.value, this.locale)} ${unitLabel(of.unit, of.value, this.locale)}`;
    return [
      { term: $localize`:@@invite-park.segment:Segment`, value: segmentLabel(segment) },
      { term: $localize`:@@invite-park.land:Land`, value: quantity(land) },
      { term: $localize`:@@invite-park.power:Power`, value: quantity(power) },
      {
        term: $localize`:@@invite-park.jobs:Jobs`,
        value: jobs === null ? null : formatNumber(jobs, this.locale),
      },
      {
        term: $localize`:@@invite-park.starts:Start`,
        value: starts === null ? null : formatDate(starts, this.locale),
      },
    ];
  });
  protected readonly earlier = computed(() =>
    this.preview.hasValue()
      ? this.preview.value().items.map(({ id, email, sentAt, sentBy }) => ({
          id,
          text: [email, formatInstant(sentAt, this.locale), sentBy].filter(Boolean).join(' · '),
        }))
      : [],
  );
  protected readonly locales = LOCALES;
  protected readonly submission = new Submission(['email', 'locale'], ACCOUNT_TEXTS, 'park-');
  protected readonly done = signal('');

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    this.done.set('');
    const email = entryOf(form, 'email').trim();
    const locale = entryOf(form, 'locale') as InviteParkInputLocale;
    const sent = await this.submission.send({ email: checkEmail(email) }, () =>
      this.http.post<ParkInvitedView>(
        this.address(),
        { email, locale },
        { context: withIdempotencyKey(this.key) },
      ),
    );
    this.key = newIdempotencyKey();
    if (!sent) return;
    form.reset();
    this.done.set($localize`:@@invite-park.done:The park is told at ${email}:email:.`);
    this.preview.reload();
    this.sent.emit();
  }
}
