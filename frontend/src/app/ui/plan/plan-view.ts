import { Position } from 'geojson';

/** West, south, east and north end in degrees. */
export interface PlanBounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** What a plan shows: a point in its middle, and how many metres one pixel is. */
export interface PlanView {
  lon: number;
  lat: number;
  metresPerPixel: number;
  /** Pixels. */
  width: number;
  height: number;
}

/** Mean radius 6,371,008.8 m: one degree of a great circle. */
const METRES_PER_DEGREE = 111_195.08;
const CLOSEST = 0.05;
const FARTHEST = 2_000;
/** Room around what is fitted, as a share of the plan. */
const MARGIN = 0.1;

/** Of a park the globe is flat: a degree of longitude is as long as it is in the middle of the plan. */
const metresOfLongitude = (lat: number) => METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);

/** Where a corner comes to lie, in pixels from the upper left. */
export function toPixels({ lon, lat, metresPerPixel, width, height }: PlanView, corner: Position) {
  const [cornerLon = 0, cornerLat = 0] = corner;
  return {
    x: width / 2 + ((cornerLon - lon) * metresOfLongitude(lat)) / metresPerPixel,
    y: height / 2 - ((cornerLat - lat) * METRES_PER_DEGREE) / metresPerPixel,
  };
}

/** The corner that lies under a pixel, to a hundredth of a metre. */
export function toCorner(view: PlanView, x: number, y: number): Position {
  const { lon, lat, metresPerPixel, width, height } = view;
  return [
    rounded(lon + ((x - width / 2) * metresPerPixel) / metresOfLongitude(lat)),
    rounded(lat - ((y - height / 2) * metresPerPixel) / METRES_PER_DEGREE),
  ];
}

/** Seven decimals of a degree are a centimetre; more would be an invention. */
export const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

/** The view that shows a box whole, in a plan of this size. */
export function fitted(bounds: PlanBounds, width: number, height: number): PlanView {
  const lon = (bounds.west + bounds.east) / 2;
  const lat = (bounds.south + bounds.north) / 2;
  const across = (bounds.east - bounds.west) * metresOfLongitude(lat);
  const up = (bounds.north - bounds.south) * METRES_PER_DEGREE;
  const room = 1 - 2 * MARGIN;
  const metresPerPixel = Math.max(across / (width * room), up / (height * room));
  return { lon, lat, metresPerPixel: within(metresPerPixel), width, height };
}

/** Closer or farther by a factor, with the point under a pixel staying where it is. */
export function zoomed(
  view: PlanView,
  factor: number,
  at = { x: view.width / 2, y: view.height / 2 },
): PlanView {
  const metresPerPixel = within(view.metresPerPixel / factor);
  const kept = toCorner(view, at.x, at.y);
  const moved = toPixels({ ...view, metresPerPixel }, kept);
  return panned({ ...view, metresPerPixel }, at.x - moved.x, at.y - moved.y);
}

/** Moves what is shown by so many pixels. */
export function panned(view: PlanView, right: number, down: number): PlanView {
  const [lon = view.lon, lat = view.lat] = toCorner(view, view.width / 2 - right, view.height / 2 - down);
  return { ...view, lon, lat };
}

/** The box around corners; null around none. */
export function boundsOf(corners: readonly Position[]): PlanBounds | null {
  if (corners.length === 0) return null;
  const lons = corners.map(([lon = 0]) => lon);
  const lats = corners.map(([, lat = 0]) => lat);
  return {
    west: Math.min(...lons),
    south: Math.min(...lats),
    east: Math.max(...lons),
    north: Math.max(...lats),
  };
}

/** A box around a point, so many metres to every side. */
export function around(lon: number, lat: number, metres: number): PlanBounds {
  const across = metres / metresOfLongitude(lat);
  const up = metres / METRES_PER_DEGREE;
  return { west: lon - across, south: lat - up, east: lon + across, north: lat + up };
}

/** The longest round distance (1, 2 or 5 times a power of ten, in metres) that fits, and its length in pixels. */
export function scaleBar(metresPerPixel: number, longest: number): { metres: number; pixels: number } {
  const most = metresPerPixel * longest;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2].find((times) => times * power <= most) ?? 1) * power;
  return { metres, pixels: Math.round(metres / metresPerPixel) };
}

const within = (metresPerPixel: number) =>
  Math.min(FARTHEST, Math.max(CLOSEST, Number.isFinite(metresPerPixel) ? metresPerPixel : CLOSEST));
