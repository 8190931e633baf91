const UNKNOWN = 'und';

const baseOf = (tag: string) => tag.split('-')[0];

/**
 * Names of the languages in which texts stand that are not the reader's own; null where there are none.
 * @param langs BCP 47 tags of the texts; `und`, and other scripts and regions of the reader's language, count for nothing
 */
export function foreignLanguages(langs: readonly string[], locale: string): string | null {
  const others = [...new Set(langs.map(baseOf))].filter(
    (base) => base !== undefined && base !== UNKNOWN && base !== baseOf(locale),
  );
  if (others.length === 0) return null;
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    others.map((base) => names.of(base ?? UNKNOWN) ?? ''),
  );
}
