import type { Locale } from '../i18n/locales.js';
import type { MailTemplate } from './mail.js';

export interface MailText {
  subject: string;
  /** `{link}` and other names stand for the mail's parameters. */
  text: string;
}

/** Templates from texts in the four languages. What a mail quotes are references, names of parks and dates only. */
export function mailTemplates(texts: Record<string, Record<Locale, MailText>>): MailTemplate[] {
  return Object.entries(texts).map(([name, byLocale]) => ({
    name,
    render: (locale, params) => {
      const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, key: string) => params[key] ?? '');
      return { subject: fill(byLocale[locale].subject), text: fill(byLocale[locale].text) };
    },
  }));
}
