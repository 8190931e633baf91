import { pointerTo } from '../content/index.js';
import { note, type Notes, problem } from '../parks/index.js';
import type { MeasureDocument } from './model/rules.js';

/** A region, park or country that a condition names, and the list in which it stands. */
interface NamedPlace {
  pointer: string;
  slug: string;
}

/** Walks without recursion: a tree of ten thousand levels, which is refused elsewhere, must not end the process. */
export function placesNamed({ conditions }: Pick<MeasureDocument, 'conditions'>): NamedPlace[] {
  const found: NamedPlace[] = [];
  const open: [unknown, string][] = conditions.map(({ id, test }) => [
    test,
    `${pointerTo('conditions', id)}/test`,
  ]);
  while (open.length > 0) {
    const [value, pointer] = open.pop()!;
    if (typeof value !== 'object' || value === null) continue;
    if ('op' in value && value.op === 'in-place') {
      const { inside, outside } = value as unknown as { inside: string[]; outside: string[] };
      found.push(...inside.map((slug) => ({ pointer: `${pointer}/inside`, slug })));
      found.push(...outside.map((slug) => ({ pointer: `${pointer}/outside`, slug })));
    } else for (const [name, part] of Object.entries(value)) open.push([part, `${pointer}/${name}`]);
  }
  return found;
}

/** A place nobody knows would leave its condition unknown for every project, whoever it was meant for. */
export function placeNotes(measure: MeasureDocument, known: ReadonlySet<string>, at: string): Notes {
  return problem(
    ...placesNamed(measure)
      .filter(({ slug }) => !known.has(slug))
      .map(({ pointer, slug }) => note(`${at}${pointer}`, 'measure.place-unknown', { slug })),
  );
}
