// Lock files between processes of this project. Uses Node's built-ins only: the bootstrap needs it before anything is installed.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** One line of /proc/<pid>/stat after the command name, or null where it cannot be read. */
function linuxStat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name may hold spaces and brackets: fields are counted from its last bracket.
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/**
 * Whether a process runs. A zombie does not: nobody will ever hear from it again.
 * @param {number} pid
 */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  const stat = linuxStat(pid);
  return stat !== null && stat[0] !== 'Z' && stat[0] !== 'X';
}

/** A process as `pid startTime`: pids are used again, the pair is not. Without /proc the start time is 0. */
function identityOf(pid) {
  const stat = process.platform === 'linux' ? linuxStat(pid) : null;
  return `${pid} ${stat ? stat[19] : 0}`;
}

function holderOf(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch {
    return { pid: 0, text: '' };
  }
  const pid = Number(text.split(' ')[0]);
  return { pid: isAlive(pid) && identityOf(pid) === text ? pid : 0, text };
}

/**
 * Takes a lock without waiting.
 * @param {string} file
 * @returns {{ release: () => void } | { heldBy: number }} heldBy is the process that has it
 */
export function tryLock(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = identityOf(process.pid);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine);
  try {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      try {
        // A hard link appears with its content: nobody ever reads a lock that is still empty.
        linkSync(draft, file);
        return { release: () => holderOf(file).text === mine && rmSync(file, { force: true }) };
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = holderOf(file);
      if (holder.pid) return { heldBy: holder.pid };
      removeAbandoned(file, holder.text);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new Error(`The lock file ${file} cannot be taken. Remove it and try again.`);
}

/** Moves the lock of a dead process away. Two takers may race: a living lock moved by mistake goes back. */
function removeAbandoned(file, deadText) {
  const aside = `${file}.${process.pid}.abandoned`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  try {
    if (readFileSync(aside, 'utf8').trim() !== deadText) linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Runs `work` while holding the lock, waiting for whoever has it.
 * @param {string} file
 * @param {(pid: number) => void} onWait called once when the lock is held by another process
 * @param {() => Promise<unknown>} work
 */
export async function withLock(file, onWait, work) {
  let told = false;
  let lock = tryLock(file);
  while ('heldBy' in lock) {
    if (!told) onWait(lock.heldBy);
    told = true;
    await sleep(250);
    lock = tryLock(file);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
