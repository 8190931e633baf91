import type { Locale } from '../../platform/i18n/locales.js';
import type { MailTemplate } from '../../platform/mail/mail.js';

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

/** Who answers where no park's team does. */
export const ADMINISTRATORS: Record<Locale, string> = {
  en: 'the administrators of the portal',
  'zh-CN': '平台管理员',
  ja: 'ポータルの管理者',
  de: 'die Verwaltung des Portals',
};

/** Behind the name of a park whose team is invented. */
export const INVENTED_TEAM: Record<Locale, string> = {
  en: ' (demo: invented team)',
  'zh-CN': '（演示：虚构团队）',
  ja: '（デモ：架空のチーム）',
  de: ' (Demo: erfundenes Team)',
};

/** One line per recipient: who answers, and by when. */
export const PROMISE_LINE: Record<Locale, (who: string, until: string) => string> = {
  en: (who, until) => `- ${who}: first answer by ${until}`,
  'zh-CN': (who, until) => `- ${who}：将于 ${until} 前首次答复`,
  ja: (who, until) => `- ${who}：${until} までに最初の回答`,
  de: (who, until) => `- ${who}: erste Antwort bis ${until}`,
};

/** A promised moment on the clock of whoever answers, in the reader's language. */
export function promiseText(dueAt: Date, timeZone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  }).format(dueAt);
}
