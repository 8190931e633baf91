import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { promisedAt } from '../../platform/clock/working-time.js';
import { Configuration } from '../../platform/config/configuration.js';
import { Identity } from '../identity/index.js';
import type { ParkSummary } from '../parks/index.js';
import type { Desk } from './enquiry-recipient.entity.js';

/** Who will answer, and by when if it reached them now. */
export interface PlannedRecipient {
  park: ParkSummary | null;
  desk: Desk;
  timeZone: string;
  dueAt: Date;
}

/**
 * Decides who answers an enquiry: a park's own team where it has one and takes enquiries, else the administrators, who
 * also get what names no park. A project site stays named, so that they see what it is about.
 */
@Injectable()
export class PlanRecipients {
  constructor(
    private readonly identity: Identity,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  get workingDays(): number {
    return this.configuration.FIRST_ANSWER_WORKING_DAYS;
  }

  /** @param parks those named, in their order; none for a question to the region. */
  async execute(parks: readonly ParkSummary[]): Promise<PlannedRecipient[]> {
    const planned: PlannedRecipient[] = [];
    for (const park of parks.length === 0 ? [null] : parks) {
      const desk = park !== null && (await this.hasTeam(park)) ? 'park' : 'triage';
      const timeZone = desk === 'park' && park ? park.timeZone : this.configuration.TRIAGE_TIME_ZONE;
      planned.push({ park, desk, timeZone, dueAt: promisedAt(this.clock.now(), this.workingDays, timeZone) });
    }
    return planned;
  }

  private async hasTeam(park: ParkSummary): Promise<boolean> {
    return park.takesEnquiries && (await this.identity.membersOf('park', park.id)).length > 0;
  }
}
