import { Injectable } from '@nestjs/common';
import { type CivilDate, civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { ContentSubject } from '../content/index.js';
import type { Polygonal } from './polygon.rules.js';

export interface ParkSurroundings {
  boundary: Polygonal | null;
  position: { lat: number; lon: number } | null;
  /** The day in the park's zone. */
  today: CivilDate;
}

interface ParkRow {
  boundary: Polygonal | null;
  lat: number | null;
  lon: number | null;
  time_zone: string;
}

/** What land has to be compared with before it is published. */
@Injectable()
export class LandSurroundings {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async ofPark(parkId: string | null): Promise<ParkSurroundings> {
    const park = await this.db.one<ParkRow>('SELECT boundary, lat, lon, time_zone FROM parks WHERE id = $1', [
      parkId,
    ]);
    return {
      boundary: park?.boundary ?? null,
      position: !park || park.lat === null || park.lon === null ? null : { lat: park.lat, lon: park.lon },
      today: civilDateAt(this.clock.now(), park?.time_zone ?? 'UTC'),
    };
  }

  /** Lets the publications of one park pass one by one: of two with the same code the second then finds the first. */
  async holdPark(parkId: string | null): Promise<void> {
    await this.db.query('SELECT 1 FROM parks WHERE id = $1 FOR NO KEY UPDATE', [parkId]);
  }

  /** Whether another published one of the park carries this code. */
  async isCodeTaken(
    table: 'plots' | 'buildings',
    { id, parkId }: ContentSubject,
    code: string,
  ): Promise<boolean> {
    const other = await this.db.one(
      `SELECT 1 FROM ${table} WHERE park_id = $1 AND code = $2 AND id <> $3 AND archived_at IS NULL LIMIT 1`,
      [parkId, code, id],
    );
    return other !== null;
  }

  /** The published plot of the park with this code; null when there is none. */
  async plotIdOf(parkId: string | null, code: string): Promise<string | null> {
    return (await this.idsOf('plots', parkId, [code])).get(code) ?? null;
  }

  /** Ids of what the park has published under these codes; an unknown code is not in the answer. */
  async idsOf(
    table: 'plots' | 'buildings',
    parkId: string | null,
    codes: readonly string[],
  ): Promise<Map<string, string>> {
    if (codes.length === 0) return new Map();
    const rows = await this.db.query<{ id: string; code: string }>(
      `SELECT id, code FROM ${table} WHERE park_id = $1 AND code = ANY($2::text[]) AND archived_at IS NULL`,
      [parkId, codes],
    );
    return new Map(rows.map(({ id, code }) => [code, id]));
  }
}
