import { isLocale, type Locale } from '../i18n/locales.js';

/** Query keys that public pages understand. Others change nothing, and so are no part of a page's identity. */
const KNOWN_KEYS = new Set([
  'q',
  'segment',
  'region',
  'country',
  'kind',
  'status',
  'page',
  'pageSize',
  'sort',
  'asOf',
  'park',
  'offering',
  'view',
  'minArea',
  'hs',
  'ownership',
  'compareTo',
]);
const LONGEST_VALUE = 200;

export interface PageAddress {
  locale: Locale;
  /** Path with the locale, without the query. */
  path: string;
  /** Path with the known query keys, sorted: what is rendered, and the key of the cache. */
  normal: string;
}

/** Reads a page's address; null when it lies below no language. */
export function pageAddress(url: string): PageAddress | null {
  const [asked = '/', query = ''] = splitOnce(url, '?');
  // With and without the last slash it is one page, and one entry of the cache.
  const path = asked.replace(/(?<=.)\/+$/, '');
  const locale = path.split('/')[1];
  if (!isLocale(locale)) return null;
  const known = [...new URLSearchParams(query)]
    .filter(([key, value]) => KNOWN_KEYS.has(key) && value !== '')
    .map(([key, value]) => [key, value.slice(0, LONGEST_VALUE)] as [string, string])
    .sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  const search = new URLSearchParams(known).toString();
  return { locale, path, normal: search ? `${path}?${search}` : path };
}

/**
 * The same address without keys that say nothing, as a form leaves them that was sent before its script was awake; null
 * when there are none.
 */
export function withoutEmptyKeys(url: string): string | null {
  const [asked = '/', query = ''] = splitOnce(url, '?');
  const pairs = query.split('&');
  const saying = pairs.filter((pair) => !pair.endsWith('='));
  if (query === '' || saying.length === pairs.length) return null;
  return saying.length > 0 ? `${asked}?${saying.join('&')}` : asked;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
