import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { OrNull } from './document-fields.js';

/** Far beyond what a document may weigh; what is too much for a plot its problems say. */
const MOST_POSITIONS = 20_000;
/** How many lists stand around a ring. */
const DEPTHS: Record<string, number> = { Polygon: 1, MultiPolygon: 2 };

/**
 * A GeoJSON Polygon or MultiPolygon, by its shape alone: open rings and odd places are for the problems of a draft.
 * Null: nobody drew it.
 */
export const GeoJsonField = () =>
  applyDecorators(
    ApiProperty({ type: () => PolygonalView }),
    ValidateBy({
      name: 'isPolygonal',
      validator: {
        validate: isPolygonal,
        defaultMessage: () => '$property must be a GeoJSON Polygon or MultiPolygon without other members',
      },
    }),
    OrNull(),
  );

export class PolygonalView {
  @ApiProperty({ enum: Object.keys(DEPTHS) }) type!: 'Polygon' | 'MultiPolygon';
  @ApiProperty({
    type: 'array',
    items: {},
    description:
      'RFC 7946: WGS-84, longitude before latitude; of a Polygon a list of rings, of a MultiPolygon a list of those',
  })
  coordinates!: unknown[];
}

export function isPolygonal(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false;
  const { type, coordinates } = value as { type?: unknown; coordinates?: unknown };
  const depth = typeof type === 'string' && Object.hasOwn(DEPTHS, type) ? DEPTHS[type] : undefined;
  return depth !== undefined && countPositions(coordinates, depth) <= MOST_POSITIONS;
}

/** Infinite when anything in it is no list of positions of the given depth. */
function countPositions(value: unknown, depth: number): number {
  if (!Array.isArray(value)) return Infinity;
  if (depth > 0)
    return (value as unknown[]).reduce<number>((sum, part) => sum + countPositions(part, depth - 1), 0);
  return value.every(isPosition) ? value.length : Infinity;
}

const isPosition = (value: unknown) =>
  Array.isArray(value) && (value.length === 2 || value.length === 3) && value.every(Number.isFinite);
