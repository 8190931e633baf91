import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/** Which fact is "the area" of a park, best first: what is approved or stated for the whole before what is planned. */
const AREA_KEYS = ['approved_area', 'area', 'construction_land', 'planned_area'];

/** Keeps the columns of `parks` that are read off its facts. */
@Injectable()
export class ParkProjection {
  constructor(private readonly db: Database) {}

  /** For one park, or for all of them when none is named. */
  async refresh(parkId: string | null = null): Promise<void> {
    await this.db.query(
      `UPDATE parks park SET
         area_fact_id = (SELECT f.id FROM facts f
            WHERE f.subject_type = 'park' AND f.subject_id = park.id AND f.visibility = 'public'
              AND f.key = ANY($2) AND f.canonical_unit = 'm2'
            ORDER BY array_position($2, f.key), f.as_of_to DESC NULLS LAST, f.id LIMIT 1),
         facts_as_of = (SELECT max(f.as_of_to) FROM facts f
            WHERE f.subject_type = 'park' AND f.subject_id = park.id AND f.visibility = 'public'),
         fact_count = (SELECT count(*) FROM facts f
            WHERE f.subject_type = 'park' AND f.subject_id = park.id AND f.visibility = 'public')
       WHERE $1::uuid IS NULL OR park.id = $1`,
      [parkId, AREA_KEYS],
    );
    await this.db.query(
      `UPDATE parks park SET area_m2 = (SELECT f.canonical_value FROM facts f WHERE f.id = park.area_fact_id)
        WHERE $1::uuid IS NULL OR park.id = $1`,
      [parkId],
    );
  }
}
