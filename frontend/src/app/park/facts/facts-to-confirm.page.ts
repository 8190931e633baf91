import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { ConfirmedFactView } from '../../api/generated/model';
import { factConfirmationsListResource } from '../../api/generated/parks/parks.resource';
import { ParksService } from '../../api/generated/parks/parks.service';
import { DeskExport } from '../../core/desk/desk-export';
import { ReadFailure } from '../../core/desk/read-failure';
import { asProblem } from '../../core/problem';
import { factLabel } from '../../domain/fact-labels';
import { problemText } from '../../domain/problem-texts';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { FactRow } from './fact-row';

/** What waits for a park's team to say that it still holds: one press confirms, with date and name, and can be undone. */
@Component({
  selector: 'app-facts-to-confirm-page',
  imports: [Breadcrumb, DeskExport, EmptyState, FactRow, Notice, PageHeader, ReadFailure, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './facts-to-confirm.page.html',
  styleUrl: './facts-to-confirm.page.css',
})
export class FactsToConfirmPage {
  private readonly parks = inject(ParksService);
  readonly slug = input.required<string>();

  private readonly read = factConfirmationsListResource(this.slug);
  protected readonly desk = computed(() => (this.read.hasValue() ? this.read.value() : null));
  /** As the server has answered last. Rows keep their place while the page is open: what was pressed can be undone. */
  protected readonly rows = linkedSignal(() => this.desk()?.items ?? []);
  protected readonly mayConfirm = computed(() => this.desk()?.availableActions.includes('confirm') === true);
  /** Facts that are on their way. */
  protected readonly busy = signal<ReadonlySet<string>>(new Set());
  protected readonly failures = signal<ReadonlyMap<string, string>>(new Map());
  /** What was done last, for those who do not see the row change. */
  protected readonly told = signal('');

  protected readonly open = computed(() => this.rows().filter((row) => !isFresh(row)).length);
  protected readonly crumbs = computed((): Crumb[] => [
    { label: $localize`:@@desk.crumb:Desks`, link: '/desk' },
    { label: this.desk()?.park.name.text ?? '…', link: `/desk/parks/${this.slug()}` },
    { label: $localize`:@@confirm.heading:Facts to confirm` },
  ]);
  protected readonly counts = computed(() => {
    const count = (state: string) => this.rows().filter(({ fact }) => fact.freshness.state === state).length;
    return [
      { count: count('overdue'), label: $localize`:@@confirm.count.overdue:past their time` },
      { count: count('due'), label: $localize`:@@confirm.count.due:due` },
      { count: count('unknown'), label: $localize`:@@confirm.count.unknown:without a date` },
    ].filter((each) => each.count > 0);
  });
  protected readonly problem = computed(() => {
    const error = this.read.error();
    return error ? asProblem(error) : null;
  });

  protected reload(): void {
    this.read.reload();
  }

  protected confirm({ fact }: ConfirmedFactView): Promise<void> {
    const { value, unit, asOf } = fact;
    const seen = { value, unit, asOf: asOf?.value ?? null };
    const label = factLabel(fact.key);
    return this.change(
      fact.id,
      () => firstValueFrom(this.parks.factConfirmationsConfirm(this.slug(), fact.id, seen)),
      $localize`:@@confirm.told.confirmed:Confirmed: ${label}:fact:`,
    );
  }

  protected undo({ fact, confirmation }: ConfirmedFactView): Promise<void> {
    const label = factLabel(fact.key);
    return this.change(
      fact.id,
      () => firstValueFrom(this.parks.factConfirmationsUndo(this.slug(), fact.id, confirmation?.id ?? '')),
      $localize`:@@confirm.told.undone:Taken back: ${label}:fact:`,
    );
  }

  private async change(id: string, call: () => Promise<ConfirmedFactView>, done: string): Promise<void> {
    if (this.busy().has(id)) return;
    this.busy.update((ids) => new Set([...ids, id]));
    this.failures.update((known) => new Map([...known].filter(([of]) => of !== id)));
    try {
      const answer = await call();
      this.rows.update((rows) => rows.map((row) => (row.fact.id === id ? answer : row)));
      this.told.set(done);
    } catch (error) {
      const { code, params } = asProblem(error);
      this.failures.update((known) => new Map([...known, [id, problemText(code, params)]]));
    } finally {
      this.busy.update((ids) => new Set([...ids].filter((of) => of !== id)));
    }
  }
}

const isFresh = ({ fact }: ConfirmedFactView) => fact.freshness.state === 'fresh';
