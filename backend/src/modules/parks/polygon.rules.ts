import { area as geodesicArea } from '@turf/area';
import { difference } from '@turf/difference';
import { kinks } from '@turf/kinks';
import { rewind } from '@turf/rewind';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Land as GeoJSON (RFC 7946): WGS-84, longitude before latitude. */
export type Polygonal = Polygon | MultiPolygon;

/** What can be wrong with, or odd about, a shape. */
export type PolygonCode =
  | 'polygon.too-many-corners'
  | 'polygon.swapped'
  | 'polygon.out-of-range'
  | 'polygon.too-few-corners'
  | 'polygon.not-closed'
  | 'polygon.crosses-itself'
  | 'polygon.size-implausible'
  | 'polygon.hole-outside'
  | 'polygon.outside-park'
  | 'polygon.far-from-park'
  | 'polygon.area-differs'
  | 'polygon.area-far-off'
  | 'polygon.unit-doubtful';

/** One thing wrong or odd about a shape; the params are what a person needs to find it. */
export interface ShapeFinding {
  code: PolygonCode;
  params: Record<string, string | number>;
}

/** More corners than any surveyed plot needs; checking for crossings grows with their square. */
export const MOST_CORNERS = 1_000;
const SIZES = {
  plot: { least: 10, most: 500e6 },
  park: { least: 1_000, most: 5_000e6 },
} as const;
/** A border drawn twice never matches to the metre: so much of a plot may lie beyond the park's. */
const TOLERATED_OUTSIDE = { share: 0.01, m2: 100 };
/** Beyond this a shape lies in another place than its park, whose own point is at worst that of its region. */
const FAR_KM = 200;

const polygonsOf = (shape: Polygonal): Position[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
const feature = (geometry: Polygonal) => ({ type: 'Feature' as const, properties: {}, geometry });
const same = (a: Position | undefined, b: Position | undefined) =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];

/** Area on the sphere in m2, holes subtracted, rounded to a whole m2. */
export const measuredArea = (shape: Polygonal): number => Math.round(geodesicArea(shape));

/** Every outer ring anticlockwise and every hole clockwise (the right-hand rule), no corner twice in a row, two numbers a corner. */
export function normalised(shape: Polygonal): Polygonal {
  const rings = (polygon: Position[][]) =>
    polygon.map((ring) =>
      ring.map(([lon, lat]): Position => [lon as number, lat as number]).filter(unlikePrevious),
    );
  const tidy: Polygonal =
    shape.type === 'Polygon'
      ? { type: 'Polygon', coordinates: rings(shape.coordinates) }
      : { type: 'MultiPolygon', coordinates: shape.coordinates.map(rings) };
  return rewind(tidy) as Polygonal;
}

const unlikePrevious = (corner: Position, index: number, ring: Position[]) =>
  index === 0 || !same(corner, ring[index - 1]);

