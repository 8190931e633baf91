import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Claims of parks by the people who run them, and what was written about each. */
export class CreateClaims20261126000210 implements MigrationInterface {
  name = 'CreateClaims20261126000210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE park_claims (
        id uuid NOT NULL DEFAULT uuidv7(),
        reference text NOT NULL,
        park_id uuid NOT NULL,
        claimant_user_id uuid NOT NULL,
        organisation text NOT NULL,
        claimant_role text NOT NULL,
        official_email text NOT NULL,
        evidence text NOT NULL,
        links text[] NOT NULL DEFAULT '{}',
        state text NOT NULL,
        state_changed_at timestamptz NOT NULL,
        decided_by uuid,
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT park_claims_pkey PRIMARY KEY (id),
        CONSTRAINT park_claims_reference_key UNIQUE (reference),
        CONSTRAINT park_claims_state_check CHECK (state IN
          ('submitted', 'information-requested', 'approved', 'rejected', 'withdrawn', 'superseded'))
      );
      CREATE UNIQUE INDEX park_claims_open_key ON park_claims (park_id, claimant_user_id)
        WHERE state IN ('submitted', 'information-requested');
      CREATE UNIQUE INDEX park_claims_approved_key ON park_claims (park_id) WHERE state = 'approved';
      CREATE INDEX park_claims_claimant_idx ON park_claims (claimant_user_id, id);
      CREATE INDEX park_claims_state_idx ON park_claims (state, id);

      CREATE TABLE park_claim_notes (
        id uuid NOT NULL DEFAULT uuidv7(),
        claim_id uuid NOT NULL,
        author_user_id uuid,
        body text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT park_claim_notes_pkey PRIMARY KEY (id),
        CONSTRAINT park_claim_notes_claim_fkey FOREIGN KEY (claim_id) REFERENCES park_claims (id) ON DELETE CASCADE
      );
      CREATE INDEX park_claim_notes_claim_idx ON park_claim_notes (claim_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE park_claim_notes, park_claims');
  }
}
