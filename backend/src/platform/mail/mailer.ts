import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { isLocale, type Locale } from '../i18n/locales.js';
import { JobQueue } from '../jobs/job-queue.js';
import {
  LinkIssuer,
  type LinkRequest,
  type MailParams,
  type MailTemplate,
  MailTransport,
  type Subscription,
  type UnsubscribeIssuer,
} from './mail.js';
import { OutgoingMail } from './outgoing-mail.entity.js';

export interface MailOrder {
  /** What caused the mail and for whom: the same cause never mails twice. */
  cause: string;
  to: string;
  locale: Locale;
  template: string;
  params?: MailParams;
  /** Asks for a one-time link, rendered as `params.link`. */
  link?: LinkRequest;
  /** Makes the mail one that can be declined; the page for it is rendered as `params.unsubscribe`. */
  subscription?: Subscription;
}

const oneLine = (text: string) => text.replace(/[\r\n\u2028\u2029]+/g, ' ').trim();

/** Orders mails inside transactions and sends them outside, at least once, always under the same Message-ID. */
@Injectable()
export class Mailer implements OnModuleInit {
  private readonly templates = new Map<string, MailTemplate>();
  private unsubscribe: UnsubscribeIssuer | null = null;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly transport: MailTransport,
    private readonly links: LinkIssuer,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      queue: 'send-mail',
      trigger: 'a mail was ordered',
      effectKey: 'outgoing_mails.sent_at; the Message-ID derives from the cause',
      run: ({ mailId }) => this.deliver(String(mailId)),
    });
  }

  register(...templates: MailTemplate[]): void {
    for (const template of templates) this.templates.set(template.name, template);
  }

  /** Says who makes the addresses that end a subscription. */
  unsubscribeBy(issuer: UnsubscribeIssuer): void {
    this.unsubscribe = issuer;
  }

  registered(): readonly MailTemplate[] {
    return [...this.templates.values()];
  }

  /** Writes the mail and its job in the ambient transaction; the same cause a second time changes nothing. */
  async order(order: MailOrder): Promise<void> {
    const row = await this.db.one<{ id: string }>(
      `INSERT INTO outgoing_mails (message_id, to_address, locale, template, params, link, subscription, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (message_id) DO NOTHING RETURNING id`,
      [
        `<${order.cause}@lodestone>`,
        order.to,
        order.locale,
        order.template,
        JSON.stringify(order.params ?? {}),
        order.link ? JSON.stringify(order.link) : null,
        order.subscription ? JSON.stringify(order.subscription) : null,
        this.clock.now(),
      ],
    );
    if (row) await this.jobs.send('send-mail', { mailId: row.id });
  }

  private async deliver(mailId: string): Promise<void> {
    const mail = await this.db.repo(OutgoingMail).findOneBy({ id: mailId });
    if (!mail || mail.sentAt) return;
    const template = this.templates.get(mail.template);
    if (!template) throw new Error(`No mail template is called ${mail.template}`);
    const locale = isLocale(mail.locale) ? mail.locale : 'en';
    const link: MailParams = mail.link ? { link: await this.links.issue(mail.link, locale) } : {};
    const unsubscribe = mail.subscription ? await this.waysOut(mail.subscription, locale) : undefined;
    const { subject, text } = template.render(locale, {
      ...mail.params,
      ...link,
      ...(unsubscribe ? { unsubscribe: unsubscribe.page } : {}),
    });
    await this.transport.send({
      messageId: mail.messageId,
      to: mail.toAddress,
      subject: oneLine(subject),
      text,
      locale,
      ...(unsubscribe ? { unsubscribe } : {}),
    });
    await this.db.query('UPDATE outgoing_mails SET sent_at = $2 WHERE id = $1', [mailId, this.clock.now()]);
  }

  private waysOut(subscription: Subscription, locale: Locale) {
    if (!this.unsubscribe) throw new Error('Nobody makes the addresses that end a subscription');
    return this.unsubscribe(subscription, locale);
  }
}
