// Where things come to lie on the picture, without the library that draws it: web Mercator, the world 512 pixels wide
// at zoom 0.

/** Degrees, WGS-84. */
export interface GeoPoint {
  lat: number;
  lon: number;
}

/** West, south, east and north end in degrees. */
export interface GeoBounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

const WORLD_PIXELS = 512;
const EQUATOR_KM = 40_075.017;
const KM_PER_DEGREE = EQUATOR_KM / 360;
/** Beyond it the projection runs to infinity. */
const NORTHERNMOST = 85;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Pixels from the north-western corner of the world. */
export function toPixels({ lat, lon }: GeoPoint, zoom: number): { x: number; y: number } {
  const world = WORLD_PIXELS * 2 ** zoom;
  const north = Math.asinh(Math.tan(radians(lat)));
  return { x: ((lon + 180) / 360) * world, y: (0.5 - north / (2 * Math.PI)) * world };
}

/** Kilometres that one pixel covers at a latitude. */
export const kmPerPixel = (lat: number, zoom: number): number =>
  (EQUATOR_KM * Math.cos(radians(lat))) / (WORLD_PIXELS * 2 ** zoom);

/** The box around points, each with a reach of so many kilometres; null around nothing. */
export function boundsOf(points: readonly (GeoPoint & { reachKm: number })[]): GeoBounds | null {
  if (points.length === 0) return null;
  const boxes = points.map(({ lat, lon, reachKm }) => {
    const up = reachKm / KM_PER_DEGREE;
    const across = up / Math.cos(radians(Math.min(Math.abs(lat), NORTHERNMOST)));
    return { west: lon - across, south: lat - up, east: lon + across, north: lat + up };
  });
  return {
    west: Math.max(-180, Math.min(...boxes.map(({ west }) => west))),
    south: Math.max(-NORTHERNMOST, Math.min(...boxes.map(({ south }) => south))),
    east: Math.min(180, Math.max(...boxes.map(({ east }) => east))),
    north: Math.min(NORTHERNMOST, Math.max(...boxes.map(({ north }) => north))),
  };
}

/** The longest round distance (1, 2 or 5 times a power of ten, in km) that fits, and its length in pixels. */
export function scaleBar(lat: number, zoom: number, longest: number): { km: number; pixels: number } {
  const perPixel = kmPerPixel(lat, zoom);
  const most = perPixel * longest;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = ([5, 2].find((times) => times * power <= most) ?? 1) * power;
  return { km, pixels: Math.round(km / perPixel) };
}
