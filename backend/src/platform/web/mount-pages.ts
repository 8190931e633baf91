import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '../config/configuration.js';
import { currentContext } from '../context/request-context.js';
import { notFound } from '../errors/domain-error.js';
import { sendProblem } from '../errors/problem.filter.js';
import { IN_PROCESS } from '../http/read-limit.js';
import { negotiateLocale } from '../i18n/locales.js';
import {
  DATA_POLICY,
  newNonce,
  personalPagePolicy,
  sharedPagePolicy,
  withScriptNonce,
} from './content-security-policy.js';
import { type PageAddress, pageAddress, withoutEmptyKeys } from './page-address.js';
import { type CachedPage, encodingFor, PageCache, type RenderedPage } from './page-cache.js';

/** What rendering gets from this process: a way into the API without a socket, and the nonce of its styles. */
interface RenderContext {
  inject(call: ApiCall): Promise<{ statusCode: number; body: string }>;
  nonce: string;
}
interface ApiCall {
  method: 'GET' | 'HEAD';
  url: string;
  headers: Record<string, string>;
}
type Render = (request: Request, context: RenderContext) => Promise<Response | null>;

/**
 * Serves the built front end: hashed files for a year, public pages rendered once and shared, personal pages made for
 * one answer. Which page is personal is said by the page itself with `Cache-Control: no-store`.
 */
export async function mountPages(
  app: NestFastifyApplication,
  configuration: Configuration,
  dist: string,
): Promise<void> {
  const entry = path.join(dist, 'server/server.mjs');
  if (!existsSync(entry)) return;
  const { render } = (await import(pathToFileURL(entry).href)) as { render: Render };
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await serveFiles(app, path.join(dist, 'browser'));
  const pages = new Pages(fastify, configuration, render);
  fastify.get('/', (request, reply) => {
    reply.header('vary', 'accept-language').header('cache-control', 'no-cache');
    return reply.redirect(`/${negotiateLocale(request.headers['accept-language'])}`, 302);
  });
  fastify.get('/*', (request, reply) => pages.answer(request, reply));
}

/** Files carry their hash in the name and never change; the others are few and asked for again each time. */
async function serveFiles(app: NestFastifyApplication, root: string): Promise<void> {
  const HASHED = /-[A-Z0-9]{8}\.\w+$/;
  await app.register(
    fastifyStatic as never,
    {
      root,
      prefix: '/',
      wildcard: false,
      index: false,
      redirect: false,
      preCompressed: true,
      cacheControl: false,
      globIgnore: ['**/*.html', '**/*.br', '**/*.gz'],
      setHeaders: (reply: FastifyReply, file: string) => {
        const immutable = HASHED.test(file.replace(/\.(br|gz)$/, ''));
        reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
        reply.header('content-security-policy', DATA_POLICY);
      },
    } as never,
  );
}

class Pages {
  private readonly cache: PageCache;

  constructor(
    private readonly fastify: FastifyInstance,
    private readonly configuration: Configuration,
    private readonly render: Render,
  ) {
    this.cache = new PageCache(configuration.PAGE_CACHE_SECONDS);
  }

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const address = pageAddress(request.url);
    if (request.url.startsWith('/api/')) {
      sendProblem(reply, notFound('route.not-found', 'There is no such address.'));
      return reply;
    }
    if (!address) return this.toLocale(request, reply);
    const saying = withoutEmptyKeys(request.url);
    if (saying) return reply.header('cache-control', 'no-cache').redirect(saying, 302);
    let own: OwnPage | null = null;
    const shared = await this.cache.get(address.normal, async () => {
      own = await this.renderPage(address);
      return own.shared;
    });
    if (shared) return sendShared(request, reply, shared);
    return sendOwn(reply, own ?? (await this.renderPage(address)));
  }

  /** Addresses without a language lead to the same page in the reader's language; files that are not there do not. */
  private toLocale(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const target = `/${negotiateLocale(request.headers['accept-language'])}${request.url}`;
    if (/\.\w{2,5}($|\?)/.test(request.url) || target.length > 2_000 || request.url.startsWith('//')) {
      sendProblem(reply, notFound('route.not-found', 'There is no such address.'));
      return reply;
    }
    return reply.header('vary', 'accept-language').header('cache-control', 'no-cache').redirect(target, 302);
  }

  private callApi({ method, url, headers }: ApiCall) {
    const { host } = new URL(this.configuration.publicUrl);
    return this.fastify.inject({ method, url, headers: { ...headers, host }, remoteAddress: IN_PROCESS });
  }

  /** No header of the visitor goes in: what comes out is for everybody who asks for this address. */
  private async renderPage(address: PageAddress): Promise<OwnPage> {
    const nonce = newNonce();
    const request = new Request(`${this.configuration.publicUrl}${address.normal}`, {
      headers: { 'accept-language': address.locale, 'x-request-id': currentContext().requestId },
    });
    const response = await this.render(request, { inject: (call) => this.callApi(call), nonce });
    if (!response) return { status: 404, html: '', headers: {}, shared: null };
    const html = await response.text();
    const location = response.headers.get('location');
    const headers: Record<string, string> = {
      'content-type': 'text/html; charset=utf-8',
      'content-language': address.locale,
      ...(location ? { location } : {}),
    };
    if (response.status !== 200 || response.headers.get('cache-control')?.includes('no-store')) {
      return {
        status: response.status,
        html: withScriptNonce(html, nonce),
        headers: {
          ...headers,
          'cache-control': 'no-store',
          'content-security-policy': personalPagePolicy(nonce),
        },
        shared: null,
      };
    }
    const policy = sharedPagePolicy(html, nonce);
    return {
      status: 200,
      html,
      headers,
      shared: {
        html,
        nonce,
        headers: { ...headers, 'cache-control': 'no-cache', 'content-security-policy': policy },
      },
    };
  }
}

interface OwnPage {
  status: number;
  html: string;
  headers: Record<string, string>;
  shared: RenderedPage | null;
}

function sendShared(request: FastifyRequest, reply: FastifyReply, page: CachedPage): FastifyReply {
  const encoding = encodingFor(request.headers['accept-encoding']);
  // The body differs by encoding, and so must a strong validator.
  const etag = `"${page.etag}-${encoding}"`;
  reply.headers({ ...page.headers, etag, vary: 'accept-encoding' });
  const seen = request.headers['if-none-match'];
  if (seen?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)) return reply.code(304).send();
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.code(200).send(page.body[encoding]);
}

function sendOwn(reply: FastifyReply, page: OwnPage): FastifyReply {
  return reply.code(page.status).headers(page.headers).send(page.html);
}
