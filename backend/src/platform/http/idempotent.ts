import { createHash } from 'node:crypto';
import {
  type CallHandler,
  type ExecutionContext,
  HttpStatus,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
  applyDecorators,
} from '@nestjs/common';
import { HTTP_CODE_METADATA } from '@nestjs/common/constants.js';
import { Reflector } from '@nestjs/core';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, firstValueFrom, from } from 'rxjs';
import { Clock } from '../clock/clock.js';
import { currentContext } from '../context/request-context.js';
import { Database } from '../database/database.js';
import { DomainError, HttpProblem } from '../errors/domain-error.js';

interface KeptAnswer {
  request_hash: string;
  status: number;
  body: unknown;
  headers: Record<string, string>;
}

/**
 * Makes a creating POST safe to repeat: the answer is stored in the very transaction of the effect, so that after any
 * crash either both exist or neither. Another request under the same key is refused; a repeat while the first one is
 * still running gets 409.
 */
@Injectable()
export class Idempotency {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The key of a request, null without one. @throws HttpProblem 400 for one that is none. */
  keyOf(request: FastifyRequest): string | null {
    const key = request.headers['idempotency-key'];
    if (key === undefined) return null;
    if (typeof key === 'string' && /^[\x21-\x7e]{8,100}$/.test(key)) return key;
    throw new HttpProblem(
      400,
      'idempotency.key-unreadable',
      'Idempotency-Key must be 8 to 100 visible characters.',
    );
  }

  /** Whether the actor's request with this key has been answered; content is not compared. */
  async knows(key: string): Promise<boolean> {
    const row = await this.db.one(
      'SELECT 1 AS known FROM idempotency_keys WHERE actor_key = $1 AND key = $2',
      [actorKeyOf(), key],
    );
    return row !== null;
  }

  /**
   * Does the work in a transaction, once for each key of the actor, and answers what it answered. Without a key it is
   * done each time.
   * @param content what makes this request another than any other, beside its method and address
   * @param status of the answer, which a repeat gets too
   */
  async once<T>(
    { key, content, status }: { key: string | null; content: string; status: number },
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
    work: () => Promise<T>,
  ): Promise<{ body: T; replayed: boolean }> {
    const actorKey = actorKeyOf();
    const hash = createHash('sha256')
      .update(`${request.method} ${request.url}\n${content}`)
      .digest('base64url');
    return this.db.transaction(async () => {
      if (key === null) return { body: await work(), replayed: false };
      await this.claim(actorKey, key);
      const kept = await this.db.one<KeptAnswer>(
        'SELECT request_hash, status, body, headers FROM idempotency_keys WHERE actor_key = $1 AND key = $2',
        [actorKey, key],
      );
      if (kept) return { body: replay(kept, hash, reply) as T, replayed: true };
      const body = await work();
      await this.db.query(
        `INSERT INTO idempotency_keys (actor_key, key, request_hash, status, body, headers, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          actorKey,
          key,
          hash,
          status,
          JSON.stringify(body ?? null),
          JSON.stringify(keptHeaders(reply)),
          this.clock.now(),
        ],
      );
      return { body, replayed: false };
    });
  }

  private async claim(actorKey: string, key: string): Promise<void> {
    const row = await this.db.one<{ got: boolean }>(
      'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 7)) AS got',
      [`${actorKey} ${key}`],
    );
    if (row?.got) return;
    throw new DomainError(
      'conflict',
      'idempotency.in-flight',
      'The first request with this key is still being worked on.',
    );
  }
}

/** Does a whole JSON request once for each key. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const key = this.idempotency.keyOf(request);
    if (key === null) return next.handle();
    const status =
      this.reflector.get<number | undefined>(HTTP_CODE_METADATA, context.getHandler()) ?? HttpStatus.CREATED;
    const content = JSON.stringify(request.body ?? null);
    return from(
      this.idempotency
        .once({ key, content, status }, { request, reply: http.getResponse<FastifyReply>() }, () =>
          firstValueFrom(next.handle(), { defaultValue: null }),
        )
        .then(({ body }) => body),
    );
  }
}

function actorKeyOf(): string {
  const { actor } = currentContext();
  return actor.userId ?? actor.guestEnquiryId ?? 'visitor';
}

function keptHeaders(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(
    ['etag', 'location'].flatMap((name) => {
      const value = reply.getHeader(name);
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

function replay(kept: KeptAnswer, hash: string, reply: FastifyReply): unknown {
  if (kept.request_hash !== hash) {
    throw new DomainError(
      'refused',
      'idempotency.key-reused',
      'This Idempotency-Key belongs to another request.',
    );
  }
  void reply.code(kept.status).headers({ ...kept.headers, 'idempotency-replayed': 'true' });
  return kept.body;
}

/** Accepts `Idempotency-Key` on a creating POST. */
export const Idempotent = () =>
  applyDecorators(
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: '8 to 100 visible characters, kept 72 hours',
    }),
  );
