import { FactView, ParkDetailView } from '../../api/generated/model';
import { Absolute, Thing } from '../../core/structured-data';
import { factLabel } from '../../domain/fact-labels';
import { placeCertainty } from '../map/park-place';
import { breadcrumb, linkOf, parkPlace } from './things';

/**
 * A park as a schema.org `Place`: only what is public on its page, each figure with unit, day and source. An imprecise
 * position is none here, for a machine would take it for the gate.
 */
export function parkThings(park: ParkDetailView, parks: string, absolute: Absolute): Thing[] {
  if (park.demo) return [];
  const { position, region } = park;
  const located = position !== null && placeCertainty(position) === 'exact';
  return [
    {
      ...parkPlace(park, absolute),
      alternateName: park.localName?.text,
      address: {
        '@type': 'PostalAddress',
        addressCountry: park.country,
        addressRegion: region?.name.text,
      },
      geo: located
        ? { '@type': 'GeoCoordinates', latitude: position.lat, longitude: position.lon }
        : undefined,
      sameAs: linkOf(park.website),
      containedInPlace: park.parent ? parkPlace(park.parent, absolute) : undefined,
      additionalProperty: park.facts.filter(({ current }) => current).map(propertyOf),
    },
    breadcrumb(
      [
        { label: parks, link: '/parks' },
        { label: park.name.text, link: `/parks/${park.slug}` },
      ],
      absolute,
    ),
  ];
}

const propertyOf = ({ key, value, unit, asOf, source }: FactView): Thing => ({
  '@type': 'PropertyValue',
  propertyID: key,
  name: factLabel(key),
  value,
  unitText: unit ?? undefined,
  description: [asOf?.value, source?.title].filter(Boolean).join(' · ') || undefined,
  url: linkOf(source?.address),
});
