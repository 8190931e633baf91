import { ParkCardView, PositionView, PositionViewPrecision } from '../../api/generated/model';
import { GeoBounds, GeoPoint, boundsOf, toPixels } from './mercator';
import { placeCertainty } from './park-place';

/** What the map needs to know of a park. */
export type MapPark = Pick<ParkCardView, 'slug' | 'name' | 'position'>;
export type LocatedPark = MapPark & { position: PositionView };

/** The parks of one point, and how it is drawn: a pin, or a circle of so many kilometres around it. */
export interface Place extends GeoPoint {
  certainty: 'exact' | 'soft';
  /** How far from the point a park may well lie; 0 for a pin. */
  reachKm: number;
  parks: readonly LocatedPark[];
}

/** Places too close to each other to be told apart at a zoom; alone, a place is a group of its own. */
export interface PlaceGroup extends GeoPoint {
  /** The same for the same parks. */
  key: string;
  places: readonly Place[];
  parks: readonly LocatedPark[];
}

/**
 * How far from the named point a park may well lie. Parks named after a town lie up to 30 km outside of it; a region
 * is given by its seat, and the prefectures of the catalogue reach about 120 km from theirs.
 */
export const REACH_KM = { city: 30, region: 120 } as const;

const reachOf = (precision: PositionViewPrecision): number =>
  precision === 'city' || precision === 'region' ? REACH_KM[precision] : 0;

const certaintyOf = ({ position }: LocatedPark): Place['certainty'] =>
  placeCertainty(position) === 'exact' ? 'exact' : 'soft';

export const isLocated = (park: MapPark): park is LocatedPark => placeCertainty(park.position) !== 'none';

/** The places of parks, in the order of their first park. What is imprecise never hides behind a pin at its point. */
export function placesOf(parks: readonly MapPark[]): Place[] {
  const byPoint = new Map<string, LocatedPark[]>();
  for (const park of parks.filter(isLocated)) {
    const point = `${park.position.lat},${park.position.lon},${certaintyOf(park)}`;
    byPoint.set(point, [...(byPoint.get(point) ?? []), park]);
  }
  return [...byPoint.values()].map((there) => {
    const [first] = there as [LocatedPark, ...LocatedPark[]];
    return {
      lat: first.position.lat,
      lon: first.position.lon,
      certainty: certaintyOf(first),
      reachKm: Math.max(...there.map(({ position }) => reachOf(position.precision))),
      parks: there,
    };
  });
}

/** The box in which all places lie; null when there is none. */
export const boundsOfPlaces = (places: readonly Place[]): GeoBounds | null => boundsOf(places);

interface Heap {
  x: number;
  y: number;
  places: Place[];
}

const distance = (one: Heap, other: Heap) => Math.hypot(one.x - other.x, one.y - other.y);

function closest(heaps: readonly Heap[]): { pair: [Heap, Heap]; apart: number } | null {
  let found: { pair: [Heap, Heap]; apart: number } | null = null;
  for (const [at, one] of heaps.entries()) {
    for (const other of heaps.slice(at + 1)) {
      const apart = distance(one, other);
      if (found === null || apart < found.apart) found = { pair: [one, other], apart };
    }
  }
  return found;
}

/** @param spacing pixels that two marks must be apart, or neither could be hit */
export function groupsAt(places: readonly Place[], zoom: number, spacing: number): PlaceGroup[] {
  let heaps: Heap[] = places.map((place) => ({ ...toPixels(place, zoom), places: [place] }));
  for (let next = closest(heaps); next && next.apart < spacing; next = closest(heaps)) {
    const [one, other] = next.pair;
    const [weight, otherWeight] = [one.places.length, other.places.length];
    const mean = (a: number, b: number) => (a * weight + b * otherWeight) / (weight + otherWeight);
    const merged = {
      x: mean(one.x, other.x),
      y: mean(one.y, other.y),
      places: [...one.places, ...other.places],
    };
    heaps = heaps.filter((heap) => heap !== other).map((heap) => (heap === one ? merged : heap));
  }
  return heaps.map(({ places: there }) => toGroup(there));
}

function toGroup(places: readonly Place[]): PlaceGroup {
  const parks = places.flatMap((place) => place.parks);
  const middle = (of: (place: Place) => number) =>
    places.reduce((sum, place) => sum + of(place), 0) / places.length;
  return {
    key: parks.map(({ slug }) => slug).join(' '),
    lat: middle(({ lat }) => lat),
    lon: middle(({ lon }) => lon),
    places,
    parks,
  };
}
