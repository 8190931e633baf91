import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Locale } from '../../platform/i18n/locales.js';
import type { MailParams, MailTemplate } from '../../platform/mail/mail.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { DIGEST, NOTIFICATION_KINDS } from './notification-kinds.data.js';
import { DIGEST_TEXTS, FOOTER, KIND_TEXTS } from './notification-texts.data.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';

/** Puts words in the places of their names. */
export const filled = (text: string, params: MailParams): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');

/** Tells the mailer what to write, and who makes the links that end a kind of mail. */
@Injectable()
export class NotificationMails implements OnModuleInit {
  constructor(
    private readonly mailer: Mailer,
    private readonly links: UnsubscribeLinks,
  ) {}

  onModuleInit(): void {
    this.mailer.register(...kindTemplates(), template(DIGEST, DIGEST_TEXTS));
    this.mailer.unsubscribeBy((subscription, locale) => this.links.issue(subscription, locale));
  }
}

function kindTemplates(): MailTemplate[] {
  return NOTIFICATION_KINDS.flatMap((kind) => {
    const texts = KIND_TEXTS[kind];
    return texts.en.text === undefined ? [] : [template(kind, texts)];
  });
}

/** Mails to people without an account use the same texts: they have nothing to unsubscribe from, and no footer. */
function template(name: string, texts: Record<Locale, { subject?: string; text?: string }>): MailTemplate {
  return {
    name,
    render: (locale, params) => {
      const { subject = '', text = '' } = texts[locale];
      const footer = params.unsubscribe === undefined ? '' : `\n\n${FOOTER[locale]}`;
      return { subject: filled(subject, params), text: filled(text + footer, params) };
    },
  };
}
