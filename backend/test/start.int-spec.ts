import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { MIGRATIONS } from '../../migrations/index.js';
import { migrate } from '../src/platform/database/migrate.js';
import { emptyDatabase } from './support/template-database.js';

const settings = (url: string) => ({
  DATABASE_URL: url,
  DATABASE_POOL_SIZE: 2,
  STATEMENT_TIMEOUT_MS: 2_500,
});

describe('starting', () => {
  it('migrates once when eight replicas start together on an empty database', async () => {
    const database = await emptyDatabase();
    try {
      const ran = await Promise.all(Array.from({ length: 8 }, () => migrate(settings(database.url))));
      expect(ran.map((names) => names.length).sort((a, b) => b - a)).toEqual([
        MIGRATIONS.length,
        ...Array.from({ length: 7 }, () => 0),
      ]);
      const client = new Client({ connectionString: database.url });
      await client.connect();
      const { rows } = await client.query('SELECT count(*)::int AS count FROM migrations');
      await client.end();
      expect(rows).toEqual([{ count: MIGRATIONS.length }]);
    } finally {
      await database.drop();
    }
  }, 60_000);

  it('says where no database answers, and never repeats the password', async () => {
    const refused = migrate(settings('postgres://lodestone:hunter2@127.0.0.1:1/portal'));
    await expect(refused).rejects.toMatchObject({
      name: 'ConfigurationError',
      message: expect.stringMatching(/portal at 127\.0\.0\.1:1 cannot be used \(ECONNREFUSED\)/),
    });
    await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining('hunter2') });
  });
});
