import { STATUS_CODES } from 'node:http';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type DomainError, HttpProblem } from './domain-error.js';
import { asDomainError } from './known-failures.js';
import type { Problem } from './problem.js';

export function problemOf(error: DomainError, requestId: string): Problem {
  return {
    type: 'about:blank',
    title: STATUS_CODES[error.status] ?? 'Error',
    status: error.status,
    detail: error.detail,
    code: error.code,
    params: error.params,
    ...(error.errors.length > 0 ? { errors: [...error.errors] } : {}),
    requestId,
  };
}

/** Every failure leaves as `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const known = asDomainError(error);
    if (known.status >= 500 && known.code !== 'service.busy') this.log.error(error);
    sendProblem(reply, known);
  }
}

export function sendProblem(reply: FastifyReply, error: DomainError): void {
  if (reply.sent) return;
  const headers = error instanceof HttpProblem ? error.headers : {};
  void reply
    .code(error.status)
    .headers({
      ...headers,
      'cache-control': 'no-store',
      'content-type': 'application/problem+json; charset=utf-8',
    })
    .send(JSON.stringify(problemOf(error, String(reply.request.id))));
}
