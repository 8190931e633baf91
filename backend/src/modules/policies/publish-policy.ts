import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Publication } from '../content/index.js';
import type { NewPolicyIdentity, PolicyDocument } from './dto/policy.document.js';
import { WritePolicy } from './write-policy.js';

/** A policy's version becomes what the public sees, what is believed from now on, and what the engine judges by. */
@Injectable()
export class PublishPolicy {
  constructor(
    private readonly db: Database,
    private readonly policies: WritePolicy,
  ) {}

  /** Joins the publishing transaction. @throws DomainError conflict `policy.slug-taken`, `measure.slug-taken` */
  async execute(
    id: string,
    document: PolicyDocument,
    { author, reviewer, at, parkId, identity, demo, reason }: Publication,
  ): Promise<void> {
    const standing = await this.db.one<{ slug: string; parkId: string | null }>(
      'SELECT slug, park_id AS "parkId" FROM policies WHERE id = $1',
      [id],
    );
    await this.policies.execute({
      id,
      // Set once, when it began.
      slug: standing?.slug ?? (identity as unknown as NewPolicyIdentity).slug,
      parkId: standing ? standing.parkId : parkId,
      document,
      demo,
      editedAt: at,
      stated: null,
      author,
      reviewer,
      reason: reason ?? null,
      at,
    });
  }

  archive(id: string, at: Date): Promise<void> {
    return this.policies.archive(id, at);
  }
}
