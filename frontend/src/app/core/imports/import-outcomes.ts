import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { KEY_FIELD } from '@models/transfers/model/fields.data';
import { firstValueFrom } from 'rxjs';
import { ImportRowView, ImportRowsView, ImportView } from '../../api/generated/model';
import { factLabel } from '../../domain/fact-labels';
import { findingText, reasonText } from '../../domain/import-findings';
import { importFieldLabel, rowStandingView } from '../../domain/imports';
import { Cell, Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import { ReadFailure } from '../desk/read-failure';
import { asProblem } from '../problem';
import { FilterLine, ImportFilters } from './import-filters';
import { draftLink } from './import-places';
import { standingOf } from './row-cells';

const PAGE = 50;
const FILTERS = ['all', 'create', 'update', 'errors', 'unchanged', 'dropped', 'kept'] as const;

/** What became of the rows: drafts to go on with, what was refused, and after an undoing what stays and why. */
@Component({
  selector: 'app-import-outcomes',
  imports: [...[Cell, DataTable, EmptyState, ImportFilters, ReadFailure, RouterLink, Skeleton, StatusBadge]],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-import-filters [lines]="filters()" [current]="filter()" />
    @if (problem(); as failure) {
      <app-read-failure [problem]="failure" (retry)="list.reload()" />
    } @else if (!list.hasValue()) {
      <app-skeleton [lines]="8" />
    } @else if (rows().length > 0) {
      <app-data-table
        caption="What became of the rows"
        i18n-caption="@@import.outcomes.caption"
        [captionHidden]="true"
        [columns]="columns()"
        [rows]="rows()"
      >
        <ng-template appCell="row" let-line>{{ line.row.n }}</ng-template>
        <ng-template appCell="code" let-line>
          @if (line.link) {
            <a [routerLink]="line.link">{{ line.called }}</a>
          } @else {
            {{ line.called }}
          }
        </ng-template>
        <ng-template appCell="outcome" let-line><app-status-badge [status]="line.status" /></ng-template>
        <ng-template appCell="why" let-line>
          @for (text of line.why; track text) {
            <span class="why">{{ text }}</span>
          } @empty {
            <span class="soft" aria-hidden="true">–</span>
          }
        </ng-template>
      </app-data-table>
      @if (next() !== null) {
        <p>
          <button type="button" class="button secondary" (click)="showMore()" i18n="@@import.rows.more">
            Show more rows
          </button>
        </p>
      }
    } @else {
      <app-empty-state headingLevel="3" heading="No row stands so" i18n-heading="@@import.rows.none" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    a {
      display: inline-block;
      min-height: 1.5rem;
      font-weight: 600;
    }
    .why {
      display: block;
    }
    p {
      margin-top: var(--space-4);
    }
  `,
})
export class ImportOutcomes {
  private readonly http = inject(HttpClient);
  readonly view = input.required<ImportView>();
  readonly slug = input.required<string | null>();
  /** Of the address. */
  readonly show = input<string>();

  private readonly undone = computed(() => this.view().state === 'undone');
  protected readonly filter = computed(
    () =>
      FILTERS.find((each) => each === this.show()) ??
      (this.undone() && this.view().counts.kept > 0 ? 'kept' : 'all'),
  );
  private readonly params = computed(() => ({ show: this.filter(), pageSize: PAGE }));
  private readonly address = computed(() => `/api/v1/imports/${this.view().id}/rows`);
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
  private readonly keyField = computed(() => KEY_FIELD[this.view().type]);
  protected readonly columns = computed((): readonly Column[] => [
    { key: 'row', label: $localize`:@@import.rows.number:Row` },
    { key: 'code', label: importFieldLabel(this.keyField()) },
    { key: 'outcome', label: $localize`:@@import.outcomes.outcome:What happened` },
    { key: 'why', label: $localize`:@@import.outcomes.why:Why` },
  ]);
  protected readonly filters = computed((): FilterLine[] => {
    const { counts, total } = this.view();
    const refused = counts.refused + counts.refusedWhenApplied;
    const lines: FilterLine[] = [
      { show: 'create', label: $localize`:@@import.outcome.created:Created`, rows: counts.created },
      { show: 'update', label: $localize`:@@import.outcome.updated:Changed drafts`, rows: counts.updated },
      { show: 'errors', label: $localize`:@@import.outcome.refused:Refused`, rows: refused },
      { show: 'unchanged', label: $localize`:@@import.filter.unchanged:Unchanged`, rows: counts.unchanged },
      { show: 'dropped', label: $localize`:@@import.filter.dropped:Left out`, rows: counts.dropped },
      { show: 'all', label: $localize`:@@import.filter.all:All`, rows: total },
    ];
    return this.undone()
      ? [{ show: 'kept', label: $localize`:@@import.outcome.kept:Stays`, rows: counts.kept }, ...lines]
      : lines;
  });
  protected readonly rows = computed(() =>
    this.further().items.map((row) => ({
      id: String(row.n),
      row,
      called: calledBy(this.view().type, row.key) ?? this.typed(row),
      status: rowStandingView(standingOf(row)),
      why: whyOf(row),
      link:
        row.recordId !== null && this.isThere(row)
          ? draftLink(this.slug(), this.view().type, row.recordId)
          : null,
    })),
  );

  protected async showMore(): Promise<void> {
    const next = this.next();
    if (next === null) return;
    const params = { ...this.params(), after: next };
    const page = await firstValueFrom(this.http.get<ImportRowsView>(this.address(), { params }));
    this.further.update(({ items }) => ({ items: [...items, ...page.items], next: page.next }));
  }

  /**
   * What was begun by the import and taken back is there no more. The record of a fact is its park: a refused one has left
   * nothing in it.
   */
  private isThere({ outcome, undo }: ImportRowView): boolean {
    if (this.view().type === 'fact' && (outcome === null || outcome === 'refused')) return false;
    return !(outcome === 'created' && undo === 'undone');
  }

  /** What stood in the file where nothing could be made of it. */
  private typed({ cells }: ImportRowView): string {
    const at = this.view().mapping?.columns.findIndex(({ field }) => field === this.keyField()) ?? -1;
    return cells[at]?.trim() || '–';
  }
}

/** By what people call it: of a fact its name, with the day and the park beside it. */
const calledBy = (type: string, key: string | null): string | null =>
  type === 'fact' ? (key?.split(' ').map(factLabel).join(' · ') ?? null) : key;

function whyOf({ reason, findings, verdict, dropped }: ImportRowView): string[] {
  if (reason !== null) return [reasonText(reason)];
  if (dropped || verdict !== 'refused') return [];
  return findings.filter(({ severity }) => severity === 'error').map(findingText);
}
