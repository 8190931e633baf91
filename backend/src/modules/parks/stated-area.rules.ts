import { convert, type Quantity, toCanonical } from '../../platform/quantities/index.js';
import type { ShapeFinding } from './polygon.rules.js';

/** Land is stated in these; the likelier mistake first, since several may fit. */
const UNITS_OF_LAND = ['mu', 'ha', 'm2', 'km2', 'acre'] as const;
const TOLERATED = 0.1;
/** Nobody surveys so badly: from here on it is the unit that is wrong. 1 ha is 15 mu, 1 mu 667 m2. */
const UNIT_FACTOR = 8;

/**
 * Compares what is stated with what is drawn.
 * @param measured m2 of the shape on the globe.
 * @returns nothing within 10 %; `polygon.area-differs` up to a factor of 8; beyond it that the unit is doubtful, and
 *   which unit would make the number right, when one does.
 */
export function areaFindings(stated: Quantity, measured: number): ShapeFinding[] {
  const m2 = Number(toCanonical(stated).value);
  if (m2 <= 0 || measured <= 0) return [];
  const factor = Math.max(m2 / measured, measured / m2);
  const difference = Math.abs(m2 - measured) / measured;
  if (difference <= TOLERATED) return [];
  const params = { stated: stated.value, unit: stated.unit, measured };
  if (factor < UNIT_FACTOR) {
    return [{ code: 'polygon.area-differs', params: { ...params, percent: Math.round(difference * 100) } }];
  }
  const likely = likelyUnit(stated, measured);
  return likely === null
    ? [{ code: 'polygon.area-far-off', params: { ...params, factor: Math.round(factor) } }]
    : [{ code: 'polygon.unit-doubtful', params: { ...params, likely } }];
}

function likelyUnit({ value, unit }: Quantity, measured: number): string | null {
  const fits = UNITS_OF_LAND.filter((candidate) => {
    if (candidate === unit) return false;
    const m2 = Number(convert({ value, unit: candidate }, 'm2').value);
    return Math.abs(m2 - measured) / measured <= TOLERATED;
  });
  return fits[0] ?? null;
}
