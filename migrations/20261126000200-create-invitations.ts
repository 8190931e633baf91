import type { MigrationInterface, QueryRunner } from 'typeorm';

const PURPOSES = ['confirm-email', 'reset-password', 'sign-in', 'confirm-enquiry', 'follow-enquiry'];
const purposeCheck = (purposes: readonly string[]) =>
  `CONSTRAINT one_time_links_purpose_check CHECK (purpose IN (${purposes.map((one) => `'${one}'`).join(', ')}))`;

/** Invitations to the teams of parks and companies, the links that open them, and versions of memberships. */
export class CreateInvitations20261126000200 implements MigrationInterface {
  name = 'CreateInvitations20261126000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE memberships ADD COLUMN version integer NOT NULL DEFAULT 1;

      ALTER TABLE one_time_links DROP CONSTRAINT one_time_links_purpose_check;
      ALTER TABLE one_time_links ADD ${purposeCheck([...PURPOSES, 'invitation'])};
      CREATE INDEX one_time_links_subject_idx ON one_time_links (subject_id, purpose) WHERE used_at IS NULL;

      CREATE TABLE invitations (
        id uuid NOT NULL DEFAULT uuidv7(),
        kind text NOT NULL,
        organisation_id uuid NOT NULL,
        email text NOT NULL,
        role text NOT NULL,
        locale text NOT NULL,
        state text NOT NULL,
        invited_by uuid,
        times_sent integer NOT NULL DEFAULT 1,
        sent_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        decided_at timestamptz,
        accepted_by uuid,
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT invitations_pkey PRIMARY KEY (id),
        CONSTRAINT invitations_kind_role_check CHECK (
          (kind = 'company' AND role IN ('company-owner', 'company-member'))
          OR (kind = 'park' AND role IN ('park-manager', 'park-editor'))
        ),
        CONSTRAINT invitations_locale_check CHECK (locale IN ('en', 'zh-CN', 'ja', 'de')),
        CONSTRAINT invitations_state_check CHECK (state IN ('pending', 'accepted', 'withdrawn')),
        CONSTRAINT invitations_decided_check CHECK ((state = 'pending') = (decided_at IS NULL))
      );
      CREATE UNIQUE INDEX invitations_pending_key ON invitations (organisation_id, email) WHERE state = 'pending';
      CREATE INDEX invitations_organisation_idx ON invitations (organisation_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE invitations;
      DROP INDEX one_time_links_subject_idx;
      DELETE FROM one_time_links WHERE purpose = 'invitation';
      ALTER TABLE one_time_links DROP CONSTRAINT one_time_links_purpose_check;
      ALTER TABLE one_time_links ADD ${purposeCheck(PURPOSES)};
      ALTER TABLE memberships DROP COLUMN version;
    `);
  }
}
