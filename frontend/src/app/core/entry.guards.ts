import { inject } from '@angular/core';
import { CanActivateFn, Router, RouterStateSnapshot, UrlTree } from '@angular/router';
import { CurrentSession, Session } from './session';

/** Pages of a person: who is not signed in is asked to, and comes back. */
export const signedIn: CanActivateFn = (_, state) => admit(state, ({ kind }) => kind === 'user');

/** Desks: also for a guest who follows one enquiry by a link. The API decides what of them is shown. */
export const entered: CanActivateFn = (_, state) => admit(state, ({ kind }) => kind !== 'visitor');

async function admit(
  state: RouterStateSnapshot,
  admits: (session: CurrentSession) => boolean,
): Promise<boolean | UrlTree> {
  const router = inject(Router);
  const session = await inject(Session).known();
  // Nobody answered: the page itself says so better than a form that cannot be sent.
  if (session === null || admits(session)) return true;
  return router.createUrlTree(['/sign-in'], { queryParams: { returnTo: state.url } });
}
