import { ChangeDetectionStrategy, Component, LOCALE_ID, inject } from '@angular/core';
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
  protected readonly feeds: readonly OpenFile[] = [
    {
      address: `/${inject(LOCALE_ID)}/offerings.atom`,
      kind: $localize`:@@feed.offerings:New offerings`,
      what: $localize`:@@open-data.feed-offerings:What parks have posted, the newest first.`,
    },
    {
      address: `/${inject(LOCALE_ID)}/policies.atom`,
      kind: $localize`:@@feed.policies:Policies, the last checked first`,
      what: $localize`:@@open-data.feed-policies:Documents of authorities, each with the day on which it was last checked.`,
    },
  ];
  protected readonly files: readonly OpenFile[] = [
    {
      address: '/api/v1/catalogue.json',
      kind: 'JSON',
      what: $localize`:@@open-data.json:All regions, parks with their plots and buildings, policies with their measures as rules, and offerings, with their names in every language, every public fact and the names of published files.`,
    },
    {
      address: '/api/v1/catalogue.csv',
      kind: 'CSV',
      what: $localize`:@@open-data.csv:Every public statement in a row, with unit, day and source.`,
    },
    {
      address: '/api/v1/catalogue.geojson',
      kind: 'GeoJSON',
      what: $localize`:@@open-data.geojson:For maps (WGS-84): parks as points where their place is known, borders and plots as polygons. A park of which only the town is known has no point.`,
    },
    {
      address: '/api/v1/measures/export',
      kind: $localize`:@@open-data.measures-kind:Measures (CSV)`,
      what: $localize`:@@open-data.measures:Every measure of a programme in a row: what it grants, for whom, how firmly, and how it stands today. As Excel with ?format=xlsx.`,
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
