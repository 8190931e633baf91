import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Files } from '../files/index.js';
import { claimsVisibleTo } from './claims.access.js';
import { CLAIM_COLUMNS, CLAIM_OWNER, type ClaimRow, isOpenClaim } from './claim-row.js';
import { OPEN_CLAIM_STATES } from './claim.workflow.js';
import type { ClaimView } from './dto/views.js';

/** Finds claims for who may see them. */
@Injectable()
export class Claims {
  constructor(
    private readonly db: Database,
    private readonly files: Files,
  ) {}

  /**
   * @param held locks the row until the ambient transaction ends.
   * @throws DomainError not-found, also for a foreign one.
   */
  async row(actor: Actor, id: string, held = false): Promise<ClaimRow> {
    const parameters: unknown[] = [id];
    const scope = claimsVisibleTo(actor, (value) => `$${parameters.push(value)}`);
    const row = await this.db.one<ClaimRow>(
      `SELECT ${CLAIM_COLUMNS} FROM park_claims claim WHERE claim.id = $1 AND ${scope} ${held ? 'FOR UPDATE' : ''}`,
      parameters,
    );
    if (!row) throw notFound();
    return row;
  }

  /** Without asking who asks: for mails and for what an approval does to the others. */
  async byId(id: string): Promise<ClaimRow | null> {
    return this.db.one<ClaimRow>(`SELECT ${CLAIM_COLUMNS} FROM park_claims claim WHERE claim.id = $1`, [id]);
  }

  /** The files of a claim, and for its claimant what may still be added. Who may know of them, the caller has decided. */
  async evidenceOf(claim: ClaimRow, own: boolean): Promise<Pick<ClaimView, 'files' | 'uploadLimits'>> {
    const owner = { type: CLAIM_OWNER, id: claim.id };
    return {
      files: await this.files.ofOwner(owner),
      uploadLimits: own && isOpenClaim(claim) ? await this.files.limitsOf(owner) : null,
    };
  }

  /** Other open claims of the same park, the oldest first. */
  async rivalsOf(claim: Pick<ClaimRow, 'id' | 'parkId'>, held = false): Promise<ClaimRow[]> {
    return this.db.query<ClaimRow>(
      `SELECT ${CLAIM_COLUMNS} FROM park_claims claim
        WHERE claim.park_id = $1 AND claim.id <> $2 AND claim.state = ANY($3) ORDER BY claim.id ${held ? 'FOR UPDATE' : ''}`,
      [claim.parkId, claim.id, OPEN_CLAIM_STATES],
    );
  }
}
