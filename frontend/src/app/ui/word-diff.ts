/** A piece of a text: in both versions, or in one of them only. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** More words than this are compared as a whole: marks all over a long text help nobody, and cost time. */
const MOST_WORDS = 600;

/**
 * Which words of a text were removed and which were added. Words are those of the language's own segmentation, so that
 * Chinese and Japanese, which write no spaces, are marked word by word too.
 *
 * @returns the pieces in reading order; the `removed` and `same` ones make up `before`, the others `after`
 */
export function wordDiff(before: string, after: string, locale: string): Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const [from, to] = [wordsOf(before, locale), wordsOf(after, locale)];
  if (from.length + to.length > MOST_WORDS) return replaced(before, after);
  return joined(path(from, to));
}

const wordsOf = (text: string, locale: string): string[] =>
  [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);

const replaced = (before: string, after: string): Piece[] =>
  [
    { kind: 'removed' as const, text: before },
    { kind: 'added' as const, text: after },
  ].filter(({ text }) => text !== '');

/** The longest common subsequence, walked from its start. */
function path(from: readonly string[], to: readonly string[]): Piece[] {
  const common = lengths(from, to);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    const [left, right] = [from[i], to[j]];
    if (left !== undefined && left === right) {
      pieces.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if (right === undefined || (left !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))) {
      pieces.push({ kind: 'removed', text: left ?? '' });
      i += 1;
    } else {
      pieces.push({ kind: 'added', text: right });
      j += 1;
    }
  }
  return pieces;
}

/** `lengths[i][j]`: how many words the rests from i and from j have in common. */
function lengths(from: readonly string[], to: readonly string[]): number[][] {
  const table = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0));
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      const row = table[i] ?? [];
      row[j] =
        from[i] === to[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

const at = (table: readonly number[][], i: number, j: number): number => table[i]?.[j] ?? 0;

/** Neighbours of a kind as one piece, what goes before what comes, and blanks between two changes as part of them. */
function joined(pieces: readonly Piece[]): Piece[] {
  const runs: { same: string; removed: string; added: string }[] = [];
  for (const { kind, text } of pieces) {
    const last = runs.at(-1);
    const changing = last && last.same === '';
    if (kind === 'same') {
      if (last && !changing) last.same += text;
      else runs.push({ same: text, removed: '', added: '' });
    } else if (changing) last[kind] += text;
    else runs.push({ same: '', removed: '', added: '', [kind]: text });
  }
  return bridged(runs).flatMap(({ same, removed, added }) =>
    same !== '' ? [{ kind: 'same' as const, text: same }] : replaced(removed, added),
  );
}

function bridged(runs: readonly { same: string; removed: string; added: string }[]) {
  const out: { same: string; removed: string; added: string }[] = [];
  for (let i = 0; i < runs.length; i++) {
    const [run, last, next] = [runs[i], out.at(-1), runs[i + 1]];
    if (!run) continue;
    const blank = run.same !== '' && run.same.trim() === '';
    if (blank && last && last.same === '' && next && next.same === '') {
      last.removed += run.same + next.removed;
      last.added += run.same + next.added;
      i += 1;
    } else out.push({ ...run });
  }
  return out;
}
