import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { renderApiPage } from './api-page.js';

/** Serves the contract at `/api/openapi.json`, and a readable page of it, without scripts, at `/api/docs`. */
export function mountApiDocs(app: NestFastifyApplication, document: OpenAPIObject): void {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const json = JSON.stringify(document);
  const { html, style } = renderApiPage(document);
  const styleHash = createHash('sha256').update(style).digest('base64');
  fastify.get('/api/openapi.json', (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('application/json; charset=utf-8').send(json),
  );
  fastify.get('/api/docs', (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .header(
        'content-security-policy',
        `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'`,
      )
      .type('text/html; charset=utf-8')
      .send(html),
  );
}
