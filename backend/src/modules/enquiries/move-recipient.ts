import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import { demandVersion } from '../../platform/http/versions.js';
import { dueAfterPause, objectionOpen } from './answering-clock.rules.js';
import { canOnRecipient, recipientsVisibleTo, sideOn } from './enquiries.access.js';
import { actionNotAvailable, notYoursToAct, refusedByGuard } from './enquiries.errors.js';
import { ENQUIRY_EVENTS, EVENT_OF_ACTION, type Side } from './enquiry.events.js';
import {
  type EnquiryRecipientAction,
  enquiryRecipientWorkflow,
  type EnquiryRecipientState,
} from './enquiry-recipient.workflow.js';
import { type RecipientRow, RECIPIENT_COLUMNS } from './recipient-row.js';

export interface Move {
  recipientId: string;
  /** Known when the path names it: another enquiry's recipient is then not found. */
  enquiryId?: string;
  /** From `If-Match`; null where a message moves the recipient, which nobody edits. */
  version: number | null;
  /** What came of it when closing, why when withdrawing or judging it spam. */
  outcome?: string | null;
  /** Ids only. */
  payload?: Record<string, string>;
}

/** A recipient under its row lock, with what the actor may do there. */
export interface HeldRecipient {
  row: RecipientRow;
  side: Side;
  can: (permission: string) => boolean;
}

/** Moves one recipient of an enquiry through its workflow. Whoever comes second to the row lock sees what the first did. */
@Injectable()
export class MoveRecipient {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly permissions: PermissionTable,
  ) {}

  /**
   * Locks the row until the ambient transaction ends.
   * @throws DomainError not-found for a recipient the actor cannot see.
   */
  async hold(actor: Actor, recipientId: string, enquiryId: string | null = null): Promise<HeldRecipient> {
    const parameters: unknown[] = [recipientId, enquiryId];
    const scope = recipientsVisibleTo(actor, (value) => `$${parameters.push(value)}`);
    const row = await this.db.one<RecipientRow>(
      `SELECT ${RECIPIENT_COLUMNS} FROM enquiry_recipients recipient JOIN enquiries enquiry ON enquiry.id = recipient.enquiry_id
        WHERE recipient.id = $1 AND ($2::uuid IS NULL OR enquiry.id = $2) AND ${scope} FOR UPDATE OF recipient`,
      parameters,
    );
    if (!row) throw notFound();
    const can = canOnRecipient(this.permissions, actor, row);
    return { row, can, side: sideOn(row, can) };
  }

  /**
   * @throws DomainError not-found; forbidden `enquiry.not-yours-to-act`; conflict `workflow.action-not-available`;
   * refused with the reason of a guard; 412 for a stale version.
   */
  async execute(actor: Actor, action: EnquiryRecipientAction, move: Move): Promise<void> {
    await this.db.transaction(async () => {
      const { row, can, side } = await this.hold(actor, move.recipientId, move.enquiryId);
      if (!can(enquiryRecipientWorkflow.permissionOf(action))) throw notYoursToAct();
      if (move.version !== null) demandVersion(row, move.version);
      const now = this.clock.now();
      const way = enquiryRecipientWorkflow.apply(row.state, action, {
        answered: row.answeredAt !== null,
        objectionOpen: objectionOpen(row.answeredAt, row.timeZone, now),
        outcome: move.outcome ?? null,
      });
      if (!way.ok && way.code === 'workflow.action-refused') throw refusedByGuard(way.reason);
      if (!way.ok) throw actionNotAvailable(action, row.state);
      await this.save(row, way.to, {
        ...changesBy(action, row, now, actor),
        closed_outcome: move.outcome ?? row.outcome,
      });
      await this.events.record({
        name: EVENT_OF_ACTION[action],
        subject: { type: 'enquiry', id: row.enquiryId },
        payload: { recipientId: row.id, side, from: row.state, to: way.to, ...move.payload },
      });
    });
  }

  /** Somebody of the answering side makes it theirs. Changes no state. */
  async take(actor: Actor, move: Move): Promise<void> {
    await this.db.transaction(async () => {
      const { row, can, side } = await this.hold(actor, move.recipientId, move.enquiryId);
      if (!can('enquiry:answer')) throw notYoursToAct();
      if (move.version !== null) demandVersion(row, move.version);
      if (row.endedAt !== null || row.ownerUserId === actor.userId)
        throw actionNotAvailable('take', row.state);
      await this.save(row, row.state, { owner_user_id: actor.userId });
      await this.events.record({
        name: ENQUIRY_EVENTS.taken,
        subject: { type: 'enquiry', id: row.enquiryId },
        payload: { recipientId: row.id, side },
      });
    });
  }

  private async save(
    row: RecipientRow,
    to: EnquiryRecipientState,
    changes: Record<string, unknown>,
  ): Promise<void> {
    const names = Object.keys(changes);
    await this.db.query(
      `UPDATE enquiry_recipients SET state = $2, version = version + 1,
              state_changed_at = CASE WHEN state = $2 THEN state_changed_at ELSE $3 END
              ${names.map((name, position) => `, ${name} = $${position + 4}`).join('')}
        WHERE id = $1`,
      [row.id, to, this.clock.now(), ...Object.values(changes)],
    );
  }
}

/** What an action writes beside the state. */
function changesBy(
  action: EnquiryRecipientAction,
  row: RecipientRow,
  now: Date,
  actor: Actor,
): Record<string, unknown> {
  switch (action) {
    case 'answer':
      return {
        answered_at: row.answeredAt ?? now,
        paused_at: null,
        owner_user_id: row.ownerUserId ?? actor.userId,
      };
    case 'request-information':
      // After an answer there is no clock left to pause.
      return {
        paused_at: row.answeredAt === null ? now : null,
        owner_user_id: row.ownerUserId ?? actor.userId,
      };
    case 'supply-information':
      return row.pausedAt === null || row.dueAt === null
        ? {}
        : { paused_at: null, due_at: dueAfterPause(row.dueAt, row.pausedAt, now, row.timeZone) };
    case 'say-not-answered':
      return { answered_at: null };
    case 'close':
    case 'withdraw':
    case 'mark-spam':
      return { ended_at: now, paused_at: null };
    case 'confirm':
      throw new Error('Confirming moves all recipients of an enquiry at once');
  }
}
