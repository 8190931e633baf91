/** Something with a height that stands in a column; neither can be cut in two. Points. */
export interface Block {
  height: number;
  /** Space above it, unless it begins a column. */
  gap: number;
  /** A heading never ends a column. */
  keepWithNext: boolean;
}

export interface Place {
  column: number;
  /** From the top of its column. */
  top: number;
}

/**
 * Blocks one after the other into columns of these heights.
 * @returns a place for each, or null when they do not fit.
 */
export function placeInColumns(blocks: readonly Block[], heights: readonly number[]): Place[] | null {
  const places: Place[] = [];
  let column = 0;
  let used = 0;
  for (let at = 0; at < blocks.length; at += 1) {
    const group = groupAt(blocks, at);
    const needed = heightOf(group, used === 0);
    while (used + (used === 0 ? heightOf(group, true) : needed) > (heights[column] ?? -1) + TOLERANCE) {
      column += 1;
      used = 0;
      if (column >= heights.length) return null;
    }
    for (const block of group) {
      const top = used === 0 ? 0 : used + block.gap;
      places.push({ column, top });
      used = top + block.height;
    }
    at += group.length - 1;
  }
  return places;
}

/** Sums of fractions differ in their last digit. */
const TOLERANCE = 0.01;

/** A block with those it must not be parted from. */
function groupAt(blocks: readonly Block[], from: number): Block[] {
  let to = from;
  while (blocks[to]?.keepWithNext && to + 1 < blocks.length) to += 1;
  return blocks.slice(from, to + 1);
}

const heightOf = (group: readonly Block[], first: boolean) =>
  group.reduce((sum, block, at) => sum + block.height + (first && at === 0 ? 0 : block.gap), 0);

/**
 * The same in columns that end as evenly as they can.
 * @param height of each column at most
 */
export function placeEvenly(blocks: readonly Block[], columns: number, height: number): Place[] | null {
  const within = (limit: number) => placeInColumns(blocks, new Array<number>(columns).fill(limit));
  let best = within(height);
  if (best === null) return null;
  let [low, high] = [0, height];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const places = within(middle);
    if (places) [best, high] = [places, middle];
    else low = middle;
  }
  return best;
}

/**
 * Which rows stay when not all can: as many as fit, the least important left out first, of equals the later one.
 * Rows of rank 0 always stay.
 * @param fits whether the sheet holds with these rows (by their position) left out; fewer rows never fit worse.
 * @returns the positions left out, or null when the sheet does not even hold without all of them.
 */
export function leaveOut(
  ranks: readonly number[],
  fits: (leftOut: ReadonlySet<number>) => boolean,
): Set<number> | null {
  const order = ranks
    .map((rank, at) => ({ rank, at }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || b.at - a.at)
    .map(({ at }) => at);
  const without = (count: number) => new Set(order.slice(0, count));
  if (!fits(without(order.length))) return null;
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(without(middle))) high = middle;
    else low = middle + 1;
  }
  return without(low);
}
