import { Visibility, visibilityLabel } from './fact-entry';

/** Who may read a contact of a park. */
export const CONTACT_VISIBILITIES = ['public', 'signed-in'] as const satisfies readonly Visibility[];

export const contactVisibilityLabel = visibilityLabel;

/** Languages that contacts of parks are most often spoken to in; others can be added by their tag. */
export const CONTACT_LANGUAGES = ['zh-CN', 'en', 'ja', 'de', 'ko', 'fr', 'ru', 'vi', 'ms'] as const;

/** Names of languages by CLDR, in the reader's language. */
export function languageNames(tags: readonly string[], locale: string): string[] {
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return tags.map((tag) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  });
}
