import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers that a company keeps with its project. */
export class CreateEligibilityResults20261126210000 implements MigrationInterface {
  name = 'CreateEligibilityResults20261126210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE eligibility_results (
        id uuid NOT NULL DEFAULT uuidv7(),
        company_id uuid NOT NULL,
        project_id uuid NOT NULL,
        question jsonb NOT NULL,
        engine text NOT NULL,
        rules text NOT NULL,
        answer jsonb NOT NULL,
        recorded_at timestamptz NOT NULL,
        created_by uuid NOT NULL,
        CONSTRAINT eligibility_results_pkey PRIMARY KEY (id)
      );
      CREATE INDEX eligibility_results_project_idx ON eligibility_results (project_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE eligibility_results');
  }
}
