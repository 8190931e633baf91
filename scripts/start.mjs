// npm start: builds what changed, starts the database unless DATABASE_URL names one, serves until told to stop.
import { requireNode } from './lib/project.mjs';
import { progress } from './lib/progress.mjs';
import { orderlyShutdown } from './lib/shutdown.mjs';

requireNode();
const { buildBackend, buildFrontend } = await import('./lib/build.mjs');
const { provideDatabase } = await import('./lib/database.mjs');
const { explain, serveProduct } = await import('./lib/serve.mjs');

const shutdown = orderlyShutdown({ log: progress });
try {
  await buildBackend();
  await buildFrontend();
  // In this order the database outlives the product that writes to it.
  shutdown.onStop(await provideDatabase({ log: progress }));
  const running = await serveProduct();
  shutdown.onStop(() => running.stop());
  progress('Ready. Ctrl-C stops it.');
} catch (error) {
  console.error(explain(error));
  await shutdown.stop('', 1);
}
