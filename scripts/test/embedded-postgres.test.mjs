import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findRunningPostgres, startEmbeddedPostgres } from '../lib/embedded-postgres.mjs';
import { isAlive } from '../lib/lock-file.mjs';
import { isReachable } from '../lib/postgres-binaries.mjs';
import { cleanUp, library, runModule, temporaryFolder } from './support.mjs';

async function query(url, text) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function start(t, dataDir, options = {}) {
  const server = await startEmbeddedPostgres({ dataDir, ...options });
  cleanUp(t, () => server.stop());
  return server;
}

const postmasterOf = (dataDir) =>
  Number(readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);

/** A Lodestone in another process, told apart by what it prints: `up <address>`. */
async function startElsewhere(t, dataDir) {
  const elsewhere = runModule(
    t,
    `import { startEmbeddedPostgres } from '${library('embedded-postgres.mjs')}';
     const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
     console.log('up ' + server.url);`,
  );
  const line = await elsewhere.line(/^up /);
  return { ...elsewhere, url: line.slice(3) };
}

async function killAndWait(child, exit) {
  child.kill('SIGKILL');
  await exit;
}

test('keeps what was committed when Lodestone and its database are killed with -9', async (t) => {
  const dataDir = path.join(temporaryFolder(t), 'pg');
  const first = await startElsewhere(t, dataDir);
  await query(first.url, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (1)');
  const postmaster = postmasterOf(dataDir);
  await killAndWait(first.child, first.exit);
  process.kill(postmaster, 'SIGKILL');
  const again = await start(t, dataDir);
  assert.deepEqual(await query(again.url, 'SELECT n FROM kept'), [{ n: 1 }]);
});

test('ends the database of a killed Lodestone and takes its folder over', async (t) => {
  const dataDir = path.join(temporaryFolder(t), 'pg');
  const first = await startElsewhere(t, dataDir);
  const orphan = postmasterOf(dataDir);
  await killAndWait(first.child, first.exit);
  assert.ok(isAlive(orphan), 'the database outlives a killed Lodestone');
  const again = await start(t, dataDir);
  assert.ok(!isAlive(orphan));
  assert.equal((await query(again.url, 'SELECT 1 AS one'))[0].one, 1);
});

test('says which process holds a locked data folder and what to do', async (t) => {
  const dataDir = path.join(temporaryFolder(t), 'pg');
  const first = await startElsewhere(t, dataDir);
  await assert.rejects(startEmbeddedPostgres({ dataDir }), (error) => {
    assert.equal(error.code, 'DATA_FOLDER_LOCKED');
    assert.match(
      error.message,
      new RegExp(`in use by process ${first.child.pid}.*Stop that one.*DATABASE_URL`),
    );
    return true;
  });
  assert.equal(await findRunningPostgres({ dataDir }), first.url, 'a command may share the running server');
  const orphan = postmasterOf(dataDir);
  await killAndWait(first.child, first.exit);
  await (await startEmbeddedPostgres({ dataDir })).stop();
  assert.ok(!isAlive(orphan));
});

test('starts when the process number in postmaster.pid was given to a stranger', async (t) => {
  const dataDir = path.join(temporaryFolder(t), 'pg');
  const first = await startEmbeddedPostgres({ dataDir });
  const left = readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8');
  await first.stop();
  // Of the database's own account: PostgreSQL itself disregards processes it may not signal.
  const { uid, gid } = statSync(dataDir);
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore', cwd: '/', uid, gid });
  cleanUp(t, () => stranger.kill('SIGKILL'));
  const pidFile = path.join(dataDir, 'postmaster.pid');
  writeFileSync(pidFile, left.replace(/^\d+/, String(stranger.pid)), { mode: 0o666 });
  chmodSync(pidFile, 0o666);
  await start(t, dataDir);
  assert.ok(isAlive(stranger.pid), 'the stranger is left in peace');
});

test('begins again after the first creation of the database files was killed', async (t) => {
  const dataDir = path.join(temporaryFolder(t), 'pg');
  mkdirSync(`${dataDir}.new`, { recursive: true });
  writeFileSync(path.join(`${dataDir}.new`, 'PG_VERSION'), '18\n');
  const server = await start(t, dataDir);
  assert.equal((await query(server.url, 'SELECT 1 AS one'))[0].one, 1);
});

test('refuses a folder made by another PostgreSQL with a sentence', async (t) => {
  const dataDir = path.join(temporaryFolder(t), 'pg');
  mkdirSync(dataDir);
  writeFileSync(path.join(dataDir, 'PG_VERSION'), '17\n');
  await assert.rejects(startEmbeddedPostgres({ dataDir }), /made by PostgreSQL 17; this Lodestone brings 18/);
});

test('brings a killed database back on the same port while Lodestone runs', async (t) => {
  const dataDir = path.join(temporaryFolder(t), 'pg');
  const server = await start(t, dataDir);
  process.kill(postmasterOf(dataDir), 'SIGKILL');
  for (let attempt = 0; ; attempt += 1) {
    try {
      await query(server.url, 'SELECT 1');
      break;
    } catch (error) {
      if (attempt > 100) throw error;
      await sleep(100);
    }
  }
});

test('leaves no database running and no lock after a stop', async (t) => {
  const dataDir = path.join(temporaryFolder(t), 'pg');
  const server = await startEmbeddedPostgres({ dataDir });
  const postmaster = postmasterOf(dataDir);
  await server.stop();
  assert.ok(!isAlive(postmaster));
  assert.equal(await findRunningPostgres({ dataDir }), null);
});

test('keeps the password in a file only its owner reads, and answers on this machine only', async (t) => {
  const dataDir = path.join(temporaryFolder(t), 'pg');
  const server = await start(t, dataDir);
  assert.equal(statSync(`${dataDir}.secret`).mode & 0o777, 0o600);
  const [{ listen_addresses: addresses }] = await query(server.url, 'SHOW listen_addresses');
  assert.equal(addresses, '127.0.0.1');
  const wrong = server.url.replace(/:[^:@]+@/, ':wrong@');
  await assert.rejects(query(wrong, 'SELECT 1'), /password authentication failed/);
});

test('keeps Chinese characters in trigrams', async (t) => {
  const server = await start(t, path.join(temporaryFolder(t), 'pg'));
  await query(server.url, 'CREATE EXTENSION pg_trgm');
  const [{ similar }] = await query(server.url, `SELECT similarity('稀土产业园', '稀土') AS similar`);
  assert.ok(similar > 0);
});

test('sees that an account cannot pass a private folder', (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(path.join(folder, 'private/below'), { recursive: true });
  chmodSync(path.join(folder, 'private'), 0o700);
  const somebody = { uid: 64_123, gid: 64_123 };
  assert.equal(isReachable(path.join(folder, 'private/below'), somebody), false);
  chmodSync(path.join(folder, 'private'), 0o711);
  assert.equal(isReachable(path.join(folder, 'private/below'), somebody), true);
});
