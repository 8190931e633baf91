import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Enquiries, and each of their recipients with its state, owner and clock. */
export class CreateEnquiries20261124000600 implements MigrationInterface {
  name = 'CreateEnquiries20261124000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE enquiries (
        id uuid NOT NULL DEFAULT uuidv7(),
        reference text NOT NULL,
        company_id uuid,
        project_id uuid,
        author_user_id uuid,
        contact_name text,
        contact_email text,
        contact_phone text,
        contact_organisation text,
        contact_country text,
        locale text NOT NULL,
        region_id uuid,
        offering_id uuid,
        question text NOT NULL,
        project_draft jsonb,
        created_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        reminded_at timestamptz,
        demo boolean NOT NULL DEFAULT false,
        CONSTRAINT enquiries_pkey PRIMARY KEY (id),
        CONSTRAINT enquiries_reference_key UNIQUE (reference),
        CONSTRAINT enquiries_locale_check CHECK (locale IN ('en', 'zh-CN', 'ja', 'de')),
        CONSTRAINT enquiries_confirmed_check
          CHECK (confirmed_at IS NULL OR (company_id IS NOT NULL AND project_id IS NOT NULL))
      );
      CREATE INDEX enquiries_company_idx ON enquiries (company_id, id);
      CREATE INDEX enquiries_project_idx ON enquiries (project_id, id);
      CREATE INDEX enquiries_unconfirmed_idx ON enquiries (created_at) WHERE confirmed_at IS NULL;

      CREATE TABLE enquiry_recipients (
        id uuid NOT NULL DEFAULT uuidv7(),
        enquiry_id uuid NOT NULL,
        park_id uuid,
        desk text NOT NULL,
        time_zone text NOT NULL,
        state text NOT NULL,
        state_changed_at timestamptz NOT NULL,
        owner_user_id uuid,
        received_at timestamptz,
        due_at timestamptz,
        paused_at timestamptz,
        answered_at timestamptz,
        ended_at timestamptz,
        closed_outcome text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT enquiry_recipients_pkey PRIMARY KEY (id),
        CONSTRAINT enquiry_recipients_enquiry_park_key UNIQUE (enquiry_id, park_id),
        CONSTRAINT enquiry_recipients_enquiry_fkey FOREIGN KEY (enquiry_id) REFERENCES enquiries (id) ON DELETE CASCADE,
        CONSTRAINT enquiry_recipients_desk_check CHECK (desk = 'triage' OR (desk = 'park' AND park_id IS NOT NULL)),
        CONSTRAINT enquiry_recipients_state_check CHECK (state IN
          ('unconfirmed', 'submitted', 'answered', 'information-requested', 'closed', 'withdrawn', 'spam')),
        CONSTRAINT enquiry_recipients_clock_check CHECK (state = 'unconfirmed' OR due_at IS NOT NULL OR ended_at IS NOT NULL)
      );
      CREATE INDEX enquiry_recipients_park_inbox_idx ON enquiry_recipients
        (park_id, (CASE WHEN ended_at IS NOT NULL THEN 2 WHEN answered_at IS NOT NULL THEN 1 ELSE 0 END), due_at, id)
        WHERE desk = 'park' AND due_at IS NOT NULL;
      CREATE INDEX enquiry_recipients_triage_inbox_idx ON enquiry_recipients
        ((CASE WHEN ended_at IS NOT NULL THEN 2 WHEN answered_at IS NOT NULL THEN 1 ELSE 0 END), due_at, id)
        WHERE desk = 'triage' AND due_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE enquiry_recipients, enquiries');
  }
}
