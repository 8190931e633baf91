import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What policies grant, as rules; what was believed of each policy when; and which took the place of which. */
export class CreateMeasures20261126200000 implements MigrationInterface {
  name = 'CreateMeasures20261126200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE policies
        ADD COLUMN park_id uuid,
        ADD COLUMN legal_basis jsonb,
        ADD COLUMN issued_on text,
        ADD COLUMN suspended_from text,
        ADD COLUMN suspended_to text,
        ADD COLUMN opens_on text,
        ADD COLUMN closes_on text,
        ADD COLUMN predecessor_unread boolean NOT NULL DEFAULT false,
        ADD COLUMN delivery_record jsonb,
        ADD COLUMN demo boolean NOT NULL DEFAULT false,
        ADD COLUMN archived_at timestamptz;
      CREATE TABLE measures (
        id uuid NOT NULL DEFAULT uuidv7(),
        policy_id uuid NOT NULL,
        slug text NOT NULL,
        position integer NOT NULL,
        document jsonb NOT NULL,
        removed_at timestamptz,
        CONSTRAINT measures_pkey PRIMARY KEY (id),
        CONSTRAINT measures_slug_key UNIQUE (slug),
        CONSTRAINT measures_policy_fkey FOREIGN KEY (policy_id) REFERENCES policies (id) ON DELETE CASCADE
      );
      CREATE INDEX measures_policy_idx ON measures (policy_id, position);
      CREATE TABLE policy_records (
        policy_id uuid NOT NULL,
        n integer NOT NULL,
        document jsonb NOT NULL,
        recorded_from timestamptz NOT NULL,
        recorded_to timestamptz,
        author uuid,
        reviewer uuid,
        reason text,
        CONSTRAINT policy_records_pkey PRIMARY KEY (policy_id, n),
        CONSTRAINT policy_records_policy_fkey FOREIGN KEY (policy_id) REFERENCES policies (id) ON DELETE CASCADE,
        CONSTRAINT policy_records_order_check CHECK (recorded_to IS NULL OR recorded_to >= recorded_from)
      );
      CREATE UNIQUE INDEX policy_records_open_key ON policy_records (policy_id) WHERE recorded_to IS NULL;
      CREATE TABLE policy_replacements (
        policy_id uuid NOT NULL,
        replaced_slug text NOT NULL,
        how text NOT NULL,
        note text,
        CONSTRAINT policy_replacements_pkey PRIMARY KEY (policy_id, replaced_slug),
        CONSTRAINT policy_replacements_policy_fkey FOREIGN KEY (policy_id) REFERENCES policies (id) ON DELETE CASCADE,
        CONSTRAINT policy_replacements_how_check CHECK (how IN ('supersedes', 'repeals', 'amends', 'continues'))
      );
      CREATE INDEX policy_replacements_slug_idx ON policy_replacements (replaced_slug);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE policy_replacements, policy_records, measures;
      ALTER TABLE policies
        DROP COLUMN archived_at,
        DROP COLUMN demo,
        DROP COLUMN delivery_record,
        DROP COLUMN predecessor_unread,
        DROP COLUMN closes_on,
        DROP COLUMN opens_on,
        DROP COLUMN suspended_to,
        DROP COLUMN suspended_from,
        DROP COLUMN issued_on,
        DROP COLUMN legal_basis,
        DROP COLUMN park_id;
    `);
  }
}
