import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { newReference } from '../../platform/reference-code/index.js';
import { Identity } from '../identity/index.js';
import { alreadyOpen, parkNotOpen, parkUnknown, projectSite } from './claim.errors.js';
import { CLAIM_SUBMITTED } from './claim.events.js';
import { ClaimParks } from './claim-parks.js';
import { claimWorkflow, OPEN_CLAIM_STATES } from './claim.workflow.js';
import type { SubmitClaimInput } from './dto/inputs.js';

const ATTEMPTS = 5;

/** Somebody says that a park is theirs to speak for. */
@Injectable()
export class SubmitClaim {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly parks: ClaimParks,
    private readonly identity: Identity,
  ) {}

  /**
   * @throws DomainError invalid `claim.park-unknown`, refused `claim.project-site`, conflict `claim.park-not-open`,
   *   `claim.already-open`.
   */
  async execute(actor: Actor, input: SubmitClaimInput): Promise<{ id: string; reference: string }> {
    const userId = actor.userId as string;
    const park = await this.parks.bySlug(input.park);
    if (!park) throw parkUnknown();
    if (!park.takesEnquiries) throw projectSite();
    if (!(await this.parks.isOpen(park))) throw parkNotOpen();
    return this.db.transaction(async () => {
      const claim = await this.insert(userId, park.id, input);
      await this.events.record({
        name: CLAIM_SUBMITTED,
        subject: { type: 'claim', id: claim.id },
        payload: { parkId: park.id },
      });
      return claim;
    });
  }

  /** The unique keys decide: of one person's parallel claims one is open, and a reference is given once. */
  private async insert(userId: string, parkId: string, input: SubmitClaimInput) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const row = await this.db.one<{ id: string; reference: string }>(
        `INSERT INTO park_claims (reference, park_id, claimant_user_id, organisation, claimant_role, official_email, evidence,
           links, state, state_changed_at, demo, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $10) ON CONFLICT DO NOTHING RETURNING id, reference`,
        [
          newReference(),
          parkId,
          userId,
          input.organisation,
          input.role,
          input.email,
          input.evidence,
          input.links,
          claimWorkflow.table.initial,
          this.clock.now(),
          await this.identity.isDemo(userId),
        ],
      );
      if (row) return row;
      const open = await this.db.one<{ reference: string }>(
        'SELECT reference FROM park_claims WHERE park_id = $1 AND claimant_user_id = $2 AND state = ANY($3)',
        [parkId, userId, OPEN_CLAIM_STATES],
      );
      if (open) throw alreadyOpen(open.reference);
    }
    throw new Error(`${ATTEMPTS} references in a row had been given before`);
  }
}
