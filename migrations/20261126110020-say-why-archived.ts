import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who took a record away from the public, when and why. */
export class SayWhyArchived20261126110020 implements MigrationInterface {
  name = 'SayWhyArchived20261126110020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE content_versions
        ADD COLUMN archived_by uuid,
        ADD COLUMN archived_at timestamptz,
        ADD COLUMN archive_reason text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE content_versions DROP COLUMN archive_reason, DROP COLUMN archived_at, DROP COLUMN archived_by;
    `);
  }
}
