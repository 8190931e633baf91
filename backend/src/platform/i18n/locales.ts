/** The languages of the portal, as BCP-47 tags; the first is the fallback. */
export const LOCALES = ['en', 'zh-CN', 'ja', 'de'] as const;
export type Locale = (typeof LOCALES)[number];

export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale);

/**
 * The best language for an `Accept-Language` header: by weight, then by order; a base language matches its region
 * (`zh` and `zh-Hans` read `zh-CN`). English when nothing fits.
 */
export function negotiateLocale(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, order) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.find((p) => p.trim().startsWith('q='));
      return { tag: tag.trim(), weight: weight ? Number(weight.trim().slice(2)) || 0 : 1, order };
    })
    .filter(({ tag, weight }) => tag && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  for (const { tag } of wanted) {
    const match = LOCALES.find((locale) => locale.toLowerCase() === tag.toLowerCase()) ?? byBase(tag);
    if (match) return match;
  }
  return 'en';
}

function byBase(tag: string): Locale | undefined {
  const base = tag.toLowerCase().split('-')[0];
  return LOCALES.find((locale) => locale.toLowerCase().split('-')[0] === base);
}
