import { setTimeout as delay } from 'node:timers/promises';
import type { TestApp } from './test-app.js';

type Work = () => Promise<unknown>;

/**
 * Two pieces of work that meet: the second is begun while what the first has written is not committed, and that is
 * committed once the second waits for it. No clock decides which of them comes first.
 * @returns what came of each, the first one first.
 */
export async function overlapping(
  { db }: TestApp,
  first: Work,
  second: Work,
): Promise<PromiseSettledResult<unknown>[]> {
  const written = Promise.withResolvers<void>();
  const met = Promise.withResolvers<void>();
  const one = db.transaction(async () => {
    await first();
    written.resolve();
    await met.promise;
  });
  await Promise.race([written.promise, one]);
  const two = second();
  const both = Promise.allSettled([one, two]);
  const ended = Promise.allSettled([two]).then(() => true);
  while (!(await Promise.race([ended, delay(10, false)])) && !(await someoneWaits(db)));
  met.resolve();
  return both;
}

const someoneWaits = async (db: TestApp['db']): Promise<boolean> =>
  (
    await db.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
  ).length > 0;
