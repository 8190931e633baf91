import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { clearSessionCookie, setSessionCookie } from '../../platform/access/session-cookie.js';
import { Configuration } from '../../platform/config/configuration.js';
import type { StartedSession } from './sessions.js';

/** Hands a session to the browser and takes it back. */
@Injectable()
export class SessionCookies {
  constructor(private readonly configuration: Configuration) {}

  give(reply: FastifyReply, started: Pick<StartedSession, 'token' | 'expiresAt'>): void {
    setSessionCookie(reply, started.token, started.expiresAt, this.configuration.secure);
  }

  take(reply: FastifyReply): void {
    clearSessionCookie(reply, this.configuration.secure);
  }
}
