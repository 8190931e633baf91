/** Systems in which the position of a piece of land is written. */
export const COORDINATE_SYSTEMS = ['wgs84', 'gcj02', 'osgb36'] as const;
export type CoordinateSystem = (typeof COORDINATE_SYSTEMS)[number];

export interface Position {
  lat: number;
  lon: number;
}

const RAD = Math.PI / 180;

// British national grid: Ordnance Survey, "A guide to coordinate systems in Great Britain", annexes B and C.
const AIRY = { a: 6_377_563.396, b: 6_356_256.909 };
const WGS = { a: 6_378_137, b: 6_356_752.3142 };
const GRID = { scale: 0.9996012717, lat: 49 * RAD, lon: -2 * RAD, east: 400_000, north: -100_000 };
/** From OSGB36 to WGS-84: metres, parts per million, seconds of arc. */
const HELMERT = { x: 446.448, y: -125.157, z: 542.06, scale: -20.4894, rx: 0.1502, ry: 0.247, rz: 0.8421 };

/** Whether the grid's numbers lie in Great Britain. */
export const isOnBritishGrid = (easting: number, northing: number): boolean =>
  easting >= 0 &&
  easting <= 700_000 &&
  northing >= 0 &&
  northing <= 1_300_000 &&
  Math.max(easting, northing) > 1_000;

/**
 * Easting and northing of the British national grid as WGS-84, by one Helmert transformation for the whole country:
 * right to about 5 m, which is what a land register's point means anyway.
 */
export function fromBritishGrid(easting: number, northing: number): Position {
  const [lat, lon] = unproject(easting, northing);
  const [x, y, z] = toCartesian(lat, lon);
  const s = 1 + HELMERT.scale * 1e-6;
  const [rx, ry, rz] = [HELMERT.rx, HELMERT.ry, HELMERT.rz].map((seconds) => (seconds / 3600) * RAD) as [
    number,
    number,
    number,
  ];
  return toGeodetic(
    HELMERT.x + x * s - y * rz + z * ry,
    HELMERT.y + x * rz + y * s - z * rx,
    HELMERT.z - x * ry + y * rx + z * s,
  );
}

