import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Readers list what they have proposed. */
export class IndexCorrectionsByAuthor20261126120010 implements MigrationInterface {
  name = 'IndexCorrectionsByAuthor20261126120010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX fact_corrections_author_idx ON fact_corrections (author_user_id, id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX fact_corrections_author_idx;`);
  }
}
