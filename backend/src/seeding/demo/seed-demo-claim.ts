import { Injectable } from '@nestjs/common';
import { CLAIM_SUBMITTED } from '../../modules/claims/index.js';
import type { Persona } from '../../modules/identity/index.js';
import { Parks } from '../../modules/parks/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { newReference } from '../../platform/reference-code/index.js';
import { DEMO_CLAIM, DEMO_UNCLAIMED_PARK } from './demo-cases.data.js';
import { DemoHistory } from './demo-history.js';

/** Writes the invented claim that waits for an officer. */
@Injectable()
export class SeedDemoClaim {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly parks: Parks,
    private readonly history: DemoHistory,
  ) {}

  async execute(people: ReadonlyMap<Persona, string>): Promise<void> {
    const park = (await this.parks.summariesBySlug([DEMO_UNCLAIMED_PARK])).get(DEMO_UNCLAIMED_PARK);
    const claimant = people.get(DEMO_CLAIM.by);
    if (!park || claimant === undefined) return;
    const at = new Date(this.clock.now().getTime() - DEMO_CLAIM.hoursAgo * 3_600_000);
    const { organisation, role, email, evidence, links } = DEMO_CLAIM;
    const row = await this.db.one<{ id: string }>(
      `INSERT INTO park_claims (id, reference, park_id, claimant_user_id, organisation, claimant_role, official_email,
         evidence, links, state, state_changed_at, demo, created_at)
       VALUES (uuidv7($9::timestamptz - clock_timestamp()), $1, $2, $3, $4, $5, $6, $7, $8, 'submitted', $9, true, $9)
       RETURNING id`,
      [newReference(), park.id, claimant, organisation, role, email, evidence, links, at],
    );
    await this.history.record({
      name: CLAIM_SUBMITTED,
      subject: { type: 'claim', id: (row as { id: string }).id },
      at,
      actor: claimant,
      payload: { parkId: park.id },
    });
  }
}
