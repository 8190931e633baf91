import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageTitle } from '../../core/page-title';
import { PageHeader } from '../../ui/page-header';

const LEAD = $localize`:@@open-data.lead:The whole public catalogue lies at fixed addresses: without signing in, without asking.`;

interface OpenFile {
  /** Below the API, and for ever. */
  address: string;
  kind: string;
  what: string;
}

/** Where the whole catalogue can be taken, what the files hold, and what has to be said when they are used. */
@Component({
  selector: 'app-open-data-page',
  imports: [PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './open-data.page.html',
  styleUrl: './open-data.page.css',
})
export class OpenDataPage {
  protected readonly lead = LEAD;
  protected readonly files: readonly OpenFile[] = [
    {
      address: '/api/v1/catalogue.json',
      kind: 'JSON',
      what: $localize`:@@open-data.json:All regions, parks, policies and offerings with their names in every language and every public fact.`,
    },
    {
      address: '/api/v1/catalogue.csv',
      kind: 'CSV',
      what: $localize`:@@open-data.csv:Every public fact of regions and parks in a row, with unit, day and source.`,
    },
    {
      address: '/api/v1/catalogue.geojson',
      kind: 'GeoJSON',
      what: $localize`:@@open-data.geojson:The parks as points (WGS-84), each with how exactly its place is known; parks without a position have no geometry.`,
    },
    {
      address: '/api/v1/catalogue.schema.json',
      kind: 'JSON Schema',
      what: $localize`:@@open-data.schema:What the JSON file holds: the meaning and the values of each field.`,
    },
  ];

  constructor() {
    inject(PageTitle).describe($localize`:@@open-data.title:Open data`, LEAD);
  }
}
