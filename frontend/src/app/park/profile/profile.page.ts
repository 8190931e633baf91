import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ContentRecordView, VersionListView } from '../../api/generated/model';
import { ContentMoves } from '../../core/content/content-moves';
import { commentsOn } from '../../core/content/content-notes';
import { shownChanges } from '../../core/content/document-words';
import { contentAddress, documentOf } from '../../core/content/draft-editing';
import { DraftMoves } from '../../core/content/draft-moves';
import { FactCatalogue } from '../../core/content/fact-catalogue';
import { VersionHistory } from '../../core/content/version-history';
import { Demo } from '../../core/desk/demo';
import { ReadFailure } from '../../core/desk/read-failure';
import { Submission } from '../../core/forms/submission';
import { PageTitle } from '../../core/page-title';
import { versionStateView } from '../../domain/content';
import { formatInstant } from '../../domain/format';
import { Breadcrumb } from '../../ui/breadcrumb';
import { EmptyState } from '../../ui/empty-state';
import { ErrorSummary } from '../../ui/error-summary';
import { ChangeExtra, FieldChanges } from '../../ui/field-changes';
import { FieldComments } from '../../ui/field-comments';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import { ArchiveRecord } from '../../core/records/archive-record';
import { parkRecord, profileCrumbs } from '../park-record';

/** How the profile of a park stands: what the public sees, what is being worked on, and every version there was. */
@Component({
  selector: 'app-profile-page',
  imports: [
    ...[
      ArchiveRecord,
      Breadcrumb,
      ChangeExtra,
      Demo,
      DraftMoves,
      EmptyState,
      ErrorSummary,
      FieldChanges,
      FieldComments,
    ],
    ...[PageHeader, ReadFailure, RouterLink, Skeleton, StatusBadge, VersionHistory],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './profile.page.html',
  styleUrl: './profile.page.css',
})
export class ProfilePage {
  private readonly locale = inject(LOCALE_ID);
  private readonly router = inject(Router);
  private readonly moves = inject(ContentMoves);
  private readonly catalogue = inject(FactCatalogue);
  readonly slug = input.required<string>();

  protected readonly source = parkRecord(this.slug);
  private readonly history = httpResource<VersionListView>(() => {
    const record = this.source.record();
    return record ? `${contentAddress(record)}/versions` : undefined;
  });
  protected readonly versions = computed(() => (this.history.hasValue() ? this.history.value().items : null));
  protected readonly base = computed(() => `/desk/parks/${this.slug()}/profile`);
  protected readonly imports = computed(() => `/desk/parks/${this.slug()}/imports`);
  protected readonly crumbs = computed(() => profileCrumbs(this.slug()));
  protected readonly open = computed(() => this.source.record()?.open ?? null);
  protected readonly openStatus = computed(() => {
    const open = this.open();
    return open && versionStateView(open);
  });
  protected readonly changes = computed(() => {
    const open = this.open();
    return open && this.catalogue.known()
      ? shownChanges(this.catalogue.parkWords(), open.changes, documentOf(open))
      : null;
  });
  protected readonly waiting = computed(
    () => this.open()?.comments.filter(({ resolved }) => !resolved).length ?? 0,
  );
  protected readonly onTheWhole = computed(() => commentsOn(this.open()?.comments ?? [], ''));
  protected readonly mayBegin = computed(
    () => this.source.record()?.availableActions.includes('begin-draft') ?? false,
  );
  protected readonly mayEdit = computed(() => this.open()?.availableActions.includes('edit') ?? false);
  protected readonly mayArchive = computed(
    () => this.source.record()?.availableActions.includes('archive') ?? false,
  );
  /** The version that was taken off, while nothing is public. */
  protected readonly archived = computed(
    () => this.versions()?.find(({ state }) => state === 'archived') ?? null,
  );
  protected readonly submission = new Submission([]);
  protected readonly announcement = signal(
    this.router.currentNavigation()?.extras.state?.['submitted'] === true
      ? $localize`:@@profile.submitted:Submitted. An administrator reviews it; until then the public page stays as it is.`
      : '',
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const name = this.source.record()?.title.text;
      const heading = $localize`:@@park-desk.profile:Profile`;
      title.describe(name ? `${heading}: ${name}` : heading);
    });
  }

  protected commentsOf(pointer: string) {
    return commentsOn(this.open()?.comments ?? [], pointer);
  }

  protected moment(instant: string): string {
    return formatInstant(instant, this.locale);
  }

  protected async begin(): Promise<void> {
    const address = this.source.address();
    if (!address) return;
    const sent = await this.submission.send({}, () => this.moves.begin(address));
    if (sent) await this.router.navigate([this.base(), 'edit']);
    // Somebody else began one meanwhile: it is shown, and can be gone on with.
    else if (this.submission.problem()?.status === 409) this.source.reload();
  }

  protected adopt(record: ContentRecordView): void {
    const before = this.open()?.state;
    this.announcement.set(
      record.published === null && before === undefined
        ? $localize`:@@profile.archived:The public no longer sees this park.`
        : record.open === null
          ? $localize`:@@profile.discarded:The draft is discarded.`
          : before === 'in-review' && record.open.state === 'draft'
            ? $localize`:@@profile.withdrawn:Taken back from review. It can be edited again.`
            : '',
    );
    this.source.adopt(record);
    this.history.reload();
  }
}
