import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import { MIGRATIONS } from '../../../migrations/index.js';
import { dataSourceOptions } from '../../src/platform/database/data-source-options.js';
import { cloneDatabase, type TestDatabase } from '../support/template-database.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

const FOLDER = path.resolve(import.meta.dirname, '../../../migrations');

let app: TestApp;
let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  app = await createTestApp();
  // A database without a running application, which would hold on to what is taken down here.
  database = await cloneDatabase();
  const entities = app.db.dataSource.entityMetadatas.map(({ target }) => target);
  source = await new DataSource({
    ...dataSourceOptions({
      DATABASE_URL: database.url,
      DATABASE_POOL_SIZE: 2,
      STATEMENT_TIMEOUT_MS: 120_000,
    }),
    entities: entities as MixedList<string | EntitySchema>,
  }).initialize();
}, 120_000);
afterAll(async () => {
  await source?.destroy();
  await database?.drop();
  await app?.stop();
});

/** Everything a migration can make, as text, in a fixed order. */
async function schema(): Promise<string[]> {
  const rows = (await source.query(`
    SELECT 'column ' || table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' '
           || is_nullable || ' ' || coalesce(column_default, '') || ' ' || coalesce(numeric_precision::text, '')
           || ' ' || coalesce(generation_expression, '') AS line
      FROM information_schema.columns WHERE table_schema IN ('public', 'pgboss')
    UNION ALL
    SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname IN ('public', 'pgboss')
    UNION ALL
    SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
      FROM pg_constraint WHERE connamespace IN ('public'::regnamespace, to_regnamespace('pgboss')) AND conrelid <> 0
    UNION ALL
    SELECT 'function ' || pg_get_functiondef(p.oid) FROM pg_proc p
     WHERE pronamespace IN ('public'::regnamespace, to_regnamespace('pgboss')) AND prokind = 'f'
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    ORDER BY 1`)) as { line: string }[];
  // The queue keeps a table for today and one for tomorrow: which days they are does not matter, also not past midnight.
  return rows.map(({ line }) => line.replace(/queue_stats_\d{8}/g, 'queue_stats_DAY'));
}

describe('the migrations', () => {
  it('stand in the list in the order of their files, every one of them', () => {
    const files = readdirSync(FOLDER)
      .filter((file) => /^\d{14}-[a-z-]+\.ts$/.test(file))
      .sort();
    const asFiles = MIGRATIONS.map((migration) => {
      const [, words = '', stamp = ''] = /^([A-Za-z]+)(\d{14})$/.exec(migration.name) ?? [];
      return `${stamp}${words.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
    });
    expect(asFiles).toEqual(files);
  });

  it('go down to nothing and up again to the same schema', async () => {
    const before = await schema();
    for (let left = MIGRATIONS.length; left > 0; left -= 1)
      await source.undoLastMigration({ transaction: 'each' });
    const left = (await schema()).filter((line) => !/\bmigrations(_id_seq)?\b|PK_/.test(line));
    expect(left).toEqual([]);
    await source.runMigrations({ transaction: 'each' });
    expect(await schema()).toEqual(before);
  }, 120_000);

  it('make exactly what the entities say', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  }, 60_000);
});
