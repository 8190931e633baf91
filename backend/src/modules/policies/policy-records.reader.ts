import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { PolicyDocument } from './dto/policy.document.js';

/** What is believed of a policy now, and which record says so. */
export interface CurrentPolicy {
  id: string;
  slug: string;
  /** The park whose team keeps it; null for what the administrators keep. */
  parkId: string | null;
  demo: boolean;
  n: number;
  document: PolicyDocument;
}

/** One record of a policy: what was believed of it from one instant on. */
export interface PastPolicy extends CurrentPolicy {
  recordedFrom: Date;
}

const COLUMNS = `policy.id, policy.slug, policy.park_id AS "parkId", policy.demo, record.n, record.document`;
const FROM = 'FROM policy_records record JOIN policies policy ON policy.id = record.policy_id';

/** The documents of policies, for modules that work with them as a whole. */
@Injectable()
export class PolicyRecords {
  constructor(private readonly db: Database) {}

  /** Every policy that is not archived, by slug. */
  async current(): Promise<CurrentPolicy[]> {
    return this.db.query<CurrentPolicy>(
      `SELECT ${COLUMNS} ${FROM} WHERE record.recorded_to IS NULL ORDER BY policy.slug`,
    );
  }

  /** Null when there is none, or it is archived. */
  async currentOf(slug: string): Promise<CurrentPolicy | null> {
    return this.db.one<CurrentPolicy>(
      `SELECT ${COLUMNS} ${FROM} WHERE record.recorded_to IS NULL AND policy.slug = $1`,
      [slug],
    );
  }

  /**
   * The same, as it stays until the ambient transaction ends. Its row is waited for first: a statement that waited for the
   * record would find it closed, and not see the one that was written meanwhile.
   */
  async heldOf(slug: string): Promise<CurrentPolicy | null> {
    await this.db.query('SELECT 1 FROM policies WHERE slug = $1 FOR UPDATE', [slug]);
    return this.currentOf(slug);
  }

  /** A record by its number; null when there is none. */
  async recordOf(policyId: string, n: number): Promise<PastPolicy | null> {
    return this.db.one<PastPolicy>(
      `SELECT ${COLUMNS}, record.recorded_from AS "recordedFrom" ${FROM} WHERE policy.id = $1 AND record.n = $2`,
      [policyId, n],
    );
  }
}
