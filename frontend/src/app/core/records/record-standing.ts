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
import { ContentMoves } from '../content/content-moves';
import { commentsOn } from '../content/content-notes';
import { shownChanges } from '../content/document-words';
import { contentAddress, documentOf } from '../content/draft-editing';
import { DraftMoves } from '../content/draft-moves';
import { recordNames } from '../content/record-names';
import { recordWords } from '../content/records/record-words';
import { VersionHistory } from '../content/version-history';
import { Demo } from '../desk/demo';
import { ReadFailure } from '../desk/read-failure';
import { Submission } from '../forms/submission';
import { PageTitle } from '../page-title';
import { contentTypeLabel, versionStateView } from '../../domain/content';
import { formatInstant } from '../../domain/format';
import { Breadcrumb } from '../../ui/breadcrumb';
import { ErrorSummary } from '../../ui/error-summary';
import { ChangeExtra, FieldChanges } from '../../ui/field-changes';
import { FieldComments } from '../../ui/field-comments';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import { ArchiveRecord } from './archive-record';
import { KIND_WORDS, RecordKind } from './record-kinds';
import { recordCrumbs, recordSource, recordsBase } from './record-source';

/**
 * How a record stands: what the public sees, what is being worked on, every version there was. What else belongs to its
 * kind is put inside.
 */
@Component({
  selector: 'app-record-standing',
  imports: [
    ...[ArchiveRecord, Breadcrumb, ChangeExtra, Demo, DraftMoves, ErrorSummary, FieldChanges],
    ...[FieldComments, PageHeader, ReadFailure, RouterLink, Skeleton, StatusBadge, VersionHistory],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './record-standing.html',
  styleUrl: './record-standing.css',
})
export class RecordStanding {
  private readonly locale = inject(LOCALE_ID);
  private readonly names = recordNames();
  private readonly router = inject(Router);
  private readonly moves = inject(ContentMoves);
  /** Of the park whose desk this is; absent at the desk of the administrators. */
  readonly slug = input<string>();
  readonly kind = input.required<RecordKind>();
  readonly id = input.required<string>();

  protected readonly source = recordSource(this.kind, this.id);
  private readonly history = httpResource<VersionListView>(
    () => `${contentAddress(this.source.address())}/versions`,
  );
  protected readonly versions = computed(() => (this.history.hasValue() ? this.history.value().items : null));
  protected readonly words = computed(() => KIND_WORDS[this.kind()]);
  protected readonly base = computed(() => `${recordsBase(this.slug(), this.kind())}/${this.id()}`);
  protected readonly crumbs = computed(() =>
    recordCrumbs(this.slug(), this.kind(), this.source.record()?.title.text ?? null),
  );
  protected readonly eyebrow = computed(() => contentTypeLabel(this.kind()));
  /** Where the public reads it. */
  protected readonly publicPage = computed(() =>
    this.kind() === 'plot' || this.kind() === 'building'
      ? { link: ['/parks', this.slug(), this.words().path], fragment: `${this.kind()}-${this.id()}` }
      : { link: [`/${this.words().path}`, this.source.record()?.slug ?? this.id()], fragment: undefined },
  );
  protected readonly open = computed(() => this.source.record()?.open ?? null);
  protected readonly openStatus = computed(() => {
    const open = this.open();
    return open && versionStateView(open);
  });
  protected readonly changes = computed(() => {
    const [open, words] = [this.open(), recordWords(this.kind(), this.locale, this.names)];
    return open && words ? shownChanges(words, open.changes, documentOf(open)) : null;
  });
  protected readonly waiting = computed(
    () => this.open()?.comments.filter(({ resolved }) => !resolved).length ?? 0,
  );
  protected readonly onTheWhole = computed(() => commentsOn(this.open()?.comments ?? [], ''));
  protected readonly can = computed(() => new Set<string>(this.source.record()?.availableActions));
  protected readonly mayEdit = computed(() => this.open()?.availableActions.includes('edit') ?? false);
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
      title.describe(name ? `${this.eyebrow()}: ${name}` : this.eyebrow());
    });
  }

  protected commentsOf(pointer: string) {
    return commentsOn(this.open()?.comments ?? [], pointer);
  }

  protected moment(instant: string): string {
    return formatInstant(instant, this.locale);
  }

  protected async begin(): Promise<void> {
    const sent = await this.submission.send({}, () => this.moves.begin(this.source.address()));
    if (sent) await this.router.navigate([this.base(), 'edit']);
    // Somebody else began one meanwhile: it is shown, and can be gone on with.
    else if (this.submission.problem()?.status === 409) this.source.reload();
  }

  protected adopt(record: ContentRecordView): void {
    const before = this.open()?.state;
    this.announcement.set(this.saidOf(before, record));
    this.source.adopt(record);
    this.history.reload();
  }

  private saidOf(before: string | undefined, { open, published }: ContentRecordView): string {
    if (open === null && before !== undefined) return $localize`:@@profile.discarded:The draft is discarded.`;
    if (before === 'in-review' && open?.state === 'draft')
      return $localize`:@@profile.withdrawn:Taken back from review. It can be edited again.`;
    return published === null
      ? $localize`:@@records.archived:The public no longer sees it. Its versions stay readable here.`
      : '';
  }
}
