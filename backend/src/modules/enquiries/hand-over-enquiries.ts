import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Parks } from '../parks/index.js';
import { ENQUIRY_EVENTS } from './enquiry.events.js';
import { clockOf } from './enquiry.rules.js';
import type { EnquiryRecipientState } from './enquiry-recipient.workflow.js';

interface MovedRecipient {
  id: string;
  enquiryId: string;
  state: EnquiryRecipientState;
  receivedAt: Date | null;
  dueAt: Date | null;
  answeredAt: Date | null;
  pausedAt: Date | null;
}

const BATCH = 200;
/** What has ended stays where it ended; what is unconfirmed is planned anew when it is confirmed. */
const MOVABLE = `desk = 'triage' AND ended_at IS NULL AND state <> 'unconfirmed'`;

/**
 * What has waited in the administrators' triage for a park goes to the park's own desk once the park is claimed. The
 * promise is to the investor, so it moves unchanged: the same instant, told in the same zone, a pause still a pause. Only
 * the owner is free again: an officer's name must not stand for a team that has yet to read it. Whether the promise was
 * broken before is in the event, so that nobody counts the administrators' delay against the park.
 */
@Injectable()
export class HandOverEnquiries implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: JobQueue,
    private readonly parks: Parks,
  ) {}

  onModuleInit(): void {
    // An enquiry that was being sent while the park was claimed may have missed the event.
    this.jobs.define({
      queue: 'sweep-triage-of-claimed-parks',
      trigger: 'every five minutes',
      effectKey: 'enquiry_recipients.desk; what has moved is no longer in the triage',
      cron: '*/5 * * * *',
      run: () => this.execute(null),
    });
  }

  /** @param parkId null for every park that has been claimed. */
  async execute(parkId: string | null): Promise<void> {
    const parkIds = parkId === null ? await this.claimedParks() : [parkId];
    if (parkIds.length === 0) return;
    for (let moved = BATCH; moved === BATCH;) {
      moved = await this.db.transaction(() => this.batch(parkIds));
    }
  }

  /** Claimed parks for which something still lies in the triage; as a rule none. */
  private async claimedParks(): Promise<string[]> {
    const waiting = await this.db.query<{ parkId: string }>(
      `SELECT DISTINCT park_id AS "parkId" FROM enquiry_recipients WHERE park_id IS NOT NULL AND ${MOVABLE}`,
    );
    const parks = await this.parks.summariesOf(waiting.map(({ parkId }) => parkId));
    return [...parks.values()].flatMap((park) => (park.claimed && park.takesEnquiries ? [park.id] : []));
  }

  private async batch(parkIds: readonly string[]): Promise<number> {
    const moved = await this.db.query<MovedRecipient>(
      `UPDATE enquiry_recipients SET desk = 'park', owner_user_id = NULL, version = version + 1
        WHERE id IN (SELECT id FROM enquiry_recipients WHERE park_id = ANY($1) AND ${MOVABLE}
                      ORDER BY id LIMIT ${BATCH} FOR UPDATE)
       RETURNING id, enquiry_id AS "enquiryId", state, received_at AS "receivedAt", due_at AS "dueAt",
                 answered_at AS "answeredAt", paused_at AS "pausedAt"`,
      [parkIds],
    );
    for (const recipient of moved) {
      await this.events.record({
        name: ENQUIRY_EVENTS.handedOver,
        subject: { type: 'enquiry', id: recipient.enquiryId },
        payload: {
          recipientId: recipient.id,
          from: 'triage',
          to: 'park',
          clock: clockOf({ ...recipient, now: this.clock.now() }),
        },
      });
    }
    return moved.length;
  }
}
