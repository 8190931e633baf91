import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, HttpProblem } from '../errors/domain-error.js';

/** The strong validator of a row: its version. */
export const etagOf = (version: number) => `"${version}"`;

/** The version the caller has seen, from `If-Match`. 428 without the header, 412 when it names no version of ours. */
export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (!header) {
    throw new HttpProblem(428, 'version.required', 'Send If-Match with the ETag of what you have read.');
  }
  const version = Number(/^"(\d{1,9})"$/.exec(header.trim())?.[1] ?? Number.NaN);
  if (Number.isNaN(version)) throw staleVersion();
  return version;
});

export const staleVersion = () =>
  new HttpProblem(
    412,
    'version.stale',
    'Somebody has changed this since you read it. Read it again, then decide.',
  );

/** @throws HttpProblem 412 when the row has moved on since the caller read it. */
export function demandVersion(row: { version: number }, expected: number): void {
  if (row.version !== expected) throw staleVersion();
}

/** Answers a row with its ETag. */
export function withEtag<T extends { version: number }>(reply: FastifyReply, body: T): T {
  reply.header('etag', etagOf(body.version));
  return body;
}

export const alreadyExists = (code: string, detail: string) => new DomainError('conflict', code, detail);
