import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  untracked,
} from '@angular/core';
import { Router } from '@angular/router';
import { ContentRecordView } from '../../api/generated/model';
import { commentsOn } from '../../core/content/content-notes';
import { shownChanges } from '../../core/content/document-words';
import { contentAddress, documentOf } from '../../core/content/draft-editing';
import { FactCatalogue } from '../../core/content/fact-catalogue';
import { Demo } from '../../core/desk/demo';
import { ReadFailure } from '../../core/desk/read-failure';
import { Step, Walk } from '../../core/desk/walk';
import { WalkableList } from '../../core/desk/walkable-list';
import { PageTitle } from '../../core/page-title';
import { asProblem } from '../../core/problem';
import { contentTypeLabel, versionStateView } from '../../domain/content';
import { contentNoteText } from '../../domain/content-notes';
import { formatInstant } from '../../domain/format';
import { problemText } from '../../domain/problem-texts';
import { bySection } from '../../domain/shown-fields';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { ChangeExtra, FieldChanges } from '../../ui/field-changes';
import { FieldComments } from '../../ui/field-comments';
import { FieldLines } from '../../ui/field-lines';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import { CommentBox } from './comment-box';
import { ReviewDecision } from './review-decision';
import { ReviewDrafts, ReviewComments } from './review-drafts';
import { REVIEWS_KEY, ReviewRow, reviewRowId, reviewsReader } from './review-list';

/** One version that waits for its reviewer: what it changes field by field, what to question, and the decision. */
@Component({
  selector: 'app-review-page',
  imports: [
    ...[Breadcrumb, ChangeExtra, CommentBox, Demo, FieldChanges, FieldComments, FieldLines, Notice],
    ...[PageHeader, ReadFailure, ReviewDecision, Skeleton, StatusBadge, Walk],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './review.page.html',
  styleUrl: './review.page.css',
})
export class ReviewPage {
  private readonly locale = inject(LOCALE_ID);
  private readonly router = inject(Router);
  private readonly drafts = inject(ReviewDrafts);
  private readonly catalogue = inject(FactCatalogue);
  private readonly list = inject<WalkableList<ReviewRow>>(WalkableList);
  readonly type = input.required<string>();
  readonly id = input.required<string>();

  private readonly detail = httpResource<ContentRecordView>(() =>
    contentAddress({ type: this.type(), id: this.id() }),
  );
  protected readonly record = computed(() => (this.detail.hasValue() ? this.detail.value() : null));
  protected readonly open = computed(() => this.record()?.open ?? null);
  protected readonly problem = computed(() => {
    const error = this.detail.error() ?? this.catalogue.error();
    return error ? asProblem(error) : null;
  });
  private readonly words = computed(() =>
    this.catalogue.known() ? this.catalogue.wordsOf(this.type()) : null,
  );
  protected readonly status = computed(() => {
    const open = this.open();
    return open && versionStateView(open);
  });
  protected readonly changes = computed(() => {
    const [open, words] = [this.open(), this.words()];
    return open && words ? shownChanges(words, open.changes, documentOf(open)) : null;
  });
  protected readonly warnings = computed(() => {
    const [open, words] = [this.open(), this.words()];
    if (!open || !words) return [];
    return open.warnings.map((warning) => ({
      ...warning,
      key: `${warning.pointer} ${warning.code}`,
      place: words.placeOf(warning.pointer, [documentOf(open)]).label,
      text: contentNoteText(warning),
    }));
  });
  protected readonly sections = computed(() => {
    const [open, words] = [this.open(), this.words()];
    return open && words ? bySection(words.fieldsOf(documentOf(open))) : [];
  });
  protected readonly onTheWhole = computed(() => commentsOn(this.open()?.comments ?? [], ''));
  /** Why this reader may not decide it, said before they try. */
  protected readonly refusal = computed(() => {
    const code = this.open()?.reviewRefusal;
    return code ? problemText(code) : null;
  });
  protected readonly reviewing = computed(() => {
    const actions = this.open()?.availableActions ?? [];
    return actions.includes('return');
  });

  private readonly key = computed(() => `${this.type()}.${this.id()}.${this.open()?.n ?? 0}`);
  protected readonly written = linkedSignal<string, ReviewComments>({
    source: this.key,
    computation: (key) => this.drafts.read(key),
  });
  protected readonly comments = computed(() =>
    Object.entries(this.written()).flatMap(([pointer, text]) =>
      text.trim() === '' ? [] : [{ pointer, text: text.trim() }],
    ),
  );

  protected readonly place = computed(() => this.list.neighboursOf(reviewRowId(this.type(), this.id())));
  protected readonly crumbs = computed((): Crumb[] => [
    { label: $localize`:@@desk.crumb:Desks`, link: '/desk' },
    { label: $localize`:@@reviews.heading:Reviews`, link: '/desk/admin/reviews' },
    { label: this.record()?.title.text ?? '…' },
  ]);
  protected readonly typeLabel = contentTypeLabel;

  constructor() {
    const http = inject(HttpClient);
    const title = inject(PageTitle);
    // As it stands: what was opened from the queue goes on in its order.
    this.list.open(REVIEWS_KEY, reviewsReader(http), false);
    effect(() => title.describe(this.record()?.title.text ?? null));
    effect(() => {
      const [key, written] = [this.key(), this.written()];
      if (this.open()) untracked(() => this.drafts.write(key, written));
    });
  }

  protected commentsOf(pointer: string) {
    return commentsOn(this.open()?.comments ?? [], pointer);
  }

  protected comment(pointer: string, text: string): void {
    this.written.update((written) => ({ ...written, [pointer]: text }));
  }

  protected moment(instant: string): string {
    return formatInstant(instant, this.locale);
  }

  protected step(row: ReviewRow | null): Step | null {
    return row && { link: ['/desk/admin/reviews', row.type, row.recordId], label: row.title.text };
  }

  protected reload(): void {
    this.detail.reload();
    if (this.catalogue.error()) this.catalogue.reload();
  }

  /** What is decided leaves the queue, which says what was done. */
  protected async decided(reviewed: string): Promise<void> {
    this.drafts.drop(this.key());
    await this.router.navigate(['/desk/admin/reviews'], { state: { reviewed } });
  }
}
