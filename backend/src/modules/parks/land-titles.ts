import type { LocalizedText } from '../../platform/i18n/localized-text.js';

/** What a plot or a building is called: its code, and its name where it has one. Null before either is typed. */
export function codeAndName({
  code,
  name,
}: {
  code: string;
  name: LocalizedText | null;
}): LocalizedText | null {
  const named = name === null ? [] : Object.entries(name.texts).filter(([, text]) => text.trim() !== '');
  if (name === null || named.length === 0) {
    return code === '' ? null : { original: 'und', texts: { und: code } };
  }
  const texts = named.map(([tag, text]) => [tag, code === '' ? text : `${code} · ${text}`]);
  return { original: name.original, texts: Object.fromEntries(texts) as Record<string, string> };
}
