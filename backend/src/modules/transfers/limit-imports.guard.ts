import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { currentContext } from '../../platform/context/request-context.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';

/** Counts a file against its address and its sender, before a byte of it is read. */
@Injectable()
export class LimitImports implements CanActivate {
  constructor(private readonly limits: RateLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { ip } = context.switchToHttp().getRequest<FastifyRequest>();
    const sender = currentContext().actor.userId;
    await this.limits.consume('import', ip, ...(sender === null ? [] : [sender]));
    return true;
  }
}
