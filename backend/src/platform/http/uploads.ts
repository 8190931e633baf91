import multipart from '@fastify/multipart';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiHeader } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Configuration } from '../config/configuration.js';
import { DomainError, HttpProblem } from '../errors/domain-error.js';
import { sendProblem } from '../errors/problem.filter.js';
import { isOneClick } from './one-click.js';
import { type StagedFile, Staging } from '../storage/staging.js';

const MB = 1_000_000;
/** Boundaries and headers of the one part. */
const AROUND = 16_384;
const UPLOAD = { upload: true };

/**
 * Marks a route that takes one file as `multipart/form-data` instead of JSON. Its handler reads the file itself, after
 * the guards have let it in. It honours `Idempotency-Key` by `Idempotency.once`, since the bytes are known only when
 * they are here.
 */
export const Upload = () =>
  applyDecorators(
    RouteConfig(UPLOAD),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary' } },
      },
    }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: '8 to 100 visible characters, kept 72 hours',
    }),
  );

export const isUpload = (request: FastifyRequest) =>
  (request.routeOptions.config as Partial<typeof UPLOAD>).upload === true;

/** Lets marked routes read `multipart/form-data`, which a foreign form could send; all others refuse it as before. */
export async function acceptUploads(fastify: FastifyInstance, configuration: Configuration): Promise<void> {
  await fastify.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      fileSize: configuration.MAX_UPLOAD_MB * MB,
      files: 1,
      fields: 1,
      parts: 2,
      fieldSize: 100,
      fieldNameSize: 100,
      headerPairs: 20,
    },
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    const isForm = /^\s*multipart\//i.test(request.headers['content-type'] ?? '');
    if (isForm && !isUpload(request) && !isOneClick(request)) {
      sendProblem(reply, new HttpProblem(415, 'request.media-type', 'Send application/json.'));
    } else done();
  });
}

export interface ReceivedFile extends StagedFile {
  /** As the sender calls it; not to be trusted in any way. */
  name: string;
}

/**
 * Reads the one file of a request into the staging folder. What announces itself as too large is refused unread, what
 * turns out to be is refused where the limit is passed; then the connection closes instead of carrying the rest.
 * @throws HttpProblem 413 `file.too-large`, 415 `request.media-type`, 400 `file.form-unreadable`, 503; nothing is left behind.
 */
export async function receiveFile(
  request: FastifyRequest,
  staging: Staging,
  limitMb: number,
): Promise<ReceivedFile> {
  if (!request.isMultipart()) {
    throw new HttpProblem(415, 'request.media-type', 'Send one file as multipart/form-data.');
  }
  if (Number(request.headers['content-length'] ?? 0) > limitMb * MB + AROUND) throw tooLarge(limitMb);
  let received: ReceivedFile | null = null;
  try {
    for await (const part of request.parts()) {
      if (part.type !== 'file' || received !== null) throw unreadableForm();
      const { file, filename } = part;
      // The parser would read on to the end of the part, however far that is.
      file.once('limit', () => file.destroy(tooLarge(limitMb)));
      received = { ...(await staging.write(file)), name: filename };
      // The limit may have been passed before anybody listened: in the first bytes that came.
      if (file.truncated) throw tooLarge(limitMb);
    }
    if (received === null) throw unreadableForm();
    return received;
  } catch (error) {
    if (received !== null) await staging.discard(received.path);
    request.raw.unpipe();
    throw isOurs(error) ? error : unreadableForm();
  }
}

/** What the parser says of a form is the sender's affair; what the disk says is not. */
const isOurs = (error: unknown) => error instanceof DomainError || Object.hasOwn(error as object, 'syscall');

const HANG_UP = { connection: 'close' };

const tooLarge = (limitMb: number) =>
  new HttpProblem(413, 'file.too-large', `A file may have at most ${limitMb} MB.`, { limitMb }, HANG_UP);

const unreadableForm = () =>
  new HttpProblem(
    400,
    'file.form-unreadable',
    'The form must hold exactly one file and nothing else, whole.',
    {},
    HANG_UP,
  );

/** Seconds for a body that is no upload. The server's own limit has to leave uploads their time. */
export function limitBodyTime(fastify: FastifyInstance, milliseconds: number): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const { raw } = request;
    const hasBody =
      raw.headers['transfer-encoding'] !== undefined || raw.headers['content-length'] !== undefined;
    if (hasBody && !raw.complete && !isUpload(request)) {
      const timer = setTimeout(() => {
        raw.socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
        raw.destroy();
      }, milliseconds).unref();
      const stop = () => clearTimeout(timer);
      raw.once('end', stop).once('close', stop);
      reply.raw.once('close', stop);
    }
    done();
  });
}
