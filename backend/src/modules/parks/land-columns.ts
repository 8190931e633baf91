import { toCanonical } from '../../platform/quantities/index.js';
import type { StatedQuantity } from './dto/stated.fields.js';
import { dayOf } from './land.view.js';
import { readable } from './statement-checks.rules.js';

/** m2 as a decimal string, or null when the quantity is no readable area. */
export function canonicalArea(stated: StatedQuantity | null): string | null {
  const area = readable(stated, ['area']);
  return area && toCanonical(area).value;
}

/** The earliest day a partial date may mean: the careful reading of its age. */
export const earliestDay = (day: string | null): string | null => dayOf(day)?.from ?? null;
