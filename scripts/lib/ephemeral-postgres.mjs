// A throw-away PostgreSQL for tests and measurements.
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { tryLock } from './lock-file.mjs';
import { lockFile, releaseFromOrphan } from './postgres-data-folder.mjs';

const PREFIX = 'lodestone-throwaway-';

/** Removes what killed runs left behind, their servers included: an orphan holds memory until someone ends it. */
async function sweepAbandoned() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = path.join(tmpdir(), name);
    try {
      const lock = tryLock(lockFile(path.join(folder, 'pg')));
      if ('heldBy' in lock) continue;
      await releaseFromOrphan(path.join(folder, 'pg'));
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's: not ours to remove.
    }
  }
}

/**
 * Starts a server in a new folder below the system's temporary one; stop() removes it.
 * @param {{ database?: string, log?: (text: string) => void }} [options]
 * @returns {Promise<{ url: string, port: number, dataDir: string, stop: () => Promise<void> }>}
 */
export async function startEphemeralPostgres({ database, log } = {}) {
  await sweepAbandoned();
  const folder = mkdtempSync(path.join(tmpdir(), PREFIX));
  // The server's account must be able to walk through it when we are root.
  chmodSync(folder, 0o755);
  try {
    const server = await startEmbeddedPostgres({
      dataDir: path.join(folder, 'pg'),
      database,
      ephemeral: true,
      log,
    });
    const stop = async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    };
    return { ...server, stop };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
