import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { Database } from './database.js';

let app: TestApp;
let db: Database;

beforeAll(async () => {
  app = await createTestApp();
  db = app.app.get(Database);
}, 60_000);
afterAll(() => app?.stop());

/** How many questions were on their way at once over the connection of a transaction, its own last word included. */
function watch(manager: EntityManager): { most: number } {
  const runner = manager.queryRunner!;
  const ask = runner.query.bind(runner) as (...words: unknown[]) => Promise<unknown>;
  const seen = { most: 0 };
  let underway = 0;
  runner.query = (async (...words: unknown[]) => {
    seen.most = Math.max(seen.most, ++underway);
    try {
      return await ask(...words);
    } finally {
      underway--;
    }
  }) as typeof runner.query;
  return seen;
}

describe('questions asked beside each other in one transaction', () => {
  it('are asked one after the other, as a connection answers them', async () => {
    let seen = { most: 0 };
    const answers = await db.transaction((manager) => {
      seen = watch(manager);
      return Promise.all(
        [1, 2, 3].map((n) => db.one('SELECT pg_sleep(0.01) IS NULL AS x, $1::int AS n', [n])),
      );
    });
    expect(answers.map((answer) => answer?.['n'])).toEqual([1, 2, 3]);
    expect(seen.most).toBe(1);
  });

  it('are all done before a refused one takes the transaction along', async () => {
    let seen = { most: 0 };
    const refused = db.transaction((manager) => {
      seen = watch(manager);
      return Promise.all([db.query('SELECT 1 / 0'), db.query('SELECT 1'), db.query('SELECT 2')]);
    });
    await expect(refused).rejects.toThrow(/division by zero/);
    expect(seen.most).toBe(1);
    expect(await db.one('SELECT 1 AS n')).toEqual({ n: 1 });
  });
});
