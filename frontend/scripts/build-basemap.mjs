// Writes the land of the world for the map: the 50 m land of world-atlas (Natural Earth, public domain) as GeoJSON.
// Country borders are left out on purpose: which ones may be drawn depends on where the map is shown.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { feature } from 'topojson-client';
import { cutAtDateLine } from './cut-at-date-line.mjs';

/** Two decimals are about 1 km: finer than the line of a coast at the scales of the map. */
const DECIMALS = 2;
/** How far, in degrees, the drawn coast may lie from the true one. */
const TOLERANCE = 0.03;
/** Islands of less than this many square degrees are specks at every zoom that is offered. */
const SMALLEST_AREA = 0.02;
const LARGEST_FILE_KB = 400;

const round = (value) => Number(value.toFixed(DECIMALS));

/** Squared distance of a point from the line through two others, in degrees. */
function squaredDistance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2;
}

/** Ramer, Douglas and Peucker: keeps the points without which the line would leave the tolerance. */
function simplified(ring) {
  const kept = new Set([0, ring.length - 1]);
  const spans = [[0, ring.length - 1]];
  while (spans.length > 0) {
    const [first, last] = spans.pop();
    let [farthest, distance] = [-1, TOLERANCE ** 2];
    for (let i = first + 1; i < last; i += 1) {
      const here = squaredDistance(ring[i], ring[first], ring[last]);
      if (here > distance) [farthest, distance] = [i, here];
    }
    if (farthest < 0) continue;
    kept.add(farthest);
    spans.push([first, farthest], [farthest, last]);
  }
  return ring.filter((_, i) => kept.has(i)).map(([lon, lat]) => [round(lon), round(lat)]);
}

/** Area of a ring in square degrees (shoelace formula); enough to tell an island from a speck. */
function planarArea(ring) {
  let doubled = 0;
  for (let i = 1; i < ring.length; i += 1) {
    doubled += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  }
  return Math.abs(doubled) / 2;
}

const source = createRequire(import.meta.url).resolve('world-atlas/land-50m.json');
const topology = JSON.parse(readFileSync(source, 'utf8'));
const land = feature(topology, topology.objects.land);
const polygons = land.features
  .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates))
  .flatMap(cutAtDateLine)
  .map((rings) =>
    rings.map(simplified).filter((ring) => ring.length > 3 && planarArea(ring) >= SMALLEST_AREA),
  )
  .filter((rings) => rings.length > 0);

const text = JSON.stringify({
  type: 'Feature',
  properties: {},
  geometry: { type: 'MultiPolygon', coordinates: polygons },
});
const kilobytes = Math.round(text.length / 1000);
if (kilobytes > LARGEST_FILE_KB) {
  throw new Error(`The basemap has ${kilobytes} kB; at most ${LARGEST_FILE_KB} kB load quickly enough.`);
}
const folder = path.join(import.meta.dirname, '../public/basemap');
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'land.json'), text);
console.log(`Basemap: ${polygons.length} land areas, ${kilobytes} kB`);
