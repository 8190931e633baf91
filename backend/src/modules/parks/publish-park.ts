import { Injectable } from '@nestjs/common';
import { asPartialDate, type DocumentFact, PublishedFacts } from '../facts/index.js';
import { Database } from '../../platform/database/database.js';
import { SearchIndex } from '../../platform/search-index/search-index.js';
import { foldText } from '../../platform/search-text/index.js';
import type { Publication } from '../content/index.js';
import { SEGMENTS } from '../regions/index.js';
import type { NewParkIdentity, ParkDocument } from './dto/park-document.js';
import { slugTaken } from './parks.errors.js';
import { ParkProjection } from './park-projection.js';
import { normalised } from './polygon.rules.js';

/** One company's project site is context: its enquiries go to the region. */
const CONTEXT_KIND = 'project site';

/** Writes what a park's published document says into the tables that the public reads. */
@Injectable()
export class PublishPark {
  constructor(
    private readonly db: Database,
    private readonly index: SearchIndex,
    private readonly facts: PublishedFacts,
    private readonly projection: ParkProjection,
  ) {}

  /** Joins the publishing transaction. @throws DomainError conflict `park.slug-taken` for a new park. */
  async execute(id: string, park: ParkDocument, publication: Publication): Promise<void> {
    if (publication.identity !== null)
      await this.create(id, park, publication.identity as unknown as NewParkIdentity, publication.demo);
    await this.update(id, park, publication.at);
    await this.drawBorder(id, park);
    await this.replaceSegments(id, park);
    await this.replaceTenants(id, park);
    await this.facts.replace({ type: 'park', id }, park.facts as DocumentFact[], publication);
    await this.projection.refresh(id);
    await this.refreshIndex(id, park);
  }

  /** Nobody finds it any more; who knows its address is told that there is no such park. */
  async archive(id: string, at: Date): Promise<void> {
    await this.db.query('UPDATE parks SET archived_at = $2, edited_at = $2 WHERE id = $1', [id, at]);
    await this.index.remove('park', id);
  }

  private async create(
    id: string,
    park: ParkDocument,
    identity: NewParkIdentity,
    demo: boolean,
  ): Promise<void> {
    const { slug, country, region, timeZone } = identity;
    const created = await this.db.query(
      `INSERT INTO parks (id, slug, name, sort_name, region_id, country, kind, status, coord_precision, time_zone,
         takes_enquiries, demo)
       VALUES ($1, $2, $3, '', (SELECT id FROM regions WHERE slug = $4), $5, $6, $7, 'none', $8, $9, $10)
       ON CONFLICT (slug) DO NOTHING RETURNING id`,
      [
        id,
        slug,
        JSON.stringify(park.name),
        region,
        country,
        park.kind,
        park.status,
        timeZone,
        park.kind !== CONTEXT_KIND,
        demo,
      ],
    );
    if (created.length === 0) throw slugTaken();
  }

  private async update(id: string, park: ParkDocument, at: Date): Promise<void> {
    const established = asPartialDate(park.established);
    const { position } = park;
    // Without a point the words about the place stay: a document without a position says nothing about them.
    const unplaced = position === null && (await this.isUnplaced(id));
    await this.db.query(
      `UPDATE parks SET name = $2, sort_name = $3, kind = $4, level = $5, status = $6, established = $7,
              established_from = $8, established_to = $9,
              established_source = CASE WHEN established IS NOT DISTINCT FROM $7 THEN established_source END,
              segments = $10, capabilities = $11, leading_industries = $12, lat = $13, lon = $14,
              coord_precision = CASE WHEN $21 THEN coord_precision ELSE $15 END,
              coord_note = CASE WHEN $21 THEN coord_note ELSE $16 END,
              coord_source = CASE WHEN $21 THEN coord_source ELSE $17 END, website = $18, notes = $19, edited_at = $20, archived_at = NULL
        WHERE id = $1`,
      [
        id,
        JSON.stringify({ original: park.name.original, texts: namesOf(park) }),
        sortNameOf(park),
        park.kind,
        park.level,
        park.status,
        park.established,
        established?.from ?? null,
        established?.to ?? null,
        SEGMENTS.filter((code) => park.segments.some(({ segment }) => segment === code)),
        park.capabilities,
        park.leadingIndustries,
        position?.lat ?? null,
        position?.lon ?? null,
        position?.precision ?? 'none',
        position?.note ?? null,
        position?.source ?? null,
        park.website,
        park.notes,
        at,
        unplaced,
      ],
    );
  }

