import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../create-app.js';
import { readConfiguration } from '../platform/config/configuration.js';
import { migrate } from '../platform/database/migrate.js';

/** One command of `npm run cli -- NAME`. */
export interface Command {
  /** What follows the name: `EMAIL [--name NAME]`. */
  usage: string;
  summary: string;
  /** @returns the exit code. @throws UsageError when the words after the name make no sense. */
  run(words: string[], env: NodeJS.ProcessEnv): Promise<number>;
}

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * The environment of a command: it does no background work, and standard output belongs to its answer, so the
 * application behind it keeps silent.
 */
export const quietly = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...env,
  ROLE: 'web',
  LOG_LEVEL: 'silent',
});

/** Runs the work with the application up to date and ready, but listening nowhere; closes it in any case. */
export async function withApp<T>(
  env: NodeJS.ProcessEnv,
  work: (app: NestFastifyApplication) => Promise<T>,
): Promise<T> {
  const configuration = readConfiguration(quietly(env));
  await migrate(configuration);
  const app = await createApp(configuration);
  try {
    await app.init();
    return await work(app);
  } finally {
    await app.close();
  }
}

export const print = (line: string): void => console.log(line);
