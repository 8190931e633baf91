import { tidy } from './cell-text.js';
import {
  type CoordinateSystem,
  fromBritishGrid,
  fromGcj02,
  pointIn,
  type Position,
  systemNamed,
  systemsPossible,
} from './coordinates.js';
import { error, type Finding, notice } from './findings.js';

/** A position in WGS-84, with the numbers and the system it was written in. */
export interface ReadPlace extends Position {
  from: CoordinateSystem;
  x: string;
  y: string;
}

/** The columns that tell the position; -1 where there is none. */
export interface PlaceColumns {
  x: number;
  y: number;
  point: number;
  system: number;
  /** The system that the header of a column names: `lon_wgs84`, `EASTING`. */
  header: CoordinateSystem | null;
}

export interface PlaceReading {
  place: ReadPlace | null;
  findings: Finding[];
}

/**
 * Reads a position. The system is the one a person chose, else the one the row names as far as its numbers can be of it,
 * else the only one they can be of. A row whose numbers contradict its own system is an error until a person decides.
 */
export function readPlace(
  cells: readonly string[],
  columns: PlaceColumns,
  chosen: CoordinateSystem | null,
): PlaceReading {
  const given = numbersOf(cells, columns);
  if ('findings' in given) return { place: null, findings: given.findings };
  const { x, y, column, value } = given;
  const failed = (code: Parameters<typeof error>[2], params = {}) => ({
    place: null,
    findings: [error(column, value, code, params)],
  });
  const [east, north] = [Number(x), Number(y)];
  if (!Number.isFinite(east) || !Number.isFinite(north)) return failed('coordinates-unreadable');
  const possible = systemsPossible(east, north);
  if (possible.length === 0) return failed('coordinates-outside');
  const says = cells[columns.system] ?? '';
  const named = systemNamed(says) ?? (tidy(says) === '' ? columns.header : null);
  if (chosen === null && named === null && tidy(says) !== '')
    return failed('coordinates-system-unknown', { system: tidy(says).slice(0, 60) });
  const system = chosen ?? named ?? possible[0];
  if (!system || !possible.includes(system))
    return failed('coordinates-system-contradicted', { system: system ?? '', likely: possible.join(', ') });
  return placed({ x, y, column, value }, system, {
    certain: chosen !== null || named !== null,
    maybeGcj02: possible.includes('gcj02'),
  });
}

interface Given {
  x: string;
  y: string;
  column: number;
  value: string;
}

function numbersOf(cells: readonly string[], columns: PlaceColumns): Given | { findings: Finding[] } {
  const [x, y, point] = [columns.x, columns.y, columns.point].map((column) => tidy(cells[column] ?? '')) as [
    string,
    string,
    string,
  ];
  if (x !== '' && y !== '') return { x, y, column: columns.x, value: `${x} ${y}` };
  if (x !== '' || y !== '') {
    const column = x === '' ? columns.y : columns.x;
    return { findings: [error(column, x || y, 'coordinates-incomplete')] };
  }
  if (point === '') return { findings: [] };
  const found = pointIn(point);
  return found
    ? { ...found, column: columns.point, value: point }
    : { findings: [error(columns.point, point, 'coordinates-unreadable')] };
}

function placed(
  { x, y, column, value }: Given,
  system: CoordinateSystem,
  { certain, maybeGcj02 }: { certain: boolean; maybeGcj02: boolean },
): PlaceReading {
  const [east, north] = [Number(x), Number(y)];
  const position =
    system === 'osgb36'
      ? fromBritishGrid(east, north)
      : system === 'gcj02'
        ? fromGcj02({ lat: north, lon: east })
        : { lat: north, lon: east };
  const to = `${position.lat}, ${position.lon}`;
  const findings: Finding[] = [];
  if (system === 'osgb36') findings.push(notice(column, value, 'converted', { to, system }));
  if (system === 'gcj02') findings.push(notice(column, value, 'moved-from-gcj02', { to, system }));
  if (!certain && maybeGcj02) findings.push(notice(column, value, 'maybe-gcj02'));
  return { place: { ...position, from: system, x, y }, findings };
}
