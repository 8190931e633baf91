import { type FieldName, type ImportType, OWN_SYNONYMS, SYNONYMS } from './fields.data.js';
import { foldHeader, withoutUnit } from './mapping.js';

/** `sure`: the header is a name of this field; `likely`: a word that tables use for other things too. */
export type Recognition = 'sure' | 'likely';

/** A person should look at the cells before believing them. */
const GENERAL = new Set([
  ...['site', 'reference', 'ref', 'id', 'size', 'type', 'x', 'y', 'point', 'position', 'source', 'address'],
  ...['代码', '地址', '位置', '来源', '类型', 'adresse', 'lage', 'stand', 'art', 'quelle', 'grosse'],
  ...['番号', 'コード', '所在地', '住所', '種類', '出典'],
]);

/** How a header speaks for a field; null: it does not. */
export function recognitionOf(type: ImportType, field: FieldName, header: string): Recognition | null {
  const synonyms = new Set((OWN_SYNONYMS[type]?.[field] ?? SYNONYMS[field] ?? []).map(foldHeader));
  const words = [foldHeader(header), withoutUnit(header)].filter((word) => synonyms.has(word));
  if (words.length === 0) return null;
  return words.some((word) => !GENERAL.has(word)) ? 'sure' : 'likely';
}
