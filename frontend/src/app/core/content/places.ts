import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, LOCALE_ID, computed, inject, resource } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { ParkListView, RegionListView, RegionView } from '../../api/generated/model';
import { countryName } from '../../domain/places';
import { ParkNames } from './park-names';

/** The most that the API gives at once. */
const PAGE_SIZE = 100;
const SLUG = /^[a-z0-9-]{3,60}$/;

/** A place that a rule can name. */
export interface NamedPlace {
  /** Slug of a region or park, or a country code. */
  value: string;
  name: string;
  kind: 'country' | 'region' | 'park';
  /** What it stands in, in the words of the reader. */
  within: string;
  /** Itself and everything it stands in, the country code last. */
  chain: readonly string[];
}

/** Every country, region and park of the catalogue, as places that rules name. A page that edits provides its own. */
@Injectable({ providedIn: 'root' })
export class Places {
  private readonly http = inject(HttpClient);
  private readonly locale = inject(LOCALE_ID);
  private readonly unlisted = inject(ParkNames);
  private readonly regions = httpResource<RegionListView>(() => '/api/v1/regions');
  private readonly parks = resource({ loader: () => this.everyPark() });

  readonly all = computed((): readonly NamedPlace[] => {
    const regions = this.regions.hasValue() ? this.regions.value().items : [];
    const bySlug = new Map(regions.map((region) => [region.slug, region]));
    const parks = this.parks.hasValue() ? this.parks.value() : [];
    const countries = [...new Set(regions.map(({ country }) => country))];
    return [
      ...countries.map((code): NamedPlace => {
        const own = regions.find(({ country, kind }) => country === code && kind === 'country');
        return {
          value: code,
          name: countryName(code, this.locale),
          kind: 'country',
          within: '',
          chain: own ? [own.slug, code] : [code],
        };
      }),
      ...regions
        .filter(({ kind }) => kind !== 'country')
        .map((region): NamedPlace => ({
          value: region.slug,
          name: region.name.text,
          kind: 'region',
          within: countryName(region.country, this.locale),
          chain: chainOf(region, bySlug),
        })),
      ...parks.map((park): NamedPlace => {
        const region = park.region ? bySlug.get(park.region.slug) : undefined;
        return {
          value: park.slug,
          name: park.name.text,
          kind: 'park',
          within: park.region?.name.text ?? countryName(park.country, this.locale),
          chain: [park.slug, ...(region ? chainOf(region, bySlug) : [park.country])],
        };
      }),
    ];
  });
  /** Also countries by the slugs that they have as regions. */
  private readonly byValue = computed(() => {
    const places = new Map(this.all().map((place) => [place.value, place]));
    for (const country of this.all().filter(({ kind }) => kind === 'country'))
      for (const slug of country.chain) places.set(slug, country);
    return places;
  });

  find(value: string): NamedPlace | null {
    return this.byValue().get(value) ?? null;
  }

  readonly failed = computed(() => this.regions.error() !== undefined || this.parks.error() !== undefined);

  retry(): void {
    if (this.regions.error()) this.regions.reload();
    if (this.parks.error()) this.parks.reload();
  }

  /** Page by page, all that follow the first at once. */
  private async everyPark(): Promise<ParkListView['items']> {
    const page = (number: number) =>
      firstValueFrom(
        this.http.get<ParkListView>('/api/v1/parks', { params: { page: number, pageSize: PAGE_SIZE } }),
      );
    const first = await page(1);
    const following = Math.max(0, Math.ceil(first.total / PAGE_SIZE) - 1);
    const rest = await Promise.all(Array.from({ length: following }, (_, index) => page(index + 2)));
    return [first, ...rest].flatMap(({ items }) => items);
  }

  /** What people read, also of parks that no list shows; what nobody here knows is shown as it is written. */
  nameOf(value: string): string {
    const known = this.find(value)?.name;
    const isRead = this.regions.hasValue() && this.parks.hasValue();
    return known ?? (isRead && SLUG.test(value) ? this.unlisted.nameOf(value) : value);
  }
}

function chainOf(region: RegionView, bySlug: ReadonlyMap<string, RegionView>): string[] {
  const above = region.parent === null ? undefined : bySlug.get(region.parent);
  return [region.slug, ...(above ? chainOf(above, bySlug) : [region.country])];
}
