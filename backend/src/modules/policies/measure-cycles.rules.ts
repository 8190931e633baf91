import { pointerTo } from '../content/index.js';
import { note, NOTHING, type Notes, problem, together } from '../parks/index.js';
import type { MeasureDocument } from './model/rules.js';

/** Which measures each is taken off, by slug. */
type Reductions = ReadonlyMap<string, readonly string[]>;

/**
 * Measures that are taken off each other in a circle: none could be reckoned first, and which of them loses would be left
 * to chance. Said of each of a policy that stands in one, also where the way leads through what other policies have
 * published. Should two be published at once and close a circle between them, the engine still gives one answer: each
 * loses what the others would bring alone.
 */
export function cycleNotes(measures: readonly MeasureDocument[], others: Reductions): Notes {
  const taken = new Map([
    ...others,
    ...measures.map(({ slug, stacking }) => [slug, stacking.reducesBaseOf] as const),
  ]);
  return together(
    ...measures.map(({ id, slug }) => {
      const circle = wayBack(slug, taken);
      if (circle === null) return NOTHING;
      const at = `${pointerTo('measures', id)}/stacking/reducesBaseOf`;
      return problem(note(at, 'rule.cycle', { measures: circle.join(' → ') }));
    }),
  );
}

/** From a measure over others back to itself; null: there is no such way. Of itself alone `checkMeasure` tells. */
function wayBack(start: string, taken: Reductions): string[] | null {
  const ways = [[start]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const next of taken.get(way.at(-1)!) ?? []) {
      if (next === start && way.length > 1) return [...way, start];
      if (next === start || seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}
