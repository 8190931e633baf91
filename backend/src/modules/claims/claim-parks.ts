import { Injectable } from '@nestjs/common';
import { Identity, Rosters } from '../identity/index.js';
import { MarkParkClaimed, Parks, type ParkSummary } from '../parks/index.js';

/** What a claim asks of its park, and what it does to it. */
@Injectable()
export class ClaimParks {
  constructor(
    private readonly parks: Parks,
    private readonly mark: MarkParkClaimed,
    private readonly rosters: Rosters,
    private readonly identity: Identity,
  ) {}

  async bySlug(slug: string): Promise<ParkSummary | null> {
    return (await this.parks.summariesBySlug([slug])).get(slug) ?? null;
  }

  of(ids: readonly string[]): Promise<Map<string, ParkSummary>> {
    return this.parks.summariesOf([...new Set(ids)]);
  }

  /** Whether anybody can still claim it. */
  async isOpen(park: ParkSummary | undefined): Promise<boolean> {
    if (!park || !park.takesEnquiries || park.claimed) return false;
    return (await this.rosters.of('park', park.id)).length === 0;
  }

  /** Locks the park until the ambient transaction ends, so that its state can be relied on. */
  hold(parkId: string): Promise<void> {
    return this.mark.hold(parkId);
  }

  /** The park belongs to its team from now on, and its first manager is this person. */
  async give(parkId: string, userId: string): Promise<void> {
    await this.mark.execute(parkId);
    await this.identity.addMembership({
      userId,
      kind: 'park',
      organisationId: parkId,
      role: 'park-manager',
    });
  }
}
