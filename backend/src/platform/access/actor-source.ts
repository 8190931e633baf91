import type { Actor } from '../context/actor.js';

/** Finds out who asks, from the session token of a request. Implemented by the module that owns sessions. */
export abstract class ActorSource {
  /** @returns null when the token names no living session. */
  abstract actorOf(token: string, context: { activity: boolean }): Promise<Actor | null>;
}
