import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { MembershipKind, MembershipRole } from './membership.entity.js';
import type { UserStatus } from './user.entity.js';

/** A membership as its team lists it. */
export interface RosterEntry {
  membershipId: string;
  userId: string;
  name: string;
  email: string;
  status: UserStatus;
  /** Invented, for the demonstration. */
  demo: boolean;
  role: MembershipRole;
  since: Date;
  version: number;
}

const ROSTER = `
  SELECT m.id AS "membershipId", m.user_id AS "userId", u.name, u.email, u.status, u.demo, m.role, m.created_at AS since,
         m.version
    FROM memberships m JOIN users u ON u.id = m.user_id
   WHERE m.kind = $1 AND m.organisation_id = $2 ORDER BY m.id`;

/** Everybody in a team, whatever the state of their accounts; the oldest member first. */
@Injectable()
export class Rosters {
  constructor(private readonly db: Database) {}

  of(kind: MembershipKind, organisationId: string): Promise<RosterEntry[]> {
    return this.db.query<RosterEntry>(ROSTER, [kind, organisationId]);
  }

  /**
   * The same under row locks until the ambient transaction ends. All rows are locked and in one order: what is decided
   * about one member depends on the others, and two decisions wait for each other instead of crossing.
   */
  held(kind: MembershipKind, organisationId: string): Promise<RosterEntry[]> {
    return this.db.query<RosterEntry>(`${ROSTER} FOR UPDATE OF m`, [kind, organisationId]);
  }
}
