/** A stretch of a line that is set in one font and one style. */
export interface Run<Style> {
  text: string;
  style: Style;
}
export type TextLine<Style> = Run<Style>[];

/** A character with what decides how it is set. */
export interface Letter<Style> {
  char: string;
  width: number;
  style: Style;
}

const ELLIPSIS = '…';

/**
 * Letters into lines no wider than `width`. Lines end where Unicode lets them; a word wider than a line is cut.
 * @param breaks positions (in UTF-16 units of the whole text) after which a line may end
 * @param most lines at most; the last then ends with an ellipsis
 */
export function wrap<Style>(
  letters: readonly Letter<Style>[],
  breaks: ReadonlySet<number>,
  width: number,
  most = Infinity,
): TextLine<Style>[] {
  const lines: Letter<Style>[][] = [];
  let [from, at, used, lastBreak] = [0, 0, 0, 0];
  const ends = endsOf(letters);
  while (at < letters.length) {
    const letter = letters[at] as Letter<Style>;
    // Spaces may hang over the edge: nobody sees them.
    if (used + letter.width > width && letter.char !== ' ' && at > from) {
      const end = lastBreak > from ? lastBreak : at;
      lines.push(letters.slice(from, end));
      [from, at, used, lastBreak] = [end, end, 0, end];
      continue;
    }
    used += letter.width;
    at += 1;
    if (breaks.has(ends[at - 1] as number)) lastBreak = at;
  }
  if (from < letters.length) lines.push(letters.slice(from));
  return (lines.length > most ? shortened(lines.slice(0, most), width) : lines).map(toRuns);
}

/** Position after each letter, in UTF-16 units. */
function endsOf(letters: readonly Letter<unknown>[]): number[] {
  let end = 0;
  return letters.map(({ char }) => (end += char.length));
}

function shortened<Style>(lines: Letter<Style>[][], width: number): Letter<Style>[][] {
  const last = [...(lines.at(-1) ?? [])];
  const mark = last.at(-1);
  if (!mark) return lines;
  while (last.length > 0 && sum(last) + mark.width > width) last.pop();
  while (last.at(-1)?.char === ' ') last.pop();
  return [...lines.slice(0, -1), [...last, { ...mark, char: ELLIPSIS }]];
}

const sum = (letters: readonly Letter<unknown>[]) => letters.reduce((all, { width }) => all + width, 0);

function toRuns<Style>(letters: readonly Letter<Style>[]): TextLine<Style> {
  const runs: TextLine<Style> = [];
  const end = letters.findLastIndex(({ char }) => char !== ' ') + 1;
  for (const { char, style } of letters.slice(0, end)) {
    const last = runs.at(-1);
    if (last?.style === style) last.text += char;
    else runs.push({ text: char, style });
  }
  return runs;
}
