import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { LocalizedText } from '../../platform/i18n/localized-text.js';
import type { ContentDocument } from '../content/index.js';
import { PublishedFacts } from '../facts/index.js';
import type { CoordPrecision } from '../regions/index.js';
import type { ParkSegmentInput, ParkTenantInput } from './dto/park-document.js';
import type { Polygonal } from './polygon.rules.js';

interface ParkRow {
  name: LocalizedText;
  kind: string;
  level: string | null;
  status: string;
  established: string | null;
  website: string | null;
  notes: string | null;
  capabilities: string[];
  leadingIndustries: string[];
  lat: number | null;
  lon: number | null;
  precision: CoordPrecision;
  note: string | null;
  source: string | null;
  boundary: Polygonal | null;
  segments: ParkSegmentInput[];
  tenants: ParkTenantInput[];
}

const SQL = `
  SELECT park.name, park.kind, park.level, park.status, park.established, park.website, park.notes, park.capabilities,
    park.leading_industries AS "leadingIndustries", park.lat, park.lon, park.coord_precision AS precision,
    park.coord_note AS note, park.coord_source AS source, park.boundary,
    (SELECT coalesce(json_agg(json_build_object('id', s.id, 'word', s.word, 'segment', s.segment, 'source', s.source)
              ORDER BY s.segment NULLS LAST, s.word), '[]') FROM park_segments s WHERE s.park_id = park.id) AS segments,
    (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'activity', t.activity, 'status', t.status,
              'asOf', t.as_of, 'source', t.source, 'confidence', t.confidence) ORDER BY t.name), '[]')
       FROM tenants t WHERE t.park_id = park.id) AS tenants
  FROM parks park WHERE park.id = $1 AND park.archived_at IS NULL`;

/** What is published of a park, as a document. */
@Injectable()
export class ParkSnapshot {
  constructor(
    private readonly db: Database,
    private readonly facts: PublishedFacts,
  ) {}

  /** @returns null when there is no such park, or it is archived. */
  async of(id: string): Promise<ContentDocument | null> {
    const row = await this.db.one<ParkRow>(SQL, [id]);
    if (!row) return null;
    const { lat, lon, precision, note, source, ...park } = row;
    const document = {
      ...park,
      position: lat === null || lon === null ? null : { lat, lon, precision, note, source },
      facts: await this.facts.documentOf({ type: 'park', id }),
    };
    return document as unknown as ContentDocument;
  }
}
