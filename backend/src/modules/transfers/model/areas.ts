import { readNumber, type DecimalMark, type Read } from './numbers.js';
import { tidy } from './cell-text.js';

export const AREA_UNITS = ['m2', 'ha', 'km2', 'mu', 'acre', 'ft2', 'tsubo'] as const;
export type AreaUnit = (typeof AREA_UNITS)[number];

interface Spelling {
  unit: AreaUnit;
  /** Written for so many of them: ten thousand for 万. */
  times: bigint;
}

const SPELLINGS: readonly [pattern: RegExp, spelling: Spelling][] = [
  [/^(万亩|萬畝)$/, { unit: 'mu', times: 10_000n }],
  [/^(亩|畝|市亩|mu|mou)$/, { unit: 'mu', times: 1n }],
  [/^(万平方米|万㎡|万m2|万平米|万平|萬平方米|万平方メートル)$/, { unit: 'm2', times: 10_000n }],
  [/^(平方公里|平方千米|km2|km\^2|sq\.? ?km|平方キロメートル|quadratkilometer)$/, { unit: 'km2', times: 1n }],
  [
    /^(m2|m\^2|qm|sqm|sq\.? ?m|square met(er|re)s?|平方米|平米|平方メートル|quadratmeter)$/,
    { unit: 'm2', times: 1n },
  ],
  [/^(ha|hectares?|hektar|公顷|公頃|ヘクタール)$/, { unit: 'ha', times: 1n }],
  [/^(acres?|ac|英亩|英畝|エーカー)$/, { unit: 'acre', times: 1n }],
  [/^(ft2|sq\.? ?ft|square f(ee|oo)t|平方英尺)$/, { unit: 'ft2', times: 1n }],
  [/^(坪|tsubo)$/, { unit: 'tsubo', times: 1n }],
];

const spellingOf = (text: string): Spelling | null => {
  const plain = tidy(text).toLowerCase();
  return SPELLINGS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
};

/** The unit a text names, alone or as part of a header: `AREA (HA)`, `面积（亩）`, `Hectares`. */
export function areaUnitIn(header: string): string | null {
  const plain = tidy(header);
  const bracketed = [...plain.matchAll(/[([]([^)\]]+)[)\]]/g)].map(([, inner = '']) => inner);
  const candidates = [...bracketed, plain, ...plain.split(/[\s_/,]+/)];
  return candidates.find((candidate) => spellingOf(candidate) !== null) ?? null;
}

export interface ReadArea {
  value: string;
  unit: AreaUnit;
  /** The cell or header wrote it in tens of thousands. */
  multiplied: boolean;
}

/**
 * A number with the unit of its cell, else of its column.
 * @param columnUnit as the header or a person says it: any spelling.
 */
export function readArea(cell: string, columnUnit: string | null, mark: DecimalMark | null): Read<ReadArea> {
  const [, figure = '', tail = ''] = /^([+-]?[\d.,' \u2019]*\d)\s*(.*)$/.exec(tidy(cell)) ?? [];
  if (figure === '') return { ok: false, code: 'number-unreadable' };
  const written = tail === '' ? columnUnit : tail;
  if (written === null) return { ok: false, code: 'unit-missing' };
  const spelling = spellingOf(written);
  if (!spelling) return { ok: false, code: 'unit-unknown', params: { unit: written.slice(0, 60) } };
  const number = readNumber(figure, mark);
  if (!number.ok) return number;
  if (number.value.startsWith('-')) return { ok: false, code: 'number-negative' };
  return {
    ok: true,
    value: {
      value: times(number.value, spelling.times),
      unit: spelling.unit,
      multiplied: spelling.times > 1n,
    },
  };
}

/** Exactly, without floating point. */
function times(decimal: string, factor: bigint): string {
  if (factor === 1n) return decimal;
  const [whole = '0', broken = ''] = decimal.split('.');
  const digits = (BigInt(whole + broken) * factor).toString().padStart(broken.length + 1, '0');
  if (broken === '') return digits;
  const point = digits.length - broken.length;
  return `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/\.?0+$/, '');
}
