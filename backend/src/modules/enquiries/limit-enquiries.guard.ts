import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { currentContext } from '../../platform/context/request-context.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { accountKey } from '../identity/index.js';

/**
 * Counts an enquiry against its address and its sender. A guard, because it must be done before the request's
 * transaction is open: counting needs a connection of its own, and requests that hold one while they wait for a second
 * would starve each other.
 */
@Injectable()
export class LimitEnquiries implements CanActivate {
  constructor(private readonly limits: RateLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const sender = currentContext().actor.userId ?? emailOf(request.body);
    await this.limits.consume('enquiry', request.ip, ...(sender === null ? [] : [sender]));
    return true;
  }
}

/** The body has not been validated yet. */
function emailOf(body: unknown): string | null {
  const email = (body as { contact?: { email?: unknown } } | null)?.contact?.email;
  return typeof email === 'string' && email.length <= 1000 ? accountKey(email) : null;
}
