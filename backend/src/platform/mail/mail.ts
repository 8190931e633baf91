import type { Locale } from '../i18n/locales.js';

/** A mail ready to leave. The subject and names are free of line breaks; the text is plain. */
export interface Mail {
  /** Derives from what caused the mail, so that a second attempt is recognised as the same one. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
  locale: Locale;
  /** How to end what this mail is one of; absent from mails that nobody can decline. */
  unsubscribe?: Unsubscription;
}

/** Two addresses for one wish: a page for people, and one that mail programs post to (RFC 8058). */
export interface Unsubscription {
  page: string;
  oneClick: string;
}

/** The headers of every mail. With `List-Unsubscribe-Post` a mail program may unsubscribe without opening a page. */
export const headersOf = ({ locale, unsubscribe }: Mail): Record<string, string> => ({
  'Content-Language': locale,
  'Auto-Submitted': 'auto-generated',
  ...(unsubscribe
    ? {
        'List-Unsubscribe': `<${unsubscribe.oneClick}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }
    : {}),
});

/** Takes a mail out of the house: to SMTP, or to the local mailbox page. */
export abstract class MailTransport {
  abstract send(mail: Mail): Promise<void>;
}

/** What a template gets: ids resolved to words people may read, and addresses of pages. */
export type MailParams = Record<string, string>;

/** A link that has to be made when the mail leaves, because its secret is stored nowhere. */
export interface LinkRequest {
  purpose: string;
  userId: string | null;
  subjectId: string | null;
}

/** Makes one-time links. Implemented by the module that owns them. */
export abstract class LinkIssuer {
  /** @returns the address of the page that consumes the link. */
  abstract issue(request: LinkRequest, locale: Locale): Promise<string>;
}

/** What a mail is one of, for the person it goes to: ended by the link that is made when the mail leaves. */
export interface Subscription {
  userId: string;
  kind: string;
}

/** Makes the addresses that end a subscription. The module that owns subscriptions hands one in. */
export type UnsubscribeIssuer = (subscription: Subscription, locale: Locale) => Promise<Unsubscription>;

/** Renders one kind of mail in the four languages. Modules register theirs. */
export interface MailTemplate {
  name: string;
  render(locale: Locale, params: MailParams): { subject: string; text: string };
}
