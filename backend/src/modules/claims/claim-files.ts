import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { FileOwners, FileRecords, Files, type Http, ReceiveUpload } from '../files/index.js';
import { evidenceClosed, notYoursToDecide } from './claim.errors.js';
import { CLAIM_EVIDENCE_ADDED, CLAIM_EVIDENCE_REMOVED } from './claim.events.js';
import { CLAIM_OWNER, type ClaimRow, isOpenClaim } from './claim-row.js';
import { claimsVisibleTo, isOwn } from './claims.access.js';
import { Claims } from './claims.reader.js';

/** The rule by which evidence is read: by its claimant and by who decides, never by the public. */
@Injectable()
export class OwnClaimFiles implements OnModuleInit {
  constructor(
    private readonly owners: FileOwners,
    private readonly db: Database,
  ) {}

  onModuleInit(): void {
    this.owners.register(CLAIM_OWNER, {
      audienceOf: async ({ ownerId }, actor) => {
        if (actor.kind !== 'user') return 'nobody';
        const parameters: unknown[] = [ownerId];
        const scope = claimsVisibleTo(actor, (value) => `$${parameters.push(value)}`);
        const claim = await this.db.one(
          `SELECT 1 FROM park_claims claim WHERE claim.id = $1 AND ${scope}`,
          parameters,
        );
        return claim ? 'asker' : 'nobody';
      },
    });
  }
}

/**
 * The claimant adds documents that show that the park is theirs to speak for, and takes them away, until it is decided.
 * Each makes another version of the claim, so that nobody decides about evidence they have not seen.
 */
@Injectable()
export class ClaimFiles {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly claims: Claims,
    private readonly uploads: ReceiveUpload,
    private readonly files: Files,
    private readonly records: FileRecords,
  ) {}

  /** @throws DomainError not-found; forbidden, conflict as `demandOpen`; those of `ReceiveUpload`. */
  async add(http: Http, id: string): Promise<void> {
    const { actor } = currentContext();
    demandOpen(actor, await this.claims.row(actor, id));
    await this.uploads.execute(http, {
      owner: { type: CLAIM_OWNER, id },
      lock: () => this.lockOpen(actor, id),
      attach: (file) => this.note(id, CLAIM_EVIDENCE_ADDED, file.id),
    });
  }

  /** @throws DomainError not-found, also for a file of another claim; forbidden, conflict as `demandOpen`. */
  async remove(actor: Actor, id: string, fileId: string): Promise<void> {
    await this.db.transaction(async () => {
      await this.lockOpen(actor, id);
      const own = await this.files.ofOwner({ type: CLAIM_OWNER, id });
      if (!own.some((file) => file.id === fileId)) throw notFound();
      await this.records.remove([fileId]);
      await this.note(id, CLAIM_EVIDENCE_REMOVED, fileId);
    });
  }

  private async lockOpen(actor: Actor, id: string): Promise<void> {
    demandOpen(actor, await this.claims.row(actor, id, true));
  }

  private async note(id: string, name: string, fileId: string): Promise<void> {
    const row = await this.db.one<{ parkId: string }>(
      'UPDATE park_claims SET version = version + 1 WHERE id = $1 RETURNING park_id AS "parkId"',
      [id],
    );
    await this.events.record({
      name,
      subject: { type: 'claim', id },
      payload: { parkId: row?.parkId, fileId },
    });
  }
}

/** @throws DomainError forbidden `claim.not-yours-to-act`, conflict `claim.evidence-closed`. */
function demandOpen(actor: Actor, claim: ClaimRow): void {
  if (!isOwn(actor, claim)) throw notYoursToDecide();
  if (!isOpenClaim(claim)) throw evidenceClosed();
}
