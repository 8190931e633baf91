import type { Place } from './judge.js';

/** Where a policy holds: in its whole country, in regions (all below them included), in parks. */
export interface Territory {
  /** ISO 3166-1 alpha-2, or EU. */
  country: string;
  nationwide: boolean;
  regions: readonly string[];
  parks: readonly string[];
}

/** Member states since 2020-02-01: what the Union publishes holds in each. */
const EU_MEMBERS = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** The countries in which a policy that names a country holds: the Union stands for each of its members. */
export const countriesOf = (country: string): string[] =>
  country === 'EU' ? [...EU_MEMBERS, country] : [country];

/** Whether what is published for a territory can concern a project at a place. */
export function concerns({ country, nationwide, regions, parks }: Territory, place: Place): boolean {
  const isCountry =
    place.includes(country) || (country === 'EU' && place.some((name) => EU_MEMBERS.has(name)));
  if (!isCountry) return false;
  return (
    nationwide || regions.some((name) => place.includes(name)) || parks.some((name) => place.includes(name))
  );
}
