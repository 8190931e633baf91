import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { Identity, type Person } from '../identity/index.js';
import { Parks, type ParkSummary, toRef } from '../parks/index.js';
import { objectionOpen } from './answering-clock.rules.js';
import type { ClockView, EnquiryRecipientView, OwnerView } from './dto/views.js';
import { canOnRecipient } from './enquiries.access.js';
import { clockOf } from './enquiry.rules.js';
import { recipientActions } from './recipient-actions.rules.js';
import type { RecipientRow } from './recipient-row.js';

/** What rows of recipients name, fetched at once for a whole page. */
export interface Surroundings {
  parks: Map<string, ParkSummary>;
  owners: Map<string, Person>;
}

/** Shows recipients: who answers, by when, and what the reader can do. */
@Injectable()
export class RecipientViews {
  constructor(
    private readonly clock: Clock,
    private readonly parks: Parks,
    private readonly identity: Identity,
    private readonly permissions: PermissionTable,
  ) {}

  async surroundingsOf(rows: readonly RecipientRow[]): Promise<Surroundings> {
    const present = (ids: readonly (string | null)[]) => ids.filter((id) => id !== null);
    return {
      parks: await this.parks.summariesOf([...new Set(present(rows.map(({ parkId }) => parkId)))]),
      owners: await this.identity.usersOf(present(rows.map(({ ownerUserId }) => ownerUserId))),
    };
  }

  toView(row: RecipientRow, around: Surroundings, actor: Actor, locale: Locale): EnquiryRecipientView {
    const park = this.parkOf(row, around);
    return {
      id: row.id,
      park: park ? toRef(park, locale) : null,
      desk: row.desk,
      state: row.state,
      clock: this.clockView(row),
      owner: this.owner(row, around, locale),
      outcome: row.outcome,
      version: row.version,
      availableActions: recipientActions(
        {
          state: row.state,
          answered: row.answeredAt !== null,
          objectionOpen: objectionOpen(row.answeredAt, row.timeZone, this.clock.now()),
          takenByAsker: row.ownerUserId !== null && row.ownerUserId === actor.userId,
          waitsForPark: row.desk === 'triage' && park !== null && park.takesEnquiries && !park.claimed,
        },
        canOnRecipient(this.permissions, actor, row),
      ),
    };
  }

  clockView(row: RecipientRow): ClockView {
    return {
      state: clockOf({ ...row, now: this.clock.now() }),
      dueAt: row.dueAt?.toISOString() ?? null,
      dueOn: row.dueAt ? civilDateAt(row.dueAt, row.timeZone) : null,
      timeZone: row.timeZone,
      answeredAt: row.answeredAt?.toISOString() ?? null,
    };
  }

  /** The person who has taken it, else the team. */
  owner(row: RecipientRow, around: Surroundings, locale: Locale): OwnerView {
    const person = row.ownerUserId === null ? undefined : around.owners.get(row.ownerUserId);
    if (person) return { kind: 'person', name: person.name };
    if (row.desk === 'triage') return { kind: 'administrators', name: null };
    const park = this.parkOf(row, around);
    return { kind: 'park-team', name: park ? toRef(park, locale).name.text : null };
  }

  parkOf(row: RecipientRow, { parks }: Surroundings): ParkSummary | null {
    return row.parkId === null ? null : (parks.get(row.parkId) ?? null);
  }
}
