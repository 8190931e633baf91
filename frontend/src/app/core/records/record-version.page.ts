import { HttpResourceRequest, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  numberAttribute,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Json } from '@models/content/model/documents';
import { VersionChangesView, VersionListView, VersionView } from '../../api/generated/model';
import { ContentMoves } from '../content/content-moves';
import { shownChanges } from '../content/document-words';
import { contentAddress } from '../content/draft-editing';
import { recordNames } from '../content/record-names';
import { recordWords } from '../content/records/record-words';
import { ReadFailure } from '../desk/read-failure';
import { Submission } from '../forms/submission';
import { PageTitle } from '../page-title';
import { asProblem } from '../problem';
import { versionStateView } from '../../domain/content';
import { formatInstant } from '../../domain/format';
import { bySection } from '../../domain/shown-fields';
import { Breadcrumb } from '../../ui/breadcrumb';
import { ErrorSummary } from '../../ui/error-summary';
import { FieldChanges } from '../../ui/field-changes';
import { FieldLines } from '../../ui/field-lines';
import { Control, FormField } from '../../ui/form-field';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import { RecordKind } from './record-kinds';
import { recordCrumbs, recordSource, recordsBase } from './record-source';

/** One version of a record, whole and as it was, with what it says differently from another one. */
@Component({
  selector: 'app-record-version-page',
  imports: [
    ...[Breadcrumb, Control, ErrorSummary, FieldChanges, FieldLines, FormField, PageHeader],
    ...[ReadFailure, RouterLink, Skeleton, StatusBadge],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './record-version.page.html',
  styleUrl: './record-version.page.css',
})
export class RecordVersionPage {
  private readonly locale = inject(LOCALE_ID);
  private readonly names = recordNames();
  private readonly router = inject(Router);
  private readonly moves = inject(ContentMoves);
  /** Of the park whose desk this is; absent at the desk of the administrators. */
  readonly slug = input<string>();
  readonly kind = input.required<RecordKind>();
  readonly id = input.required<string>();
  readonly n = input.required({ transform: numberAttribute });
  /** Of the address: the version to compare with; without it the one it was begun from. */
  readonly from = input<string>();

  protected readonly source = recordSource(this.kind, this.id);
  private readonly versions = computed(() => `${contentAddress(this.source.address())}/versions`);
  private readonly detail = httpResource<VersionView>(() => `${this.versions()}/${this.n()}`);
  private readonly history = httpResource<VersionListView>(() => this.versions());
  private readonly difference = httpResource<VersionChangesView>((): HttpResourceRequest => {
    const from = Number(this.from());
    return { url: `${this.versions()}/${this.n()}/changes`, params: from > 0 ? { from } : {} };
  });

  protected readonly version = computed(() => (this.detail.hasValue() ? this.detail.value() : null));
  protected readonly problem = computed(() => {
    const error = this.detail.error();
    return this.source.problem() ?? (error ? asProblem(error) : null);
  });
  protected readonly status = computed(() => {
    const version = this.version();
    return version && versionStateView(version);
  });
  protected readonly compared = computed(() => (this.difference.hasValue() ? this.difference.value() : null));
  protected readonly others = computed(() =>
    (this.history.hasValue() ? this.history.value().items : []).filter(({ n }) => n !== this.n()),
  );
  private readonly words = computed(() => recordWords(this.kind(), this.locale, this.names));
  protected readonly changes = computed(() => {
    const [version, compared, words] = [this.version(), this.compared(), this.words()];
    return version && compared && words
      ? shownChanges(words, compared.changes, version.document as Json)
      : null;
  });
  protected readonly sections = computed(() => {
    const [version, words] = [this.version(), this.words()];
    return version && words ? bySection(words.fieldsOf(version.document as Json)) : [];
  });
  protected readonly base = computed(() => `${recordsBase(this.slug(), this.kind())}/${this.id()}`);
  protected readonly heading = computed(() => $localize`:@@version.title:Version ${this.n()}:n:`);
  protected readonly crumbs = computed(() => {
    const crumbs = recordCrumbs(
      this.slug(),
      this.kind(),
      this.source.record()?.title.text ?? '…',
      this.heading(),
    );
    return crumbs.map((crumb, place) =>
      place === crumbs.length - 2 ? { ...crumb, link: this.base() } : crumb,
    );
  });
  protected readonly mayRestore = computed(
    () =>
      (this.source.record()?.availableActions.includes('begin-draft') ?? false) &&
      this.source.record()?.published?.n !== this.n(),
  );
  protected readonly submission = new Submission([]);

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const name = this.source.record()?.title.text;
      title.describe(name ? `${this.heading()}: ${name}` : this.heading());
    });
  }

  protected moment(instant: string): string {
    return formatInstant(instant, this.locale);
  }

  protected compareWith(event: Event): void {
    const from = (event.target as HTMLSelectElement).value;
    void this.router.navigate([], { queryParams: { from: from || null }, queryParamsHandling: 'merge' });
  }

  protected async restore(): Promise<void> {
    const sent = await this.submission.send({}, () => this.moves.begin(this.source.address(), this.n()));
    if (sent) await this.router.navigate([this.base(), 'edit']);
    else this.source.reload();
  }

  protected retry(): void {
    this.source.reload();
    this.detail.reload();
  }
}
