import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { Params, Router, RouterLink } from '@angular/router';
import { RuleItemView, RuleQueueView } from '../../api/generated/model';
import { formatDate, formatNumber } from '../../domain/format';
import { countryName } from '../../domain/places';
import { lapseLabel, ruleKindLabel } from '../../domain/verification';
import { Cell, Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { Control, FormField } from '../../ui/form-field';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { Skeleton } from '../../ui/skeleton';
import { SourceNote } from '../../ui/source-note';
import { Demo } from '../desk/demo';
import { DeskExport } from '../desk/desk-export';
import { ReadFailure } from '../desk/read-failure';
import { asProblem } from '../problem';
import { RULES_ADDRESS } from './waiting-rules';

const PAGE_SIZE = 20;
const OWNERS = ['all', 'mine', 'nobody'] as const;
type OwnerFilter = (typeof OWNERS)[number];
/** Whose of what waits today, or what will wait from a day on that is known already. */
type Shown = OwnerFilter | 'upcoming';

/**
 * Rules about which nobody knows for certain what holds, the most urgent first. `slug` is the park whose desk this is;
 * without it these are the administrators.
 */
@Component({
  selector: 'app-verification-page',
  imports: [
    ...[Cell, Control, DataTable, Demo, DeskExport, EmptyState, FormField, PageHeader, Pagination],
    ...[ReadFailure, RouterLink, Skeleton, SourceNote],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './verification.page.html',
  styleUrl: './verification.page.css',
})
export class VerificationPage {
  private readonly router = inject(Router);
  private readonly locale = inject(LOCALE_ID);

  readonly slug = input<string>();
  readonly owner = input<string>();
  /** `later`: what does not wait yet. */
  readonly when = input<string>();
  readonly country = input<string>();
  readonly page = input<string>();

  protected readonly shownOwner = computed(
    (): OwnerFilter => OWNERS.find((known) => known === this.owner()) ?? 'all',
  );
  protected readonly later = computed(() => this.when() === 'later');
  protected readonly shown = computed((): Shown => (this.later() ? 'upcoming' : this.shownOwner()));
  /** The query of the list, which its file has too. */
  protected readonly filter = computed(() => {
    const [park, country] = [this.slug(), this.shownCountry()];
    return {
      ...(this.later() ? { when: 'later' } : { owner: this.shownOwner() }),
      ...(country === null ? {} : { country }),
      ...(park === undefined ? {} : { park }),
    };
  });
  protected readonly shownPage = computed(() => {
    const page = Number(this.page());
    return Number.isInteger(page) && page > 0 ? page : 1;
  });
  protected readonly shownCountry = computed(() => {
    const country = this.country();
    return country !== undefined && /^[A-Z]{2}$/.test(country) ? country : null;
  });
  protected readonly queue = httpResource<RuleQueueView>(() => ({
    url: RULES_ADDRESS,
    params: { ...this.filter(), page: this.shownPage(), pageSize: PAGE_SIZE },
  }));
  protected readonly view = computed(() => (this.queue.hasValue() ? this.queue.value() : null));
  /** What was read last stays while the next is on its way: a filter must not take itself away. */
  private readonly known = linkedSignal<RuleQueueView | null, RuleQueueView | null>({
    source: this.view,
    computation: (view, before) => view ?? before?.value ?? null,
  });
  protected readonly problem = computed(() => {
    const error = this.queue.error();
    return error ? asProblem(error) : null;
  });
  protected readonly filters = computed(() => {
    const counts = this.known()?.counts;
    const labels: Record<Shown, string> = {
      all: $localize`:@@verification.owner.all:All`,
      mine: $localize`:@@verification.owner.mine:Mine`,
      nobody: $localize`:@@verification.owner.nobody:Nobody’s`,
      upcoming: $localize`:@@verification.upcoming:Upcoming`,
    };
    return [...OWNERS, 'upcoming' as const].map((shown) => ({
      shown,
      label: labels[shown],
      count: counts ? formatNumber(counts[shown], this.locale) : '',
      query: {
        owner: shown === 'all' || shown === 'upcoming' ? null : shown,
        when: shown === 'upcoming' ? 'later' : null,
        page: null,
      } satisfies Params,
    }));
  });
  protected readonly countries = computed(() => {
    const known = new Set(this.known()?.countries ?? []);
    const chosen = this.shownCountry();
    if (chosen !== null) known.add(chosen);
    return [...known].map((code) => ({ code, label: this.placeName(code) }));
  });
  protected readonly announced = computed(() => {
    const total = this.view()?.total ?? 0;
    const count = formatNumber(total, this.locale);
    if (total === 0) return '';
    return this.later()
      ? $localize`:@@verification.count.later:${count}:count: to verify later`
      : $localize`:@@verification.count:${count}:count: to verify`;
  });
  protected readonly filtered = computed(
    () => (!this.later() && this.shownOwner() !== 'all') || this.shownCountry() !== null,
  );
  protected readonly columns: readonly Column[] = [
    { key: 'rule', label: $localize`:@@verification.column.rule:Rule` },
    { key: 'why', label: $localize`:@@verification.column.why:Why, and since when` },
    { key: 'source', label: $localize`:@@verification.column.source:Last source` },
    { key: 'measures', label: $localize`:@@verification.column.measures:Measures`, numeric: true },
    { key: 'owner', label: $localize`:@@verification.column.owner:Looked after by` },
  ];
  protected readonly why = lapseLabel;
  protected readonly kindLabel = ruleKindLabel;

  protected rule(value: unknown): RuleItemView {
    return value as RuleItemView;
  }

  protected linkOf({ kind, slug }: RuleItemView): string[] {
    const park = this.slug();
    return [park === undefined ? '/desk/admin/verification' : `/desk/parks/${park}/verification`, kind, slug];
  }

  protected since({ lapse }: RuleItemView): string | null {
    return lapse?.since ? formatDate(lapse.since, this.locale) : null;
  }

  protected from({ upcoming }: RuleItemView): string | null {
    return upcoming ? formatDate(upcoming, this.locale) : null;
  }

  protected dayOf(source: string): string {
    return formatDate(source, this.locale);
  }

  protected number(value: number): string {
    return formatNumber(value, this.locale);
  }

  protected placeName(code: string): string {
    return countryName(code, this.locale);
  }

  protected choose(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    void this.router.navigate([], {
      queryParams: { country: value === '' ? null : value, page: null },
      queryParamsHandling: 'merge',
    });
  }
}
