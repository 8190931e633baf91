import type { Locale } from '../../platform/i18n/locales.js';
import { type MailText, mailTemplates } from '../../platform/mail/mail-texts.js';

export { type MailText, mailTemplates };

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

/** What has been promised about an enquiry that changes hands: the promise stays whose hands it is in. */
export const PROMISE_STANDS: Record<Locale, (until: string) => string> = {
  en: (until) => `The promise stands: the first answer by ${until}.`,
  'zh-CN': (until) => `承诺不变：将于 ${until} 前首次答复。`,
  ja: (until) => `お約束は変わりません。${until} までに最初の回答をします。`,
  de: (until) => `Die Zusage gilt weiter: erste Antwort bis ${until}.`,
};

/** Where the first answer has been given before. */
export const ANSWERED_BEFORE: Record<Locale, string> = {
  en: 'The first answer has been given; the conversation goes on there.',
  'zh-CN': '首次答复已完成，后续沟通将在那里继续。',
  ja: '最初の回答は済んでおり、やり取りはそちらで続きます。',
  de: 'Die erste Antwort ist gegeben; das Gespräch geht dort weiter.',
};
