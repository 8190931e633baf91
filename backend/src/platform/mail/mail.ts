import type { Locale } from '../i18n/locales.js';

/** A mail ready to leave. The subject and names are free of line breaks; the text is plain. */
export interface Mail {
  /** Derives from what caused the mail, so that a second attempt is recognised as the same one. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
  locale: Locale;
}

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

/** Renders one kind of mail in the four languages. Modules register theirs. */
export interface MailTemplate {
  name: string;
  render(locale: Locale, params: MailParams): { subject: string; text: string };
}
