import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { currentContext } from '../../platform/context/request-context.js';
import {
  BeginSession,
  CurrentSessionQueries,
  type CurrentSessionView,
  SessionCookies,
  type StartedSession,
} from '../identity/index.js';

/** Keeps somebody signed in whose own place has changed: a lost place ends every session, also the one at hand. */
@Injectable()
export class OwnPlace {
  constructor(
    private readonly beginSession: BeginSession,
    private readonly cookies: SessionCookies,
    private readonly queries: CurrentSessionQueries,
  ) {}

  /** A new session for the browser that asked. */
  async goOn(reply: FastifyReply): Promise<CurrentSessionView> {
    const userId = currentContext().actor.userId as string;
    return this.arrive(reply, {
      ...(await this.beginSession.execute(userId, 'membership-change')),
      userId,
    });
  }

  /** Hands over a session that has just begun. */
  arrive(reply: FastifyReply, started: StartedSession & { userId: string }): Promise<CurrentSessionView> {
    this.cookies.give(reply, started);
    return this.queries.describeSignedIn(started.userId, started.id);
  }

  /** The session at hand, with what the caller may now. */
  asItIs(): Promise<CurrentSessionView> {
    const { userId, sessionId } = currentContext().actor;
    return this.queries.describeSignedIn(userId as string, sessionId as string);
  }
}
