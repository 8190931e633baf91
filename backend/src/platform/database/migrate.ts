import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { Configuration } from '../config/configuration.js';
import { ConfigurationError } from '../config/configuration-error.js';
import { dataSourceOptions } from './data-source-options.js';

/** Any fixed number: it names "the migrations of this database" among advisory locks. */
const MIGRATION_LOCK = 7_206_125;

/**
 * Brings the schema up to date. TypeORM takes no lock of its own, so several processes that start together would run
 * the same migration twice: one holds the advisory lock on a direct connection, the others wait and find nothing to do.
 * @returns names of the migrations that ran.
 */
export async function migrate(
  configuration: Pick<Configuration, 'DATABASE_URL' | 'DATABASE_POOL_SIZE' | 'STATEMENT_TIMEOUT_MS'>,
): Promise<string[]> {
  const gate = new Client({ connectionString: configuration.DATABASE_URL, connectionTimeoutMillis: 5_000 });
  await gate.connect().catch((error: unknown) => {
    throw unreachable(configuration.DATABASE_URL, error);
  });
  try {
    await gate.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const source = await new DataSource({
      ...dataSourceOptions({ ...configuration, STATEMENT_TIMEOUT_MS: 600_000, DATABASE_POOL_SIZE: 2 }),
    }).initialize();
    try {
      return (await source.runMigrations()).map((migration) => migration.name);
    } finally {
      await source.destroy();
    }
  } finally {
    await gate.end();
  }
}

/** Says where nobody answered, without the password. */
function unreachable(address: string, error: unknown): ConfigurationError {
  const { host, pathname } = new URL(address);
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  return new ConfigurationError(
    `The database ${pathname.slice(1)} at ${host} cannot be used (${code ?? message ?? 'no reason given'}). Is the server running, and is DATABASE_URL right? Nothing was changed.`,
  );
}
