import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { freePort, PortalProcess } from './support/portal-process.js';
import { cloneDatabase, type TestDatabase } from './support/template-database.js';

/** Several batches: enough to be killed among them. */
const ROWS = 3_000;
const PATIENCE_MS = 90_000;

interface Sent {
  id: string;
  version: number;
  state: string;
  counts: Record<string, number>;
}

let database: TestDatabase;
let db: Client;
let portal: PortalProcess;

beforeAll(async () => {
  database = await cloneDatabase();
  db = new Client({ connectionString: database.url });
  await db.connect();
  portal = new PortalProcess(await freePort(), {
    DATABASE_URL: database.url,
    LIMIT_READS_PER_MINUTE: '1000000',
  });
}, 60_000);

afterAll(async () => {
  await portal?.kill();
  await db?.end();
  await database?.drop();
});

/** An editor signed in, and the park. */
async function anEditor(): Promise<{ token: string; parkId: string }> {
  const token = randomBytes(32).toString('base64url');
  const { rows } = await db.query<{ parkId: string }>(
    `WITH editor AS (
       INSERT INTO users (email, name, locale, status, created_at)
       VALUES ('editor@example.com', 'Editor', 'en', 'active', now()) RETURNING id),
     park AS (
       INSERT INTO parks (slug, name, sort_name, country, kind, status, coord_precision, time_zone, takes_enquiries)
       VALUES ('crash-park', '{"original":"en","texts":{"en":"Crash Park"}}', 'crash park', 'CN', 'development zone',
               'operating', 'none', 'Asia/Shanghai', true) RETURNING id),
     member AS (
       INSERT INTO memberships (user_id, kind, organisation_id, role, created_at)
       SELECT editor.id, 'park', park.id, 'park-editor', now() FROM editor, park),
     session AS (
       INSERT INTO sessions (token_hash, user_id, created_at, last_active_at, absolute_expires_at)
       SELECT $1, id, now(), now(), now() + interval '1 day' FROM editor)
     SELECT id AS "parkId" FROM park`,
    [createHash('sha256').update(token).digest()],
  );
  return { token, parkId: rows[0]?.parkId as string };
}

async function ask(
  token: string,
  method: string,
  path: string,
  body?: object | Buffer,
  version?: number,
): Promise<Sent> {
  const isFile = Buffer.isBuffer(body);
  const answer = await fetch(`${portal.origin}/api/v1/imports${path}`, {
    method,
    headers: {
      cookie: `lodestone=${token}`,
      'sec-fetch-site': 'same-origin',
      'x-lodestone-request': '1',
      ...(body ? { 'content-type': isFile ? 'application/octet-stream' : 'application/json' } : {}),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    ...(body ? { body: isFile ? new Uint8Array(body) : JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status} ${text}`);
  return JSON.parse(text) as Sent;
}

const stateOf = async (id: string) =>
  (await db.query<{ state: string; done: number }>('SELECT state, done FROM imports WHERE id = $1', [id]))
    .rows[0];

async function until(id: string, state: string): Promise<void> {
  for (const startedAt = Date.now(); Date.now() - startedAt < PATIENCE_MS; await delay(100)) {
    if ((await stateOf(id))?.state === state) return;
  }
  throw new Error(`The import is still ${(await stateOf(id))?.state}`);
}

/** Waits until a step has got somewhere, then pulls the plug. */
async function killedHalfWay(id: string): Promise<void> {
  for (const startedAt = Date.now(); Date.now() - startedAt < PATIENCE_MS; await delay(5)) {
    if (((await stateOf(id))?.done ?? 0) >= 100) break;
  }
  await portal.kill();
  expect((await stateOf(id))?.done).toBeLessThan(ROWS);
}

const outcomes = async (id: string, column: 'outcome' | 'undo') =>
  (
    await db.query(
      `SELECT ${column} AS word, count(*)::int FROM import_rows WHERE import_id = $1 GROUP BY 1`,
      [id],
    )
  ).rows;
const versions = async (state: string) =>
  (
    await db.query<{ records: number; codes: number }>(
      `SELECT count(*)::int AS records, count(DISTINCT document->>'code')::int AS codes
         FROM content_versions WHERE type = 'plot' AND state = $1`,
      [state],
    )
  ).rows[0];

describe('a portal killed while an import is applied, and again while it is undone', () => {
  it('goes on by itself and makes each draft once, then takes each back once', async () => {
    await portal.start();
    const { token, parkId } = await anEditor();
    const rows = Array.from({ length: ROWS }, (_, n) => `P-${n},${n + 1}`);
    const file = Buffer.from(`code,area (ha)\n${rows.join('\n')}\n`);
    const announced = { type: 'plot', parkId, fileName: 'plots.csv', size: file.length, mode: 'both' };
    const { id } = await ask(token, 'POST', '', announced);
    await ask(token, 'PUT', `/${id}/file`, file);
    await until(id, 'mapped');
    const move = async (action: string) => {
      const { version } = await ask(token, 'GET', `/${id}`);
      await ask(token, 'POST', `/${id}/transitions`, { action }, version);
    };
    await move('check');
    await until(id, 'checked');

    await move('apply');
    await killedHalfWay(id);
    // What the rows say of themselves is what there is: each batch came whole or not at all.
    const marked = (
      await db.query(`SELECT 1 FROM import_rows WHERE import_id = $1 AND outcome = 'created'`, [id])
    ).rowCount;
    expect(await versions('draft')).toEqual({ records: marked, codes: marked });
    expect(marked).toBeGreaterThan(0);
    await portal.start();
    await until(id, 'applied');
    expect(await outcomes(id, 'outcome')).toEqual([{ word: 'created', count: ROWS }]);
    expect(await versions('draft')).toEqual({ records: ROWS, codes: ROWS });

    await move('undo');
    await killedHalfWay(id);
    await portal.start();
    await until(id, 'undone');
    expect(await outcomes(id, 'undo')).toEqual([{ word: 'undone', count: ROWS }]);
    expect(await versions('draft')).toEqual({ records: 0, codes: 0 });
    expect(await versions('discarded')).toEqual({ records: ROWS, codes: ROWS });
  }, 300_000);
});
