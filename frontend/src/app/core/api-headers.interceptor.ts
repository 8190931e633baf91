import { HttpContext, HttpContextToken, HttpInterceptorFn } from '@angular/common/http';
import { LOCALE_ID, inject } from '@angular/core';

const IDEMPOTENCY_KEY = new HttpContextToken<string | null>(() => null);
const IF_MATCH = new HttpContextToken<string | null>(() => null);
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** 128 random bits in hexadecimal. Unlike `crypto.randomUUID` this also works on a page served over plain http. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** For a form that may be sent again: the same key makes the second attempt the first one. */
export const withIdempotencyKey = (key: string, context = new HttpContext()) =>
  context.set(IDEMPOTENCY_KEY, key);

/** For a write to a version: refused by the server when somebody else wrote in between. */
export const withIfMatch = (etag: string, context = new HttpContext()) => context.set(IF_MATCH, etag);

/**
 * Calls of our own API ask for the language of the page: what the browser was set to is no matter once its reader has
 * chosen a page. What changes something also carries the proof that a script of this site made the call; every POST
 * carries an idempotency key, and writes to a version say which one they saw.
 */
export const apiHeaders: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api/')) return next(request);
  const language = { 'Accept-Language': inject(LOCALE_ID) };
  if (SAFE_METHODS.has(request.method)) return next(request.clone({ setHeaders: language }));
  const ifMatch = request.context.get(IF_MATCH);
  return next(
    request.clone({
      setHeaders: {
        ...language,
        'X-Lodestone-Request': '1',
        ...(request.method === 'POST'
          ? { 'Idempotency-Key': request.context.get(IDEMPOTENCY_KEY) ?? newIdempotencyKey() }
          : {}),
        ...(ifMatch === null ? {} : { 'If-Match': ifMatch }),
      },
    }),
  );
};
