import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { currentContext } from '../../platform/context/request-context.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { accountKey } from '../identity/index.js';

/**
 * Counts an invitation against its sender and its mailbox: nobody can have us fill somebody's mailbox. A guard, because
 * counting needs a connection of its own and must be done before the request's transaction is open.
 */
@Injectable()
export class LimitInvitations implements CanActivate {
  constructor(private readonly limits: RateLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const sender = currentContext().actor.userId;
    await this.limits.consume('invitation', request.ip, ...(sender === null ? [] : [sender]));
    const email = (request.body as { email?: unknown } | null)?.email;
    // The body has not been validated yet.
    if (typeof email === 'string' && email.length <= 1000)
      await this.limits.consume('invited-address', accountKey(email));
    return true;
  }
}
