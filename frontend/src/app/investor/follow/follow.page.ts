import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { EnquiryDetail, EnquiryTimelineView } from '../../api/generated/model';
import { AskedOffering } from '../../core/desk/asked-offering';
import { ReadFailure } from '../../core/desk/read-failure';
import { PageTitle } from '../../core/page-title';
import { asProblem } from '../../core/problem';
import { Session } from '../../core/session';
import { ProjectChanges } from '../../core/verification/project-changes';
import { EnquiryState, enquiryStateView } from '../../domain/enquiries';
import { formatInstant } from '../../domain/format';
import { DefinitionList } from '../../ui/definition-list';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import { Timeline } from '../../ui/timeline';
import { describeOwnProject } from '../project/own-project';
import { recipientName } from '../recipient-words';
import { enquiryHistory } from './enquiry-history';
import { RecipientPanel } from './recipient-panel';

/** One enquiry as its sender follows it, signed in or as a guest who came by a link. */
@Component({
  selector: 'app-follow-page',
  imports: [
    AskedOffering,
    Breadcrumb,
    DefinitionList,
    EmptyState,
    Notice,
    PageHeader,
    ProjectChanges,
    ReadFailure,
    RecipientPanel,
    RouterLink,
    Skeleton,
    StatusBadge,
    Timeline,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './follow.page.html',
  styleUrl: './follow.page.css',
})
export class FollowPage {
  private readonly locale = inject(LOCALE_ID);
  private readonly titles = inject(PageTitle);
  protected readonly session = inject(Session);

  readonly id = input.required<string>();

  protected readonly enquiry = httpResource<EnquiryDetail>(() => `/api/v1/enquiries/${this.id()}`);
  private readonly history = httpResource<EnquiryTimelineView>(() =>
    this.enquiry.hasValue() ? `/api/v1/enquiries/${this.id()}/timeline` : undefined,
  );

  protected readonly problem = computed(() => {
    const error = this.enquiry.error();
    return error ? asProblem(error) : null;
  });
  /** Nobody is signed in and no link opened this enquiry: whether it exists is not said. */
  protected readonly needsLink = computed(
    () =>
      this.problem() !== null &&
      [401, 403, 404].includes(this.problem()?.status ?? 0) &&
      !this.session.signedIn(),
  );
  protected readonly guest = computed(() => this.session.current()?.guestEnquiryId === this.id());
  protected readonly view = computed(() => {
    if (!this.enquiry.hasValue()) return null;
    const enquiry = this.enquiry.value();
    return {
      ...enquiry,
      status: enquiryStateView(enquiry.state as EnquiryState),
      sent: formatInstant(enquiry.createdAt, this.locale),
      about: enquiry.project ? describeOwnProject(enquiry.project, this.locale) : null,
    };
  });
  /** A guest sees this enquiry only: there is no list to go back to. */
  protected readonly crumbs = computed((): Crumb[] => {
    const reference = this.view()?.reference;
    return reference && this.session.signedIn()
      ? [
          { label: $localize`:@@enquiries.heading:Your enquiries`, link: '/desk/enquiries' },
          { label: reference },
        ]
      : [];
  });
  protected readonly entries = computed(() => {
    const names = new Map(
      (this.view()?.recipients ?? []).map(({ id, park }) => [id, recipientName(park)] as const),
    );
    return this.history.hasValue() ? enquiryHistory(this.history.value().items, names) : [];
  });

  constructor() {
    effect(() => {
      const reference = this.view()?.reference;
      if (reference) this.titles.describe($localize`:@@follow.title:Enquiry ${reference}:reference:`);
    });
  }

  protected reload(): void {
    this.enquiry.reload();
    this.history.reload();
  }
}
