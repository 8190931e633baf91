// The contract, written down: backend/openapi.json from the controllers, the Angular client from that document.
// With --check nothing is written, and a difference to what is committed is a failure.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildBackend } from './lib/build.mjs';
import { progress } from './lib/progress.mjs';
import { inProject, packageCommand } from './lib/project.mjs';
import { runNode } from './lib/run.mjs';

const DOCUMENT = inProject('backend/openapi.json');
const CLIENT = inProject('frontend/src/app/api/generated');
const check = process.argv.includes('--check');

await buildBackend();
const { openApiDocument } = await import(
  pathToFileURL(inProject('backend/dist/backend/src/openapi-document.js')).href
);
const document = `${JSON.stringify(await openApiDocument(), null, 2)}\n`;

if (check) process.exit(await checkDrift());
writeFileSync(DOCUMENT, document);
await generate(CLIENT, DOCUMENT);
progress('The API document and the client are written');
process.exit(0);

async function generate(target, input) {
  const { ok } = await runNode(
    [packageCommand('orval'), '--config', inProject('frontend/orval.config.mjs')],
    {
      cwd: inProject('frontend'),
      env: { API_DOCUMENT: input, API_CLIENT: target },
      capture: true,
    },
  ).then((result) => (result.ok ? result : (console.error(result.output), result)));
  if (!ok) process.exit(1);
}

/** @returns 0 when the committed document and client are what the code says, else 1 */
async function checkDrift() {
  const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-api-'));
  try {
    const fresh = path.join(folder, 'openapi.json');
    writeFileSync(fresh, document);
    await generate(path.join(folder, 'generated'), fresh);
    const differing = [
      ...(existsSync(DOCUMENT) && readFileSync(DOCUMENT, 'utf8') === document
        ? []
        : ['backend/openapi.json']),
      ...differences(path.join(folder, 'generated'), CLIENT),
    ];
    for (const file of differing) console.error(`${file} is not what the code says.`);
    if (differing.length > 0) console.error('Run `npm run api:generate` and commit what changes.');
    return differing.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function differences(fresh, committed) {
  const names = (folder) =>
    (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const all = new Set([...names(fresh), ...names(committed)]);
  const text = (folder, name) =>
    existsSync(path.join(folder, name)) ? readFileSync(path.join(folder, name), 'utf8') : null;
  return [...all]
    .filter((name) => text(fresh, name) !== text(committed, name))
    .map((name) => `frontend/src/app/api/generated/${name}`);
}
