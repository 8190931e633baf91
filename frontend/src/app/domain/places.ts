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

/** The name of a country by its ISO 3166-1 code (CLDR); the code itself when nobody knows a name. */
export function countryName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
