import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BuildingView } from '../../api/generated/model';
import { Definition, DefinitionList } from '../../ui/definition-list';
import { SourceNote } from '../../ui/source-note';
import { DatedPrice } from './dated-price';
import { LandStatus } from './land-status';
import { buildingRow, craneText, gridText, quantityText, segmentsText } from './land-rows';

/** Everything that is published about one building. */
@Component({
  selector: 'app-building-card',
  imports: [DatedPrice, DefinitionList, LandStatus, RouterLink, SourceNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './building-card.html',
  styleUrl: './land-card.css',
})
export class BuildingCard {
  private readonly locale = inject(LOCALE_ID);
  readonly building = input.required<BuildingView>();
  /** Address of the park's page of plots. */
  readonly plotsPage = input.required<string>();

  protected readonly row = computed(() => buildingRow(this.building(), this.locale));
  protected readonly definitions = computed((): Definition[] => {
    const building = this.building();
    const year = building.year;
    return [
      { term: $localize`:@@land.building.floor:Floor area`, value: this.row().floor },
      { term: $localize`:@@land.building.height:Clear height`, value: this.row().height },
      { term: $localize`:@@land.building.load:Floor load`, value: this.row().load },
      { term: $localize`:@@land.building.crane:Crane`, value: craneText(building.crane, this.locale) },
      { term: $localize`:@@land.building.grid:Column grid`, value: gridText(building, this.locale) },
      { term: $localize`:@@land.building.power:Power`, value: quantityText(building.power, this.locale) },
      { term: $localize`:@@land.building.year:Built in`, value: year === null ? null : String(year) },
      {
        term: $localize`:@@land.plot.allowed:Open to`,
        value: segmentsText(building.allowedSegments, this.locale),
      },
      { term: $localize`:@@land.building.terms:Rent or sale`, value: this.row().terms },
    ];
  });
}
