import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CorrectedStatementView, OwnCorrectionListView, OwnCorrectionView } from '../../api/generated/model';
import { Demo } from '../../core/desk/demo';
import { DeskExport } from '../../core/desk/desk-export';
import { ReadFailure } from '../../core/desk/read-failure';
import { WalkableList } from '../../core/desk/walkable-list';
import { CorrectionState, correctionStateView } from '../../domain/corrections';
import { factLabel } from '../../domain/fact-labels';
import { formatDate, formatQuantity } from '../../domain/format';
import { formatMoment } from '../../domain/relative-time';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';

/** What a reader has proposed while signed in, and what became of it: the newest first. */
@Component({
  selector: 'app-own-corrections-page',
  imports: [
    ...[Breadcrumb, Demo, DeskExport, EmptyState, PageHeader, ReadFailure, RouterLink, Skeleton],
    StatusBadge,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './own-corrections.page.html',
  styleUrls: ['../../core/corrections/correction-card.css', './own-corrections.page.css'],
})
export class OwnCorrectionsPage {
  private readonly locale = inject(LOCALE_ID);
  protected readonly list = inject<WalkableList<OwnCorrectionView>>(WalkableList);

  protected readonly crumbs: Crumb[] = [
    { label: $localize`:@@account.heading:Your account`, link: '/account' },
    { label: $localize`:@@own-corrections.heading:Your corrections` },
  ];
  protected readonly announced = computed(() => {
    const count = this.list.items().length;
    if (count === 0) return '';
    return this.list.hasMore()
      ? $localize`:@@desk.list.some:${count}:count: shown, there are more`
      : $localize`:@@desk.list.all:${count}:count: shown, these are all`;
  });
  protected readonly shown = computed(() =>
    this.list.items().map((correction) => ({
      ...correction,
      heading: factLabel(correction.factKey),
      status: correctionStateView(correction.state as CorrectionState),
      sent: this.moment(correction.submittedAt),
      decided: correction.decidedAt && this.moment(correction.decidedAt),
      before: this.inWords(correction.seen),
      after: this.inWords(correction.proposed),
      source: correction.proposed.source,
    })),
  );

  constructor() {
    const http = inject(HttpClient);
    this.list.open(
      'own corrections',
      (cursor) =>
        http.get<OwnCorrectionListView>('/api/v1/corrections/own', {
          params: { pageSize: 20, ...(cursor === null ? {} : { cursor }) },
        }),
      true,
    );
  }

  private moment(instant: string): string {
    return formatMoment(instant, new Date(), this.locale);
  }

  private inWords({ value, unit, asOf }: CorrectedStatementView) {
    const quantity = formatQuantity(value, unit, this.locale);
    return {
      value: [quantity.value, quantity.unit].filter(Boolean).join(' '),
      asOf: asOf && formatDate(asOf, this.locale),
    };
  }
}
