import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { BuildingView } from '../../api/generated/model';
import { Cell, Column, DataTable } from '../../ui/data-table';
import { NotStated } from '../../ui/not-stated';
import { DatedPrice } from './dated-price';
import { LandStatus } from './land-status';
import { buildingRow } from './land-rows';

/** Buildings side by side: what decides between them. */
@Component({
  selector: 'app-buildings-table',
  imports: [Cell, DataTable, DatedPrice, LandStatus, NotStated],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './buildings-table.html',
  styleUrl: './land-table.css',
})
export class BuildingsTable {
  private readonly locale = inject(LOCALE_ID);
  readonly buildings = input.required<readonly BuildingView[]>();
  /** As that of the plots' table: a plain link. */
  readonly page = input.required<string>();

  protected readonly caption = $localize`:@@land.buildings.heading:Buildings`;
  protected readonly columns: readonly Column[] = [
    { key: 'building', label: $localize`:@@land.column.building:Building` },
    { key: 'status', label: $localize`:@@land.column.status:Status` },
    { key: 'floor', label: $localize`:@@land.building.floor:Floor area` },
    { key: 'height', label: $localize`:@@land.building.height:Clear height` },
    { key: 'load', label: $localize`:@@land.building.load:Floor load` },
    { key: 'terms', label: $localize`:@@land.building.terms:Rent or sale` },
  ];
  protected readonly rows = computed(() =>
    this.buildings().map((building) => buildingRow(building, this.locale)),
  );
}
