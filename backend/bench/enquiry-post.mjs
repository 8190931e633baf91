// The enquiry post, measured against its own statements: what the product sends to PostgreSQL for one enquiry is recorded
// once, and the floor sends the same texts, with the same shape of values, in one transaction and nothing else.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';

const dist = (name) => new URL(`../dist/backend/src/${name}`, import.meta.url).href;
const REFERENCE = /LS-[2-9A-HJKMNP-TV-Z]{8}/g;
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export const newReference = () => `LS-${[...randomBytes(8)].map((byte) => ALPHABET[byte % 30]).join('')}`;

/** An investor with a company, a project and a session. @returns {Promise<{ token: string, body: string }>} */
export async function anInvestor(client) {
  const one = async (sql, values) => (await client.query(sql, values)).rows[0].id;
  const user = await one(
    `INSERT INTO users (email, name, locale, status, confirmed_at, created_at)
     VALUES ('bench@example.org', 'Bench Investor', 'en', 'active', now(), now()) RETURNING id`,
  );
  const company = await one(
    `INSERT INTO companies (name, country, status, created_by, created_at)
     VALUES ('Bench Company', 'DE', 'provisional', $1, now()) RETURNING id`,
    [user],
  );
  await client.query(
    `INSERT INTO memberships (user_id, kind, organisation_id, role, created_at) VALUES ($1, 'company', $2, 'company-owner', now())`,
    [user, company],
  );
  const project = await one(
    `INSERT INTO projects (company_id, title, segment, created_at) VALUES ($1, 'Bench project', 'RE4a', now()) RETURNING id`,
    [company],
  );
  const token = randomBytes(32).toString('base64url');
  await client.query(
    `INSERT INTO sessions (token_hash, user_id, created_at, last_active_at, absolute_expires_at)
     VALUES ($1, $2, now(), now(), now() + interval '1 day')`,
    [createHash('sha256').update(token).digest(), user],
  );
  const question = 'Which plots with rail access could take a magnet plant of 5,000 t a year from 2028?';
  return {
    token,
    body: JSON.stringify({ parks: ['bench-park-17'], question, locale: 'en', project: { id: project } }),
  };
}

/** 100,000 enquiries with one recipient each, spread over the measured parks. */
export async function buildEnquiries(client) {
  await client.query(`
    WITH company AS (INSERT INTO companies (name, country, status, created_at) VALUES ('Bench Past', 'DE', 'provisional', now()) RETURNING id),
    project AS (INSERT INTO projects (company_id, title, segment, created_at) SELECT id, 'Past', 'RE4a', now() FROM company RETURNING id, company_id)
    INSERT INTO enquiries (reference, company_id, project_id, locale, question, created_at, confirmed_at)
    SELECT 'bench-' || n, project.company_id, project.id, 'en', 'A measured question number ' || n, now() - n * interval '1 minute', now()
      FROM project, generate_series(1, 100000) n`);
  await client.query(`
    INSERT INTO enquiry_recipients (enquiry_id, park_id, desk, time_zone, state, state_changed_at, received_at, due_at)
    SELECT enquiry.id, park.id, 'park', 'Asia/Shanghai', 'submitted', now(), enquiry.created_at, enquiry.created_at + interval '2 days'
      FROM (SELECT id, created_at, row_number() OVER () AS n FROM enquiries WHERE reference LIKE 'bench-%') enquiry
      JOIN (SELECT id, row_number() OVER () AS n FROM parks WHERE slug LIKE 'bench-park-%') park ON park.n = 1 + enquiry.n % 5000`);
  await client.query('VACUUM ANALYZE enquiries, enquiry_recipients');
}

/** Headers of a post from the portal's own pages. */
export const postHeaders = ({ token }) => ({
  'content-type': 'application/json',
  cookie: `lodestone=${token}`,
  'sec-fetch-site': 'same-origin',
  'x-lodestone-request': '1',
});

/**
 * Runs the product in this process for one post and writes down what it asks PostgreSQL.
 * @returns {Promise<{ key: string, statements: { text: string, values: unknown[], rows: object[] }[] }>} in order, with
 *   the idempotency key of the post
 */
