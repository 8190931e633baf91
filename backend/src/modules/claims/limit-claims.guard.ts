import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { currentContext } from '../../platform/context/request-context.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';

/** Counts a claim against its sender; a guard, because counting must be done before the transaction is open. */
@Injectable()
export class LimitClaims implements CanActivate {
  constructor(private readonly limits: RateLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { ip } = context.switchToHttp().getRequest<FastifyRequest>();
    const { userId } = currentContext().actor;
    await this.limits.consume('claim', ip, ...(userId === null ? [] : [userId]));
    return true;
  }
}
