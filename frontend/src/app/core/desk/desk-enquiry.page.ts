import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Params, RouterLink } from '@angular/router';
import {
  EnquiryDetail,
  EnquiryRecipientView,
  EnquiryTimelineView,
  MessageListView,
  MessageView,
} from '../../api/generated/model';
import { enquiryStateView } from '../../domain/enquiries';
import { formatInstant } from '../../domain/format';
import { MessageKind } from '../../domain/messages';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { Definition, DefinitionList } from '../../ui/definition-list';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import { Thread, ThreadMessage } from '../../ui/thread';
import { Timeline } from '../../ui/timeline';
import { PageTitle } from '../page-title';
import { Problem, asProblem } from '../problem';
import { ProjectChanges } from '../verification/project-changes';
import { AskedOffering } from './asked-offering';
import { Composer } from './composer';
import { Demo } from './demo';
import { Due } from './due';
import { enquiryTimeline } from './enquiry-timeline';
import { InboxRow, InboxState, inboxKey, inboxReader } from './inbox-list';
import { ownerName } from './owner-name';
import { projectDefinitions } from './project-definitions';
import { ReadFailure } from './read-failure';
import { InvitePark } from './invite-park';
import { RecipientActions } from './recipient-actions';
import { Step, Walk } from './walk';
import { WalkableList } from './walkable-list';

/**
 * One enquiry as its desk sees it: the question, what is known of the project and who asks, the promise, the thread and
 * what can be done. `slug` is the park's whose desk this is; without it these are the administrators.
 */
