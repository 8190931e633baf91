import { Injectable } from '@nestjs/common';
import { type Actor, VISITOR } from '../../platform/context/actor.js';
import { currentContext, runInContext } from '../../platform/context/request-context.js';
import { Identity } from '../identity/index.js';

/** Work in the name of the person who asked for it, with the rights they have now: who has left a team writes nothing. */
@Injectable()
export class OnBehalf {
  constructor(private readonly identity: Identity) {}

  async of<T>(userId: string, work: (actor: Actor) => Promise<T>): Promise<T> {
    const actor = (await this.identity.actorOf(userId)) ?? VISITOR;
    return runInContext({ ...currentContext(), actor }, () => work(actor));
  }
}
