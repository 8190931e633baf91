import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Identity } from '../identity/index.js';
import { ClaimParks } from './claim-parks.js';
import type { ClaimRow } from './claim-row.js';
import type { ClaimFacts } from './claim.workflow.js';
import { isOwn } from './claims.access.js';

/** What the guards of a claim need to know, and what an approval does. */
@Injectable()
export class ClaimJudgement {
  constructor(
    private readonly parks: ClaimParks,
    private readonly identity: Identity,
  ) {}

  async factsOf(claim: ClaimRow, actor: Actor, note: string | null): Promise<ClaimFacts> {
    const park = (await this.parks.of([claim.parkId])).get(claim.parkId);
    return {
      note,
      own: isOwn(actor, claim),
      parkOpen: await this.parks.isOpen(park),
      claimantActive: (await this.identity.openAccountsOf([claim.claimantUserId])).size > 0,
    };
  }

  async holdPark(parkId: string): Promise<void> {
    await this.parks.hold(parkId);
  }

  async give({ parkId, claimantUserId }: ClaimRow): Promise<void> {
    await this.parks.give(parkId, claimantUserId);
  }
}
