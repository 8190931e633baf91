import type { IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import compress from '@fastify/compress';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import type { Configuration } from './platform/config/configuration.js';
import { ProblemFilter } from './platform/errors/problem.filter.js';
import { openFrontDoor, requestIdOf } from './platform/http/front-door.js';
import { acceptOneClick } from './platform/http/one-click.js';
import { acceptRawBodies } from './platform/http/raw-bodies.js';
import { limitReads } from './platform/http/read-limit.js';
import { acceptUploads, limitBodyTime } from './platform/http/uploads.js';
import { StorableTextPipe, validationPipe } from './platform/http/validation.js';

/** Routes at the root instead of under `/api/v1`. */
export const ROUTES_AT_ROOT = [
  'healthz',
  'readyz',
  'sitemap.xml',
  'robots.txt',
  ':locale/offerings.atom',
  ':locale/policies.atom',
  'api/openapi.json',
  'api/docs',
];

/** For the headers, and for a body that is no upload. */
const PATIENCE_MS = 15_000;

/** The application with everything in front of its routes, ready to listen or to be asked in process. */
export async function createApp(configuration: Configuration): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: configuration.TRUSTED_PROXIES.length > 0 ? configuration.TRUSTED_PROXIES : false,
    bodyLimit: 1 << 20,
    requestTimeout: configuration.UPLOAD_SECONDS * 1000,
    http: { headersTimeout: PATIENCE_MS },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    genReqId: (request: IncomingMessage) => requestIdOf(request.headers),
    frameworkErrors: (error: unknown, _request: unknown, reply: unknown) =>
      new ProblemFilter().catch(error, hostOf(reply)),
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(configuration), adapter, {
    bufferLogs: true,
    // JSON is the only body, save on marked routes: a form could be sent from any page without asking.
    bodyParser: false,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  fastify.removeContentTypeParser('text/plain');
  openFrontDoor(fastify, configuration);
  limitReads(fastify, configuration.LIMIT_READS_PER_MINUTE);
  limitBodyTime(fastify, PATIENCE_MS);
  await acceptUploads(fastify, configuration);
  acceptOneClick(fastify);
  acceptRawBodies(fastify);
  await app.register(cookie as never);
  await app.register(compress as never, { encodings: ['br', 'gzip'], threshold: 1024 } as never);
  app.setGlobalPrefix('api/v1', {
    exclude: ROUTES_AT_ROOT.map((path) => ({ path, method: RequestMethod.GET })),
  });
  app.useGlobalPipes(new StorableTextPipe(), validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  return app;
}

/** Fastify reports an unreadable address before any Nest context exists. */
const hostOf = (reply: unknown) => ({ switchToHttp: () => ({ getResponse: () => reply }) }) as never;
