import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parks that are invented or archived, and segments that a draft can address. */
export class ExtendParks20261126000101 implements MigrationInterface {
  name = 'ExtendParks20261126000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE parks ADD COLUMN demo boolean NOT NULL DEFAULT false, ADD COLUMN archived_at timestamptz;
      ALTER TABLE park_segments ADD COLUMN id uuid NOT NULL DEFAULT uuidv7();
      ALTER TABLE park_segments ADD CONSTRAINT park_segments_id_key UNIQUE (id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE park_segments DROP COLUMN id;
      ALTER TABLE parks DROP COLUMN archived_at, DROP COLUMN demo;
    `);
  }
}
