import { Position } from 'geojson';
import { PlanView, toPixels } from './plan-view';
import { Parts, Polygonal, cornersOf, partsOf } from './shape';

/** A shape that stands on a plan beside the one that matters. */
export interface PlanShape {
  id: string;
  /** Written into it. */
  label: string;
  /** `border` for the park itself; for a plot how it stands on the market. */
  look: string;
  shape: Polygonal;
}

/** A shape as SVG draws it. */
export interface DrawnShape {
  id: string;
  label: string;
  look: string;
  path: string;
  /** Where its label stands; null when it is too small for one. */
  at: { x: number; y: number } | null;
}

/** `M10 20L30 20Z` for every ring. */
export const pathOf = (view: PlanView, parts: Parts): string =>
  parts
    .flat()
    .filter((ring) => ring.length > 0)
    .map((ring) => `M${ring.map((corner) => pixelsOf(view, corner)).join('L')}Z`)
    .join('');

const pixelsOf = (view: PlanView, corner: Position): string => {
  const { x, y } = toPixels(view, corner);
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
};

/** Below this a label would cover its shape. */
const SMALLEST_LABELLED = 28;

export function drawn(view: PlanView, { id, label, look, shape }: PlanShape): DrawnShape {
  const parts = partsOf(shape);
  const pixels = cornersOf(parts).map(({ corner }) => toPixels(view, corner));
  const [xs, ys] = [pixels.map(({ x }) => x), pixels.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const roomy = right - left >= SMALLEST_LABELLED && bottom - top >= SMALLEST_LABELLED / 2;
  return {
    id,
    label,
    look,
    path: pathOf(view, parts),
    at: roomy ? { x: (left + right) / 2, y: (top + bottom) / 2 } : null,
  };
}

export const cornersOfShapes = (shapes: readonly PlanShape[]): Position[] =>
  shapes.flatMap(({ shape }) => cornersOf(partsOf(shape)).map(({ corner }) => corner));
