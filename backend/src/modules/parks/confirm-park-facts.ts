import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { ConfirmFacts, type SeenFact } from '../facts/index.js';
import { Identity } from '../identity/index.js';
import { ParkDesks } from './park-desk.access.js';
import { ParkProjection } from './park-projection.js';

/** Somebody who answers for a park says that a fact still holds, or takes that back; lists follow at once. */
@Injectable()
export class ConfirmParkFacts {
  constructor(
    private readonly db: Database,
    private readonly desks: ParkDesks,
    private readonly facts: ConfirmFacts,
    private readonly identity: Identity,
    private readonly projection: ParkProjection,
  ) {}

  /**
   * @throws DomainError not-found; conflict `fact.changed`; refused `fact.demo-team`.
   */
  async confirm(actor: Actor, slug: string, factId: string, seen: SeenFact): Promise<string> {
    const { park, side } = await this.desks.of(actor, slug, 'fact:confirm');
    const userId = actor.userId as string;
    // "Confirmed by the park's team" would be untrue of a real park; of an invented one it is a part of the play.
    if (!park.demo && (await this.identity.isDemo(userId))) throw demoTeam();
    await this.db.transaction(async () => {
      await this.facts.confirm({ type: 'park', id: park.id }, factId, seen, { userId, side });
      await this.projection.refresh(park.id);
    });
    return park.id;
  }

  /** @throws DomainError not-found, also for the confirmation of somebody else. */
  async undo(actor: Actor, slug: string, factId: string, confirmationId: string): Promise<string> {
    const { park } = await this.desks.of(actor, slug, 'fact:confirm');
    await this.db.transaction(async () => {
      const subject = { type: 'park' as const, id: park.id };
      await this.facts.undo(subject, factId, confirmationId, actor.userId as string);
      await this.projection.refresh(park.id);
    });
    return park.id;
  }
}

const demoTeam = () =>
  new DomainError(
    'refused',
    'fact.demo-team',
    'The invented team of a demonstration cannot vouch for the facts of a real park.',
  );
