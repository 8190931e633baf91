// npm run cli -- <command> [args]: the product's own commands, on the same database as npm start.
import { pathToFileURL } from 'node:url';
import { requireNode } from './lib/project.mjs';
import { orderlyShutdown } from './lib/shutdown.mjs';

requireNode();
const { backendCli, buildBackend } = await import('./lib/build.mjs');
const { provideDatabase } = await import('./lib/database.mjs');
const { explain } = await import('./lib/serve.mjs');

// Standard output belongs to the command (`routes --json`): what we do ourselves is told on standard error.
const print = console.log;
console.log = console.error;
const shutdown = orderlyShutdown();
let exitCode = 1;
try {
  await buildBackend();
  shutdown.onStop(await provideDatabase({ log: (text) => console.error(text), shareRunning: true }));
  console.log = print;
  const { run } = await import(pathToFileURL(backendCli).href);
  exitCode = await run(process.argv.slice(2), process.env);
} catch (error) {
  console.error(explain(error));
}
await shutdown.stop('', exitCode);
