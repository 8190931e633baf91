// A portal of the journeys' own: the built product on a database made for this run.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const ROOT = path.resolve(import.meta.dirname, '../..');

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function newDatabase(adminUrl, name) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function untilReady(url, child) {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) throw new Error(`The portal ended with code ${child.exitCode}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error('The portal did not become ready within a minute');
}

/**
 * Runs a command of the portal against a database, without a shell.
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<string>} what it printed
 * @throws Error when it ends with another code than 0
 */
export function runCli(args, env) {
  const child = spawn(process.execPath, [path.join(ROOT, 'scripts/cli.mjs'), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (printed += text));
  return new Promise((resolve, reject) => {
    child.once('close', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`cli ${args[0]} ended with ${code}`)),
    );
  });
}

/**
 * Starts the built portal in demonstration mode on a new database of the server at `adminUrl`.
 * @param {string} adminUrl
 * @param {Record<string, string>} [extra] further settings
 * @returns {Promise<{ url: string, env: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function startPortal(adminUrl, extra = {}) {
  const databaseUrl = await newDatabase(adminUrl, `journeys_${Date.now().toString(36)}_${process.pid}`);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const storage = await mkdtemp(path.join(tmpdir(), 'lodestone-files-'));
  const env = {
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    PUBLIC_URL: url,
    DEMO_MODE: 'true',
    SEED_ON_START: 'true',
    LOG_LEVEL: 'error',
    PAGE_CACHE_SECONDS: '2',
    STORAGE_DIR: storage,
    // Every journey comes from the same address; what the limits refuse is shown by integration tests.
    LIMIT_SIGN_IN: '100000',
    LIMIT_REGISTRATION: '100000',
    LIMIT_RESET: '100000',
    LIMIT_LINKS: '100000',
    LIMIT_ENQUIRY: '100000',
    LIMIT_UPLOAD: '100000',
    LIMIT_IMPORT: '100000',
    LIMIT_INVITATION: '100000',
    LIMIT_INVITED_ADDRESS: '100000',
    LIMIT_CLAIM: '100000',
    LIMIT_CORRECTION: '100000',
    LIMIT_DOSSIER: '100000',
    LIMIT_EXPORT: '100000',
    LIMIT_ELIGIBILITY: '100000',
    LIMIT_READS_PER_MINUTE: '1000000',
    ...extra,
  };
  const child = spawn(process.execPath, [path.join(ROOT, 'scripts/serve.mjs')], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilReady(url, child);
  const stop = async () => {
    await stopped(child);
    await rm(storage, { recursive: true, force: true });
  };
  return { url, env, stop };
}

/**
 * Starts the same product beside a portal, on its database and files, with a clock that is days ahead.
 * @param {number} days
 * @param {Record<string, string>} env of the portal
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startLater(days, env) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'later-portal.mjs'), String(days)], {
    env: { ...process.env, ...env, PORT: String(port), PUBLIC_URL: url, ROLE: 'web', SEED_ON_START: 'false' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilReady(url, child);
  return { url, stop: () => stopped(child) };
}

/** @param {import('node:child_process').ChildProcess} child */
async function stopped(child) {
  child.kill('SIGTERM');
  await Promise.race([new Promise((resolve) => child.once('exit', resolve)), sleep(15_000)]);
  child.kill('SIGKILL');
}