/** The grid's transverse Mercator projection, back to the Airy ellipsoid. Radians. */
function unproject(easting: number, northing: number): [lat: number, lon: number] {
  const { a, b } = AIRY;
  const e2 = 1 - (b * b) / (a * a);
  let lat = GRID.lat;
  for (let rest = northing - GRID.north, turns = 0; Math.abs(rest) > 1e-5 && turns < 20; turns += 1) {
    lat += rest / (a * GRID.scale);
    rest = northing - GRID.north - meridian(lat);
  }
  const sin2 = Math.sin(lat) ** 2;
  const nu = (a * GRID.scale) / Math.sqrt(1 - e2 * sin2);
  const rho = (a * GRID.scale * (1 - e2)) / (1 - e2 * sin2) ** 1.5;
  const eta2 = nu / rho - 1;
  const t = Math.tan(lat);
  const [t2, t4, t6] = [t ** 2, t ** 4, t ** 6];
  const d = easting - GRID.east;
  const sec = 1 / Math.cos(lat);
  return [
    lat -
      (t / (2 * rho * nu)) * d ** 2 +
      (t / (24 * rho * nu ** 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2) * d ** 4 -
      (t / (720 * rho * nu ** 5)) * (61 + 90 * t2 + 45 * t4) * d ** 6,
    GRID.lon +
      (sec / nu) * d -
      (sec / (6 * nu ** 3)) * (nu / rho + 2 * t2) * d ** 3 +
      (sec / (120 * nu ** 5)) * (5 + 28 * t2 + 24 * t4) * d ** 5 -
      (sec / (5040 * nu ** 7)) * (61 + 662 * t2 + 1320 * t4 + 720 * t6) * d ** 7,
  ];
}

/** Length of the meridian from the grid's own latitude. */
function meridian(lat: number): number {
  const n = (AIRY.a - AIRY.b) / (AIRY.a + AIRY.b);
  const [n2, n3] = [n ** 2, n ** 3];
  const [minus, plus] = [lat - GRID.lat, lat + GRID.lat];
  return (
    AIRY.b *
    GRID.scale *
    ((1 + n + (5 / 4) * (n2 + n3)) * minus -
      (3 * (n + n2) + (21 / 8) * n3) * Math.sin(minus) * Math.cos(plus) +
      (15 / 8) * (n2 + n3) * Math.sin(2 * minus) * Math.cos(2 * plus) -
      (35 / 24) * n3 * Math.sin(3 * minus) * Math.cos(3 * plus))
  );
}

function toCartesian(lat: number, lon: number): [number, number, number] {
  const e2 = 1 - AIRY.b ** 2 / AIRY.a ** 2;
  const nu = AIRY.a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
  return [
    nu * Math.cos(lat) * Math.cos(lon),
    nu * Math.cos(lat) * Math.sin(lon),
    nu * (1 - e2) * Math.sin(lat),
  ];
}

function toGeodetic(x: number, y: number, z: number): Position {
  const e2 = 1 - WGS.b ** 2 / WGS.a ** 2;
  const p = Math.hypot(x, y);
  let lat = Math.atan2(z, p * (1 - e2));
  for (let turn = 0; turn < 8; turn += 1) {
    const nu = WGS.a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
    lat = Math.atan2(z + e2 * nu * Math.sin(lat), p);
  }
  return rounded({ lat: lat / RAD, lon: Math.atan2(y, x) / RAD });
}

// GCJ-02, the obfuscated system of Chinese maps: the published approximation, on the Krasovsky ellipsoid.
const KRASOVSKY = { a: 6_378_245, e2: 0.00669342162296594323 };

/** Where Chinese maps shift positions, so where GCJ-02 is possible at all. */
export const mayBeGcj02 = ({ lat, lon }: Position): boolean =>
  lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;

/** WGS-84 as a Chinese map shows it; the shift is 100 to 700 m. */
export function toGcj02({ lat, lon }: Position): Position {
  const [x, y] = [lon - 105, lat - 35];
  const waves = ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3;
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    waves +
    swell(y, 20, 40, 160, 320);
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    waves +
    swell(x, 20, 40, 150, 300);
  const w = 1 - KRASOVSKY.e2 * Math.sin(lat * RAD) ** 2;
  return {
    lat: lat + north / (((KRASOVSKY.a * (1 - KRASOVSKY.e2)) / w ** 1.5) * RAD),
    lon: lon + east / ((KRASOVSKY.a / Math.sqrt(w)) * Math.cos(lat * RAD) * RAD),
  };
}

const swell = (v: number, a: number, b: number, c: number, d: number) =>
  ((a * Math.sin(v * Math.PI) + b * Math.sin((v / 3) * Math.PI)) * 2) / 3 +
  ((c * Math.sin((v / 12) * Math.PI) + d * Math.sin((v * Math.PI) / 30)) * 2) / 3;

/** Back from GCJ-02, by approaching: right to less than a metre of the published formula, itself no official one. */
export function fromGcj02(shown: Position): Position {
  let guess = shown;
  for (let turn = 0; turn < 6; turn += 1) {
    const there = toGcj02(guess);
    guess = { lat: guess.lat + shown.lat - there.lat, lon: guess.lon + shown.lon - there.lon };
  }
  return rounded(guess);
}

/** Six decimals are a tenth of a metre: more would claim what nobody measured. */
const rounded = ({ lat, lon }: Position): Position => ({
  lat: Math.round(lat * 1e6) / 1e6,
  lon: Math.round(lon * 1e6) / 1e6,
});

/** The system a cell names; ETRS89 is WGS-84 to within a metre. */
export function systemNamed(cell: string): CoordinateSystem | null {
  const plain = cell
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9\p{L}]/gu, '');
  if (/osgb|britishnationalgrid|britishcoordinate|27700|nationalgrid/.test(plain)) return 'osgb36';
  if (/gcj02|火星/.test(plain)) return 'gcj02';
  return /wgs84|etrs89|4326|cgcs2000/.test(plain) ? 'wgs84' : null;
}

/** The system that the headers of two columns name. */
export const systemOfHeaders = (x: string, y: string): CoordinateSystem | null =>
  systemNamed(x) ?? systemNamed(y) ?? (/easting/i.test(x) && /northing/i.test(y) ? 'osgb36' : null);

/** The systems in which these two numbers could be a position. */
export function systemsPossible(x: number, y: number): CoordinateSystem[] {
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) {
    return mayBeGcj02({ lat: y, lon: x }) ? ['wgs84', 'gcj02'] : ['wgs84'];
  }
  return isOnBritishGrid(x, y) ? ['osgb36'] : [];
}

/** `POINT(lon lat)`, or latitude and longitude by name. */
export function pointIn(cell: string): { x: string; y: string } | null {
  const wkt = /^POINT ?\( ?(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?) ?\)$/i.exec(cell.trim());
  if (wkt) return { x: wkt[1] as string, y: wkt[2] as string };
  const lat = /lat(?:itude)?[^\w-]{1,3}(-?\d+(?:\.\d+)?)/i.exec(cell)?.[1];
  const lon = /lon(?:g|gitude)?[^\w-]{1,3}(-?\d+(?:\.\d+)?)/i.exec(cell)?.[1];
  return lat !== undefined && lon !== undefined ? { x: lon, y: lat } : null;
}
