import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { DomainError, HttpProblem, notFound } from './domain-error.js';

const RETRY_SOON = { 'retry-after': '2' };

/**
 * Translates what frameworks and PostgreSQL throw into the portal's own refusals.
 * Their messages never leave the house; what stays unknown is an internal error.
 */
export function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (error instanceof HttpException) return fromNest(error);
  return fromFastify(error) ?? fromPostgres(error) ?? internal();
}

const internal = () =>
  new HttpProblem(500, 'internal', 'Something broke on our side. Nothing you sent was kept half-way.');

function fromNest(error: HttpException): DomainError {
  const status = error.getStatus();
  if (status === 404) return notFound('route.not-found', 'There is no such address.');
  if (status >= 500) return internal();
  const known = BY_STATUS[status];
  if (known) return known();
  return new HttpProblem(status, `http.${status}`, STATUS_CODES[status] ?? 'Refused');
}

const FASTIFY: Record<string, () => DomainError> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    new HttpProblem(413, 'request.too-large', 'The request is larger than 1 MiB.'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => new HttpProblem(415, 'request.media-type', 'Send application/json.'),
  FST_ERR_CTP_EMPTY_JSON_BODY: () =>
    new HttpProblem(400, 'request.unreadable-json', 'The body is empty; JSON was expected.'),
  FST_ERR_CTP_INVALID_JSON_BODY: () =>
    new HttpProblem(400, 'request.unreadable-json', 'The body is not readable JSON.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    new HttpProblem(400, 'request.unreadable', 'The body has another length than announced.'),
  FST_ERR_BAD_URL: () => new HttpProblem(400, 'request.unreadable', 'The address is not readable.'),
};

/** Nest hands on what Fastify refused while reading the body as a bare status. */
const BY_STATUS: Record<number, (() => DomainError) | undefined> = {
  400: FASTIFY['FST_ERR_CTP_INVALID_JSON_BODY'],
  413: FASTIFY['FST_ERR_CTP_BODY_TOO_LARGE'],
  415: FASTIFY['FST_ERR_CTP_INVALID_MEDIA_TYPE'],
};

function fromFastify(error: unknown): DomainError | null {
  const { code, statusCode, name } = (error ?? {}) as { code?: string; statusCode?: number; name?: string };
  const known = FASTIFY[code ?? ''];
  if (known) return known();
  if (name === 'SyntaxError' && statusCode === 400) return FASTIFY.FST_ERR_CTP_INVALID_JSON_BODY?.() ?? null;
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new HttpProblem(statusCode, `http.${statusCode}`, STATUS_CODES[statusCode] ?? 'Refused');
  }
  return null;
}

/** SQLSTATE classes that say "not now" rather than "wrong". */
const BUSY = new Set([
  '57014',
  '55P03',
  '40001',
  '40P01',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
  '25P03',
]);
const BUSY_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND']);

function fromPostgres(error: unknown): DomainError | null {
  const cause = (error as { driverError?: unknown })?.driverError ?? error;
  const { code, message } = (cause ?? {}) as { code?: string; message?: string };
  if (
    (code && (BUSY.has(code) || BUSY_CODES.has(code))) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(message ?? '')
  ) {
    return new HttpProblem(
      503,
      'service.busy',
      'The portal is busy or its database is away. Try again in a moment.',
      {},
      RETRY_SOON,
    );
  }
  // Text PostgreSQL cannot hold that slipped past validation is the caller's, not ours.
  if (code === '22021' || code === '22P05') {
    return new DomainError(
      'invalid',
      'validation.text-not-storable',
      'The text contains characters that cannot be stored.',
    );
  }
  if (code === '23505') return new DomainError('conflict', 'resource.exists', 'This exists already.');
  return null;
}
