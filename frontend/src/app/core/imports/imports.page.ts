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
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { IMPORT_TYPES, ImportType } from '@models/transfers/model/fields.data';
import { Observable, catchError, concat, map, of, switchMap } from 'rxjs';
import { BeginImportInput, ImportListView, ImportView, ParkDetailView } from '../../api/generated/model';
import { formatNumber } from '../../domain/format';
import {
  IMPORT_MODES,
  ImportMode,
  importKindLabel,
  importModeLabel,
  importStateView,
} from '../../domain/imports';
import { formatMoment } from '../../domain/relative-time';
import { Breadcrumb } from '../../ui/breadcrumb';
import { Cell, Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { Control, FormField } from '../../ui/form-field';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import { Upload, UploadStep } from '../../ui/upload';
import { DeskExport } from '../desk/desk-export';
import { ReadFailure } from '../desk/read-failure';
import { PageTitle } from '../page-title';
import { asProblem } from '../problem';
import { Uploads, refusedBy } from '../uploads';
import { importCrumbs, importsBase } from './import-places';
import { download } from './download';
import { templateOf } from './import-template';

/** The files a park has imported, and the way to import another; without a park those of new parks. */
@Component({
  selector: 'app-imports-page',
  imports: [
    ...[Breadcrumb, Cell, Control, DataTable, DeskExport, EmptyState, FormField, PageHeader, ReadFailure],
    ...[RouterLink, Skeleton, StatusBadge, Upload],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './imports.page.html',
  styleUrl: './imports.page.css',
})
export class ImportsPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly uploads = inject(Uploads);
  private readonly locale = inject(LOCALE_ID);
  /** Of the park; absent on the administrators' desk. */
  readonly slug = input<string>();
  /** Of the address: what is to be imported. */
  readonly kind = input<string>();

  private readonly own = computed(() => this.slug() ?? null);
  private readonly park = httpResource<ParkDetailView>(() => {
    const slug = this.own();
    return slug === null ? undefined : `/api/v1/parks/${slug}`;
  });
  protected readonly parkId = computed(() => (this.park.hasValue() ? this.park.value().id : null));
  protected readonly list = httpResource<ImportListView>(() => {
    if (this.own() === null) return { url: '/api/v1/imports' };
    const parkId = this.parkId();
    return parkId === null ? undefined : { url: '/api/v1/imports', params: { parkId } };
  });
  protected readonly problem = computed(() => {
    const error = this.park.error() ?? this.list.error();
    return error ? asProblem(error) : null;
  });
  protected readonly ofParks = computed(() => this.own() === null);
  protected readonly crumbs = computed(() => importCrumbs(this.own(), null));

  /** Administrators bring parks, and facts of many of them; a team brings what belongs to its own. */
  protected readonly kinds = computed(() =>
    (this.ofParks() ? (['park', 'fact'] as const) : IMPORT_TYPES.filter((type) => type !== 'park')).map(
      (value) => ({ value: value as ImportType, label: importKindLabel(value) }),
    ),
  );
  protected readonly chosen = linkedSignal<ImportType>(
    () => (this.kinds().find(({ value }) => value === this.kind()) ?? this.kinds()[0])?.value ?? 'plot',
  );
  protected readonly modes = IMPORT_MODES.map((value) => ({ value, label: importModeLabel(value) }));
  protected readonly mode = signal<ImportMode>('both');
  protected readonly limits = computed(() => ({
    maxBytes: this.list.hasValue() ? this.list.value().limits.maxBytes : 0,
    extensions: ['csv', 'xlsx', 'tsv', 'txt'],
    left: 1,
  }));
  protected readonly mostRows = computed(() =>
    this.list.hasValue() ? formatNumber(this.list.value().limits.maxRows, this.locale) : '',
  );

  protected readonly columns: readonly Column[] = [
    { key: 'file', label: $localize`:@@imports.column.file:File` },
    { key: 'kind', label: $localize`:@@imports.column.kind:Brings` },
    { key: 'state', label: $localize`:@@imports.column.state:Where it stands` },
    { key: 'rows', label: $localize`:@@imports.column.rows:Rows`, numeric: true },
    { key: 'begun', label: $localize`:@@imports.column.begun:Begun` },
  ];
  protected readonly rows = computed(() =>
    (this.list.hasValue() ? this.list.value().items : []).map((item) => ({
      id: item.id,
      name: item.fileName,
      link: `${importsBase(this.own())}/${item.id}`,
      kind: importKindLabel(item.type),
      status: importStateView(item.state),
      total: item.total > 0 ? formatNumber(item.total, this.locale) : '–',
      begun: formatMoment(item.createdAt, new Date(), this.locale),
    })),
  );

  /** What was announced for a file: another try sends it there again. */
  private readonly announced = new WeakMap<File, string>();
  private begun: string | null = null;

  /** Announces the file, then sends its bytes. */
  protected readonly send = (file: File): Observable<UploadStep> =>
    concat(
      of<UploadStep>({ step: 'sending', share: 0 }),
      this.announce(file).pipe(
        switchMap((id) =>
          this.uploads.replace<ImportView>(`/api/v1/imports/${id}/file`, file, () => {
            this.begun = id;
            return of({ step: 'done' });
          }),
        ),
        catchError((error: unknown) => of(refusedBy(error))),
      ),
    );

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const heading = $localize`:@@imports.heading:Imports`;
      const name = this.park.hasValue() ? this.park.value().name.text : null;
      title.describe(name ? `${heading}: ${name}` : heading);
    });
  }

  protected chooseKind(event: Event): void {
    this.chosen.set((event.target as HTMLSelectElement).value as ImportType);
  }

  protected chooseMode(event: Event): void {
    this.mode.set((event.target as HTMLSelectElement).value as ImportMode);
  }

  protected async arrived(): Promise<void> {
    if (this.begun) await this.router.navigateByUrl(`${importsBase(this.own())}/${this.begun}`);
  }

  /** A table with the headers that are recognised, in the reader's language. */
  protected template(): void {
    const { name, text } = templateOf(this.chosen(), !this.ofParks());
    download(name, text);
  }

  protected reload(): void {
    if (this.park.error()) this.park.reload();
    else this.list.reload();
  }

  private announce(file: File): Observable<string> {
    const known = this.announced.get(file);
    if (known) return of(known);
    const parkId = this.parkId();
    const input: BeginImportInput = {
      type: this.chosen(),
      ...(parkId === null ? {} : { parkId }),
      fileName: file.name.slice(-200),
      size: file.size,
      mode: this.chosen() === 'park' ? 'create' : this.mode(),
    };
    return this.http.post<ImportView>('/api/v1/imports', input).pipe(
      map(({ id }) => {
        this.announced.set(file, id);
        return id;
      }),
    );
  }
}
