import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Mapping } from '@models/transfers/model/mapping';
import { firstValueFrom } from 'rxjs';
import { CorrectRowInput, ImportRowView, ImportRowsView, ImportView } from '../../api/generated/model';
import { FINDING_TEXTS, findingGroupText } from '../../domain/import-findings';
import { formatNumber } from '../../domain/format';
import { problemText } from '../../domain/problem-texts';
import { EmptyState } from '../../ui/empty-state';
import { FilterLine, ImportFilters } from './import-filters';
import { Skeleton } from '../../ui/skeleton';
import { ReadFailure } from '../desk/read-failure';
import { asProblem } from '../problem';
import { csvLine, download } from './download';
import { Correction, ImportRun } from './import-run';
import { CellEdit, RowGrid, Unsaved, placeKey } from './row-grid';
import { shownColumns, shownRow } from './row-cells';

const PAGE = 50;
/** The largest page the API gives: a list of all errors asks for as few as it can. */
const LISTED_AT_ONCE = 100;

/** The rows of a checked file: what each would do, and the place where cells are put right. */
@Component({
  selector: 'app-import-rows',
  imports: [EmptyState, ImportFilters, ReadFailure, RouterLink, RowGrid, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-rows.html',
  styleUrl: './import-rows.css',
})
export class ImportRows {
  private readonly http = inject(HttpClient);
  private readonly run = inject(ImportRun);
  private readonly locale = inject(LOCALE_ID);
  readonly view = input.required<ImportView>();
  /** Of the address. */
  readonly show = input<string>();
  readonly code = input<string>();

  private readonly grid = viewChild(RowGrid);
  private readonly address = computed(() => `/api/v1/imports/${this.view().id}/rows`);
  private readonly id = computed(() => this.view().id);
  /** What needs a person comes first, as long as this list is open. */
  private readonly usual = linkedSignal<string, 'errors' | 'all'>({
    source: this.id,
    computation: () => (untracked(this.view).counts.refused > 0 ? 'errors' : 'all'),
  });
  protected readonly filter = computed(() => {
    const show = FILTERS.find((each) => each === this.show());
    const code = this.code();
    return { show: show ?? this.usual(), code: code && Object.hasOwn(FINDING_TEXTS, code) ? code : null };
  });
  /** The list stands as it was asked for: a row that was put right stays where it is until another list is asked for. */
  private readonly params = computed(
    (): Record<string, string | number> => {
      const { show, code } = this.filter();
      return { pageSize: PAGE, ...(code ? { code, show: 'all' } : { show }) };
    },
    { equal: (a, b) => a['show'] === b['show'] && a['code'] === b['code'] },
  );
  protected readonly list = httpResource<ImportRowsView>(() => ({
    url: this.address(),
    params: this.params(),
  }));
  private readonly further = linkedSignal<
    ImportRowsView | null,
    { items: ImportRowView[]; next: number | null }
  >({
    source: () => (this.list.hasValue() ? this.list.value() : null),
    computation: (first) => ({ items: [...(first?.items ?? [])], next: first?.next ?? null }),
  });
  protected readonly next = computed(() => this.further().next);
  protected readonly problem = computed(() => {
    const error = this.list.error();
    return error ? asProblem(error) : null;
  });

  protected readonly allColumns = signal(false);
  private readonly items = computed(() => this.further().items);
  protected readonly columns = computed(() =>
    shownColumns(
      this.view().headers,
      this.view().mapping as Pick<Mapping, 'columns'> | null,
      this.items(),
      this.allColumns(),
    ),
  );
  protected readonly leftOut = computed(
    () => (this.view().mapping?.columns ?? []).filter(({ field }) => field === null).length,
  );
  protected readonly rows = computed(() => this.items().map((row) => shownRow(row, this.columns())));
  protected readonly editable = computed(() => this.view().availableActions.includes('correct'));
  protected readonly filters = computed((): FilterLine[] => {
    const { counts, total } = this.view();
    return [
      { show: 'errors', label: $localize`:@@import.filter.errors:Refused`, rows: counts.refused },
      { show: 'create', label: $localize`:@@import.filter.create:New`, rows: counts.create },
      { show: 'update', label: $localize`:@@import.filter.update:Changed`, rows: counts.update },
      { show: 'unchanged', label: $localize`:@@import.filter.unchanged:Unchanged`, rows: counts.unchanged },
      { show: 'dropped', label: $localize`:@@import.filter.dropped:Left out`, rows: counts.dropped },
      { show: 'notices', label: $localize`:@@import.filter.notices:With a remark`, rows: counts.notices },
      { show: 'all', label: $localize`:@@import.filter.all:All`, rows: total },
    ];
  });
  protected readonly groups = computed(() =>
    this.view().findings.map(({ severity, code, column, rows }) => ({
      key: `${severity} ${code} ${column}`,
      severity,
      code,
      label: findingGroupText(code),
      where: column === null ? null : (this.view().headers[column] ?? null),
      rows: formatNumber(rows, this.locale),
      current: this.filter().code === code,
    })),
  );
  protected readonly errorsHeading = $localize`:@@import.groups.errors:Keeps rows out`;
  protected readonly noticesHeading = $localize`:@@import.groups.notices:Goes in, but look at it`;
  protected readonly errors = computed(() => this.groups().filter(({ severity }) => severity === 'error'));
  protected readonly notices = computed(() => this.groups().filter(({ severity }) => severity === 'notice'));

  protected readonly saving = signal<ReadonlySet<string>>(new Set());
  protected readonly unsaved = signal<ReadonlyMap<string, Unsaved>>(new Map());
  /** What has become of the last correction, read out. */
  protected readonly told = signal('');
  protected readonly listing = signal(false);

  protected async correct({ row, column, value }: CellEdit): Promise<void> {
    await this.send(row, column, { cells: [{ column, value }] }, value);
  }

  protected async drop({ row, dropped }: { row: ImportRowView; dropped: boolean }): Promise<void> {
    await this.send(row, -1, { dropped }, '');
  }

  protected focusNextError(): void {
    if (!this.grid()?.focusNextError())
      this.told.set($localize`:@@import.rows.no-more:No row that is shown here is refused.`);
  }

  protected async showMore(): Promise<void> {
    const next = this.next();
    if (next === null) return;
    const params = { ...this.params(), after: next };
    const page = await firstValueFrom(this.http.get<ImportRowsView>(this.address(), { params }));
    this.further.update(({ items }) => ({ items: [...items, ...page.items], next: page.next }));
  }

  /** Every error of the file, one a line, to be put right where the file comes from. */
  protected async listErrors(): Promise<void> {
    if (this.listing()) return;
    this.listing.set(true);
    const labels = [
      $localize`:@@import.errors.row:Row`,
      $localize`:@@import.errors.column:Column`,
      $localize`:@@import.errors.value:Value`,
      $localize`:@@import.errors.error:What is wrong`,
      $localize`:@@import.errors.code:Code`,
    ];
    let text = csvLine(labels);
    try {
      for (let after: number | null = 0; after !== null;) {
        const params: Record<string, string | number> = { show: 'errors', after, pageSize: LISTED_AT_ONCE };
        const page: ImportRowsView = await firstValueFrom(
          this.http.get<ImportRowsView>(this.address(), { params }),
        );
        text += page.items.flatMap((row) => this.linesOf(row)).join('');
        after = page.next;
      }
      download(`${this.view().fileName}.errors.csv`, text);
    } catch (error) {
      const { code, params } = asProblem(error);
      this.told.set(problemText(code, params));
    } finally {
      this.listing.set(false);
    }
  }

  private linesOf(row: ImportRowView): string[] {
    return row.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ column, value, code, params }) => {
        const header = column === null ? '' : (this.view().headers[column] ?? '');
        const text = FINDING_TEXTS[code]?.(params) ?? code;
        return csvLine([String(row.n), header, value, text, code]);
      });
  }

  private async send(
    shown: ImportRowView,
    column: number,
    input: CorrectRowInput,
    text: string,
  ): Promise<void> {
    const key = placeKey({ n: shown.n, column });
    this.saving.update((saving) => new Set([...saving, key]));
    this.unsaved.update((unsaved) => without(unsaved, key));
    // What was corrected meanwhile is what this one goes on from.
    const row = this.items().find(({ n }) => n === shown.n) ?? shown;
    const correction = await this.run.correct(row, input);
    this.saving.update((saving) => new Set([...saving].filter((each) => each !== key)));
    await this.adopt(correction, { n: shown.n, key, text, before: row.key });
  }

  private async adopt(
    correction: Correction,
    { n, key, text, before }: { n: number; key: string; text: string; before: string | null },
  ): Promise<void> {
    if (correction.kind === 'saved') {
      this.replace(correction.row);
      this.told.set(this.outcomeOf(correction.row));
      await Promise.all([this.run.read(), this.refreshAlike(n, [before, correction.row.key])]);
      return;
    }
    const why =
      correction.kind === 'overtaken'
        ? $localize`:@@import.rows.overtaken:Somebody else has just changed this row. Look at it, then press Enter to write yours all the same.`
        : problemText(correction.problem.code, correction.problem.params);
    if (correction.kind === 'overtaken') this.replace(correction.row);
    this.unsaved.update((unsaved) => new Map([...unsaved, [key, { text, why }]]));
    this.told.set(why);
  }

  private outcomeOf(row: ImportRowView): string {
    if (row.dropped) return $localize`:@@import.told.dropped:Row ${row.n}:row: is left out.`;
    return row.verdict === 'refused'
      ? $localize`:@@import.told.refused:Saved. Row ${row.n}:row: is still refused.`
      : $localize`:@@import.told.fine:Saved. Row ${row.n}:row: can be imported.`;
  }

  private replace(row: ImportRowView): void {
    this.further.update(({ items, next }) => ({
      items: items.map((each) => (each.n === row.n ? row : each)),
      next,
    }));
  }

  /** Rows with the same code have been judged again with it. */
  private async refreshAlike(n: number, keys: readonly (string | null)[]): Promise<void> {
    const alike = this.items().filter((row) => row.n !== n && row.key !== null && keys.includes(row.key));
    for (const { n: other } of alike.slice(0, 10)) {
      const row = await this.run.row(other).catch(() => null);
      if (row) this.replace(row);
    }
  }
}

const FILTERS = ['all', 'errors', 'notices', 'create', 'update', 'unchanged', 'dropped'] as const;

function without<T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
