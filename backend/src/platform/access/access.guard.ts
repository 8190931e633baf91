import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Configuration } from '../config/configuration.js';
import { VISITOR } from '../context/actor.js';
import { currentContext } from '../context/request-context.js';
import { DomainError, HttpProblem } from '../errors/domain-error.js';
import { ActorSource } from './actor-source.js';
import { PermissionTable } from './permission-table.js';
import { REQUIRES, type Permission } from './requires.js';
import { PASSIVE } from './passive.js';
import { sessionTokenOf } from './session-cookie.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The one gate in front of every route: who asks, from where, and may they do this kind of thing. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly configuration: Configuration,
    private readonly actors: ActorSource,
    private readonly permissions: PermissionTable,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.get<Permission | undefined>(REQUIRES, context.getHandler());
    if (!permission) {
      throw new DomainError(
        'forbidden',
        'access.undeclared',
        'This route declares no permission and is not served.',
      );
    }
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = sessionTokenOf(request, this.configuration.secure);
    if (token !== null) {
      const passive = this.reflector.get<boolean | undefined>(PASSIVE, context.getHandler()) ?? false;
      const actor = await this.actors.actorOf(token, { activity: !passive });
      currentContext().actor = actor ?? VISITOR;
      // A stale cookie is a browser too: a forged cross-site request must not pass because the session has ended.
      if (!SAFE_METHODS.has(request.method)) this.demandSameOrigin(request);
    }
    const { actor } = currentContext();
    if (this.permissions.allows(actor, permission)) return true;
    if (actor.kind === 'visitor') {
      throw new DomainError('unauthenticated', 'access.sign-in-needed', 'Sign in to do this.');
    }
    throw new DomainError('forbidden', 'access.forbidden', 'Your role does not allow this.');
  }

  /** Browsers state where a request comes from; our pages add a header that a foreign form cannot. */
  private demandSameOrigin(request: FastifyRequest): void {
    const site = request.headers['sec-fetch-site'];
    const sameOrigin =
      site === undefined ? request.headers.origin === this.configuration.publicUrl : site === 'same-origin';
    if (sameOrigin && request.headers['x-lodestone-request'] === '1') return;
    throw new HttpProblem(
      403,
      'access.cross-site',
      'A signed-in request must come from the portal’s own pages.',
    );
  }
}