@Component({
  selector: 'app-desk-enquiry-page',
  imports: [
    ...[
      AskedOffering,
      Breadcrumb,
      Composer,
      DefinitionList,
      Demo,
      Due,
      PageHeader,
      ReadFailure,
      InvitePark,
      RecipientActions,
      RouterLink,
    ],
    ...[ProjectChanges, Skeleton, StatusBadge, Thread, Timeline, Walk],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './desk-enquiry.page.html',
  styleUrl: './desk-enquiry.page.css',
})
export class DeskEnquiryPage {
  private readonly locale = inject(LOCALE_ID);
  private readonly list = inject<WalkableList<InboxRow>>(WalkableList);
  readonly id = input.required<string>();
  readonly slug = input<string>();
  /** Filter of the list this was opened from. */
  readonly state = input<string>();
  /** Which of several recipients an administrator looks at. */
  readonly recipient = input<string>();

  private readonly detail = httpResource<EnquiryDetail>(() => `/api/v1/enquiries/${this.id()}`);
  protected readonly enquiry = computed(() => (this.detail.hasValue() ? this.detail.value() : null));
  /** The recipient of this desk; administrators look at the triage unless they choose another. */
  protected readonly shown = computed((): EnquiryRecipientView | null => {
    const recipients = this.enquiry()?.recipients ?? [];
    const [slug, chosen] = [this.slug(), this.recipient()];
    if (slug !== undefined) return recipients.find(({ park }) => park?.slug === slug) ?? null;
    const triage = recipients.find(({ desk }) => desk === 'triage');
    return recipients.find(({ id }) => id === chosen) ?? triage ?? recipients[0] ?? null;
  });
  private readonly shownId = computed(() => this.shown()?.id);
  private readonly thread = new WalkableList<MessageView>();
  private readonly history = httpResource<EnquiryTimelineView>(() =>
    this.shownId() ? `/api/v1/enquiries/${this.id()}/timeline` : undefined,
  );

  protected readonly problem = computed(() => {
    const error = this.detail.error();
    return error ? asProblem(error) : this.thread.problem();
  });
  protected readonly missing = computed(() => this.enquiry() !== null && this.shown() === null);
  /** Shown once the whole thread has come: the newest message stands last. */
  protected readonly messages = computed((): ThreadMessage[] | null =>
    this.thread.known() && !this.thread.hasMore()
      ? this.thread
          .items()
          .map(({ author, ...message }) => ({ ...message, authorSide: author.side, authorName: author.name }))
      : null,
  );
  protected readonly events = computed(() =>
    this.history.hasValue() ? enquiryTimeline(this.history.value().items, this.shownId() ?? '') : [],
  );
  protected readonly project = computed((): Definition[] | null => {
    const project = this.enquiry()?.project;
    return project ? projectDefinitions(project, this.locale) : null;
  });
  /** Whether anything can be written; the choices themselves are the composer's. */
  protected readonly writable = computed(() =>
    (this.shown()?.availableActions ?? []).some((action) => WRITING.includes(action)),
  );
  protected readonly contact = computed((): Definition[] => {
    const [contact, company] = [this.enquiry()?.contact, this.enquiry()?.company];
    return [
      {
        term: $localize`:@@desk.contact.company:Company`,
        value: company?.name ?? contact?.organisation ?? null,
      },
      { term: $localize`:@@desk.contact.name:Person`, value: contact?.name ?? null },
      { term: $localize`:@@desk.contact.email:E-mail`, value: contact?.email ?? null },
      { term: $localize`:@@desk.contact.phone:Phone`, value: contact?.phone ?? null },
    ];
  });
  protected readonly announcement = signal('');
  /** An enquiry that went to other parks only: for this desk it is not there. */
  protected readonly notHere = new Problem(404, 'resource.not-found');
  protected readonly filters = computed((): Params => (this.state() === 'all' ? { state: 'all' } : {}));
  protected readonly place = computed(() => this.list.neighboursOf(this.shownId() ?? ''));
  protected readonly inbox = computed(() => {
    const slug = this.slug();
    return slug === undefined ? ['/desk/admin/triage'] : ['/desk/parks', slug, 'inbox'];
  });
  protected readonly crumbs = computed((): Crumb[] => [
    { label: $localize`:@@desk.crumb:Desks`, link: '/desk' },
    {
      label: this.slug() ? $localize`:@@desk.inbox.crumb:Inbox` : $localize`:@@desk.triage.heading:Triage`,
      link: this.inbox(),
    },
    { label: this.enquiry()?.reference ?? '…' },
  ]);

  protected readonly ownerName = ownerName;
  protected readonly stateView = enquiryStateView;

  constructor() {
    const http = inject(HttpClient);
    const title = inject(PageTitle);
    effect(() => {
      const slug = this.slug();
      const state: InboxState = this.state() === 'all' ? 'all' : 'open';
      // As it stands: what was opened from a list goes on in its order.
      untracked(() => this.list.open(inboxKey(slug, state), inboxReader(http, slug, state), false));
    });
    effect(() => {
      const recipientId = this.shownId();
      const read = (cursor: string | null) =>
        http.get<MessageListView>('/api/v1/messages', {
          params: { recipientId: recipientId ?? '', pageSize: 100, ...(cursor === null ? {} : { cursor }) },
        });
      if (recipientId) untracked(() => this.thread.open(recipientId, read, true));
    });
    effect(() => {
      if (this.thread.hasMore() && !this.thread.loading() && !this.thread.problem())
        untracked(() => this.thread.more());
    });
    effect(() => title.describe(this.enquiry()?.reference ?? null));
    effect(() => {
      this.id();
      this.announcement.set('');
    });
  }

  protected moment(instant: string, zone?: string): string {
    return formatInstant(instant, this.locale, zone);
  }

  protected step(row: InboxRow | null): Step | null {
    if (row === null) return null;
    const slug = this.slug();
    const desk = slug ? ['/desk/parks', slug] : ['/desk/admin'];
    return { link: [...desk, 'enquiries', row.enquiryId], label: row.reference };
  }

  protected recipientName({ desk, park }: EnquiryRecipientView): string {
    if (desk === 'park') return park?.name.text ?? '';
    return park
      ? $localize`:@@desk.enquiry.triage-for:Triage, for ${park.name.text}:park:`
      : $localize`:@@desk.triage.heading:Triage`;
  }

  protected query(recipientId: string): Params {
    return { recipient: recipientId };
  }

  protected reload(): void {
    this.detail.reload();
    this.thread.restart();
    this.history.reload();
  }

  protected adopt(enquiry: EnquiryDetail): void {
    this.detail.set(enquiry);
    this.history.reload();
  }

  protected afterSending(kind: MessageKind): void {
    this.announcement.set(
      kind === 'answer'
        ? $localize`:@@desk.sent.answer:Your answer is sent. The clock has stopped.`
        : $localize`:@@desk.sent.other:Your message is sent.`,
    );
    this.reload();
  }
}

const WRITING: readonly string[] = ['answer', 'send-holding-reply', 'request-information', 'send-message'];
