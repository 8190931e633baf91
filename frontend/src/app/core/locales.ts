/** The languages of the portal: BCP-47 tags, also the first part of every address; names in their own language. */
export const LOCALES = [
  { tag: 'en', name: 'English' },
  { tag: 'zh-CN', name: '简体中文' },
  { tag: 'ja', name: '日本語' },
  { tag: 'de', name: 'Deutsch' },
] as const;

export type Locale = (typeof LOCALES)[number]['tag'];

/** The address of a page in a language. `page` starts with a slash and carries no language: `/parks?q=nd`. */
export const inLocale = (tag: Locale, page: string) =>
  page === '/' || page === '' ? `/${tag}` : `/${tag}${page}`;
