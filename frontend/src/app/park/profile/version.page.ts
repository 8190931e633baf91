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
import { ContentMoves } from '../../core/content/content-moves';
import { shownChanges } from '../../core/content/document-words';
import { contentAddress } from '../../core/content/draft-editing';
import { FactCatalogue } from '../../core/content/fact-catalogue';
import { ReadFailure } from '../../core/desk/read-failure';
import { Submission } from '../../core/forms/submission';
import { PageTitle } from '../../core/page-title';
import { asProblem } from '../../core/problem';
import { versionStateView } from '../../domain/content';
import { formatInstant } from '../../domain/format';
import { bySection } from '../../domain/shown-fields';
import { Breadcrumb } from '../../ui/breadcrumb';
import { ErrorSummary } from '../../ui/error-summary';
import { FieldChanges } from '../../ui/field-changes';
import { FieldLines } from '../../ui/field-lines';
import { Control, FormField } from '../../ui/form-field';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import { parkRecord, profileCrumbs } from '../park-record';

/** One version of a profile, whole and as it was, with what it says differently from another one. */
@Component({
  selector: 'app-version-page',
  imports: [
    ...[
      Breadcrumb,
      Control,
      ErrorSummary,
      FieldChanges,
      FieldLines,
      FormField,
      Notice,
      PageHeader,
      ReadFailure,
    ],
    ...[RouterLink, Skeleton, StatusBadge],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './version.page.html',
  styleUrl: './version.page.css',
})
export class VersionPage {
  private readonly locale = inject(LOCALE_ID);
  private readonly router = inject(Router);
  private readonly moves = inject(ContentMoves);
  private readonly catalogue = inject(FactCatalogue);
  readonly slug = input.required<string>();
  readonly n = input.required({ transform: numberAttribute });
  /** Of the address: the version to compare with; without it the one it was begun from. */
  readonly from = input<string>();

  protected readonly source = parkRecord(this.slug);
  private readonly base = computed(() => {
    const address = this.source.address();
    return address && `${contentAddress(address)}/versions`;
  });
  private readonly detail = httpResource<VersionView>(() => {
    const base = this.base();
    return base ? `${base}/${this.n()}` : undefined;
  });
  private readonly history = httpResource<VersionListView>(() => this.base() ?? undefined);
  private readonly difference = httpResource<VersionChangesView>((): HttpResourceRequest | undefined => {
    const [base, from] = [this.base(), Number(this.from())];
    if (!base || !this.version()) return undefined;
    const params: Record<string, number> = from > 0 ? { from } : {};
    return { url: `${base}/${this.n()}/changes`, params };
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
  protected readonly changes = computed(() => {
    const [version, compared] = [this.version(), this.compared()];
    if (!version || !compared || !this.catalogue.known()) return null;
    return shownChanges(this.catalogue.parkWords(), compared.changes, version.document as Json);
  });
  protected readonly sections = computed(() => {
    const version = this.version();
    if (!version || !this.catalogue.known()) return [];
    return bySection(this.catalogue.parkWords().fieldsOf(version.document as Json));
  });
  protected readonly crumbs = computed(() =>
    profileCrumbs(this.slug(), $localize`:@@version.title:Version ${this.n()}:n:`),
  );
  protected readonly profile = computed(() => `/desk/parks/${this.slug()}/profile`);
  protected readonly mayRestore = computed(
    () => this.source.record()?.availableActions.includes('begin-draft') ?? false,
  );
  protected readonly isPublished = computed(() => this.source.record()?.published?.n === this.n());
  protected readonly submission = new Submission([]);

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const name = this.source.record()?.title.text;
      const heading = $localize`:@@version.title:Version ${this.n()}:n:`;
      title.describe(name ? `${heading}: ${name}` : heading);
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
    const address = this.source.address();
    if (!address) return;
    const sent = await this.submission.send({}, () => this.moves.begin(address, this.n()));
    if (sent) await this.router.navigate([this.profile(), 'edit']);
    else this.source.reload();
  }

  protected retry(): void {
    this.source.reload();
    this.detail.reload();
  }
}
