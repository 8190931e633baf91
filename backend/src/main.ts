import 'reflect-metadata';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DemoPeople } from './modules/identity/index.js';
import { createApp } from './create-app.js';
import { migrate } from './platform/database/migrate.js';
import { type Configuration, readConfiguration } from './platform/config/configuration.js';
import { PROJECT_ROOT } from './platform/config/project-root.js';
import { Metrics } from './platform/health/metrics.js';
import { JobQueue } from './platform/jobs/job-queue.js';
import { SeedDemo } from './seeding/demo/seed-demo.js';
import { SeedCatalogue } from './seeding/seed-catalogue.js';
import { mountApiDocs } from './platform/api-docs/api-docs.js';
import { openApiOf } from './platform/api-docs/openapi.js';
import { PermissionTable } from './platform/access/permission-table.js';
import { mountPages } from './platform/web/mount-pages.js';

export interface Running {
  /** Where it answers: `http://localhost:3000`. */
  address: string;
  /** Lets running requests and jobs finish, then closes the pool. */
  stop(): Promise<void>;
}

/**
 * Starts the portal: configuration, migrations, seed data, pages, listener.
 * @throws ConfigurationError with a printable sentence; anything else is a failure of the machine or the database.
 */
export async function serve(environment: NodeJS.ProcessEnv): Promise<Running> {
  const configuration = readConfiguration(environment);
  await migrate(configuration);
  const app = await createApp(configuration);
  if (configuration.seedOnStart) await app.get(SeedCatalogue, { strict: false }).execute();
  const metrics = await exposeMetrics(app, configuration);
  mountApiDocs(app, openApiOf(app, app.get(PermissionTable).roles['visitor'] ?? []));
  if (configuration.ROLE !== 'worker') {
    await mountPages(app, configuration, path.join(PROJECT_ROOT, 'frontend/dist/portal'));
  }
  try {
    await app.listen(configuration.PORT, configuration.LISTEN_HOST);
  } catch (error) {
    await app.close().catch(() => undefined);
    throw error;
  }
  if (configuration.demonstration) await app.get(SeedDemo, { strict: false }).execute();
  await welcome(app, configuration);
  return {
    address: configuration.publicUrl,
    stop: async () => {
      await app.close();
      await metrics?.close();
    },
  };
}

/** Tells the person at the terminal where the portal is. The links are for that terminal alone: they let in who reads them. */
async function welcome(app: NestFastifyApplication, configuration: Configuration): Promise<void> {
  const print = (line: string) => console.log(line);
  print(`\nLodestone answers on ${configuration.publicUrl}`);
  if (configuration.mailTransport === 'mailbox')
    print(`Mail stays here: ${configuration.publicUrl}/en/mailbox`);
  if (configuration.demonstration) await app.get(DemoPeople, { strict: false }).printSignInLinks(print);
  print('');
}

async function exposeMetrics(
  app: NestFastifyApplication,
  configuration: Configuration,
): Promise<Metrics | null> {
  if (configuration.METRICS_PORT === undefined) return null;
  const metrics = new Metrics();
  metrics.observe(app.getHttpAdapter().getInstance() as never);
  metrics.gauge('lodestone_dead_letters', 'Jobs given up, waiting for an administrator', () =>
    app.get(JobQueue).deadLetterCount(),
  );
  await metrics.listen(configuration.METRICS_PORT, configuration.LISTEN_HOST);
  return metrics;
}
