// npm run dev: both sides in watch mode. The API restarts when the backend compiles; the English front end is
// client-rendered by ng serve. Server rendering belongs to the built product (npm start).
import path from 'node:path';
import { inProject, packageCommand, requireNode, setting } from './lib/project.mjs';
import { progress } from './lib/progress.mjs';
import { orderlyShutdown } from './lib/shutdown.mjs';

requireNode();
const { buildBackend, forgetBackendBuild, prepareFrontendAssets } = await import('./lib/build.mjs');
const { provideDatabase } = await import('./lib/database.mjs');
const { startNode } = await import('./lib/run.mjs');
const { explain } = await import('./lib/serve.mjs');

const DEV_PORT = '4200';
const shutdown = orderlyShutdown({ log: progress });

const exitOf = (child) => new Promise((resolve) => child.once('exit', resolve));

async function stopChild(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const exited = exitOf(child);
  child.kill('SIGTERM');
  await exited;
}

/** The running API; restarts follow one another, so that two never hold the port. */
function restartableApi() {
  let child;
  let queue = Promise.resolve();
  const then = (work) => (queue = queue.then(work));
  return {
    restart: () =>
      then(async () => {
        await stopChild(child);
        child = startNode([path.join(import.meta.dirname, 'serve-api.mjs')]);
      }),
    stop: () => then(() => stopChild(child)),
  };
}

function watchBackend(onCompiled) {
  const tsc = [
    packageCommand('typescript', 'tsc'),
    '-p',
    'tsconfig.json',
    '--watch',
    '--preserveWatchOutput',
  ];
  const child = startNode(tsc, { cwd: inProject('backend'), stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.on('data', (chunk) => {
    process.stdout.write(chunk);
    if (/Found 0 errors/.test(chunk)) onCompiled();
  });
  return child;
}

function serveFrontend() {
  const target = `http://localhost:${setting('PORT') ?? 3000}`;
  const proxy = path.join(import.meta.dirname, 'lib/dev-proxy.mjs');
  const args = ['serve', '--configuration', 'development', '--port', DEV_PORT, '--proxy-config', proxy];
  return startNode([packageCommand('@angular/cli', 'ng'), ...args], {
    cwd: inProject('frontend'),
    // PORT is the API's: ng serve would take it for its own, against its own option.
    env: { LODESTONE_DEV_API: target, PORT: undefined },
  });
}

try {
  await buildBackend();
  await prepareFrontendAssets();
  forgetBackendBuild();
  shutdown.onStop(await provideDatabase({ log: progress }));
  const api = restartableApi();
  shutdown.onStop(() => api.stop());
  const compiler = watchBackend(() => void api.restart());
  shutdown.onStop(() => stopChild(compiler));
  const frontend = serveFrontend();
  shutdown.onStop(() => stopChild(frontend));
  progress(`The front end will be on http://localhost:${DEV_PORT}, the API behind it under /api.`);
} catch (error) {
  console.error(explain(error));
  await shutdown.stop('', 1);
}
