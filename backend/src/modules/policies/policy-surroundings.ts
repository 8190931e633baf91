import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { ContentSubject } from '../content/index.js';
import type { PolicyDocument } from './dto/policy.document.js';
import { placesNamed } from './measure-places.rules.js';
import { dayOfAuthority } from './policy-card.js';
import type { PolicySurroundings } from './policy.rules.js';

interface FoundRow {
  slug: string | null;
  park: string | null;
  parkCountry: string | null;
  regions: string[];
  parks: string[];
  places: string[];
}

/** Reads what a policy's document is judged against. */
@Injectable()
export class ReadSurroundings {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async of(
    { id, parkId }: ContentSubject,
    { territory, replaces, measures, country }: PolicyDocument,
  ): Promise<PolicySurroundings> {
    const found = (await this.db.one<FoundRow>(
      `SELECT coalesce((SELECT slug FROM policies WHERE id = $1), (SELECT identity->>'slug' FROM content_versions
                         WHERE type = 'policy' AND subject_id = $1 AND n = 1)) AS slug,
              (SELECT slug FROM parks WHERE id = $2) AS park,
              (SELECT country FROM parks WHERE id = $2) AS "parkCountry",
              ARRAY(SELECT slug FROM regions WHERE slug = ANY($3::text[])) AS regions,
              ARRAY(SELECT slug FROM parks WHERE slug = ANY($4::text[]) AND archived_at IS NULL) AS parks,
              ARRAY(SELECT slug FROM regions WHERE slug = ANY($5::text[])
                    UNION SELECT slug FROM parks WHERE slug = ANY($5::text[])
                    UNION SELECT country FROM regions WHERE country = ANY($5::text[])
                    UNION SELECT country FROM parks WHERE country = ANY($5::text[])) AS places`,
      [
        id,
        parkId,
        territory.regions,
        territory.parks,
        measures.flatMap((measure) => placesNamed(measure).map(({ slug }) => slug)),
      ],
    )) as FoundRow;
    const published = await this.db.query<{ slug: string; id: string; own: boolean }>(
      `SELECT slug, document->>'id' AS id, policy_id = $1 AS own FROM measures
        WHERE slug = ANY($2::text[]) OR policy_id = $1`,
      [id, measures.map(({ slug }) => slug)],
    );
    const reductions = await this.reductionsFrom(
      id,
      measures.flatMap(({ stacking }) => stacking.reducesBaseOf),
    );
    return {
      slug: found.slug,
      park: found.park,
      parkCountry: found.parkCountry,
      regions: new Set(found.regions),
      parks: new Set(found.parks),
      policies: await this.datesOf(replaces.map(({ slug }) => slug)),
      places: new Set(found.places),
      measures: new Map(published.map(({ slug, ...measure }) => [slug, measure])),
      reductions,
      today: dayOfAuthority({ country }, this.clock.now()),
    };
  }

  /** What the policies among these state of their time, as it is believed now. */
  private async datesOf(slugs: readonly string[]): Promise<PolicySurroundings['policies']> {
    if (slugs.length === 0) return new Map();
    const rows = await this.db.query<{ slug: string; document: PolicyDocument | null }>(
      `SELECT policy.slug, record.document - 'measures' AS document FROM policies policy
         LEFT JOIN policy_records record ON record.policy_id = policy.id AND record.recorded_to IS NULL
        WHERE policy.slug = ANY($1::text[])`,
      [slugs],
    );
    return new Map(rows.map(({ slug, document }) => [slug, document]));
  }

  /** Every published measure of another policy that a way leads to, with what it is taken off itself. */
  private async reductionsFrom(
    policyId: string,
    slugs: readonly string[],
  ): Promise<PolicySurroundings['reductions']> {
    if (slugs.length === 0) return new Map();
    const rows = await this.db.query<{ slug: string; taken: string[] }>(
      `WITH RECURSIVE reached (slug) AS (
         SELECT unnest($2::text[])
         UNION
         SELECT jsonb_array_elements_text(measure.document->'stacking'->'reducesBaseOf')
           FROM reached JOIN measures measure ON measure.slug = reached.slug
          WHERE measure.policy_id <> $1 AND measure.removed_at IS NULL)
       SELECT measure.slug, measure.document->'stacking'->'reducesBaseOf' AS taken
         FROM reached JOIN measures measure ON measure.slug = reached.slug
         JOIN policies policy ON policy.id = measure.policy_id
        WHERE measure.policy_id <> $1 AND measure.removed_at IS NULL AND policy.archived_at IS NULL`,
      [policyId, slugs],
    );
    return new Map(rows.map(({ slug, taken }) => [slug, taken]));
  }
}
