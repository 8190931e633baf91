import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Parks } from '../parks/index.js';
import { type PlannedRecipient, PlanRecipients } from './plan-recipients.js';

export interface WaitingRecipient {
  id: string;
  parkId: string | null;
  state: string;
}

/** Plans the recipients of a waiting enquiry anew: a park may have got a team, or lost it, since. */
@Injectable()
export class EnquiryReplan {
  constructor(
    private readonly db: Database,
    private readonly parks: Parks,
    private readonly planner: PlanRecipients,
  ) {}

  get workingDays(): number {
    return this.planner.workingDays;
  }

  /** In the same order: recipients as they are, and as they are to be. */
  async of(enquiryId: string): Promise<{ recipients: WaitingRecipient[]; planned: PlannedRecipient[] }> {
    const recipients = await this.db.query<
      WaitingRecipient & { dueAt: Date | null; desk: 'park' | 'triage'; timeZone: string }
    >(
      `SELECT id, park_id AS "parkId", state, due_at AS "dueAt", desk, time_zone AS "timeZone"
         FROM enquiry_recipients WHERE enquiry_id = $1 ORDER BY id FOR UPDATE`,
      [enquiryId],
    );
    const parks = await this.parks.summariesOf(
      recipients.flatMap(({ parkId }) => (parkId === null ? [] : [parkId])),
    );
    const planned: PlannedRecipient[] = [];
    for (const { parkId, dueAt, desk, timeZone } of recipients) {
      const park = parkId === null ? null : (parks.get(parkId) ?? null);
      // What has been promised stays promised.
      if (dueAt !== null) planned.push({ park, desk, timeZone, dueAt });
      else planned.push(...(await this.planner.execute(park ? [park] : [])));
    }
    return { recipients, planned };
  }
}
