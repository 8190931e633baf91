import type { LocalizedText } from '../../platform/i18n/localized-text.js';

/** A product of the Chinese tariff whose code was read in a source. Every other code is unverified. */
export interface TariffProduct {
  /** Digits of the code: eight, or six where the source names a product within a heading. */
  hs: string;
  segment: string;
  /** Symbol of the rare earth it holds; null where it holds several. */
  element: string | null;
  name: LocalizedText;
}

const product = (
  hs: string,
  segment: string,
  element: string | null,
  en: string,
  zh: string,
  ja: string,
  de: string,
): TariffProduct => ({
  hs,
  segment,
  element,
  name: { original: 'en', texts: { en, 'zh-CN': zh, ja, de } },
});

/** In the order of the tariff: ore, metals, compounds, alloys. */
export const TARIFF_PRODUCTS: readonly TariffProduct[] = [
  product('25309020', 'RE1', null, 'Rare earth ore', '稀土金属矿', '希土類鉱石', 'Seltenerdenerz'),
  product('28053011', 'RE3', 'Nd', 'Neodymium metal', '金属钕', '金属ネオジム', 'Neodym-Metall'),
  product('28053012', 'RE3', 'Dy', 'Dysprosium metal', '金属镝', '金属ジスプロシウム', 'Dysprosium-Metall'),
  product('28053013', 'RE3', 'Tb', 'Terbium metal', '金属铽', '金属テルビウム', 'Terbium-Metall'),
  product('28053014', 'RE3', 'La', 'Lanthanum metal', '金属镧', '金属ランタン', 'Lanthan-Metall'),
  product('28053015', 'RE3', 'Ce', 'Cerium metal', '金属铈', '金属セリウム', 'Cer-Metall'),
  product('28053016', 'RE3', 'Pr', 'Praseodymium metal', '金属镨', '金属プラセオジム', 'Praseodym-Metall'),
  product('28053017', 'RE3', 'Y', 'Yttrium metal', '金属钇', '金属イットリウム', 'Yttrium-Metall'),
  product('28461010', 'RE2', 'Ce', 'Cerium oxide', '氧化铈', '酸化セリウム', 'Ceroxid'),
  product('28469011', 'RE2', 'Y', 'Yttrium oxide', '氧化钇', '酸化イットリウム', 'Yttriumoxid'),
  product('28469012', 'RE2', 'La', 'Lanthanum oxide', '氧化镧', '酸化ランタン', 'Lanthanoxid'),
  product('28469013', 'RE2', 'Nd', 'Neodymium oxide', '氧化钕', '酸化ネオジム', 'Neodymoxid'),
  product('28469014', 'RE2', 'Eu', 'Europium oxide', '氧化铕', '酸化ユウロピウム', 'Europiumoxid'),
  product('28469015', 'RE2', 'Dy', 'Dysprosium oxide', '氧化镝', '酸化ジスプロシウム', 'Dysprosiumoxid'),
  product('28469016', 'RE2', 'Tb', 'Terbium oxide', '氧化铽', '酸化テルビウム', 'Terbiumoxid'),
  product(
    '720299',
    'RE4a',
    'Nd',
    'NdFeB strip-cast flakes',
    '钕铁硼速凝片',
    'NdFeB ストリップキャスト薄片',
    'NdFeB-Bandguss-Flakes',
  ),
];

/** Headings that hold rare earths and nothing else: a rule about all rare earths speaks for every code below them. */
const RARE_EARTH_HEADINGS: readonly string[] = ['25309020', '280530', '284610', '284690'];

/** Whether a rule about all rare earths speaks for this code. */
export const isRareEarthCode = (hs: string): boolean =>
  RARE_EARTH_HEADINGS.some((heading) => hs.startsWith(heading));

/** Digits of a code as a source wrote it: `7202 99 (NdFeB strip-cast flakes)` -> `720299`. */
export const codeDigits = (stated: string): string => /^[\d ]*/.exec(stated)?.[0].replaceAll(' ', '') ?? '';

/** The product of a code; of one with ten digits, that of its first eight. */
export const productOf = (hs: string): TariffProduct | null =>
  TARIFF_PRODUCTS.find((known) => known.hs === hs || (known.hs.length === 8 && hs.startsWith(known.hs))) ??
  null;

/** The rare earths and what stands beside them in the rules on export licences. */
export const ELEMENTS = [
  ...['Sc', 'Y', 'La', 'Ce', 'Pr', 'Nd', 'Sm', 'Eu'],
  ...['Gd', 'Tb', 'Dy', 'Ho', 'Er', 'Tm', 'Yb', 'Lu'],
] as const;
