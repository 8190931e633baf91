import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { notFound } from '../../platform/errors/domain-error.js';
import { TEAM_KINDS, type TeamKind } from './team.rules.js';
import type { TeamRef } from './teams.access.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The team in the path, `:kind/:organisationId`; what cannot be one answers like one that does not exist. */
export const Team = createParamDecorator((_: unknown, context: ExecutionContext): TeamRef => {
  const { kind = '', organisationId = '' } = context.switchToHttp().getRequest<FastifyRequest>()
    .params as Record<string, string>;
  const id = organisationId.toLowerCase();
  if (!(TEAM_KINDS as readonly string[]).includes(kind) || !UUID.test(id)) throw notFound();
  return { kind: kind as TeamKind, organisationId: id };
});
