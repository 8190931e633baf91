import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { LocalizedText } from '../../platform/i18n/localized-text.js';
import {
  type ContentDocument,
  type ContentSubject,
  ContentTypes,
  type KnownRecord,
} from '../content/index.js';
import type { Notes } from '../parks/index.js';
import { NewPolicyIdentity, PolicyDocument } from './dto/policy.document.js';
import { identityPolicySlugTaken } from './policies.errors.js';
import { ReadSurroundings } from './policy-surroundings.js';
import { policyNotes } from './policy.rules.js';
import { PublishPolicy } from './publish-policy.js';

interface KnownRow extends KnownRecord {
  id: string;
}

// A document has passed its class before anybody sees it here.
const asPolicy = (document: ContentDocument) => document as unknown as PolicyDocument;

/** Lends policies to drafts, versions and reviews: a park's team writes its own, administrators write any. */
@Injectable()
export class RegisterPolicyContent implements OnModuleInit {
  constructor(
    private readonly types: ContentTypes,
    private readonly db: Database,
    private readonly surroundings: ReadSurroundings,
    private readonly publish: PublishPolicy,
  ) {}

  onModuleInit(): void {
    this.types.register({
      type: 'policy',
      dto: PolicyDocument,
      identity: NewPolicyIdentity,
      createdBy: 'park',
      withoutPark: true,
      archivedBy: 'park',
      known: (ids) => this.known(ids),
      titleOf: (document) => titleOf(asPolicy(document)),
      demandIdentity: (identity) => this.demandIdentity(identity as unknown as NewPolicyIdentity),
      problems: async (subject, document) => (await this.judge(subject, asPolicy(document))).problems,
      warnings: async (subject, document) => (await this.judge(subject, asPolicy(document))).warnings,
      snapshot: (id) => this.snapshot(id),
      project: (id, document, publication) => this.publish.execute(id, asPolicy(document), publication),
      archive: (id, at) => this.publish.archive(id, at),
    });
  }

  private async known(ids: readonly string[]): Promise<Map<string, KnownRecord>> {
    const rows = await this.db.query<KnownRow>(
      `SELECT id, park_id AS "parkId", slug, title, demo, archived_at IS NOT NULL AS archived FROM policies
        WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, ...policy }) => [id, policy]));
  }

  /** Also of archived ones, and of those that are still drafts: an address is given once. */
  private async demandIdentity({ slug }: NewPolicyIdentity): Promise<void> {
    const other = await this.db.one(
      `SELECT 1 FROM policies WHERE slug = $1
       UNION ALL SELECT 1 FROM content_versions begun
         WHERE begun.type = 'policy' AND begun.identity->>'slug' = $1 AND EXISTS (
           SELECT 1 FROM content_versions open WHERE open.type = 'policy' AND open.subject_id = begun.subject_id
              AND open.state IN ('draft', 'in-review', 'approved')) LIMIT 1`,
      [slug],
    );
    if (other !== null) throw identityPolicySlugTaken();
  }

  /** What is believed of it now is its document. */
  private async snapshot(id: string): Promise<ContentDocument | null> {
    const row = await this.db.one<{ document: ContentDocument }>(
      'SELECT document FROM policy_records WHERE policy_id = $1 AND recorded_to IS NULL',
      [id],
    );
    return row?.document ?? null;
  }

  private async judge(subject: ContentSubject, policy: PolicyDocument): Promise<Notes> {
    return policyNotes(policy, await this.surroundings.of(subject, policy));
  }
}

/** Null before a title is typed in any language. */
function titleOf({ title }: Pick<PolicyDocument, 'title'>): LocalizedText | null {
  const written = Object.entries(title.texts).filter(([, text]) => text.trim() !== '');
  return written.length > 0 ? { original: title.original, texts: Object.fromEntries(written) } : null;
}
