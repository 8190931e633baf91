import { pointerTo } from '../content/index.js';
import { note, NOTHING, type Notes, problem, together } from '../parks/index.js';
import type { MeasureDocument } from './model/rules.js';

/**
 * Measures of one policy that are taken off each other in a circle: none could be reckoned first, and which of them loses
 * would be left to chance. Said of each that stands in the circle.
 */
export function cycleNotes(measures: readonly MeasureDocument[]): Notes {
  const bySlug = new Map(measures.map((measure) => [measure.slug, measure]));
  return together(
    ...measures.map(({ id, slug }) => {
      const circle = wayBack(slug, bySlug);
      if (circle === null) return NOTHING;
      const at = `${pointerTo('measures', id)}/stacking/reducesBaseOf`;
      return problem(note(at, 'rule.cycle', { measures: circle.join(' → ') }));
    }),
  );
}

/** From a measure over others back to itself; null: there is no such way. Of itself alone `checkMeasure` tells. */
function wayBack(start: string, bySlug: ReadonlyMap<string, MeasureDocument>): string[] | null {
  const ways = [[start]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const next of bySlug.get(way.at(-1)!)?.stacking.reducesBaseOf ?? []) {
      if (next === start && way.length > 1) return [...way, start];
      if (next === start || seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}
