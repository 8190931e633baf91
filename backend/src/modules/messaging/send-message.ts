import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { actionNotAvailable, type HeldRecipient, MoveRecipient, notYoursToAct } from '../enquiries/index.js';
import type { SendMessageInput } from './dto/messages.dto.js';
import { ACTION_OF_KIND, mayWrite } from './message-action.rules.js';

export const MESSAGE_SENT = 'message.sent';

/** Somebody writes to the other side. An answer, a question back and what is supplied move the recipient as well. */
@Injectable()
export class SendMessage {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly recipients: MoveRecipient,
  ) {}

  /**
   * @returns the message's id.
   * @throws DomainError not-found; forbidden `enquiry.not-yours-to-act`; conflict `workflow.action-not-available`.
   */
  async execute(actor: Actor, { recipientId, kind, body }: SendMessageInput): Promise<string> {
    return this.db.transaction(async () => {
      const held = await this.recipients.hold(actor, recipientId);
      const action = ACTION_OF_KIND[kind];
      const messageId = await this.insert(actor, held, kind, body);
      if (action !== null) {
        await this.recipients.execute(actor, action, {
          recipientId,
          version: null,
          payload: { messageId, kind },
        });
        return messageId;
      }
      if (!mayWrite(kind, held.can)) throw notYoursToAct();
      // It says that an answer will come: nobody may say so once there is one.
      if (kind === 'holding-reply' && held.row.answeredAt !== null)
        throw actionNotAvailable('send-holding-reply', held.row.state);
      if (held.row.endedAt !== null) throw actionNotAvailable('send-message', held.row.state);
      await this.events.record({
        name: MESSAGE_SENT,
        subject: { type: 'enquiry', id: held.row.enquiryId },
        payload: { recipientId, messageId, kind, side: held.side },
      });
      return messageId;
    });
  }

  private async insert(
    actor: Actor,
    { row, side }: HeldRecipient,
    kind: string,
    body: string,
  ): Promise<string> {
    const inserted = await this.db.one<{ id: string }>(
      `INSERT INTO messages (recipient_id, enquiry_id, author_user_id, author_side, kind, body, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [row.id, row.enquiryId, actor.userId, side, kind, body, this.clock.now()],
    );
    return (inserted as { id: string }).id;
  }
}
