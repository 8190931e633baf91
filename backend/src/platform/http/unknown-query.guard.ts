import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import { validationFailed } from './validation.js';

/** A route that takes no query refuses one: a misspelt filter must not look like an unfiltered answer. */
@Injectable()
export class UnknownQueryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const query = context.switchToHttp().getRequest<FastifyRequest>().query as Record<string, unknown>;
    const keys = Object.keys(query ?? {});
    if (keys.length === 0 || takesQuery(context)) return true;
    throw validationFailed(
      keys.map((key) => ({
        pointer: `/${key}`,
        code: 'validation.unknown-property',
        detail: 'is not a query key here',
      })),
    );
  }
}

function takesQuery(context: ExecutionContext): boolean {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ??
    {}) as object;
  return Object.keys(args).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}
