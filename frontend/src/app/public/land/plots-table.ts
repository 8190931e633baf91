import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { PlotView } from '../../api/generated/model';
import { Cell, Column, DataTable } from '../../ui/data-table';
import { NotStated } from '../../ui/not-stated';
import { DatedPrice } from './dated-price';
import { LandStatus } from './land-status';
import { plotRow } from './land-rows';

/** Plots side by side: what decides between them. Each leads to everything that is stated about it. */
@Component({
  selector: 'app-plots-table',
  imports: [Cell, DataTable, DatedPrice, LandStatus, NotStated],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './plots-table.html',
  styleUrl: './land-table.css',
})
export class PlotsTable {
  private readonly locale = inject(LOCALE_ID);
  readonly plots = input.required<readonly PlotView[]>();
  /**
   * The page on which each plot stands whole, as a link on any page: without the language and the first stroke. The links
   * are plain ones, for the table is not woken in a visitor's browser.
   */
  readonly page = input.required<string>();

  protected readonly caption = $localize`:@@land.plots.heading:Plots`;
  protected readonly columns: readonly Column[] = [
    { key: 'plot', label: $localize`:@@land.column.plot:Plot` },
    { key: 'status', label: $localize`:@@land.column.status:Status` },
    { key: 'area', label: $localize`:@@land.column.area:Area` },
    { key: 'readiness', label: $localize`:@@land.column.readiness:Readiness` },
    { key: 'services', label: $localize`:@@land.column.services:At the boundary` },
    { key: 'price', label: $localize`:@@land.column.price:Price` },
  ];
  protected readonly rows = computed(() => this.plots().map((plot) => plotRow(plot, this.locale)));
}
