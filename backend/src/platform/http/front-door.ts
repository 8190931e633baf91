import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '../config/configuration.js';
import { VISITOR } from '../context/actor.js';
import { currentContext, runInContext } from '../context/request-context.js';
import { HttpProblem } from '../errors/domain-error.js';
import { sendProblem } from '../errors/problem.filter.js';
import { negotiateLocale } from '../i18n/locales.js';
import { DATA_POLICY } from '../web/content-security-policy.js';

const REQUEST_ID = /^[\w-]{8,64}$/;

/** Request id for an incoming request: the caller's when it is a plain one, else a new one. */
export function requestIdOf(headers: Record<string, string | string[] | undefined>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

/**
 * What every request passes before any route: a context of its own, a Host that is ours, a readable address, and
 * headers that hold for every answer. It decides nothing about permissions: routes do that by declaration.
 */
export function openFrontDoor(fastify: FastifyInstance, configuration: Configuration): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const locale = negotiateLocale(request.headers['accept-language']);
    runInContext({ requestId: String(request.id), locale, actor: VISITOR }, () => {
      setCommonHeaders(request, reply, configuration);
      const wrong = unacceptable(request, configuration);
      if (wrong) sendProblem(reply, wrong);
      else done();
    });
  });
}

function setCommonHeaders(request: FastifyRequest, reply: FastifyReply, configuration: Configuration): void {
  reply.headers({
    'x-request-id': String(request.id),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    ...(configuration.secure ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  });
  if (request.url.startsWith('/api/')) {
    reply.headers({
      'cache-control': 'no-store',
      'content-security-policy': DATA_POLICY,
      'content-language': currentContext().locale,
      vary: 'accept-language',
    });
  }
}

function unacceptable(request: FastifyRequest, configuration: Configuration): HttpProblem | null {
  if (!configuration.allowedHosts.has(request.headers.host ?? '')) {
    return new HttpProblem(400, 'request.unknown-host', 'This portal does not answer under that host name.');
  }
  if (!request.url.startsWith('/') || !decodable(request.url)) {
    return new HttpProblem(400, 'request.unreadable', 'The address is not readable.');
  }
  return null;
}

function decodable(url: string): boolean {
  try {
    return !decodeURIComponent(url.split('?')[0] ?? '').includes('\u0000');
  } catch {
    return false;
  }
}
