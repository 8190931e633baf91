import { createHash, randomBytes } from 'node:crypto';

export const newNonce = () => randomBytes(16).toString('base64');

const COMMON = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types angular angular#components angular#bundler default',
];

const policy = (...own: string[]) => [...COMMON, ...own].join('; ');
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;

/**
 * For a page that is rendered once and served to many: its inline scripts are named by hash. A nonce in `script-src`
 * would have to change with every answer, and a 304 would then forbid the scripts of the stored body.
 */
export function sharedPagePolicy(html: string, styleNonce: string): string {
  const hashes = [...html.matchAll(INLINE_SCRIPT)]
    .filter(
      ([, attributes = '']) => !/type="(application\/json|application\/ld\+json|ng-state)"/.test(attributes),
    )
    .map(([, , body = '']) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`);
  return policy(
    ['script-src', "'self'", ...new Set(hashes)].join(' '),
    `style-src 'self' 'nonce-${styleNonce}'`,
  );
}

/** For a page that is made for one answer only: a fresh nonce carries all scripts, and what they load. */
export function personalPagePolicy(nonce: string): string {
  return policy(`script-src 'nonce-${nonce}' 'strict-dynamic'`, `style-src 'self' 'nonce-${nonce}'`);
}

/**
 * Marks every script and module preload of a personal page with the nonce. Those that carry one already are left alone:
 * a browser ignores the nonce of an element that names it twice.
 */
export const withScriptNonce = (html: string, nonce: string) =>
  html
    .replace(/<script(?=[\s>])(?![^>]*\snonce=)/g, `<script nonce="${nonce}"`)
    .replace(/<link(?=[^>]*rel="modulepreload")(?![^>]*\snonce=)/g, `<link nonce="${nonce}"`);

/** Answers that are data: nothing in them may run or be framed. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";
