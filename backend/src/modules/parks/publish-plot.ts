import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Publication } from '../content/index.js';
import type { PlotDocument } from './dto/plot.document.js';
import { plotCodeTaken } from './land.errors.js';
import { LandSurroundings } from './land-surroundings.js';
import { canonicalArea, earliestDay } from './land-columns.js';
import { naturalKey } from './natural-key.js';
import { boundsOf, measuredArea, normalised } from './polygon.rules.js';

/** A plot's version becomes what the public sees: the document as it is, its shape by the right-hand rule. */
@Injectable()
export class PublishPlot {
  constructor(
    private readonly db: Database,
    private readonly surroundings: LandSurroundings,
  ) {}

  /** Joins the publishing transaction. @throws DomainError conflict `plot.code-taken` */
  async execute(id: string, document: PlotDocument, { parkId, at, demo }: Publication): Promise<void> {
    await this.surroundings.holdPark(parkId);
    if (await this.surroundings.isCodeTaken('plots', { id, parkId }, document.code)) throw plotCodeTaken();
    const polygon = document.polygon && normalised(document.polygon);
    const [west, south, east, north] = polygon ? boundsOf(polygon) : [null, null, null, null];
    await this.db.query(
      `INSERT INTO plots (id, park_id, code, sort_code, status, status_as_of, area_m2, measured_m2, segments, visibility,
         polygon, west, south, east, north, document, demo, published_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
       ON CONFLICT (id) DO UPDATE SET code = EXCLUDED.code, sort_code = EXCLUDED.sort_code, status = EXCLUDED.status,
         status_as_of = EXCLUDED.status_as_of, area_m2 = EXCLUDED.area_m2, measured_m2 = EXCLUDED.measured_m2,
         segments = EXCLUDED.segments, visibility = EXCLUDED.visibility, polygon = EXCLUDED.polygon, west = EXCLUDED.west,
         south = EXCLUDED.south, east = EXCLUDED.east, north = EXCLUDED.north, document = EXCLUDED.document,
         demo = EXCLUDED.demo, published_at = EXCLUDED.published_at, archived_at = NULL`,
      [
        id,
        parkId,
        document.code,
        naturalKey(document.code),
        document.status.word,
        earliestDay(document.status.asOf),
        canonicalArea(document.area),
        polygon && measuredArea(polygon),
        document.allowedSegments,
        document.visibility,
        polygon && JSON.stringify(polygon),
        west,
        south,
        east,
        north,
        JSON.stringify({ ...document, polygon }),
        demo,
        at,
      ],
    );
  }
}
