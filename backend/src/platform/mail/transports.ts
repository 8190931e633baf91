import { createTransport } from 'nodemailer';
import type { Clock } from '../clock/clock.js';
import type { Database } from '../database/database.js';
import { headersOf, type Mail, MailTransport } from './mail.js';

/** Delivers to the table that the local mailbox page reads. */
export class MailboxTransport extends MailTransport {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async send(mail: Mail): Promise<void> {
    await this.db.query(
      `INSERT INTO mailbox_messages (message_id, to_address, subject, body, locale, headers, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (message_id) DO NOTHING`,
      [
        mail.messageId,
        mail.to,
        mail.subject,
        mail.text,
        mail.locale,
        JSON.stringify(headersOf(mail)),
        this.clock.now(),
      ],
    );
  }
}

/** Delivers by SMTP. A server that is silent for five seconds counts as down; the job tries again. */
export class SmtpTransport extends MailTransport {
  private readonly smtp;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    const address = new URL(url);
    this.smtp = createTransport({
      host: address.hostname,
      port: Number(address.port) || (address.protocol === 'smtps:' ? 465 : 587),
      secure: address.protocol === 'smtps:',
      auth: address.username
        ? { user: decodeURIComponent(address.username), pass: decodeURIComponent(address.password) }
        : undefined,
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: 5_000,
    });
  }

  override async send(mail: Mail): Promise<void> {
    await this.smtp.sendMail({
      from: this.from,
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      messageId: mail.messageId,
      headers: headersOf(mail),
    });
  }
}
