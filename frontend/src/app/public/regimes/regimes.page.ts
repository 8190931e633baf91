import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import {
  regimesAnswersResource,
  regimesListResource,
  regimesProductsResource,
} from '../../api/generated/regimes/regimes.resource';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { PageTitle } from '../../core/page-title';
import { StructuredData } from '../../core/structured-data';
import { REGIME_EXPORT_COLUMNS, labelledColumns } from '../../domain/export-columns';
import { formatDate, formatNumber } from '../../domain/format';
import { regimeKindLabel } from '../../domain/regimes';
import { SEGMENTS, segmentLabel } from '../../domain/segments';
import { EmptyState } from '../../ui/empty-state';
import { ExportForm } from '../../ui/export-form';
import { Icon } from '../../ui/icon';
import { Skeleton } from '../../ui/skeleton';
import { ActiveFilters } from '../catalogue/active-filters';
import { Chosen, Typed } from '../catalogue/left-by-reader';
import { ListForm } from '../catalogue/list-form';
import { PageFailure } from '../catalogue/page-failure';
import { Stated, compact, searchOf, withoutValue } from '../catalogue/page-query';
import { rulesThings } from '../structured-data/rules-thing';
import { RegimeAnswers } from './regime-answers';
import {
  OWNERSHIPS,
  Ownership,
  codeOf,
  dayOrYearOf,
  regimeAddress,
  regimeQueryOf,
  toAnswersParams,
  toListParams,
} from './regime-query';
import { RegimeRow } from './regime-row';
import { byKind } from './regime-rows';
import { RegimeTimeline } from './regime-timeline';

const OWNERSHIP_LABELS: Record<Ownership, string> = {
  foreign: $localize`:@@regimes.ownership.foreign:Foreign investors`,
  domestic: $localize`:@@regimes.ownership.domestic:Domestic investors`,
};

/** What the rules of trade and investment say on a day, how they ran along the years, and each of them in full. */
@Component({
  selector: 'app-regimes-page',
  imports: [
    ActiveFilters,
    Chosen,
    EmptyState,
    ExportForm,
    Icon,
    ListForm,
    PageFailure,
    RegimeAnswers,
    RegimeRow,
    RegimeTimeline,
    Skeleton,
    Typed,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './regimes.page.html',
  styleUrl: './regimes.page.css',
})
export class RegimesPage {
  private readonly locale = inject(LOCALE_ID);
  // The query of the address; the router writes each key into the input of its name.
  readonly segment = input<Stated>();
  readonly hs = input<Stated>();
  readonly ownership = input<Stated>();
  readonly asOf = input<Stated>();
  readonly compareTo = input<Stated>();

  protected readonly query = computed(() =>
    regimeQueryOf({
      segment: this.segment(),
      hs: this.hs(),
      ownership: this.ownership(),
      asOf: this.asOf(),
      compareTo: this.compareTo(),
    }),
  );
  private readonly known = regimesProductsResource();
  protected readonly products = computed(() =>
    (this.known.hasValue() ? this.known.value().items : []).map(({ hs, name }) => ({ hs, name: name.text })),
  );
  protected readonly code = computed(() => {
    const code = codeOf(this.query().product, this.products());
    // Until the products are known, nobody can say that a word names none of them.
    return code === 'unread' && this.known.isLoading() ? null : code;
  });
  private readonly asked = computed(() => {
    const code = this.code();
    return code === 'unread' ? null : code;
  });
  protected readonly answers = regimesAnswersResource(
    computed(() => toAnswersParams(this.query(), this.asked())),
  );
  protected readonly rules = regimesListResource(computed(() => toListParams(this.query(), this.asked())));
  protected readonly failure = computed(() => this.answers.error() ?? this.rules.error());

  protected readonly segmentChoices = SEGMENTS.map((value) => ({ value, label: segmentLabel(value) }));
  protected readonly ownershipChoices = OWNERSHIPS.map((value) => ({
    value,
    label: OWNERSHIP_LABELS[value],
  }));
  protected readonly groups = computed(() =>
    byKind(this.rules.hasValue() ? this.rules.value().items : []).map((group) => ({
      ...group,
      label: regimeKindLabel(group.kind),
    })),
  );
  /** As the reader wrote the days, also what is none. */
  protected readonly typed = computed(() => ({
    asOf: searchOf(this.asOf()),
    compareTo: searchOf(this.compareTo()),
  }));
  protected readonly unreadableDays = computed(() =>
    Object.values(this.typed()).filter((typed) => typed !== '' && dayOrYearOf(typed) === null),
  );
  protected readonly heldHeading = computed(() => {
    const { asOf } = this.query();
    const today = this.answers.hasValue() ? this.answers.value().asOf : '';
    const day = formatDate(asOf ?? today, this.locale);
    if (asOf === null) return $localize`:@@regimes.held.today:What holds today, ${day}:day:`;
    return asOf.length === 4
      ? $localize`:@@regimes.held.year:What held in ${day}:year: as a whole`
      : $localize`:@@regimes.held.day:What the rules say for ${day}:day:`;
  });
  protected readonly found = computed(() => {
    if (this.failure() || !this.answers.hasValue() || !this.rules.hasValue()) return '';
    const { total } = this.rules.value();
    const count = formatNumber(total, this.locale);
    return total === 1
      ? $localize`:@@regimes.found.one:1 rule on record`
      : $localize`:@@regimes.found.many:${count}:count: rules on record`;
  });

  protected readonly exportColumns = labelledColumns(REGIME_EXPORT_COLUMNS);
  protected readonly exported = computed(() => compact(toListParams(this.query(), this.asked()) as never));

  protected readonly filters = computed(() => {
    const query = this.query();
    const address = regimeAddress(query);
    const filter = (key: string, value: string | null, label: (value: string) => string) =>
      value === null || value === ''
        ? []
        : [{ label: label(value), without: withoutValue(address, key, value) }];
    const product = this.products().find(({ hs }) => hs === this.asked());
    const day = (value: string) => formatDate(value, this.locale);
    return [
      ...filter('hs', query.product, (typed) => (product ? `${product.name} (${product.hs})` : typed)),
      ...filter('segment', query.segment, () => segmentLabel(query.segment ?? 'RE1')),
      ...filter('ownership', query.ownership, () => OWNERSHIP_LABELS[query.ownership ?? 'foreign']),
      ...filter('asOf', query.asOf, (value) => $localize`:@@policies.filter.as-of:As of ${day(value)}:day:`),
      ...filter(
        'compareTo',
        query.compareTo,
        (value) => $localize`:@@regimes.filter.compared:Compared with ${day(value)}:day:`,
      ),
    ];
  });

  /** The rule that a link of the page leads to. */
  protected readonly place = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });

  constructor() {
    const heading = $localize`:@@regimes.heading:Rules on trade and investment`;
    const description = $localize`:@@regimes.description:Export duties on rare earths by HS code and date, licences, quotas and limits on foreign investment in China, with sources.`;
    inject(PageTitle).describe(heading, description);
    // For machines, in what the server renders; a browser never loads the code.
    if (typeof ngServerMode !== 'undefined' && ngServerMode) {
      inject(StructuredData).describe((absolute) => rulesThings(heading, description, absolute));
    }
  }

  protected again(): void {
    this.answers.reload();
    this.rules.reload();
  }
}
