import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RateLimits } from '../rate-limits/rate-limits.js';

/** Counts a file that costs more to make than a page, against the address that asks for it. */
@Injectable()
export class LimitExports implements CanActivate {
  constructor(private readonly limits: RateLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    await this.limits.consume('export', context.switchToHttp().getRequest<FastifyRequest>().ip);
    return true;
  }
}
