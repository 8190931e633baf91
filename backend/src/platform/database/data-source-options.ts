import type { DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from '../../../../migrations/index.js';
import type { Configuration } from '../config/configuration.js';

type Needed = Pick<Configuration, 'DATABASE_URL' | 'DATABASE_POOL_SIZE' | 'STATEMENT_TIMEOUT_MS'>;

/** Connection settings of the application's pool: bounded in size and in every waiting time. */
export function dataSourceOptions(configuration: Needed): DataSourceOptions {
  return {
    type: 'postgres',
    url: configuration.DATABASE_URL,
    synchronize: false,
    migrationsRun: false,
    migrations: [...MIGRATIONS],
    migrationsTransactionMode: 'each',
    logging: false,
    applicationName: 'lodestone',
    extra: {
      max: configuration.DATABASE_POOL_SIZE,
      connectionTimeoutMillis: 2_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: configuration.STATEMENT_TIMEOUT_MS,
      lock_timeout: Math.min(2_000, configuration.STATEMENT_TIMEOUT_MS),
      idle_in_transaction_session_timeout: 15_000,
    },
  };
}
