import { Injectable, type OnModuleInit } from '@nestjs/common';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { SafeFetch } from '../../platform/safe-fetch/safe-fetch.js';
import { afterCheck, type LinkHistory } from './source-link.rules.js';

/** Addresses of one run; the runs of a night take the rest. */
const BATCH = 60;
const AT_ONCE = 4;
/** A link is asked once a night: what was asked less long ago waits for the next. */
const REST_HOURS = 20;

interface KnownLink extends LinkHistory {
  address: string;
}

/** Asks each night whether the pages are still there on which facts were read. Off in a demonstration. */
@Injectable()
export class CheckSourceLinks implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly fetch: SafeFetch,
    private readonly jobs: JobQueue,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      queue: 'check-source-links',
      trigger: 'every ten minutes of the night',
      effectKey: 'source_links row; a second check of the same day changes nothing',
      cron: '*/10 1-4 * * *',
      run: () => this.execute(),
    });
  }

  async execute(): Promise<void> {
    if (!this.configuration.checkSourceLinks) return;
    const hosts = byHost(await this.due());
    // One after the other at each host, a few hosts at a time: nobody should notice us.
    const work = async () => {
      for (let links = hosts.pop(); links; links = hosts.pop()) {
        for (const link of links) await this.check(link);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  /** Those never asked first, then those asked longest ago. */
  private due(): Promise<KnownLink[]> {
    const before = new Date(this.clock.now().getTime() - REST_HOURS * 3_600_000);
    return this.db.query<KnownLink>(
      `SELECT known.address, to_char(link.gone_on, 'YYYY-MM-DD') AS "goneOn",
              to_char(link.broken_since, 'YYYY-MM-DD') AS "brokenSince"
         FROM (SELECT DISTINCT source->>'address' AS address FROM facts WHERE source->>'address' IS NOT NULL) known
         LEFT JOIN source_links link ON link.address = known.address
        WHERE link.checked_at IS NULL OR link.checked_at < $1
        ORDER BY link.checked_at NULLS FIRST, known.address LIMIT ${BATCH}`,
      [before],
    );
  }

  private async check(link: KnownLink): Promise<void> {
    const outcome = await this.fetch.check(link.address);
    const now = this.clock.now();
    const { goneOn, brokenSince } = afterCheck(link, outcome, civilDateAt(now, 'UTC'));
    await this.db.query(
      `INSERT INTO source_links (address, checked_at, outcome, gone_on, broken_since) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (address) DO UPDATE SET checked_at = EXCLUDED.checked_at, outcome = EXCLUDED.outcome,
         gone_on = EXCLUDED.gone_on, broken_since = EXCLUDED.broken_since`,
      [link.address, now, outcome, goneOn, brokenSince],
    );
  }
}

function byHost(links: readonly KnownLink[]): KnownLink[][] {
  const groups = new Map<string, KnownLink[]>();
  for (const link of links) {
    const host = URL.parse(link.address)?.host ?? '';
    groups.set(host, [...(groups.get(host) ?? []), link]);
  }
  return [...groups.values()];
}
