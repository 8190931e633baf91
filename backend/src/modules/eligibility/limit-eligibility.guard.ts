import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';

/** Questions are free for everybody, but not by the thousand: each one judges every measure. */
@Injectable()
export class LimitEligibility implements CanActivate {
  constructor(private readonly limits: RateLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { ip } = context.switchToHttp().getRequest<FastifyRequest>();
    await this.limits.consume('eligibility', ip);
    return true;
  }
}
