const LEVELS: Readonly<Record<string, string>> = {
  country: $localize`:@@admin-level.country:Country`,
  province: $localize`:@@admin-level.province:Province`,
  prefecture: $localize`:@@admin-level.prefecture:Prefecture`,
  county: $localize`:@@admin-level.county:County`,
  district: $localize`:@@admin-level.district:District`,
  city: $localize`:@@admin-level.city:City`,
};

/** The level of a region; the catalogue also holds words that are no level of a state (`basin`), shown as stated. */
export const adminLevelLabel = (level: string): string => LEVELS[level] ?? level;

/** How exactly the catalogue knows a position. */
export type PositionPrecision = 'zone' | 'site' | 'parent' | 'city' | 'region' | 'none';

const PRECISIONS: Record<PositionPrecision, string> = {
  zone: $localize`:@@precision.zone:The zone itself`,
  site: $localize`:@@precision.site:The site itself`,
  parent: $localize`:@@precision.parent:The zone it lies in; its own position is not known`,
  city: $localize`:@@precision.city:Its town; the exact position is not known`,
  region: $localize`:@@precision.region:Its region; the exact position is not known`,
  none: $localize`:@@precision.none:Without a position`,
};

/** What of a park was located, in words. */
export const precisionLabel = (precision: PositionPrecision): string => PRECISIONS[precision];

/** The name of a country by its ISO 3166-1 code (CLDR); the code itself when nobody knows a name. */
export function countryName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

const CURRENCIES: Readonly<Record<string, string>> = {
  CN: 'CNY',
  JP: 'JPY',
  US: 'USD',
  AU: 'AUD',
  CA: 'CAD',
  GB: 'GBP',
  KZ: 'KZT',
  MY: 'MYR',
  SE: 'SEK',
  VN: 'VND',
};

/** The currency in which people of a country name prices; euro where the table names none. */
export const currencyOf = (country: string): string => CURRENCIES[country] ?? 'EUR';
