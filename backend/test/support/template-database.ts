import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { migrate } from '../../src/platform/database/migrate.js';

/** Any fixed number: it names "the template database" among advisory locks of the test server. */
const TEMPLATE_LOCK = 7_206_126;
const MIGRATIONS = path.resolve(import.meta.dirname, '../../../migrations');

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A migrated database of its own, cloned in a few milliseconds from one that the first caller prepares. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withServer(async (server) => {
    // One at a time: a template must have no other connection while it is copied.
    await server.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await server.query(`CREATE DATABASE ${name} TEMPLATE ${await preparedTemplate(server)}`);
  });
  return existing(name);
}

/** A database with nothing in it, for what is about migrating itself. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withServer(async (server) => void (await server.query(`CREATE DATABASE ${name}`)));
  return existing(name);
}

const existing = (name: string): TestDatabase => ({
  url: addressOf(name),
  drop: () =>
    withServer(async (server) => void (await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
});

/** Named after the migrations' text, so that a server that lives on never hands out an old schema. */
async function preparedTemplate(server: Client): Promise<string> {
  const name = `template_${fingerprint()}`;
  const { rows } = await server.query('SELECT datistemplate AS ready FROM pg_database WHERE datname = $1', [
    name,
  ]);
  if (rows[0]?.ready) return name;
  // Left half-way by a killed run.
  if (rows[0]) await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await server.query(`CREATE DATABASE ${name}`);
  await migrate({ DATABASE_URL: addressOf(name), DATABASE_POOL_SIZE: 2, STATEMENT_TIMEOUT_MS: 60_000 });
  await server.query(`ALTER DATABASE ${name} WITH is_template true`);
  return name;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(MIGRATIONS).sort())
    hash.update(file).update(readFileSync(path.join(MIGRATIONS, file)));
  return hash.digest('hex').slice(0, 12);
}

function serverAddress(): string {
  const address = process.env.TEST_DATABASE_URL;
  if (!address)
    throw new Error(
      'TEST_DATABASE_URL is not set: `npm test -- --only integration` starts a server and sets it.',
    );
  return address;
}

function addressOf(database: string): string {
  const url = new URL(serverAddress());
  url.pathname = `/${database}`;
  return url.href;
}

async function withServer<T>(work: (server: Client) => Promise<T>): Promise<T> {
  const server = new Client({ connectionString: serverAddress() });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}
