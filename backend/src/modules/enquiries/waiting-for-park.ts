import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { ClaimParks } from '../claims/index.js';
import { Companies } from '../companies/index.js';
import { Identity } from '../identity/index.js';
import type { ParkSummary } from '../parks/index.js';
import type { ClaimInvitationListView } from './dto/views.js';
import { notYoursToAct, parkNotInvitable } from './enquiries.errors.js';
import { MoveRecipient } from './move-recipient.js';
import { type PseudonymousSummary, pseudonymousSummary } from './pseudonymous-summary.rules.js';
import type { RecipientRow } from './recipient-row.js';

/** What lies in the triage for a park that nobody has claimed, and whom it was told to. */
@Injectable()
export class WaitingForPark {
  constructor(
    private readonly db: Database,
    private readonly parks: ClaimParks,
    private readonly companies: Companies,
    private readonly identity: Identity,
    private readonly recipients: MoveRecipient,
  ) {}

  /** @throws DomainError conflict `enquiry.park-not-invitable`. */
  async of(row: RecipientRow): Promise<{ park: ParkSummary; summary: PseudonymousSummary }> {
    const park = row.parkId === null ? undefined : (await this.parks.of([row.parkId])).get(row.parkId);
    const open = row.desk === 'triage' && row.endedAt === null && (await this.parks.isOpen(park));
    const projectId = (
      await this.db.one<{ projectId: string | null }>(
        'SELECT project_id AS "projectId" FROM enquiries WHERE id = $1',
        [row.enquiryId],
      )
    )?.projectId;
    const project = projectId ? (await this.companies.projectsOf([projectId])).get(projectId) : undefined;
    if (!park || !open || !project) throw parkNotInvitable();
    return { park, summary: pseudonymousSummary(project) };
  }

  /** Exactly what would be sent, and what has been. @throws as `of`, and for who may not send it. */
  async preview(actor: Actor, enquiryId: string, recipientId: string): Promise<ClaimInvitationListView> {
    return this.db.transaction(async () => {
      const { row, can } = await this.recipients.hold(actor, recipientId, enquiryId);
      if (!can('enquiry:triage')) throw notYoursToAct();
      const { summary } = await this.of(row);
      return { summary, items: await this.sent(recipientId) };
    });
  }

  private async sent(recipientId: string): Promise<ClaimInvitationListView['items']> {
    const rows = await this.db.query<{
      id: string;
      email: string;
      locale: string;
      sentAt: Date;
      sentBy: string | null;
    }>(
      `SELECT id, email, locale, sent_at AS "sentAt", sent_by AS "sentBy" FROM claim_invitations
        WHERE recipient_id = $1 ORDER BY id DESC LIMIT 50`,
      [recipientId],
    );
    const people = await this.identity.usersOf(rows.flatMap(({ sentBy }) => sentBy ?? []));
    return rows.map(({ sentAt, sentBy, ...row }) => ({
      ...row,
      sentAt: sentAt.toISOString(),
      sentBy: people.get(sentBy ?? '')?.name ?? null,
    }));
  }
}
