import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Observable, of } from 'rxjs';
import { ImportView, MoveImportInput } from '../../api/generated/model';
import { formatBytes } from '../../domain/files';
import { faultText } from '../../domain/import-findings';
import { formatNumber } from '../../domain/format';
import {
  NOTHING_TO_APPLY,
  WORKING,
  importKindLabel,
  importModeLabel,
  importStateView,
} from '../../domain/imports';
import { formatMoment } from '../../domain/relative-time';
import { Breadcrumb } from '../../ui/breadcrumb';
import { EmptyState } from '../../ui/empty-state';
import { ErrorSummary } from '../../ui/error-summary';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import { Upload, UploadStep } from '../../ui/upload';
import { ReadFailure } from '../desk/read-failure';
import { PageTitle } from '../page-title';
import { ConfirmDialog } from '../team/confirm-dialog';
import { Uploads } from '../uploads';
import { ImportMapping } from './import-mapping';
import { ImportOutcomes } from './import-outcomes';
import { draftsLink, importCrumbs, importsBase } from './import-places';
import { ImportProgress } from './import-progress';
import { ImportReading } from './import-reading';
import { ImportRows } from './import-rows';
import { ImportRun } from './import-run';
import { ImportSteps } from './import-steps';

/** One file on its way into drafts: what it brings, what each row would do, and what became of it. */
@Component({
  selector: 'app-import-page',
  imports: [
    ...[Breadcrumb, ConfirmDialog, EmptyState, ErrorSummary, ImportMapping, ImportOutcomes, ImportProgress],
    ...[ImportReading, ImportRows, ImportSteps, Notice, PageHeader, ReadFailure, RouterLink, Skeleton],
    ...[StatusBadge, Upload],
  ],
  providers: [ImportRun],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import.page.html',
  styleUrl: './import.page.css',
})
export class ImportPage {
  private readonly router = inject(Router);
  private readonly uploads = inject(Uploads);
  private readonly locale = inject(LOCALE_ID);
  protected readonly run = inject(ImportRun);
  /** Of the park; absent on the administrators' desk. */
  readonly slug = input<string>();
  readonly id = input.required<string>();
  /** Of the address: which rows are shown. */
  readonly show = input<string>();
  readonly code = input<string>();

  protected readonly own = computed(() => this.slug() ?? null);
  protected readonly base = computed(() => importsBase(this.own()));
  protected readonly view = this.run.view;
  protected readonly crumbs = computed(() => importCrumbs(this.own(), this.view()?.fileName ?? '…'));
  protected readonly status = computed(() => {
    const view = this.view();
    if (view === null) return null;
    return view.state === 'checked' && this.effective() === 0
      ? NOTHING_TO_APPLY
      : importStateView(view.state);
  });
  protected readonly working = computed(() => {
    const view = this.view();
    return view !== null && WORKING.includes(view.state);
  });
  protected readonly about = computed(() => {
    const view = this.view();
    if (!view) return [];
    return [
      importKindLabel(view.type),
      ...(view.type === 'park' ? [] : [importModeLabel(view.mode)]),
      formatBytes(view.fileSize, this.locale),
      ...(view.total > 0
        ? [$localize`:@@import.about.rows:${formatNumber(view.total, this.locale)}:rows: rows`]
        : []),
      formatMoment(view.createdAt, new Date(), this.locale),
    ];
  });
  protected readonly can = (action: ImportView['availableActions'][number]): boolean =>
    this.view()?.availableActions.includes(action) ?? false;
  /** Rows that would create or change something. */
  protected readonly effective = computed(() => {
    const counts = this.view()?.counts;
    return counts ? counts.create + counts.update : 0;
  });
  protected readonly applyLabel = computed(() => {
    const rows = formatNumber(this.effective(), this.locale);
    return $localize`:@@import.apply:Make drafts of these rows: ${rows}:rows:`;
  });
  protected readonly failure = computed(() => {
    const failure = this.view()?.failure;
    return failure ? faultText(failure.fault, failure.row) : null;
  });
  protected readonly drafts = computed(() => {
    const view = this.view();
    return view && view.counts.created + view.counts.updated > 0 ? draftsLink(this.own(), view.type) : null;
  });
  private readonly state = computed(() => this.view()?.state ?? null);
  /** In the check the columns are put away; who wants to change them takes them out. A new check puts them away again. */
  protected readonly columnsShown = linkedSignal<string | null, boolean>({
    source: this.state,
    computation: () => false,
  });
  protected readonly asking = signal<'undo' | 'discard' | null>(null);

  /** The bytes are sent again to an import whose file has not come whole. */
  protected readonly limits = computed(() => ({
    maxBytes: this.view()?.fileSize ?? 0,
    extensions: ['csv', 'xlsx', 'tsv', 'txt'],
    left: 1,
  }));
  protected readonly send = (file: File): Observable<UploadStep> => {
    const view = this.view();
    if (file.size !== view?.fileSize) {
      const why = $localize`:@@import.waiting.other:This file has another size than the one that was announced. Discard this import and begin anew with it.`;
      return of({ step: 'refused', why, final: true });
    }
    return this.uploads.replace<ImportView>(`/api/v1/imports/${view.id}/file`, file, (answer) => {
      this.run.adopt(answer);
      return of({ step: 'done' });
    });
  };

  constructor() {
    effect(() => this.run.open(this.id()));
    const title = inject(PageTitle);
    effect(() => {
      const heading = $localize`:@@import.title:Import`;
      const view = this.view();
      title.describe(view ? `${heading}: ${view.fileName}` : heading);
    });
  }

  protected async apply(): Promise<void> {
    if (await this.run.move({ action: 'apply' })) await this.showAllRows();
  }

  protected ask(what: 'undo' | 'discard'): void {
    this.asking.set(what);
  }

  protected async confirmed(): Promise<void> {
    const action = this.asking();
    if (action === null || !(await this.run.move({ action } as MoveImportInput))) return;
    this.asking.set(null);
    if (action === 'discard') await this.router.navigateByUrl(this.base());
    else await this.showAllRows();
  }

  /** Another step has other lists: what was filtered before would hide what it has done. */
  private async showAllRows(): Promise<void> {
    await this.router.navigate([], { queryParams: {} });
  }
}
