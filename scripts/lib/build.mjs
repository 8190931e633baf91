// The two builds of the product, each repeated only when its inputs changed.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock-file.mjs';
import { precompress } from './precompress.mjs';
import { progress, seconds } from './progress.mjs';
import { StartupError, dataDir, inProject, packageCommand, root } from './project.mjs';
import { runNode } from './run.mjs';
import { buildWhenChanged } from './stamp.mjs';

/** What the commands import from the built backend. */
export const backendMain = inProject('backend/dist/backend/src/main.js');
export const backendCli = inProject('backend/dist/backend/src/cli/index.js');
const backendStamp = inProject('backend/dist/.build-stamp');
const frontendServer = inProject('frontend/dist/portal/server/server.mjs');

async function mustRun(what, args, cwd) {
  const { ok } = await runNode(args, { cwd });
  if (!ok) throw new StartupError(`${what} could not be built; the messages above say why.`);
}

/** One build at a time: `npm start` and `npm test` beside each other would overwrite each other's output. */
async function locked(name, work) {
  const waiting = (pid) => progress(`Process ${pid} is building the ${name}; waiting for it`);
  return withLock(path.join(dataDir, `build-${name}.lock`), waiting, async () => {
    const startedAt = performance.now();
    const built = await work();
    progress(built ? `The ${name} is built (${seconds(startedAt)} s)` : `The ${name} is up to date`);
    return built;
  });
}

/**
 * Compiles backend/ and migrations/ with tsc into backend/dist when they changed.
 * @returns {Promise<boolean>} whether it was built now
 */
export function buildBackend() {
  const inputs = [
    'backend/src',
    'backend/tsconfig.json',
    'backend/package.json',
    'migrations',
    'package-lock.json',
  ];
  return locked('backend', () =>
    buildWhenChanged({
      root,
      inputs: inputs.map((input) => inProject(input)),
      stampFile: backendStamp,
      result: backendMain,
      build: async () => {
        progress('Building the backend ...');
        // tsc never removes the output of a deleted source.
        rmSync(inProject('backend/dist'), { recursive: true, force: true });
        const args = [packageCommand('typescript', 'tsc'), '-p', 'tsconfig.json', '--incremental', 'false'];
        await mustRun('The backend', args, inProject('backend'));
      },
    }),
  );
}

/** Says that backend/dist is no longer what the last stamped build wrote (a watching compiler writes there too). */
export const forgetBackendBuild = () => rmSync(backendStamp, { force: true });

/** Pure code of the backend that the front end imports by path. */
function sharedModels() {
  const modules = inProject('backend/src/modules');
  return existsSync(modules) ? readdirSync(modules).map((name) => path.join(modules, name, 'model')) : [];
}

/** Writes what the front end's build reads: the map's worker as a file of our own origin, the basemap, the texts by language. */
export async function prepareFrontendAssets() {
  const folder = inProject('frontend/public/maplibre');
  mkdirSync(folder, { recursive: true });
  const worker = 'maplibre-gl-worker.mjs';
  copyFileSync(inProject('node_modules/maplibre-gl/dist', worker), path.join(folder, worker));
  const scripts = { 'The basemap': 'build-basemap.mjs', 'The texts': 'build-locales.mjs' };
  for (const [what, script] of Object.entries(scripts)) {
    await mustRun(what, [inProject('frontend/scripts', script)], inProject('frontend'));
  }
}

/**
 * Builds the Angular application in all locales, server rendering included, when its inputs changed.
 * @returns {Promise<boolean>} whether it was built now
 */
export function buildFrontend() {
  const generated = ['frontend/public/maplibre', 'frontend/public/basemap', 'frontend/.locales'];
  const inputs = [inProject('frontend'), inProject('package-lock.json'), ...sharedModels()];
  return locked('front end', () =>
    buildWhenChanged({
      root,
      inputs,
      ignored: generated.map((folder) => inProject(folder)),
      stampFile: inProject('frontend/dist/.build-stamp'),
      result: frontendServer,
      build: async () => {
        progress('Building the front end in four languages ...');
        await prepareFrontendAssets();
        await mustRun(
          'The front end',
          [packageCommand('@angular/cli', 'ng'), 'build'],
          inProject('frontend'),
        );
        await precompress(inProject('frontend/dist/portal/browser'));
      },
    }),
  );
}
