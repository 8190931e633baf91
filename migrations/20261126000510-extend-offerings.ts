import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offerings as their parks publish them: the document of the version, what it holds, and what is left of it. */
export class ExtendOfferings20261126000510 implements MigrationInterface {
  name = 'ExtendOfferings20261126000510';

  async up(runner: QueryRunner): Promise<void> {
    // Nothing could write offerings before.
    await runner.query(`
      ALTER TABLE offerings
        ADD COLUMN left_value numeric,
        ADD COLUMN plot_ids uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN building_ids uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN document jsonb NOT NULL,
        ADD COLUMN demo boolean NOT NULL DEFAULT false,
        ADD COLUMN archived_at timestamptz;
      CREATE INDEX offerings_published_idx ON offerings (published_at, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX offerings_published_idx;
      ALTER TABLE offerings
        DROP COLUMN archived_at,
        DROP COLUMN demo,
        DROP COLUMN document,
        DROP COLUMN building_ids,
        DROP COLUMN plot_ids,
        DROP COLUMN left_value;
    `);
  }
}
