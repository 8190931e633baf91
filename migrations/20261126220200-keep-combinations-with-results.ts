import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The best combinations and their sums, beside what was answered of each measure. */
export class KeepCombinationsWithResults20261126220200 implements MigrationInterface {
  name = 'KeepCombinationsWithResults20261126220200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE eligibility_results ADD COLUMN combinations jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE eligibility_results DROP COLUMN combinations');
  }
}
