import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was believed of a rule of trade or investment before it was confirmed, and since. */
export class KeepRecordsOfRegimes20261127020000 implements MigrationInterface {
  name = 'KeepRecordsOfRegimes20261127020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE regime_records (
        regime_id uuid NOT NULL,
        n integer NOT NULL,
        state jsonb NOT NULL,
        recorded_at timestamptz,
        CONSTRAINT regime_records_pkey PRIMARY KEY (regime_id, n),
        CONSTRAINT regime_records_regime_fkey FOREIGN KEY (regime_id) REFERENCES regimes (id) ON DELETE CASCADE
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE regime_records');
  }
}
