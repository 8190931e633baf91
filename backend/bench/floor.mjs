// The floor: bare node:http and pg. The same SQL text, prepared, a pool of 10, the same rows-to-JSON code as the
// product; no framework, no guard, no log, no header but two. What the product costs is the distance to it.
import { createServer } from 'node:http';
import pg from 'pg';
import { programOf as compiled, runProgram } from './enquiry-post.mjs';

const dist = new URL('../dist/backend/src/', import.meta.url);
const { Land, Parks } = await import(new URL('modules/parks/index.js', dist).href);
const { SystemClock } = await import(new URL('platform/clock/clock.js', dist).href);

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
pool.on('error', () => {});
const names = new Map();
const nameOf = (sql) => names.get(sql) ?? names.set(sql, `floor_${names.size}`).get(sql);
const prepared = async (sql, values) => (await pool.query({ name: nameOf(sql), text: sql, values })).rows;
const db = { prepared, query: prepared };
const parks = new Parks(db, new SystemClock());
const { PlotEvidence } = await import(new URL('modules/parks/files/plot-evidence.queries.js', dist).href);
// The measured plots hold no files: what is asked of them is the one query that finds none.
const noFiles = { viewsOf: () => Promise.resolve(new Map()) };
const land = new Land(db, new SystemClock(), new PlotEvidence(db, noFiles, { demonstration: false }));
const { VISITOR } = await import(new URL('platform/context/actor.js', dist).href);
const reader = { actor: VISITOR, locale: 'en' };

/** The query as the product's validated DTO would hold it. */
function queryOf(url) {
  const given = url.searchParams;
  const list = (key) => (given.has(key) ? given.getAll(key) : undefined);
  return {
    q: given.get('q') ?? undefined,
    segment: list('segment'),
    region: list('region'),
    sort: given.get('sort') ?? 'name',
    page: Number(given.get('page') ?? 1),
    pageSize: Number(given.get('pageSize') ?? 20),
  };
}

const pageOf = (url, name, usual) => Number(url.searchParams.get(name) ?? usual);

async function answer(url) {
  const [, , , resource, slug, part] = url.pathname.split('/');
  if (part === 'shapes') return land.shapes(slug, VISITOR);
  if (part === 'plots')
    return land.plots(slug, { page: pageOf(url, 'page', 1), pageSize: pageOf(url, 'pageSize', 20) }, reader);
  if (resource === 'parks')
    return slug ? { ...(await parks.detail(slug, 'en')), demoTeam: false } : parks.list(queryOf(url), 'en');
  return null;
}

/** The statements of one enquiry, sent by the measuring process once they are recorded. */
let program = null;
process.on('message', (message) => {
  program = compiled(message.recording);
  process.send?.('recorded');
});

async function post(request) {
  for await (const chunk of request) JSON.parse(chunk);
  const reference = await runProgram(pool, program);
  return { reference };
}

const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://floor');
  const answered = request.method === 'POST' ? post(request) : answer(url);
  answered.then(
    (value) => {
      const body = Buffer.from(JSON.stringify(value));
      response
        .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
        .end(body);
    },
    (error) => response.writeHead(500).end(String(error)),
  );
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
process.on('SIGTERM', () => process.exit(0));
