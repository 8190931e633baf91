import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A confirmation remembers what stood before it, so that taking it back restores that, also a reviewer's word. */
export class KeepWhatAConfirmationReplaced20261126110010 implements MigrationInterface {
  name = 'KeepWhatAConfirmationReplaced20261126110010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fact_confirmations
        ADD COLUMN before_by uuid,
        ADD COLUMN before_at timestamptz,
        ADD COLUMN before_as text,
        ADD CONSTRAINT fact_confirmations_before_check CHECK (before_as IN ('park', 'portal'));
      UPDATE fact_confirmations confirmation
         SET (before_by, before_at, before_as) = (earlier.user_id, earlier.confirmed_at, earlier.side)
        FROM (SELECT id, lag(user_id) OVER own AS user_id, lag(confirmed_at) OVER own AS confirmed_at,
                     lag(side) OVER own AS side
                FROM fact_confirmations WHERE undone_at IS NULL
              WINDOW own AS (PARTITION BY fact_id ORDER BY id)) earlier
       WHERE earlier.id = confirmation.id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fact_confirmations DROP COLUMN before_as, DROP COLUMN before_at, DROP COLUMN before_by;
    `);
  }
}
