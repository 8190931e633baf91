import { Choice } from './countries';

/** Where a country has one, or nearly everybody works by one. */
const ZONES: Readonly<Record<string, string>> = {
  CN: 'Asia/Shanghai',
  DE: 'Europe/Berlin',
  EE: 'Europe/Tallinn',
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  IN: 'Asia/Kolkata',
  JP: 'Asia/Tokyo',
  KR: 'Asia/Seoul',
  KZ: 'Asia/Almaty',
  MY: 'Asia/Kuala_Lumpur',
  PL: 'Europe/Warsaw',
  SE: 'Europe/Stockholm',
  TH: 'Asia/Bangkok',
  VN: 'Asia/Ho_Chi_Minh',
  ZA: 'Africa/Johannesburg',
};

/** The time zone of a country; null where there are several, and somebody has to choose. */
export const timeZoneOf = (country: string): string | null => ZONES[country] ?? null;

/** All zones a park may work in, with those suggested here whatever a browser calls them. */
export const timeZones = (): string[] =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), ...Object.values(ZONES)])].sort();

/** Languages in which parks of the catalogue and their neighbours have their names. */
const LANGUAGES = 'en zh-CN ja de et fr hi kk ko ms pl pt ru sv th vi'.split(' ');

/** The same with their names in the reader's language. */
export function nameLanguages(locale: string): Choice[] {
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value }));
}

/** The last part of an address made of a name; empty where nothing of it is Latin. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
