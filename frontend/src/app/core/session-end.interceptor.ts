import { HttpContext, HttpContextToken, HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, switchMap, throwError } from 'rxjs';
import { SessionEnd } from './session-end';

/** Asking who is signed in, and signing in, fail by themselves; waiting for them would be a circle. */
const SIGNING_IN = '/api/v1/sessions';

const UNASKED = new HttpContextToken(() => false);

/** For what a page asks by itself: when the session has ended, nobody is disturbed for it. */
export const unasked = () => new HttpContext().set(UNASKED, true);

/**
 * Calls that fail because the session has ended wait for the person to sign in again and are then repeated; nothing
 * was done by the refused one. Stands outside the interceptor that reads problems.
 */
export const sessionEnd: HttpInterceptorFn = (request, next) => {
  const end = inject(SessionEnd);
  return next(request).pipe(
    catchError((error: unknown) => {
      const signsIn = request.url.startsWith(SIGNING_IN) && request.method === 'POST';
      if (signsIn || request.context.get(UNASKED) || !end.isEndedBy(error)) return throwError(() => error);
      return end.comeBack().pipe(switchMap((back) => (back ? next(request) : throwError(() => error))));
    }),
  );
};
