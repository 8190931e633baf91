import { Injectable, type OnModuleInit } from '@nestjs/common';
import { civilDateAt, type CivilDate } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import {
  currentOf,
  factDefinition,
  Facts,
  freshnessOfRow,
  nextChangeOf,
  type StoredFact,
} from '../facts/index.js';
import { type ParkRank, type RankedFact, rankOf } from './park-rank.rules.js';

/** Parks read and written at a time. */
const BATCH = 500;
/** For parks that no day will change: later than any day that is asked about. */
const NEVER = '9999-12-31';

/** Keeps the columns of `parks` that are read off its facts: what a card shows, and what earns a place in lists. */
@Injectable()
export class ParkProjection implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly jobs: JobQueue,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      queue: 'refresh-park-standings',
      trigger: 'every minute',
      effectKey: 'parks.standing_changes_on; computing twice gives the same',
      cron: '* * * * *',
      run: () => this.refreshDue(),
    });
  }

  /** For one park, or for all of them when none is named. Joins the ambient transaction. */
  async refresh(parkId: string | null = null): Promise<void> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await this.db.query<{ id: string }>(
        `SELECT id FROM parks WHERE id > $1 AND ($2::uuid IS NULL OR id = $2) ORDER BY id LIMIT ${BATCH}`,
        [after, parkId],
      );
      const last = rows.at(-1);
      if (!last) return;
      await this.write(rows.map(({ id }) => id));
      after = last.id;
    }
  }

  /** What a day has changed by itself, and parks that have no standing yet. */
  async refreshDue(): Promise<void> {
    await this.db.transaction(async () => {
      const rows = await this.db.query<{ id: string }>(
        `SELECT id FROM parks WHERE standing_changes_on IS NULL OR standing_changes_on <= $1
          LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
        [this.today()],
      );
      if (rows.length > 0) await this.write(rows.map(({ id }) => id));
    });
  }

  private async write(parkIds: readonly string[]): Promise<void> {
    const today = this.today();
    const facts = await this.facts.rowsOf('park', parkIds);
    const columns = parkIds.map((id) => columnsOf(id, facts.get(id) ?? [], today));
    await this.db.query(
      `UPDATE parks park SET area_fact_id = c.area_fact_id, area_m2 = c.area_m2, facts_as_of = c.facts_as_of,
              fact_count = c.fact_count, ranked_area_m2 = c.ranked_area_m2, ranked_as_of = c.ranked_as_of,
              freshness = c.freshness, completeness = c.completeness, standing_changes_on = c.standing_changes_on
         FROM jsonb_to_recordset($1::jsonb) AS c (id uuid, area_fact_id uuid, area_m2 numeric, facts_as_of date,
              fact_count integer, ranked_area_m2 numeric, ranked_as_of date, freshness integer, completeness integer,
              standing_changes_on date)
        WHERE park.id = c.id`,
      [JSON.stringify(columns)],
    );
  }

  private today(): CivilDate {
    return civilDateAt(this.clock.now(), 'UTC');
  }
}

/** Facts that not everybody may read are no part of what everybody sees. */
function columnsOf(id: string, stored: readonly StoredFact[], today: CivilDate) {
  const known = stored.filter(({ visibility }) => visibility === 'public');
  const rank: ParkRank = rankOf(
    currentOf(known).map((fact) => toRanked(fact, today)),
    today,
  );
  const days = known.flatMap(({ as_of_to }) => as_of_to ?? []).sort();
  return {
    id,
    area_fact_id: rank.areaFactId,
    area_m2: rank.areaM2,
    facts_as_of: days.at(-1) ?? null,
    fact_count: known.length,
    ranked_area_m2: rank.rankedAreaM2,
    ranked_as_of: rank.rankedAsOf,
    freshness: rank.freshness,
    completeness: rank.completeness,
    standing_changes_on: rank.changesOn ?? NEVER,
  };
}

function toRanked(fact: StoredFact, today: CivilDate): RankedFact {
  const freshness = freshnessOfRow(fact, today);
  return {
    id: fact.id,
    key: fact.key,
    block: factDefinition(fact.key).block,
    canonicalValue: fact.canonical_value,
    canonicalUnit: fact.canonical_unit,
    asOfTo: fact.as_of_to,
    verifiedOn:
      fact.verified_at === null || fact.verified_as === null
        ? null
        : civilDateAt(new Date(fact.verified_at), 'UTC'),
    freshness,
    changesOn: nextChangeOf(freshness),
  };
}
