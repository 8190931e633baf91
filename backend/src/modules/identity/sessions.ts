import { Injectable } from '@nestjs/common';
import { ActorSource } from '../../platform/access/actor-source.js';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import type { Actor, Membership } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { hashOfToken, isToken, newToken } from './secret-token.js';
import {
  activityIsWorthWriting,
  endOfSession,
  idleMilliseconds,
  type SessionFacts,
  type SessionLimits,
} from './session.rules.js';
import type { MembershipKind } from './membership.entity.js';
import type { UserStatus } from './user.entity.js';

/** A session that has just begun; the token is known to nobody else and goes into the cookie. */
export interface StartedSession {
  id: string;
  token: string;
  /** When it ends whatever happens. */
  expiresAt: Date;
}

export type SessionHolder = { userId: string } | { guestEnquiryId: string };

/** A living session of a user, as its owner sees it. */
export interface OwnSession {
  id: string;
  createdAt: Date;
  lastActiveAt: Date;
  expiresAt: Date;
}

interface FoundSession {
  id: string;
  userId: string | null;
  guestEnquiryId: string | null;
  userStatus: UserStatus | null;
  lastActiveAt: Date;
  absoluteExpiresAt: Date;
  memberships: Membership[];
}

const FIND = `
  SELECT s.id, s.user_id AS "userId", s.guest_enquiry_id AS "guestEnquiryId", u.status AS "userStatus",
         s.last_active_at AS "lastActiveAt", s.absolute_expires_at AS "absoluteExpiresAt",
         coalesce((SELECT json_agg(json_build_object('kind', m.kind, 'organisationId', m.organisation_id, 'role', m.role)
                                   ORDER BY m.id)
                     FROM memberships m WHERE m.user_id = s.user_id), '[]') AS memberships
    FROM sessions s LEFT JOIN users u ON u.id = s.user_id
   WHERE s.token_hash = $1 AND s.ended_at IS NULL`;

/** Who is signed in where. Rights are read with every request, so that a change holds from the next one. */
@Injectable()
export class Sessions extends ActorSource {
  private readonly limits: SessionLimits;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    configuration: Configuration,
  ) {
    super();
    this.limits = {
      idleMinutesStaff: configuration.SESSION_IDLE_MINUTES_STAFF,
      idleMinutesInvestor: configuration.SESSION_IDLE_MINUTES_INVESTOR,
      absoluteDays: configuration.SESSION_ABSOLUTE_DAYS,
    };
  }

  async actorOf(token: string, context: { activity: boolean }): Promise<Actor | null> {
    if (!isToken(token)) return null;
    const found = await this.db.one<FoundSession>(FIND, [hashOfToken(token)]);
    if (!found) return null;
    const now = this.clock.now();
    const facts: SessionFacts = { ...found, membershipKinds: found.memberships.map(({ kind }) => kind) };
    if (endOfSession(facts, this.limits, now)) {
      // Final: a session must not come back to life when a suspension is lifted or a limit is raised.
      await this.endOne(found.id);
      return null;
    }
    if (context.activity && activityIsWorthWriting(facts, this.limits, now)) {
      await this.db.query('UPDATE sessions SET last_active_at = $2 WHERE id = $1 AND last_active_at < $2', [
        found.id,
        now,
      ]);
    }
    return {
      kind: found.userId === null ? 'guest' : 'user',
      userId: found.userId,
      sessionId: found.id,
      guestEnquiryId: found.guestEnquiryId,
      memberships: found.memberships,
    };
  }

  /** Begins a session under a new token. Whoever calls it has made sure who it is for. */
  async start(holder: SessionHolder): Promise<StartedSession> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + this.limits.absoluteDays * 86_400_000);
    const row = await this.db.one<{ id: string }>(
      `INSERT INTO sessions (token_hash, user_id, guest_enquiry_id, created_at, last_active_at, absolute_expires_at)
       VALUES ($1, $2, $3, $4, $4, $5) RETURNING id`,
      [
        hashOfToken(token),
        'userId' in holder ? holder.userId : null,
        'guestEnquiryId' in holder ? holder.guestEnquiryId : null,
        now,
        expiresAt,
      ],
    );
    return { id: (row as { id: string }).id, token, expiresAt };
  }

  async endOne(sessionId: string): Promise<void> {
    await this.db.query('UPDATE sessions SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL', [
      sessionId,
      this.clock.now(),
    ]);
  }

  /** Ends a session of this user. @returns false when the user has no such living session. */
  async endOwn(userId: string, sessionId: string): Promise<boolean> {
    const ended = await this.db.query(
      'UPDATE sessions SET ended_at = $3 WHERE id = $2 AND user_id = $1 AND ended_at IS NULL RETURNING id',
      [userId, sessionId, this.clock.now()],
    );
    return ended.length > 0;
  }

  /** Ends every session of a user, or every one but `exceptId`. Belongs to whatever changes rights or credentials. */
  async endAllOf(userId: string, exceptId: string | null = null): Promise<void> {
    await this.db.query(
      'UPDATE sessions SET ended_at = $3 WHERE user_id = $1 AND ended_at IS NULL AND ($2::uuid IS NULL OR id <> $2)',
      [userId, exceptId, this.clock.now()],
    );
  }

  async livingOf(userId: string, kinds: readonly MembershipKind[]): Promise<OwnSession[]> {
    const now = this.clock.now();
    const awakeSince = new Date(now.getTime() - idleMilliseconds(kinds, this.limits));
    return this.db.query<OwnSession>(
      `SELECT id, created_at AS "createdAt", last_active_at AS "lastActiveAt", absolute_expires_at AS "expiresAt"
         FROM sessions WHERE user_id = $1 AND ended_at IS NULL AND absolute_expires_at > $2 AND last_active_at > $3
        ORDER BY last_active_at DESC, id DESC LIMIT 100`,
      [userId, now, awakeSince],
    );
  }
}
