import { area } from '@turf/area';
import { MultiPolygon, Polygon, Position } from 'geojson';

/** Land as a document holds it. */
export type Polygonal = Polygon | MultiPolygon;

/** Land while it is drawn: its parts, of each the border and the holes, every ring without its closing corner. */
export type Parts = readonly (readonly Ring[])[];
export type Ring = readonly Position[];

/** A corner: in which part, in which ring of it, and which one from the start. */
export interface CornerAt {
  part: number;
  ring: number;
  index: number;
}

const same = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];

export function partsOf(shape: Polygonal | null): Parts {
  if (shape === null) return [];
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return polygons.map((rings) => rings.map(withoutClosing));
}

/** Null when no corner is left. Rings are closed, whatever they look like: whether they make sense is checked elsewhere. */
export function shapeOf(parts: Parts): Polygonal | null {
  const polygons = parts
    .map((rings) => rings.filter((ring) => ring.length > 0).map(closed))
    .filter((rings) => rings.length > 0);
  const [only, ...more] = polygons;
  if (only === undefined) return null;
  return more.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

const withoutClosing = (ring: Position[]): Position[] =>
  ring.length > 1 && same(ring[0], ring.at(-1)) ? ring.slice(0, -1) : ring;
const closed = (ring: Ring): Position[] => [...ring, ring[0] as Position];

/** Every corner, in the order of the rings. */
export const cornersOf = (parts: Parts): { at: CornerAt; corner: Position }[] =>
  parts.flatMap((rings, part) =>
    rings.flatMap((ring, place) =>
      ring.map((corner, index) => ({ at: { part, ring: place, index }, corner })),
    ),
  );

/** Adds a corner behind another one; without one it begins or goes on with the first border. */
export function inserted(
  parts: Parts,
  after: CornerAt | null,
  corner: Position,
): { parts: Parts; at: CornerAt } {
  if (parts.length === 0 || parts[0]?.length === 0)
    return { parts: [[[corner]]], at: { part: 0, ring: 0, index: 0 } };
  const at = after ?? { part: 0, ring: 0, index: (parts[0]?.[0]?.length ?? 0) - 1 };
  const next = { ...at, index: at.index + 1 };
  return {
    parts: withRing(parts, at, (ring) => [...ring.slice(0, next.index), corner, ...ring.slice(next.index)]),
    at: next,
  };
}

export const moved = (parts: Parts, at: CornerAt, corner: Position): Parts =>
  withRing(parts, at, (ring) => ring.map((old, index) => (index === at.index ? corner : old)));

/** Takes a corner away; a ring of which nothing is left goes, and with its border a part. */
export const removed = (parts: Parts, at: CornerAt): Parts =>
  withRing(parts, at, (ring) => ring.filter((_, index) => index !== at.index))
    .map((rings) => ((rings[0]?.length ?? 0) === 0 ? [] : rings.filter((ring) => ring.length > 0)))
    .filter((rings) => rings.length > 0);

export const cornerAt = (parts: Parts, { part, ring, index }: CornerAt): Position | undefined =>
  parts[part]?.[ring]?.[index];

/** The point halfway to the next corner of the ring. */
export function halfway(parts: Parts, at: CornerAt): Position | null {
  const ring = parts[at.part]?.[at.ring];
  const [from, to] = [ring?.[at.index], ring?.[(at.index + 1) % (ring?.length ?? 1)]];
  if (!from || !to || same(from, to)) return null;
  const middle = (axis: 0 | 1) => Math.round((((from[axis] ?? 0) + (to[axis] ?? 0)) / 2) * 1e7) / 1e7;
  return [middle(0), middle(1)];
}

const withRing = (parts: Parts, { part, ring }: CornerAt, change: (ring: Ring) => Ring): Parts =>
  parts.map((rings, p) => (p === part ? rings.map((old, r) => (r === ring ? change(old) : old)) : rings));

/** Square metres on the globe; null before there are three corners. */
export function measured(parts: Parts): number | null {
  const shape = shapeOf(parts);
  return shape !== null && parts.some(([border]) => (border?.length ?? 0) >= 3)
    ? Math.round(area(shape))
    : null;
}

/** Why pasted text is no shape. */
export type PasteFault = 'unreadable' | 'no-polygon' | 'several';

/**
 * Reads pasted GeoJSON: a polygon, or whatever wraps exactly one (a feature, a collection). Rings are closed, heights and
 * properties left behind.
 */
export function readGeoJson(text: string): Parts | PasteFault {
  let found: Polygonal[];
  try {
    found = polygonsIn(JSON.parse(text) as unknown, 0);
  } catch {
    return 'unreadable';
  }
  const [only, ...more] = found;
  if (only === undefined) return 'no-polygon';
  return more.length === 0 ? partsOf(only) : 'several';
}

const DEEPEST = 4;

function polygonsIn(value: unknown, depth: number): Polygonal[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  const { type, coordinates, geometry, geometries, features } = value as Record<string, unknown>;
  if (type === 'Feature') return polygonsIn(geometry, depth + 1);
  const inside = type === 'FeatureCollection' ? features : type === 'GeometryCollection' ? geometries : null;
  if (Array.isArray(inside)) return inside.flatMap((part) => polygonsIn(part, depth + 1));
  if (type === 'Polygon' && isRings(coordinates)) return [{ type, coordinates: flat(coordinates) }];
  if (type === 'MultiPolygon' && Array.isArray(coordinates) && coordinates.every(isRings))
    return [{ type, coordinates: coordinates.map(flat) }];
  return [];
}

const isRings = (value: unknown): value is Position[][] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((ring) => Array.isArray(ring) && ring.every(isPosition));
const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && value.slice(0, 2).every((degrees) => Number.isFinite(degrees));
const flat = (rings: Position[][]): Position[][] =>
  rings.map((ring) => ring.map(([lon = 0, lat = 0]): Position => [lon, lat]));
