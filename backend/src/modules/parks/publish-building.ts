import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Publication } from '../content/index.js';
import type { BuildingDocument } from './dto/building.document.js';
import { canonicalArea } from './land-columns.js';
import { buildingCodeTaken } from './land.errors.js';
import { LandSurroundings } from './land-surroundings.js';
import { naturalKey } from './natural-key.js';

/** A building's version becomes what the public sees. */
@Injectable()
export class PublishBuilding {
  constructor(
    private readonly db: Database,
    private readonly surroundings: LandSurroundings,
  ) {}

  /** Joins the publishing transaction. @throws DomainError conflict `building.code-taken` */
  async execute(id: string, document: BuildingDocument, { parkId, at, demo }: Publication): Promise<void> {
    await this.surroundings.holdPark(parkId);
    if (await this.surroundings.isCodeTaken('buildings', { id, parkId }, document.code))
      throw buildingCodeTaken();
    // The plot may have been archived since the version was submitted.
    const plotId = document.plot === null ? null : await this.surroundings.plotIdOf(parkId, document.plot);
    await this.db.query(
      `INSERT INTO buildings (id, park_id, plot_id, code, sort_code, status, terms, floor_m2, segments, visibility,
         document, demo, published_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (id) DO UPDATE SET plot_id = EXCLUDED.plot_id, code = EXCLUDED.code, sort_code = EXCLUDED.sort_code,
         status = EXCLUDED.status, terms = EXCLUDED.terms, floor_m2 = EXCLUDED.floor_m2, segments = EXCLUDED.segments,
         visibility = EXCLUDED.visibility, document = EXCLUDED.document, demo = EXCLUDED.demo,
         published_at = EXCLUDED.published_at, archived_at = NULL`,
      [
        id,
        parkId,
        plotId,
        document.code,
        naturalKey(document.code),
        document.status.word,
        document.terms,
        canonicalArea(document.floorArea),
        document.allowedSegments,
        document.visibility,
        JSON.stringify(document),
        demo,
        at,
      ],
    );
  }
}
