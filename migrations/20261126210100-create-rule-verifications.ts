import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looks after rules that have to be verified, and what was found out about them. */
export class CreateRuleVerifications20261126210100 implements MigrationInterface {
  name = 'CreateRuleVerifications20261126210100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE regimes ADD COLUMN confirmed_on date, ADD COLUMN superseded_by text;
      CREATE TABLE rule_verifications (
        kind text NOT NULL,
        rule_id uuid NOT NULL,
        owner_user_id uuid,
        version integer NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT rule_verifications_pkey PRIMARY KEY (kind, rule_id),
        CONSTRAINT rule_verifications_kind_check CHECK (kind IN ('policy', 'regime'))
      );
      CREATE INDEX rule_verifications_owner_idx ON rule_verifications (owner_user_id);
      CREATE TABLE rule_confirmations (
        id uuid NOT NULL DEFAULT uuidv7(),
        kind text NOT NULL,
        rule_id uuid NOT NULL,
        outcome text NOT NULL,
        source text NOT NULL,
        source_date date NOT NULL,
        quote text,
        superseded_by text,
        note text,
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        confirmed_by uuid NOT NULL,
        confirmed_at timestamptz NOT NULL,
        CONSTRAINT rule_confirmations_pkey PRIMARY KEY (id),
        CONSTRAINT rule_confirmations_kind_check CHECK (kind IN ('policy', 'regime')),
        CONSTRAINT rule_confirmations_outcome_check CHECK (outcome IN ('in-force', 'ended', 'superseded', 'suspended')),
        CONSTRAINT rule_confirmations_source_check CHECK (source <> '')
      );
      CREATE INDEX rule_confirmations_rule_idx ON rule_confirmations (kind, rule_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE rule_confirmations;
      DROP TABLE rule_verifications;
      ALTER TABLE regimes DROP COLUMN superseded_by, DROP COLUMN confirmed_on;
    `);
  }
}
