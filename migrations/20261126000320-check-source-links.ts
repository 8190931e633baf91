import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the pages are still there on which facts were read. */
export class CheckSourceLinks20261126000320 implements MigrationInterface {
  name = 'CheckSourceLinks20261126000320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE source_links (
        address text NOT NULL,
        checked_at timestamptz NOT NULL,
        outcome text NOT NULL,
        gone_on date,
        broken_since date,
        CONSTRAINT source_links_pkey PRIMARY KEY (address),
        CONSTRAINT source_links_outcome_check CHECK (outcome IN ('ok', 'gone', 'moved', 'not-checked'))
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE source_links');
  }
}
