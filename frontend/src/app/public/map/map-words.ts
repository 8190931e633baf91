import { formatNumber } from '../../domain/format';
import { precisionLabel } from '../../domain/places';
import { MapMark } from './map-marks';
import { PlaceGroup } from './map-places';

/** A group of places as it is drawn and named: never a pin for what is known to a town or a wider area only. */
export function toMark({ key, lat, lon, places, parks }: PlaceGroup, locale: string): MapMark {
  const [alone, ...others] = places;
  const single = others.length === 0 ? alone : undefined;
  const named = parks.map((park) => `${park.name.text}: ${precisionLabel(park.position.precision)}`);
  const count = formatNumber(parks.length, locale);
  const many = $localize`:@@map.mark.many:${count}:count: parks and sites`;
  const [only, ...more] = parks;
  return {
    key,
    lat,
    lon,
    shape: single === undefined ? 'cluster' : single.certainty === 'exact' ? 'pin' : 'area',
    reachKm: single?.reachKm ?? 0,
    count: parks.length,
    label: more.length === 0 ? named.join('') : `${many}. ${named.join('. ')}`,
    name: more.length === 0 && only ? only.name : { text: many, lang: locale },
  };
}
