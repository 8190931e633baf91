// The data folder of the embedded PostgreSQL: made once, held by one, recovered after any kill -9.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, tryLock } from './lock-file.mjs';
import { POSTGRES_MAJOR, giveTo, isReachable, ownFolder } from './postgres-binaries.mjs';
import { StartupError } from './project.mjs';

/** The database role the product connects as; it owns everything in the embedded server. */
export const ROLE = 'lodestone';

/** The file with the role's password, readable for its owner only. */
export const secretFile = (dataDir) => `${dataDir}.secret`;
export const logFile = (dataDir) => `${dataDir}.log`;
export const lockFile = (dataDir) => `${dataDir}.lock`;
const pidFile = (dataDir) => path.join(dataDir, 'postmaster.pid');

/** The folder to use: the wished one, or one below /var/tmp when the server's account cannot reach that. */
export function placeDataDir(wished, account, log = () => {}) {
  const dataDir = path.resolve(wished);
  if (isReachable(dataDir, account)) return dataDir;
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const moved = path.join(ownFolder(`data-${key}`), 'pg');
  log(`The database is in ${moved}: its user cannot reach ${dataDir}`);
  return moved;
}

/**
 * Takes the data folder for this process or says who has it.
 * @returns {{ release: () => void }}
 */
export function claimDataDir(dataDir) {
  const lock = tryLock(lockFile(dataDir));
  if ('heldBy' in lock) throw lockedError(dataDir, lock.heldBy);
  return lock;
}

function lockedError(dataDir, pid) {
  return Object.assign(
    new StartupError(
      `The data folder ${dataDir} is in use by process ${pid}: Lodestone is already running on it. ` +
        `Stop that one (Ctrl-C in its terminal, or "kill ${pid}"), or set DATABASE_URL to use another database.`,
    ),
    { code: 'DATA_FOLDER_LOCKED', pid },
  );
}

/** Whether a living process is a PostgreSQL on this folder: it makes the folder its working directory. */
function worksOn(pid, dataDir) {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir);
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return `${command.trim()} `.includes(` ${dataDir} `);
  } catch {
    // It may be ours and merely hidden from us: never start a second server on a guess.
    return true;
  }
}

/**
 * Who runs on the data folder according to postmaster.pid. That file survives a kill -9 and may then name a dead
 * process, a zombie, or a stranger that was given the same number.
 * @returns {{ state: 'none' | 'dead' | 'stranger' | 'running', pid: number, port: number, ready: boolean }}
 */
export function serverOn(dataDir) {
  const server = { state: 'none', pid: 0, port: 0, ready: false };
  let lines;
  try {
    lines = readFileSync(pidFile(dataDir), 'utf8').split('\n');
  } catch {
    return server;
  }
  server.pid = Number(lines[0]);
  if (!isAlive(server.pid)) return { ...server, state: 'dead' };
  if (!worksOn(server.pid, dataDir)) return { ...server, state: 'stranger' };
  return { ...server, state: 'running', port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Stops a server whose Lodestone is gone, and recovers what kill -9 left. To be called by the folder's holder. */
export async function releaseFromOrphan(dataDir, log = () => {}) {
  const server = serverOn(dataDir);
  if (server.state === 'none') return;
  log('Recovering the database after an unclean stop');
  if (server.state === 'running') await endOrphan(dataDir, server.pid);
  // PostgreSQL refuses a file whose process number is in use (a zombie's too), but ignores its parent's, ours. The
  // file itself must stay: by its shared memory key a new server sees workers of the old one that still write.
  if (existsSync(pidFile(dataDir))) {
    const [, ...rest] = readFileSync(pidFile(dataDir), 'utf8').split('\n');
    writeFileSync(pidFile(dataDir), [process.pid, ...rest].join('\n'));
  }
}

async function endOrphan(dataDir, pid) {
  // Fast stop, then immediate stop, then by force.
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL']) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (error.code === 'EPERM') throw lockedError(dataDir, pid);
    }
    for (let waited = 0; waited < 8000 && isAlive(pid); waited += 20) await sleep(20);
    if (!isAlive(pid)) return;
  }
  throw lockedError(dataDir, pid);
}

/** Why an existing folder cannot be used, as a sentence, or null. */
function folderProblem(dataDir, account) {
  const version = readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8').trim();
  if (version !== POSTGRES_MAJOR) {
    return `The data folder ${dataDir} was made by PostgreSQL ${version}; this Lodestone brings ${POSTGRES_MAJOR}. Move it away to start afresh.`;
  }
  if (!existsSync(secretFile(dataDir))) {
    return `The password file ${secretFile(dataDir)} is missing. Put it back, or move ${dataDir} away to start afresh.`;
  }
  if (!account && process.getuid && statSync(dataDir).uid !== process.getuid()) {
    return `The data folder ${dataDir} belongs to another user (${statSync(dataDir).uid}). Start Lodestone as that user, or set DATABASE_URL.`;
  }
  return null;
}

/**
 * Makes the database files when there are none. They are built beside and renamed when complete: an initdb that
 * was killed leaves a folder that looks finished.
 * @param {{ dataDir: string, account: object | null, initdb: string, spawnOptions: object, ephemeral: boolean, log: (text: string) => void }} options
 */
export function ensureDatabaseFiles({ dataDir, account, initdb, spawnOptions, ephemeral, log }) {
  if (existsSync(path.join(dataDir, 'PG_VERSION'))) {
    const problem = folderProblem(dataDir, account);
    if (problem) throw new StartupError(problem);
    return;
  }
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new StartupError(
      `The data folder ${dataDir} is not empty and holds no database. Move its content away.`,
    );
  }
  log('Creating the database files');
  const draft = `${dataDir}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  giveTo(account, draft);
  const secret = secretFile(dataDir);
  rmSync(secret, { force: true });
  writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
  giveTo(account, secret);
  const result = spawnSync(initdb, initdbArguments(draft, secret, ephemeral), {
    ...spawnOptions,
    encoding: 'utf8',
  });
  if (result.error) throw new StartupError(`initdb cannot be started: ${result.error.message}`);
  if (result.status !== 0)
    throw new StartupError(`The database files could not be created: ${result.stderr.trim()}`);
  renameSync(draft, dataDir);
}

function initdbArguments(folder, secret, ephemeral) {
  return [
    ...['-D', folder, '-U', ROLE, '--pwfile', secret, '-A', 'scram-sha-256', '--no-instructions'],
    // With LC_CTYPE=C pg_trgm would drop every Chinese character.
    ...['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=und'],
    ...(ephemeral ? ['--no-sync'] : []),
  ];
}

export const readSecret = (dataDir) => readFileSync(secretFile(dataDir), 'utf8').trim();
