import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { accountKey } from '../identity/index.js';

/** Counts what is written to one mailbox, whoever of the administrators writes. Before the transaction is open. */
@Injectable()
export class LimitParkInvitations implements CanActivate {
  constructor(private readonly limits: RateLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const email = (request.body as { email?: unknown } | null)?.email;
    await this.limits.consume('invitation', request.ip);
    if (typeof email === 'string' && email.length <= 1000)
      await this.limits.consume('invited-address', accountKey(email));
    return true;
  }
}
