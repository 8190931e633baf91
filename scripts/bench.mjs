// npm run bench: the product against a floor of bare node:http and pg, on the same data, in the same run.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildBackend, buildFrontend } from './lib/build.mjs';
import { startEphemeralPostgres } from './lib/ephemeral-postgres.mjs';
import { progress } from './lib/progress.mjs';
import { inProject, requireNode } from './lib/project.mjs';

requireNode();
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '32' },
    only: { type: 'string', default: '' },
  },
});
const plan = {
  rounds: Number(options.rounds),
  seconds: Number(options.seconds),
  connections: Number(options.connections),
};
const module = (name) => import(pathToFileURL(inProject('backend', name)).href);

await buildBackend();
/** What has no floor, and is measured with little heap when it is measured alone. */
const alone = ['imports', 'exports', 'eligibility'].includes(options.only);
if (!alone) await buildFrontend();
const { default: pg } = await import('pg');
const { compare, table } = await module('bench/measure.mjs');
const { buildCatalogue } = await module('bench/catalogue-at-scale.mjs');
const { buildFullPark } = await module('bench/full-park.mjs');
const { FACT_KEYS } = await module('dist/backend/src/modules/facts/index.js');
const { indexTerms } = await module('dist/backend/src/platform/search-text/index.js');
const { anInvestor, buildEnquiries, recordStatements } = await module('bench/enquiry-post.mjs');
const { measureEligibility } = await module('bench/eligibility.mjs');
const { LONGEST_LIST, measureExports } = await module('bench/exports.mjs');
const { measureImports } = await module('bench/imports.mjs');
const { subjects } = await module('bench/subjects.mjs');

const database = await startEphemeralPostgres({ database: 'bench', log: progress });
const children = new Map();
try {
  const product = await serve('scripts/serve.mjs', {
    DATABASE_URL: database.url,
    SEED_ON_START: 'true',
    DEMO_MODE: 'false',
    LOG_LEVEL: 'warn',
    LIMIT_READS_PER_MINUTE: '10000000',
    LIMIT_ENQUIRY: '1000000',
    LIMIT_SIGN_IN: '1000000',
    LIMIT_EXPORT: '1000000',
    EXPORT_MAX_ROWS: String(LONGEST_LIST),
    // With little heap, the peak shows what is needed and not what was waiting to be collected.
    ...(alone ? { NODE_OPTIONS: '--max-old-space-size=192' } : {}),
  });
  progress('Building the measured data');
  // A failure below stops the database under this connection; the failure is what should be read then.
  const client = new pg.Client({ connectionString: database.url }).on('error', () => {});
  await client.connect();
  const { pid } = children.get(product);
  const withoutFloor = {
    imports: () => measureImports(client, product, pid),
    exports: () => measureExports(client, product, pid),
    eligibility: () => measureEligibility(client),
  };
  if (alone) {
    console.log(`\n${await withoutFloor[options.only]()}`);
    await client.end();
  } else await measureAll(client, product, withoutFloor);
} finally {
  for (const child of children.values()) child.kill('SIGTERM');
  await database.stop();
}

/** The subjects against their floor, then what has none. */
async function measureAll(client, product, { imports, exports, eligibility }) {
  await buildCatalogue(client, indexTerms);
  await buildFullPark(client, FACT_KEYS);
  const floor = await serve('backend/bench/floor.mjs', { DATABASE_URL: database.url });
  await buildEnquiries(client);
  const investor = await anInvestor(client);
  await teach(children.get(floor), await recordStatements(database.url, investor));
  const context = { product, floor, investor };
  const results = [];
  for (const subject of await subjects(context)) {
    if (options.only && !subject.name.includes(options.only)) continue;
    const result = await compare(subject, plan);
    progress(`${result.name}: ${result.ratio.toFixed(2)} of the floor (required ${result.required})`);
    results.push(result);
  }
  const rest =
    options.only === '' ? `\n\n${await imports()}\n\n${await exports()}\n\n${await eligibility()}` : '';
  await client.end();
  console.log(
    `\n${plan.rounds} rounds of ${plan.seconds} s, ${plan.connections} connections, Node ${process.version}\n\n${table(results)}${rest}`,
  );
  process.exitCode = results.every((result) => result.ratio >= result.required) ? 0 : 1;
}

async function serve(script, env) {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const child = spawn(process.execPath, [inProject(script)], {
    env: { ...process.env, PORT: String(port), PUBLIC_URL: address, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  children.set(address, child);
  for (let attempt = 0; attempt < 600; attempt++) {
    const answered = await fetch(`${address}/readyz`).then(
      () => true,
      () => false,
    );
    if (answered) return address;
    if (child.exitCode !== null) throw new Error(`${script} ended with code ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${script} did not answer within a minute`);
}

/** Gives the floor the statements it has to send, and waits until it has understood them. */
function teach(child, recording) {
  return new Promise((resolve) => {
    child.once('message', resolve);
    child.send({ recording });
  });
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
