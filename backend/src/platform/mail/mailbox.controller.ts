import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires.js';
import { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import { notFound } from '../errors/domain-error.js';

export class MailboxMessageView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() to!: string;
  @ApiProperty() subject!: string;
  @ApiProperty({ description: 'Plain text' }) text!: string;
  @ApiProperty() lang!: string;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
}

export class MailboxView {
  @ApiProperty({ type: [MailboxMessageView] }) items!: MailboxMessageView[];
}

/** The local mailbox: what would have been mailed. It exists only while no SMTP server is configured, on localhost. */
@ApiTags('mailbox')
@Controller('mailbox')
export class MailboxController {
  constructor(
    private readonly configuration: Configuration,
    private readonly db: Database,
  ) {}

  /** The last 100 mails, newest first; 404 when mail leaves by SMTP. */
  @Get()
  @Requires('mailbox:read')
  @ApiOkResponse({ type: MailboxView })
  async list(): Promise<MailboxView> {
    if (this.configuration.mailTransport !== 'mailbox') throw notFound();
    const items = await this.db.query<MailboxMessageView>(
      `SELECT id, to_address AS "to", subject, body AS "text", locale AS lang, received_at AS "receivedAt"
         FROM mailbox_messages ORDER BY received_at DESC, id DESC LIMIT 100`,
    );
    return { items };
  }
}
