import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import type { SessionListView } from './dto/views.js';
import { Sessions } from './sessions.js';

/** A user's own sessions: seeing them, and signing out here, in another browser, or in every other one. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly sessions: Sessions,
  ) {}

  async list(actor: Actor): Promise<SessionListView> {
    const kinds = actor.memberships.map(({ kind }) => kind);
    const sessions = await this.sessions.livingOf(userOf(actor), kinds);
    return { items: sessions.map((session) => ({ ...session, current: session.id === actor.sessionId })) };
  }

  /** The session of this request; nothing to do for a visitor. */
  async endCurrent(actor: Actor): Promise<void> {
    const { sessionId, userId } = actor;
    if (sessionId === null) return;
    await this.db.transaction(async () => {
      await this.sessions.endOne(sessionId);
      if (userId !== null) await this.record(userId, { which: 'one', sessionId });
    });
  }

  /** @throws DomainError not-found when the user has no such living session. */
  async endOne(actor: Actor, sessionId: string): Promise<void> {
    const userId = userOf(actor);
    await this.db.transaction(async () => {
      if (!(await this.sessions.endOwn(userId, sessionId))) throw notFound();
      await this.record(userId, { which: 'one', sessionId });
    });
  }

  async endOthers(actor: Actor): Promise<void> {
    const userId = userOf(actor);
    await this.db.transaction(async () => {
      await this.sessions.endAllOf(userId, actor.sessionId);
      await this.record(userId, { which: 'all-others' });
    });
  }

  private async record(userId: string, payload: Record<string, string>): Promise<void> {
    await this.events.record({ name: 'user.signed-out', subject: { type: 'user', id: userId }, payload });
  }
}

/** The routes admit users only; anybody else here is a fault in the permission table. */
function userOf(actor: Actor): string {
  if (actor.userId === null) throw notFound();
  return actor.userId;
}
