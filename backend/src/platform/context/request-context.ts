import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from '../i18n/locales.js';
import { type Actor, VISITOR } from './actor.js';

/** What is known about the request that is being answered; jobs and commands run with one of their own. */
export interface RequestContext {
  requestId: string;
  locale: Locale;
  actor: Actor;
}

const storage = new AsyncLocalStorage<RequestContext>();
/** Frozen: who writes an actor here would give it to everybody. */
const OUTSIDE: RequestContext = Object.freeze({ requestId: 'none', locale: 'en', actor: VISITOR });

export const currentContext = (): RequestContext => storage.getStore() ?? OUTSIDE;
export const runInContext = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);
