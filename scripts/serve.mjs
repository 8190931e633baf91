// Runs an already built portal against DATABASE_URL: what a container or a service manager starts.
import { progress } from './lib/progress.mjs';
import { explain, serveProduct } from './lib/serve.mjs';
import { orderlyShutdown } from './lib/shutdown.mjs';

const shutdown = orderlyShutdown({ log: progress });
try {
  const running = await serveProduct();
  shutdown.onStop(() => running.stop());
} catch (error) {
  console.error(explain(error));
  await shutdown.stop('', 1);
}
