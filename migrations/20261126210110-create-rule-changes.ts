import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which projects a change of a policy touches, with what they had before and have after it. */
export class CreateRuleChanges20261126210110 implements MigrationInterface {
  name = 'CreateRuleChanges20261126210110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rule_changes (
        policy_id uuid NOT NULL,
        n integer NOT NULL,
        slug text NOT NULL,
        last_project_id uuid,
        projects integer NOT NULL DEFAULT 0,
        touched integer NOT NULL DEFAULT 0,
        started_at timestamptz NOT NULL,
        done_at timestamptz,
        CONSTRAINT rule_changes_pkey PRIMARY KEY (policy_id, n)
      );
      CREATE INDEX rule_changes_slug_idx ON rule_changes (slug);
      CREATE TABLE rule_change_notices (
        id uuid NOT NULL DEFAULT uuidv7(),
        policy_id uuid NOT NULL,
        n integer NOT NULL,
        project_id uuid NOT NULL,
        company_id uuid NOT NULL,
        lead_id uuid,
        asked_park_ids uuid[] NOT NULL DEFAULT '{}',
        places jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT rule_change_notices_pkey PRIMARY KEY (id),
        CONSTRAINT rule_change_notices_project_key UNIQUE (policy_id, n, project_id),
        CONSTRAINT rule_change_notices_change_fkey FOREIGN KEY (policy_id, n) REFERENCES rule_changes (policy_id, n)
          ON DELETE CASCADE
      );
      CREATE INDEX rule_change_notices_company_idx ON rule_change_notices (company_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE rule_change_notices;
      DROP TABLE rule_changes;
    `);
  }
}
