import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';

/** A dossier costs more to make than a page: counted against the address that asks. */
@Injectable()
export class LimitDossiers implements CanActivate {
  constructor(private readonly limits: RateLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    await this.limits.consume('dossier', context.switchToHttp().getRequest<FastifyRequest>().ip);
    return true;
  }
}