/** The smallest box around it, `[west, south, east, north]` in degrees. */
export function boundsOf(shape: Polygonal): [number, number, number, number] {
  const corners = polygonsOf(shape).flat(2);
  const lons = corners.map(([lon]) => lon as number);
  const lats = corners.map(([, lat]) => lat as number);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/**
 * What keeps a shape from being published. The first kind of fault found is answered alone: a ring that is not closed
 * or lies on no globe would only yield nonsense in the later checks.
 * @param surroundings the park: its border, when it has one, holds its plots.
 */
export function shapeProblems(
  shape: Polygonal,
  kind: keyof typeof SIZES,
  surroundings: { boundary: Polygonal | null } = { boundary: null },
): ShapeFinding[] {
  const cornersLeft = polygonsOf(shape).flat(2).length;
  if (cornersLeft > MOST_CORNERS)
    return [{ code: 'polygon.too-many-corners', params: { most: MOST_CORNERS } }];
  const misplaced = offTheGlobe(shape);
  if (misplaced) return [misplaced];
  const unfinished = ringProblems(shape);
  if (unfinished.length > 0) return unfinished;
  const tidy = normalised(shape);
  const crossed = crossings(tidy);
  if (crossed) return [crossed];
  const m2 = measuredArea(tidy);
  const { least, most } = SIZES[kind];
  if (m2 < least || m2 > most) return [{ code: 'polygon.size-implausible', params: { m2, least, most } }];
  return surroundings.boundary === null ? [] : outside(tidy, m2, surroundings.boundary);
}

function offTheGlobe(shape: Polygonal): ShapeFinding | null {
  const corners = polygonsOf(shape).flat(2);
  const off = corners.find(([lon, lat]) => Math.abs(lon as number) > 180 || Math.abs(lat as number) > 90);
  if (!off) return null;
  const [lon, lat] = off as [number, number];
  // A latitude above 90 that would do as a longitude: written latitude first, as maps are read aloud.
  const swapped = Math.abs(lat) <= 180 && Math.abs(lon) <= 90;
  return { code: swapped ? 'polygon.swapped' : 'polygon.out-of-range', params: { lon, lat } };
}

function ringProblems(shape: Polygonal): ShapeFinding[] {
  const rings = polygonsOf(shape).flat();
  if (polygonsOf(shape).some((polygon) => polygon.length === 0) || rings.length === 0)
    return [{ code: 'polygon.too-few-corners', params: {} }];
  if (rings.some((ring) => new Set(ring.map(String)).size < 3))
    return [{ code: 'polygon.too-few-corners', params: {} }];
  return rings.some((ring) => !same(ring[0], ring.at(-1)))
    ? [{ code: 'polygon.not-closed', params: {} }]
    : [];
}

/** Rings are looked at one by one: a hole that touches the border in a point is no crossing, as it is for `kinks` of the whole. */
function crossings(shape: Polygonal): ShapeFinding | null {
  for (const ring of polygonsOf(shape).flat()) {
    const at = firstCrossing(ring);
    if (at) return { code: 'polygon.crosses-itself', params: { lon: rounded(at[0]), lat: rounded(at[1]) } };
  }
  return holesAstray(shape);
}

function firstCrossing(ring: Position[]): Position | undefined {
  const crossing = kinks({ type: 'Polygon', coordinates: [ring] }).features[0];
  if (crossing) return crossing.geometry.coordinates;
  // What `kinks` does not see: a border that turns back on itself, so that two neighbouring edges cover each other.
  const corners = ring.slice(0, -1);
  return corners.find((corner, index) => {
    const before = corners.at(index - 1) as Position;
    const after = corners[(index + 1) % corners.length] as Position;
    const [ax, ay] = [
      (before[0] as number) - (corner[0] as number),
      (before[1] as number) - (corner[1] as number),
    ];
    const [bx, by] = [
      (after[0] as number) - (corner[0] as number),
      (after[1] as number) - (corner[1] as number),
    ];
    return ax * by - ay * bx === 0 && ax * bx + ay * by > 0;
  });
}

function holesAstray(shape: Polygonal): ShapeFinding | null {
  for (const [outer, ...holes] of polygonsOf(shape)) {
    for (const hole of holes) {
      const beyond = difference({
        type: 'FeatureCollection',
        features: [
          feature({ type: 'Polygon', coordinates: [hole] }),
          feature({ type: 'Polygon', coordinates: [outer as Position[]] }),
        ],
      });
      if (beyond && geodesicArea(beyond) > 1) return { code: 'polygon.hole-outside', params: {} };
    }
  }
  return null;
}

/** By what is left when the park is taken away: asking corner by corner misses an edge that leaves through a notch. */
function outside(shape: Polygonal, m2: number, boundary: Polygonal): ShapeFinding[] {
  const left = difference({ type: 'FeatureCollection', features: [feature(shape), feature(boundary)] });
  const beyond = left ? Math.round(geodesicArea(left)) : 0;
  if (beyond <= TOLERATED_OUTSIDE.m2 || beyond / m2 <= TOLERATED_OUTSIDE.share) return [];
  return [
    {
      code: 'polygon.outside-park',
      params: { m2: beyond, percent: Math.max(1, Math.round((beyond / m2) * 100)) },
    },
  ];
}

const rounded = (degrees: number | undefined) => Math.round((degrees ?? 0) * 1e6) / 1e6;

/**
 * Whether a sound shape lies where its park is known to lie. Coordinates written latitude first are often valid ones
 * elsewhere (Germany's lie off Somalia): they are recognised by coming home when turned round.
 */
export function placeFindings(shape: Polygonal, park: { lat: number; lon: number } | null): ShapeFinding[] {
  if (park === null) return [];
  const [west, south, east, north] = boundsOf(shape);
  const lon = (west + east) / 2;
  const lat = (south + north) / 2;
  const km = Math.round(kilometresBetween({ lat, lon }, park));
  if (km <= FAR_KM) return [];
  const turned = Math.abs(lon) <= 90 && kilometresBetween({ lat: lon, lon: lat }, park) <= FAR_KM;
  return [
    { code: turned ? 'polygon.swapped' : 'polygon.far-from-park', params: turned ? { lon, lat } : { km } },
  ];
}

type Point = { lat: number; lon: number };

/** Great-circle distance (haversine, mean radius 6371 km). */
function kilometresBetween(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
}