export async function recordStatements(databaseUrl, investor) {
  const { createApp } = await import(dist('create-app.js'));
  const { readConfiguration } = await import(dist('platform/config/configuration.js'));
  const app = await createApp(
    readConfiguration({
      DATABASE_URL: databaseUrl,
      ROLE: 'web',
      LOG_LEVEL: 'silent',
      LIMIT_ENQUIRY: '1000000',
    }),
  );
  await app.init();
  const post = (key) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/enquiries',
      headers: { ...postHeaders(investor), host: 'localhost:3000', 'idempotency-key': key },
      payload: investor.body,
    });
  // The first one fills caches that every later one finds full.
  await post(randomUUID());
  const statements = [];
  const stop = listenToPg(statements);
  const key = randomUUID();
  const answer = await post(key);
  stop();
  await app.close();
  if (answer.statusCode !== 201)
    throw new Error(`The recorded post answered ${answer.statusCode}: ${answer.body}`);
  return { key, statements: await Promise.all(statements) };
}

/** As a process of role `web` the product does no background work: what it asks during the post is the post. */
function listenToPg(statements) {
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function query(config, values, callback) {
    const text = typeof config === 'string' ? config : config.text;
    const bound = Array.isArray(values) ? values : (config.values ?? []);
    const done = [values, callback, config.callback].find((candidate) => typeof candidate === 'function');
    const running = original.call(this, { text, values: bound });
    statements.push(running.then(({ rows }) => ({ text, values: bound, rows: rows ?? [] })));
    if (!done) return running;
    running.then((value) => done(null, value), done);
    return undefined;
  };
  return () => {
    pg.Client.prototype.query = original;
  };
}

/**
 * The recorded statements as a program: which value of a later one came out of an earlier one's rows, which is new each
 * time. Values that change with nothing stay as recorded.
 */
export function programOf({ key, statements }) {
  const origins = new Map();
  return statements.map(({ text, values, rows }, index) => {
    const bind = values.map((value) => binder(value, origins, key));
    rows.forEach((row, r) => {
      for (const [column, value] of Object.entries(row)) {
        if (typeof value === 'string' && value.match(UUID)?.[0] === value && !origins.has(value)) {
          origins.set(value, { index, r, column });
        }
      }
    });
    return { name: `post_${index}`, text, bind };
  });
}

/** A function of what this run has read so far, to the value of a parameter. */
function binder(value, origins, key) {
  if (Array.isArray(value)) {
    const parts = value.map((part) => binder(part, origins, key));
    return (run) => parts.map((part) => part(run));
  }
  if (typeof value !== 'string') return () => value;
  const known = [...new Set(value.match(UUID) ?? [])].filter((id) => origins.has(id));
  const references = [...new Set(value.match(REFERENCE) ?? [])];
  if (known.length === 0 && references.length === 0 && !value.includes(key)) return () => value;
  return (run) => {
    let text = value.replaceAll(key, run.key);
    for (const id of known) text = text.replaceAll(id, run.read(origins.get(id)));
    for (const reference of references) text = text.replaceAll(reference, run.reference);
    return text;
  };
}

/** Runs a program once: what stands between BEGIN and COMMIT on one connection, the rest on any. */
export async function runProgram(pool, program) {
  const read = [];
  const run = {
    reference: newReference(),
    key: randomUUID(),
    read: ({ index, r, column }) => read[index][r][column],
  };
  let client = null;
  try {
    for (const { name, text, bind } of program) {
      if (/^(START TRANSACTION|BEGIN)/i.test(text)) client = await pool.connect();
      const { rows } = await (client ?? pool).query({ name, text, values: bind.map((value) => value(run)) });
      read.push(rows ?? []);
      if (/^COMMIT/i.test(text)) {
        client.release();
        client = null;
      }
    }
  } catch (error) {
    if (client) await client.query('ROLLBACK').catch(() => {});
    client?.release();
    throw error;
  }
  return run.reference;
}
