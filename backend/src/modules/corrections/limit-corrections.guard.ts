import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { currentContext } from '../../platform/context/request-context.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { accountKey } from '../identity/index.js';

/**
 * Counts a correction against its address and its sender, whose mailbox gets a mail by it. A guard, because counting must
 * be done before the transaction is open.
 */
@Injectable()
export class LimitCorrections implements CanActivate {
  constructor(private readonly limits: RateLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const sender = currentContext().actor.userId ?? emailOf(request.body);
    await this.limits.consume('correction', request.ip, ...(sender === null ? [] : [sender]));
    return true;
  }
}

/** The body has not been validated yet. */
function emailOf(body: unknown): string | null {
  const email = (body as { contact?: { email?: unknown } } | null)?.contact?.email;
  return typeof email === 'string' && email.length <= 1000 ? accountKey(email) : null;
}
