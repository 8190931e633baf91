import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss, type Job } from 'pg-boss';
import { Configuration } from '../config/configuration.js';
import { runInContext } from '../context/request-context.js';
import { VISITOR } from '../context/actor.js';
import { Database } from '../database/database.js';

/** What a job carries: ids only, never personal data. */
export type JobData = Record<string, string>;

export interface JobDefinition {
  queue: string;
  /** A sentence for the list of jobs. */
  trigger: string;
  /** What makes a second run harmless. */
  effectKey: string;
  /** A cron line makes the job recurring; otherwise it runs when something sends it. */
  cron?: string;
  run: (data: JobData) => Promise<void>;
}

/** Jobs that failed ten times rest here until an administrator looks. */
export const DEAD_LETTERS = 'dead-letters';
const RETRIES = {
  retryLimit: 10,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 600,
  heartbeatSeconds: 10,
};

/**
 * Background work on pg-boss, in the portal's own database: a job sent inside a transaction exists exactly if that
 * transaction committed. Delivery is at least once; every definition says what makes its effect idempotent.
 */
@Injectable()
export class JobQueue implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('jobs');
  private readonly definitions = new Map<string, JobDefinition>();
  private readonly boss: PgBoss;
  private started = false;

  constructor(
    private readonly configuration: Configuration,
    private readonly db: Database,
  ) {
    const worker = configuration.ROLE !== 'web';
    this.boss = new PgBoss({
      connectionString: configuration.DATABASE_URL,
      application_name: 'lodestone-jobs',
      max: 4,
      createSchema: false,
      migrate: false,
      schedule: worker,
      supervise: worker,
      monitorIntervalSeconds: 5,
      // Jobs of a killed process are picked up again within seconds instead of a minute.
      superviseIntervalSeconds: 5,
    });
    this.boss.on('error', (error) => this.log.error(error.message));
  }

  /** Registers a job before the application starts; a queue name belongs to one definition. */
  define(definition: JobDefinition): void {
    if (this.definitions.has(definition.queue)) throw new Error(`Job ${definition.queue} is defined twice`);
    this.definitions.set(definition.queue, definition);
  }

  list(): readonly JobDefinition[] {
    return [...this.definitions.values()].sort((a, b) => a.queue.localeCompare(b.queue));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    await this.boss.createQueue(DEAD_LETTERS);
    for (const { queue } of this.definitions.values()) {
      await this.boss.createQueue(queue, { ...RETRIES, deadLetter: DEAD_LETTERS });
    }
    this.started = true;
    if (this.configuration.ROLE === 'web') return;
    for (const definition of this.definitions.values()) await this.startWorker(definition);
  }

  /** Sends a job in the ambient transaction, so that it exists exactly if the work that asked for it does. */
  async send(queue: string, data: JobData): Promise<void> {
    if (!this.started) throw new Error('Jobs can be sent only after the application has started');
    const { manager } = this.db;
    await this.boss.send(queue, data, {
      db: {
        executeSql: async (text, values) => ({
          rows: asRows(await manager.query(text, values as unknown[])),
        }),
      },
    });
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.started) await this.boss.stop({ graceful: true, timeout: 10_000, close: true });
    this.started = false;
  }

  /** Jobs given up, newest first, for the administrators' eyes and the metrics. */
  async deadLetterCount(): Promise<number> {
    const row = await this.db.one<{ count: string }>(
      `SELECT count(*) AS count FROM pgboss.job WHERE name = $1 AND state < 'completed'`,
      [DEAD_LETTERS],
    );
    return Number(row?.count ?? 0);
  }

  private async startWorker(definition: JobDefinition): Promise<void> {
    const options = { batchSize: 5, pollingIntervalSeconds: 0.5 };
    await this.boss.work<JobData>(definition.queue, options, async (jobs: Job<JobData>[]) => {
      for (const job of jobs) {
        const context = { requestId: `job-${job.id}`, locale: 'en' as const, actor: VISITOR };
        await runInContext(context, () => definition.run(job.data ?? {}));
      }
    });
    if (definition.cron) await this.boss.schedule(definition.queue, definition.cron, {}, { tz: 'UTC' });
  }
}

/** TypeORM answers UPDATE and DELETE as `[rows, count]`. */
const asRows = (result: unknown): unknown[] =>
  Array.isArray(result) && Array.isArray(result[0]) && typeof result[1] === 'number'
    ? result[0]
    : (result as unknown[]);
