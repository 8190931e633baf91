import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes in base64url: 43 characters. */
export const newToken = () => randomBytes(32).toString('base64url');

export const isToken = (text: string) => /^[\w-]{43}$/.test(text);

/** What is stored of a token. It is random enough that a plain SHA-256 cannot be turned back. */
export const hashOfToken = (token: string) => createHash('sha256').update(token).digest();
