// The import of a large file: rows per second of each step, and the most memory the process ever had. It has no floor: what
// must hold is that memory does not grow with the rows.
import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { peakOf } from './process-memory.mjs';

/** The larger one is the most a file may have; a second one shows what of the memory was waiting to be collected. */
const SIZES = [5_000, 50_000, 50_000];
const STEPS = { reading: 'mapped', checking: 'checked', applying: 'applied', undoing: 'undone' };

/**
 * @param {import('pg').Client} client of the product's database
 * @param {string} product its address
 * @param {number} pid of its process
 * @returns {Promise<string>} a table in Markdown
 */
export async function measureImports(client, product, pid) {
  const editor = await anEditor(client);
  // What the process needs anyway: what grows beyond it is the import's.
  const lines = [`| none yet | | | | | ${peakOf(pid)} |`];
  for (const rows of SIZES) {
    const took = await measureOne(editor, product, rows);
    const rates = Object.keys(STEPS).map((step) => Math.round(rows / took[step]));
    lines.push(`| ${[rows, ...rates, peakOf(pid)].join(' | ')} |`);
  }
  return [
    '| rows of a file | read /s | checked /s | applied /s | undone /s | peak of the process so far |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
    await measureCorrections(editor, product, SIZES.at(-1)),
  ].join('\n');
}

/**
 * What a person waits for who puts cells right: the correction itself, and the counts of the whole file after it. Every row has
 * a remark, every tenth an error.
 */
async function measureCorrections({ token, parkId }, product, rows) {
  const ask = caller(product, token);
  const file = Buffer.from(
    `Plot code,Name,Area (ha),Status,As of,Owner\n${Array.from(
      { length: rows },
      (_, n) => `C-${n},Plot ${n},${n % 10 === 0 ? 'ten' : 10},available,2026-10,somebody`,
    ).join('\n')}\n`,
  );
  const begun = { type: 'plot', parkId, fileName: 'bench-errors.csv', mode: 'both', size: file.length };
  const { id } = await ask('POST', '', begun);
  const until = async (state) => {
    while ((await ask('GET', `/${id}`)).state !== state) await delay(250);
  };
  await ask('PUT', `/${id}/file`, file);
  await until('mapped');
  const { version } = await ask('GET', `/${id}`);
  await ask('POST', `/${id}/transitions`, { action: 'check' }, version);
  await until('checked');
  const [corrections, counts] = [[], []];
  for (let place = 0; place < 7; place++) {
    const seen = await ask('GET', `/${id}`);
    const n = 2 + place * 1000;
    const cells = [{ column: 2, value: '12' }];
    corrections.push(await timed(() => ask('PATCH', `/${id}/rows/${n}`, { cells }, seen.version)));
    counts.push(await timed(() => ask('GET', `/${id}`)));
  }
  return `A correction in a file of ${rows} rows: ${median(corrections)} ms; its counts and findings afterwards: ${median(counts)} ms.`;
}

async function timed(work) {
  const startedAt = performance.now();
  await work();
  return Math.round(performance.now() - startedAt);
}

const median = (figures) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];

async function measureOne({ token, parkId }, product, rows) {
  const ask = caller(product, token);
  const file = Buffer.from(
    `Plot code,Name,Area (ha),Status,As of,Notes\n${Array.from(
      { length: rows },
      (_, n) =>
        `B${rows}-${n},Plot ${n} east of the road,${(n % 90) + 0.5},available,2026-10,"Level, with rail"`,
    ).join('\n')}\n`,
  );
  const begun = { type: 'plot', parkId, fileName: 'bench.csv', mode: 'both', size: file.length };
  const { id } = await ask('POST', '', begun);
  const took = {};
  const step = async (state, start) => {
    const startedAt = performance.now();
    await start();
    // Asked seldom: the page of an import counts its rows.
    while ((await ask('GET', `/${id}`)).state !== STEPS[state]) await delay(250);
    took[state] = (performance.now() - startedAt) / 1000;
  };
  const move = async (action) => {
    const { version } = await ask('GET', `/${id}`);
    await ask('POST', `/${id}/transitions`, { action }, version);
  };
  await step('reading', () => ask('PUT', `/${id}/file`, file));
  await step('checking', () => move('check'));
  await step('applying', () => move('apply'));
  await step('undoing', () => move('undo'));
  return took;
}

const caller = (product, token) => async (method, path, body, version) => {
  const isFile = Buffer.isBuffer(body);
  const answer = await fetch(`${product}/api/v1/imports${path}`, {
    method,
    headers: {
      cookie: `lodestone=${token}`,
      'sec-fetch-site': 'same-origin',
      'x-lodestone-request': '1',
      ...(body ? { 'content-type': isFile ? 'application/octet-stream' : 'application/json' } : {}),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    body: isFile ? body : body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
};

async function anEditor(client) {
  const token = randomBytes(32).toString('base64url');
  const { rows } = await client.query(
    `WITH editor AS (
       INSERT INTO users (email, name, locale, status, created_at)
       VALUES ('importer@example.org', 'Bench Editor', 'en', 'active', now()) RETURNING id),
     park AS (
       INSERT INTO parks (slug, name, sort_name, country, kind, status, coord_precision, time_zone, takes_enquiries)
       VALUES ('bench-import', '{"original":"en","texts":{"en":"Bench import"}}', 'bench import', 'CN',
               'development zone', 'operating', 'none', 'Asia/Shanghai', true) RETURNING id),
     member AS (
       INSERT INTO memberships (user_id, kind, organisation_id, role, created_at)
       SELECT editor.id, 'park', park.id, 'park-editor', now() FROM editor, park),
     session AS (
       INSERT INTO sessions (token_hash, user_id, created_at, last_active_at, absolute_expires_at)
       SELECT $1, id, now(), now(), now() + interval '1 day' FROM editor)
     SELECT id FROM park`,
    [createHash('sha256').update(token).digest()],
  );
  return { token, parkId: rows[0].id };
}
