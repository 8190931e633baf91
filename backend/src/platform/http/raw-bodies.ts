import type { Readable } from 'node:stream';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpProblem } from '../errors/domain-error.js';
import { sendProblem } from '../errors/problem.filter.js';

const TYPE = 'application/octet-stream';
const RAW = { rawBody: true };

/**
 * Marks a route that takes bytes instead of JSON. Its handler reads them itself, after the guards have let it in; no foreign
 * form can send this type.
 */
export const RawBody = () =>
  applyDecorators(
    RouteConfig(RAW),
    ApiConsumes(TYPE),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );

const takesRaw = (request: FastifyRequest) =>
  (request.routeOptions.config as Partial<typeof RAW>).rawBody === true;

/** Lets marked routes read bytes as a stream; all others refuse them as before. */
export function acceptRawBodies(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(TYPE, (_request, payload, done) => done(null, payload));
  fastify.addHook('onRequest', (request, reply, done) => {
    const isRaw = (request.headers['content-type'] ?? '').trim().toLowerCase().startsWith(TYPE);
    if (isRaw && !takesRaw(request)) sendProblem(reply, mediaType('Send application/json.'));
    else done();
  });
}

/** @throws HttpProblem 415 `request.media-type` for a request that brought something else. */
export function rawBodyOf(request: FastifyRequest): Readable {
  const body = request.body as Readable | undefined;
  if (typeof body?.pipe !== 'function') throw mediaType(`Send the file as ${TYPE}.`);
  return body;
}

const mediaType = (detail: string) => new HttpProblem(415, 'request.media-type', detail);
