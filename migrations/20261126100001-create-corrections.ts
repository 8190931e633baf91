import type { MigrationInterface, QueryRunner } from 'typeorm';

const PURPOSES = [
  ...['confirm-email', 'reset-password', 'sign-in', 'confirm-enquiry', 'follow-enquiry'],
  'invitation',
];
const purposeCheck = (purposes: readonly string[]) =>
  `CONSTRAINT one_time_links_purpose_check CHECK (purpose IN (${purposes.map((one) => `'${one}'`).join(', ')}))`;

/** Corrections that readers propose to facts of parks, and the links by which visitors confirm them. */
export class CreateCorrections20261126100001 implements MigrationInterface {
  name = 'CreateCorrections20261126100001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE one_time_links DROP CONSTRAINT one_time_links_purpose_check;
      ALTER TABLE one_time_links ADD ${purposeCheck([...PURPOSES, 'confirm-correction'])};

      CREATE TABLE fact_corrections (
        id uuid NOT NULL DEFAULT uuidv7(),
        reference text NOT NULL,
        park_id uuid NOT NULL,
        fact_id uuid NOT NULL,
        fact_key text NOT NULL,
        value_kind text NOT NULL,
        seen_value text NOT NULL,
        seen_unit text,
        seen_as_of text,
        value text NOT NULL,
        unit text,
        as_of text,
        source_title text NOT NULL,
        source_address text,
        comment text,
        author_user_id uuid,
        contact_name text,
        contact_email text,
        locale text NOT NULL,
        state text NOT NULL,
        submitted_at timestamptz,
        decided_at timestamptz,
        decided_by uuid,
        reason text,
        accepted_into integer,
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT fact_corrections_pkey PRIMARY KEY (id),
        CONSTRAINT fact_corrections_reference_key UNIQUE (reference),
        CONSTRAINT fact_corrections_state_check CHECK (state IN ('unconfirmed', 'open', 'accepted', 'declined')),
        CONSTRAINT fact_corrections_value_kind_check CHECK (value_kind IN ('number', 'text')),
        CONSTRAINT fact_corrections_locale_check CHECK (locale IN ('en', 'zh-CN', 'ja', 'de')),
        CONSTRAINT fact_corrections_author_check CHECK (author_user_id IS NOT NULL OR contact_email IS NOT NULL)
      );
      CREATE INDEX fact_corrections_park_idx ON fact_corrections (park_id, id);
      CREATE INDEX fact_corrections_open_idx ON fact_corrections (id) WHERE state = 'open';
      CREATE INDEX fact_corrections_unconfirmed_idx ON fact_corrections (created_at) WHERE state = 'unconfirmed';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE fact_corrections;
      DELETE FROM one_time_links WHERE purpose = 'confirm-correction';
      ALTER TABLE one_time_links DROP CONSTRAINT one_time_links_purpose_check;
      ALTER TABLE one_time_links ADD ${purposeCheck(PURPOSES)};
    `);
  }
}
