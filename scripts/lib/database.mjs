// Which database a command uses: the one of DATABASE_URL, else the embedded one.
import path from 'node:path';
import { findRunningPostgres, startEmbeddedPostgres } from './embedded-postgres.mjs';
import { dataDir, setting } from './project.mjs';

const pgDataDir = path.join(dataDir, 'pg');

function useEmbedded(url) {
  process.env.DATABASE_URL = url;
  process.env.LODESTONE_EMBEDDED = 'true';
}

/**
 * Sets DATABASE_URL for this process when it is unset, starting the embedded server.
 * @param {{ log: (text: string) => void, shareRunning?: boolean }} options shareRunning uses the server of a running
 *   Lodestone instead of saying that its folder is in use
 * @returns {Promise<() => Promise<void>>} stops what was started
 */
export async function provideDatabase({ log, shareRunning = false }) {
  if (setting('DATABASE_URL')) return async () => {};
  const running = shareRunning ? await findRunningPostgres({ dataDir: pgDataDir }) : null;
  if (running) {
    useEmbedded(running);
    return async () => {};
  }
  const server = await startEmbeddedPostgres({ dataDir: pgDataDir, log });
  log(`Embedded PostgreSQL answers on port ${server.port}`);
  useEmbedded(server.url);
  return server.stop;
}
