// The API alone, on the database of DATABASE_URL: what `npm run dev` starts again after each change.
import { orderlyShutdown } from './lib/shutdown.mjs';
import { explain, serveProduct } from './lib/serve.mjs';

const shutdown = orderlyShutdown();
try {
  const running = await serveProduct();
  shutdown.onStop(() => running.stop());
} catch (error) {
  console.error(explain(error));
  await shutdown.stop('', 1);
}
