// Starts and stops the PostgreSQL that comes with the project, without a wrapper: the project's rules about users,
// passwords, locks and recovery are stricter than any we found.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { postgresBinaries, serverAccount } from './postgres-binaries.mjs';
import {
  ROLE,
  claimDataDir,
  ensureDatabaseFiles,
  lockFile,
  logFile,
  placeDataDir,
  readSecret,
  releaseFromOrphan,
  secretFile,
  serverOn,
} from './postgres-data-folder.mjs';
import { StartupError } from './project.mjs';

const START_LIMIT_MS = 60_000;
const RESTARTS_PER_MINUTE = 5;

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function serverArguments(dataDir, port, ephemeral) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '128MB',
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // Statements and details quote rows, so e-mail addresses: they stay out of the log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    // What a test loses in a power cut it builds again.
    ...(ephemeral ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', dataDir, '-p', String(port), ...flags];
}

function spawnServer({ program, dataDir, port, ephemeral, spawnOptions }) {
  const output = openSync(logFile(dataDir), 'w', 0o600);
  // Detached is an own process group: the terminal's Ctrl-C must not reach the database before the API has drained.
  const child = spawn(program, serverArguments(dataDir, port, ephemeral), {
    ...spawnOptions,
    stdio: ['ignore', output, output],
    detached: true,
  });
  closeSync(output);
  return child;
}

/** The end of the server's log, for an error message. */
function lastWords(dataDir) {
  try {
    return readFileSync(logFile(dataDir), 'utf8').trim().split('\n').slice(-6).join('\n');
  } catch {
    return 'it left no log.';
  }
}

/** Waits until the server accepts connections. Rejects with its last words when it ends or takes too long. */
async function untilReady(child, dataDir) {
  let failure = null;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', () => (failure ??= lastWords(dataDir)));
  const startedAt = performance.now();
  for (;;) {
    if (failure !== null) throw new StartupError(`PostgreSQL did not start: ${failure}`);
    const server = serverOn(dataDir);
    if (server.ready && server.pid === child.pid) return;
    if (performance.now() - startedAt > START_LIMIT_MS) {
      child.kill('SIGQUIT');
      throw new StartupError(
        `PostgreSQL was not ready after ${START_LIMIT_MS / 1000} s; see ${logFile(dataDir)}.`,
      );
    }
    await sleep(10);
  }
}

/** Starts the server; a port taken meanwhile and a predecessor whose workers are still ending get another try. */
async function launch(options) {
  const startedAt = performance.now();
  for (;;) {
    const port = options.port ?? (await freePort());
    const child = spawnServer({ ...options, port });
    const killAtExit = () => child.kill('SIGINT');
    process.once('exit', killAtExit);
    child.once('exit', () => process.off('exit', killAtExit));
    try {
      await untilReady(child, options.dataDir);
      return { child, port };
    } catch (error) {
      const portTaken = /could not bind|Address already in use/.test(error.message);
      if (portTaken && options.port) {
        throw new StartupError(`PostgreSQL cannot listen on port ${port}: another program uses it.`, {
          cause: error,
        });
      }
      const stillEnding = /shared memory block|lock file ".*" already exists/.test(error.message);
      if (!(portTaken || stillEnding) || performance.now() - startedAt > 15_000) throw error;
      await sleep(200);
    }
  }
}

function stopServer(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const hurry = setTimeout(() => child.kill('SIGQUIT'), 8000);
    child.once('exit', () => {
      clearTimeout(hurry);
      resolve();
    });
    // SIGINT is PostgreSQL's "fast" stop: sessions are ended, nothing committed is lost.
    child.kill('SIGINT');
  });
}

async function ensureDatabase(urlOf, database) {
  const client = new pg.Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

/** Keeps the server alive: when somebody kills it, it comes back on the same port and recovers by itself. */
function supervise(options, first, log) {
  const restarts = [];
  const state = { child: first, stopping: false };
  const watch = (child) =>
    child.once('exit', async () => {
      if (state.stopping) return;
      const now = performance.now();
      restarts.push(now);
      if (restarts.filter((at) => now - at < 60_000).length > RESTARTS_PER_MINUTE) {
        log(`PostgreSQL keeps ending; given up. See ${logFile(options.dataDir)}.`);
        return;
      }
      if (!existsSync(options.dataDir)) {
        log(`The data folder ${options.dataDir} is gone; PostgreSQL stays down.`);
        return;
      }
      log('PostgreSQL ended unexpectedly; starting it again');
      try {
        await releaseFromOrphan(options.dataDir);
        state.child = (await launch(options)).child;
        if (state.stopping) await stopServer(state.child);
        else watch(state.child);
      } catch (error) {
        log(error.message);
      }
    });
  watch(first);
  return state;
}

function removeFiles(dataDir) {
  for (const target of [dataDir, secretFile(dataDir), logFile(dataDir), lockFile(dataDir)]) {
    rmSync(target, { recursive: true, force: true });
  }
}

/**
 * Starts the bundled PostgreSQL on a free port of 127.0.0.1, making its files at the first start.
 * @param {object} options
 * @param {string} options.dataDir its password, log and lock lie beside it as `<dataDir>.secret` and so on
 * @param {string} [options.database] created when missing
 * @param {boolean} [options.ephemeral] for tests: nothing is flushed to disk, and stop() removes the files
 * @param {number} [options.port] default: a free one
 * @param {(text: string) => void} [options.log]
 * @returns {Promise<{ url: string, port: number, dataDir: string, stop: () => Promise<void> }>}
 * @throws Error with a sentence for people; code `DATA_FOLDER_LOCKED` when another process has the folder
 */
export async function startEmbeddedPostgres({
  dataDir: wished,
  database = 'lodestone',
  ephemeral = false,
  port,
  log = () => {},
}) {
  mkdirSync(path.dirname(path.resolve(wished)), { recursive: true });
  const account = serverAccount(path.resolve(wished));
  const binaries = postgresBinaries(account, log);
  const dataDir = placeDataDir(wished, account, log);
  const lock = claimDataDir(dataDir);
  const spawnOptions = {
    cwd: '/',
    env:
      process.platform === 'win32' ? process.env : { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    ...account,
  };
  try {
    await releaseFromOrphan(dataDir, log);
    ensureDatabaseFiles({ dataDir, account, initdb: binaries.initdb, spawnOptions, ephemeral, log });
    const options = { program: binaries.postgres, dataDir, port, ephemeral, spawnOptions };
    const started = await launch(options);
    const server = supervise({ ...options, port: started.port }, started.child, log);
    const stop = async () => {
      server.stopping = true;
      await stopServer(server.child);
      lock.release();
      if (ephemeral) removeFiles(dataDir);
    };
    const urlOf = (name) => `postgres://${ROLE}:${readSecret(dataDir)}@127.0.0.1:${started.port}/${name}`;
    try {
      await ensureDatabase(urlOf, database);
    } catch (error) {
      await stop();
      throw error;
    }
    return { url: urlOf(database), port: started.port, dataDir, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * The address of the embedded server that another process runs on this folder, or null when none answers.
 * @param {{ dataDir: string, database?: string }} options
 */
export async function findRunningPostgres({ dataDir: wished, database = 'lodestone' }) {
  const dataDir = placeDataDir(wished, serverAccount(path.resolve(wished)));
  const server = serverOn(dataDir);
  if (!server.ready || !existsSync(secretFile(dataDir))) return null;
  const url = `postgres://${ROLE}:${readSecret(dataDir)}@127.0.0.1:${server.port}/${database}`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    return url;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => {});
  }
}
