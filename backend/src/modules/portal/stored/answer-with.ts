import { StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasSeen, type StoredFile } from './stored-files.js';

/** Sends a stored file to who does not have it yet, and 304 to who does. Anybody may read it from any page. */
export function answerWith(
  request: FastifyRequest,
  reply: FastifyReply,
  stored: StoredFile,
  type: string,
): StreamableFile | undefined {
  reply.headers({
    etag: stored.etag,
    'last-modified': stored.since.toUTCString(),
    'cache-control': 'no-cache',
    'content-type': type,
    // It is the same for everybody and carries nothing of a session.
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
  const { 'if-none-match': ifNoneMatch, 'if-modified-since': ifModifiedSince } = request.headers;
  if (!hasSeen({ ifNoneMatch, ifModifiedSince }, stored)) {
    return new StreamableFile(stored.file.open(), { type, length: stored.file.size });
  }
  reply.code(304);
  return undefined;
}
