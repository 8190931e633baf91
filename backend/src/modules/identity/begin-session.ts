import { Injectable } from '@nestjs/common';
import { currentContext } from '../../platform/context/request-context.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { type StartedSession, Sessions } from './sessions.js';

export type SignInMeans =
  | 'password'
  | 'confirmation'
  | 'password-reset'
  | 'password-change'
  | 'sign-in-link'
  | 'invitation'
  | 'membership-change';

/** Signs a user in under a new token; the session the browser came with ends, whoever's it was. */
@Injectable()
export class BeginSession {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly sessions: Sessions,
  ) {}

  async execute(userId: string, means: SignInMeans): Promise<StartedSession> {
    return this.db.transaction(async () => {
      const { sessionId } = currentContext().actor;
      if (sessionId !== null) await this.sessions.endOne(sessionId);
      const started = await this.sessions.start({ userId });
      await this.events.record({
        name: 'user.signed-in',
        subject: { type: 'user', id: userId },
        payload: { means, sessionId: started.id },
      });
      return started;
    });
  }
}
