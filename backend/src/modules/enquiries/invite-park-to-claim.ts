import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { Events } from '../../platform/events/events.js';
import { ClaimInvitationMail } from './claim-invitation-mail.js';
import { notYoursToAct } from './enquiries.errors.js';
import { ENQUIRY_EVENTS } from './enquiry.events.js';
import { MoveRecipient } from './move-recipient.js';
import { WaitingForPark } from './waiting-for-park.js';

export interface ParkToInvite {
  enquiryId: string;
  recipientId: string;
  /** Normalised; whose it is the officer knows. */
  email: string;
  locale: Locale;
}

/**
 * An enquiry to a park nobody has claimed is the best moment to win the park: an officer has us write to it what the
 * project needs, and how to claim the page. Who asks, and every word they wrote, stays here.
 */
@Injectable()
export class InviteParkToClaim {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly mailing: ClaimInvitationMail,
    private readonly recipients: MoveRecipient,
    private readonly waiting: WaitingForPark,
  ) {}

  /**
   * @throws DomainError not-found; forbidden `enquiry.not-yours-to-act`; conflict `enquiry.park-not-invitable` for one
   *   that has ended, names no park, or whose park answers for itself or can never be claimed.
   */
  async execute(actor: Actor, { enquiryId, recipientId, email, locale }: ParkToInvite): Promise<void> {
    await this.db.transaction(async () => {
      const { row, can } = await this.recipients.hold(actor, recipientId, enquiryId);
      if (!can('enquiry:triage')) throw notYoursToAct();
      const { park, summary } = await this.waiting.of(row);
      const invitation = (await this.db.one<{ id: string }>(
        `INSERT INTO claim_invitations (recipient_id, park_id, email, locale, sent_by, sent_at)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
        [recipientId, park.id, email, locale, actor.userId, this.clock.now()],
      )) as { id: string };
      await this.events.record({
        name: ENQUIRY_EVENTS.parkInvited,
        subject: { type: 'enquiry', id: enquiryId },
        payload: {
          recipientId,
          parkId: park.id,
          claimInvitationId: invitation.id,
          side: 'administrator',
        },
      });
      await this.mailing.send(invitation.id, { email, locale }, park, summary);
    });
  }
}
