import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-` binds the cookie to this host over TLS; browsers refuse it on http://localhost, which gets the plain name. */
export const sessionCookieName = (secure: boolean) => (secure ? '__Host-lodestone' : 'lodestone');

/** Tokens are 43 characters of base64url; anything else was not ours and is not looked up. */
export function sessionTokenOf(request: FastifyRequest, secure: boolean): string | null {
  const value = request.cookies?.[sessionCookieName(secure)];
  return value === undefined || value === '' ? null : value.slice(0, 100);
}

export function setSessionCookie(reply: FastifyReply, token: string, expiresAt: Date, secure: boolean): void {
  reply.setCookie(sessionCookieName(secure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    expires: expiresAt,
  });
}

export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(sessionCookieName(secure), { path: '/', httpOnly: true, sameSite: 'lax', secure });
}
