import type { RowError } from './findings.js';
import { tidy } from './cell-text.js';

/** Which character divides whole from broken: of a column, told by its cells or by a person. */
export type DecimalMark = '.' | ',';

export type Read<T> = { ok: true; value: T } | { ok: false; code: RowError; params?: Record<string, string> };
const no = <T>(code: RowError, params: Record<string, string> = {}): Read<T> => ({ ok: false, code, params });

const SPACED = /(?<=\d)[ '\u2019](?=\d{3}(?!\d))/g;

/**
 * A number as a plain decimal. A mark that stands alone before three digits can mean either: without the column's mark it
 * is a question, never a guess.
 * @example readNumber('1,234.50', null) -> '1234.50'; readNumber('1.234', null) -> number-ambiguous
 */
export function readNumber(cell: string, mark: DecimalMark | null): Read<string> {
  const text = tidy(cell).replaceAll(SPACED, '');
  if (!/^[+-]?\d[\d.,]*$|^[+-]?[.,]\d+$/.test(text)) return no('number-unreadable');
  const own = markOf(text);
  if (own === 'either') {
    return mark === null ? no('number-ambiguous', { values: bothOf(text).join(' | ') }) : plain(text, mark);
  }
  return own === null ? no('number-unreadable') : plain(text, own === 'none' ? (mark ?? '.') : own);
}

/** The decimal mark a number shows by itself. */
function markOf(text: string): DecimalMark | 'none' | 'either' | null {
  const dots = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (dots === 0 && commas === 0) return 'none';
  if (dots > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
  const single = dots > 0 ? '.' : ',';
  // Several of one kind can only divide thousands.
  if (dots + commas > 1) return single === '.' ? ',' : '.';
  const [whole = '', broken = ''] = text.replace(/^[+-]/, '').split(single);
  // 0.426 and 1234.567 are no thousands.
  const mayBeThousands = broken.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return mayBeThousands ? 'either' : single;
}

function plain(text: string, mark: DecimalMark): Read<string> {
  const other = mark === '.' ? ',' : '.';
  const [whole = '', ...broken] = text.split(mark);
  const groups = whole.replace(/^[+-]/, '').split(other);
  const areThousands =
    groups.length === 1 ||
    (/^\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every((g) => g.length === 3));
  if (broken.length > 1 || (broken[0] ?? '').includes(other) || !areThousands) return no('number-unreadable');
  const sign = text.startsWith('-') ? '-' : '';
  const digits = groups.join('').replace(/^0+(?=\d)/, '') || '0';
  return { ok: true, value: `${sign}${digits}${broken[0] ? `.${broken[0]}` : ''}` };
}

const bothOf = (text: string): string[] =>
  (['.', ','] as const).map((mark) => {
    const read = plain(text, mark);
    return read.ok ? read.value : text;
  });

/** The mark that the cells of a column show: null when none of them does, or when they disagree. */
export function decimalMarkOf(cells: readonly string[]): DecimalMark | null {
  const shown = new Set(
    cells
      .map((cell) => /[\d.,' \u2019]*\d[\d.,' \u2019]*/.exec(tidy(cell))?.[0]?.trim() ?? '')
      .map((text) => text.replaceAll(SPACED, ''))
      .filter((text) => /^[\d.,]+$/.test(text))
      .map(markOf)
      .filter((mark) => mark === '.' || mark === ','),
  );
  return shown.size === 1 ? ([...shown][0] as DecimalMark) : null;
}