  /** A document from before there were borders says nothing about it. */
  private async drawBorder(id: string, { boundary }: ParkDocument): Promise<void> {
    if (boundary === undefined) return;
    await this.db.query('UPDATE parks SET boundary = $2 WHERE id = $1', [
      id,
      boundary && JSON.stringify(normalised(boundary)),
    ]);
  }

  private async isUnplaced(id: string): Promise<boolean> {
    const row = await this.db.one<{ unplaced: boolean }>(
      'SELECT lat IS NULL AS unplaced FROM parks WHERE id = $1',
      [id],
    );
    return row?.unplaced ?? true;
  }

  private async replaceSegments(id: string, { segments }: ParkDocument): Promise<void> {
    await this.db.query('DELETE FROM park_segments WHERE park_id = $1', [id]);
    await this.db.query(
      `INSERT INTO park_segments (park_id, id, word, segment, source)
       SELECT $1, s.id, s.word, s.segment, s.source
         FROM jsonb_to_recordset($2) AS s (id uuid, word text, segment text, source text)`,
      [id, JSON.stringify(segments)],
    );
  }

  private async replaceTenants(id: string, { tenants }: ParkDocument): Promise<void> {
    const rows = tenants.map(({ asOf, ...tenant }) => {
      const date = asPartialDate(asOf);
      return { ...tenant, as_of: asOf, as_of_from: date?.from ?? null, as_of_to: date?.to ?? null };
    });
    await this.db.query('DELETE FROM tenants WHERE park_id = $1', [id]);
    await this.db.query(
      `INSERT INTO tenants (park_id, id, name, activity, status, as_of, as_of_from, as_of_to, source, confidence)
       SELECT $1, t.id, t.name, t.activity, t.status, t.as_of, t.as_of_from, t.as_of_to, t.source, t.confidence
         FROM jsonb_to_recordset($2) AS t (id uuid, name text, activity text, status text, as_of text, as_of_from date,
              as_of_to date, source text, confidence text)`,
      [id, JSON.stringify(rows)],
    );
  }

  /** An invented park has a page, but nobody comes across it. */
  private async refreshIndex(id: string, park: ParkDocument): Promise<void> {
    const row = await this.db.one<{ slug: string; demo: boolean; regionNames: string[] | null }>(
      `SELECT park.slug, park.demo, (SELECT array_agg(names.value) FROM regions region, jsonb_each_text(region.name->'texts') names
                WHERE region.id = park.region_id) AS "regionNames" FROM parks park WHERE park.id = $1`,
      [id],
    );
    if (!row || row.demo) return this.index.remove('park', id);
    await this.index.put({
      kind: 'park',
      id,
      slug: row.slug,
      names: namesOf(park),
      words: [
        ...park.leadingIndustries,
        ...park.tenants.map(({ name }) => name),
        ...(row.regionNames ?? []),
        ...park.segments.map(({ word }) => word.replaceAll('_', ' ')),
      ],
      sortKey: sortNameOf(park),
    });
  }
}

/** A language left empty is one in which it has no name. */
const namesOf = ({ name }: ParkDocument): Record<string, string> =>
  Object.fromEntries(
    Object.entries(name.texts)
      .map(([tag, text]) => [tag, text.trim()])
      .filter(([, text]) => text !== ''),
  ) as Record<string, string>;

function sortNameOf(park: ParkDocument): string {
  const names = namesOf(park);
  return foldText(names['en'] ?? names[park.name.original] ?? '');
}
