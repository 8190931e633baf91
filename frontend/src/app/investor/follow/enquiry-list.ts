import { HttpClient } from '@angular/common/http';
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
import { EnquiryListView, EnquirySummaryView } from '../../api/generated/model';
import { WalkableList } from '../../core/desk/walkable-list';
import { DeskExport } from '../../core/desk/desk-export';
import { ReadFailure } from '../../core/desk/read-failure';
import { ClockState, EnquiryState, enquiryStateView } from '../../domain/enquiries';
import { formatInstant } from '../../domain/format';
import { DueBadge } from '../../ui/due-badge';
import { EmptyState } from '../../ui/empty-state';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import { recipientName } from '../recipient-words';

const PAGE_SIZE = 20;
const RUNNING: readonly string[] = ['running', 'due-soon', 'overdue', 'paused'];

/** The enquiries of a person, or of one of their companies, the newest first. */
@Component({
  selector: 'app-enquiry-list',
  imports: [DeskExport, DueBadge, EmptyState, ReadFailure, RouterLink, Skeleton, StatusBadge],
  providers: [WalkableList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (list.known()) {
      <ul class="plain-list">
        @for (enquiry of shown(); track enquiry.id) {
          <li class="card">
            <p class="head">
              <a [routerLink]="['/desk/enquiries', enquiry.id]">{{ enquiry.title }}</a>
              <app-status-badge [status]="enquiry.status" />
            </p>
            <p class="soft small">
              <span class="reference">{{ enquiry.reference }}</span> · {{ enquiry.sent }} · {{ enquiry.to }}
            </p>
            @if (enquiry.clock; as clock) {
              <app-due-badge [state]="clock.state" [dueAt]="clock.dueAt" [zone]="clock.zone" />
            }
          </li>
        } @empty {
          <li>
            <app-empty-state
              heading="No enquiry yet"
              i18n-heading="@@enquiries.none.heading"
              headingLevel="3"
            >
              <p i18n="@@enquiries.none.body">
                Ask a park: you get a reference, who answers, and by when, and follow it here.
              </p>
              <p><a class="button" routerLink="/enquire" i18n="@@enquire.heading">Ask a park</a></p>
            </app-empty-state>
          </li>
        }
      </ul>
    }
    @if (list.problem(); as problem) {
      <app-read-failure [problem]="problem" (retry)="list.restart()" />
    } @else if (list.loading()) {
      <app-skeleton [lines]="3" />
    } @else if (list.hasMore()) {
      <button type="button" class="button secondary" (click)="list.more()" i18n="@@enquiries.more">
        Show more
      </button>
    }
    @if (list.items().length > 0) {
      <app-desk-export of="enquiries" list="enquiries" [filter]="exported()" />
    }
  `,
  styles: `
    li + li {
      margin-top: var(--space-3);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: var(--space-2) var(--space-4);
      margin-bottom: var(--space-1);
      font-weight: 600;
    }
    .small {
      margin-bottom: var(--space-2);
      font-size: var(--text-small);
    }
    .reference {
      font-family: var(--font-figures);
    }
    ul {
      margin-bottom: var(--space-4);
    }
  `,
})
export class EnquiryList {
  private readonly http = inject(HttpClient);
  private readonly locale = inject(LOCALE_ID);
  protected readonly list = inject<WalkableList<EnquirySummaryView>>(WalkableList);

  /** Only the enquiries of this company. */
  readonly companyId = input<string>();
  protected readonly exported = computed(() => ({ companyId: this.companyId() }));

  protected readonly shown = computed(() =>
    this.list.items().map((enquiry) => {
      const open = enquiry.recipients.find(({ clock }) => RUNNING.includes(clock.state));
      return {
        id: enquiry.id,
        reference: enquiry.reference,
        title: enquiry.project?.title ?? enquiry.reference,
        status: enquiryStateView(enquiry.state as EnquiryState),
        sent: formatInstant(enquiry.createdAt, this.locale),
        to: enquiry.recipients.map(({ park }) => recipientName(park)).join(', '),
        clock: open
          ? { state: open.clock.state as ClockState, dueAt: open.clock.dueAt, zone: open.clock.timeZone }
          : null,
      };
    }),
  );

  constructor() {
    effect(() => {
      const companyId = this.companyId();
      const scope: Record<string, string> = companyId ? { companyId } : {};
      this.list.open(
        companyId ?? 'all',
        (cursor) =>
          this.http.get<EnquiryListView>('/api/v1/enquiries', {
            params: { ...scope, pageSize: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) },
          }),
        true,
      );
    });
  }
}
