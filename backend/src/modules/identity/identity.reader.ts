import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor, Membership } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { ConfirmEmail } from './confirm-email.js';
import { normaliseEmail } from './email.rules.js';
import type { MembershipKind, MembershipRole } from './membership.entity.js';
import { type StartedSession, Sessions } from './sessions.js';
import type { UserStatus } from './user.entity.js';

/** What other modules may know of a person. */
export interface Person {
  id: string;
  name: string;
  email: string;
  locale: Locale;
}

export interface KnownPerson extends Person {
  status: UserStatus;
  /** Has chosen a password, so signs in by themselves. */
  hasPassword: boolean;
  demo: boolean;
}

export interface Member extends Person {
  role: MembershipRole;
  /** Slugs of regions; for officers. */
  regions: string[];
}

/** The answers of `identity` to the modules above it. Rights and suspensions are not theirs to ask: the gate has. */
@Injectable()
export class Identity {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly sessions: Sessions,
    private readonly confirmEmail: ConfirmEmail,
  ) {}

  /** In one query; ids that name nobody are absent from the map. */
  async usersOf(ids: readonly string[]): Promise<Map<string, Person>> {
    if (ids.length === 0) return new Map();
    const users = await this.db.query<Person>(
      'SELECT id, name, email, locale FROM users WHERE id = ANY($1)',
      [[...new Set(ids)]],
    );
    return new Map(users.map((user) => [user.id, user]));
  }

  /** Those of these people who are invented, for the demonstration. */
  async demoAmong(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.db.query<{ id: string }>('SELECT id FROM users WHERE demo AND id = ANY($1)', [
      [...new Set(ids)],
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Which of these people have an account that is open: confirmed and not suspended. */
  async openAccountsOf(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.db.query<{ id: string }>(
      `SELECT id FROM users WHERE id = ANY($1) AND status = 'active'`,
      [[...new Set(ids)]],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Active members of an organisation (null: of the portal), in all roles or in those given; the oldest first. */
  async membersOf(
    kind: MembershipKind,
    organisationId: string | null,
    roles: readonly MembershipRole[] | null = null,
  ): Promise<Member[]> {
    return this.db.query<Member>(
      `SELECT u.id, u.name, u.email, u.locale, m.role, m.regions
         FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE m.kind = $1 AND m.organisation_id IS NOT DISTINCT FROM $2::uuid AND u.status = 'active'
          AND ($3::text[] IS NULL OR m.role = ANY($3))
        ORDER BY m.id`,
      [kind, organisationId, roles],
    );
  }

  /** Whether somebody is invented for the demonstration. */
  async isDemo(userId: string | null): Promise<boolean> {
    if (userId === null) return false;
    const user = await this.db.one<{ demo: boolean }>('SELECT demo FROM users WHERE id = $1', [userId]);
    return user?.demo ?? false;
  }

  /**
   * Somebody as they would act now, for work that goes on after their request: what was taken from them meanwhile, the
   * work may not do any more.
   * @returns null for whoever is not active.
   */
  async actorOf(userId: string): Promise<Actor | null> {
    const row = await this.db.one<{ memberships: Membership[] }>(
      `SELECT coalesce((SELECT json_agg(json_build_object('kind', m.kind, 'organisationId', m.organisation_id, 'role', m.role)
                                        ORDER BY m.id)
                          FROM memberships m WHERE m.user_id = u.id), '[]') AS memberships
         FROM users u WHERE u.id = $1 AND u.status = 'active'`,
      [userId],
    );
    if (row === null) return null;
    return { kind: 'user', userId, sessionId: null, guestEnquiryId: null, memberships: row.memberships };
  }

  /** Officers and admins. */
  administrators(): Promise<Member[]> {
    return this.membersOf('portal', null);
  }

  /** Organisations of a kind that have members; those of invented people count for nothing here. */
  async organisationsWithPeople(kind: MembershipKind): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT DISTINCT m.organisation_id AS id FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE m.kind = $1 AND m.organisation_id IS NOT NULL AND u.status = 'active' AND NOT u.demo`,
      [kind],
    );
    return rows.map(({ id }) => id);
  }

  /** Those among these organisations that have somebody, invented people included. */
  async organisationsAmong(kind: MembershipKind, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.db.query<{ id: string }>(
      `SELECT DISTINCT m.organisation_id AS id FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE m.kind = $1 AND m.organisation_id = ANY($2::uuid[]) AND u.status = 'active'`,
      [kind, [...new Set(ids)]],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** What an active person belongs to; nothing for who is gone, suspended or not yet confirmed. */
  async membershipsOf(userId: string): Promise<Membership[]> {
    return this.db.query<Membership>(
      `SELECT m.kind, m.organisation_id AS "organisationId", m.role
         FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE m.user_id = $1 AND u.status = 'active' ORDER BY m.id`,
      [userId],
    );
  }

  /** @param email in any spelling. */
  async findByEmail(email: string): Promise<KnownPerson | null> {
    return this.db.one<KnownPerson>(
      `SELECT id, name, email, locale, status, password_hash IS NOT NULL AS "hasPassword", demo
         FROM users WHERE email = $1`,
      [normaliseEmail(email)],
    );
  }

  /**
   * An account for somebody who has not asked for one: the sender of an enquiry. It has no password and `unconfirmed`
   * until the mailbox is shown to be theirs. A known e-mail keeps the account it has, unchanged.
   */
  async createProvisionalUser(
    person: { email: string; name: string; locale: Locale },
    status: 'unconfirmed' | 'active' = 'unconfirmed',
  ): Promise<{ id: string; created: boolean }> {
    return this.db.transaction(async () => {
      const now = this.clock.now();
      const email = normaliseEmail(person.email);
      const row = await this.db.one<{ id: string }>(
        `INSERT INTO users (email, name, locale, status, confirmed_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (email) DO NOTHING RETURNING id`,
        [email, person.name, person.locale, status, status === 'active' ? now : null, now],
      );
      if (row) {
        await this.events.record({
          name: 'user.provisioned',
          subject: { type: 'user', id: row.id },
          payload: { status },
        });
        return { id: row.id, created: true };
      }
      const known = await this.db.one<{ id: string }>('SELECT id FROM users WHERE email = $1', [email]);
      return { id: (known as { id: string }).id, created: false };
    });
  }

  /**
   * The person has shown by another module's link that the mailbox is theirs. Joins the ambient transaction.
   * @throws DomainError forbidden `session.suspended`.
   */
  async confirmEmailOf(userId: string): Promise<void> {
    await this.db.transaction(() => this.confirmEmail.activate(userId));
  }

  /** Makes somebody a member, or gives a member another role; another role ends their sessions. */
  async addMembership(membership: {
    userId: string;
    kind: MembershipKind;
    organisationId: string | null;
    role: MembershipRole;
    regions?: readonly string[];
  }): Promise<void> {
    const { userId, kind, organisationId, role, regions = [] } = membership;
    await this.db.transaction(async () => {
      const before = await this.db.one<{ id: string; role: string }>(
        `SELECT id, role FROM memberships
          WHERE user_id = $1 AND kind = $2 AND organisation_id IS NOT DISTINCT FROM $3::uuid FOR UPDATE`,
        [userId, kind, organisationId],
      );
      if (before) {
        await this.db.query(
          'UPDATE memberships SET role = $2, regions = $3, version = version + 1 WHERE id = $1',
          [before.id, role, regions],
        );
        if (before.role === role) return;
        await this.sessions.endAllOf(userId);
      } else {
        await this.db.query(
          `INSERT INTO memberships (user_id, kind, organisation_id, role, regions, created_at)
           VALUES ($1, $2, $3, $4, $5, $6)`,
          [userId, kind, organisationId, role, regions, this.clock.now()],
        );
      }
      await this.events.record({
        name: before ? 'membership.changed' : 'membership.added',
        subject: { type: 'user', id: userId },
        payload: { kind, organisationId, role },
      });
    });
  }

  /** Ends a membership and with it every session of the person. */
  async removeMembership(userId: string, kind: MembershipKind, organisationId: string | null): Promise<void> {
    await this.db.transaction(async () => {
      const removed = await this.db.query(
        `DELETE FROM memberships
          WHERE user_id = $1 AND kind = $2 AND organisation_id IS NOT DISTINCT FROM $3::uuid RETURNING id`,
        [userId, kind, organisationId],
      );
      if (removed.length === 0) return;
      await this.sessions.endAllOf(userId);
      await this.events.record({
        name: 'membership.removed',
        subject: { type: 'user', id: userId },
        payload: { kind, organisationId },
      });
    });
  }

  /** A session that may follow this one enquiry and nothing else. Hand it over with `SessionCookies.give`. */
  startGuestSession(enquiryId: string): Promise<StartedSession> {
    return this.sessions.start({ guestEnquiryId: enquiryId });
  }
}
