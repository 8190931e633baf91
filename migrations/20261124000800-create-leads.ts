import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The administrators' cases, one per company and project, and their notes. */
export class CreateLeads20261124000800 implements MigrationInterface {
  name = 'CreateLeads20261124000800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE leads (
        id uuid NOT NULL DEFAULT uuidv7(),
        company_id uuid NOT NULL,
        project_id uuid NOT NULL,
        stage text NOT NULL,
        stage_before_hold text,
        park_id uuid,
        assignee_user_id uuid,
        lost_reason text,
        lost_to text,
        duplicate_of uuid,
        committed_capex_amount numeric(20,4),
        committed_capex_currency text,
        committed_jobs integer,
        realised_capex_amount numeric(20,4),
        realised_capex_currency text,
        realised_jobs integer,
        realised_evidence text,
        search_terms text[] NOT NULL,
        demo boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        stage_changed_at timestamptz NOT NULL,
        last_activity_at timestamptz NOT NULL,
        CONSTRAINT leads_pkey PRIMARY KEY (id),
        CONSTRAINT leads_project_key UNIQUE (company_id, project_id),
        CONSTRAINT leads_duplicate_fkey FOREIGN KEY (duplicate_of) REFERENCES leads (id),
        CONSTRAINT leads_stage_check CHECK (stage IN ('new', 'qualified', 'matched', 'proposal', 'visit', 'negotiation',
          'agreement', 'construction', 'production', 'aftercare', 'on-hold', 'lost', 'duplicate', 'spam')),
        CONSTRAINT leads_hold_check CHECK ((stage = 'on-hold') = (stage_before_hold IS NOT NULL)),
        CONSTRAINT leads_lost_check CHECK (stage <> 'lost' OR (lost_reason IS NOT NULL AND lost_to IS NOT NULL)),
        CONSTRAINT leads_duplicate_check
          CHECK ((stage = 'duplicate') = (duplicate_of IS NOT NULL) AND duplicate_of <> id),
        CONSTRAINT leads_committed_capex_check
          CHECK ((committed_capex_amount IS NULL) = (committed_capex_currency IS NULL)),
        CONSTRAINT leads_realised_capex_check
          CHECK ((realised_capex_amount IS NULL) = (realised_capex_currency IS NULL))
      );
      CREATE INDEX leads_activity_idx ON leads (last_activity_at, id);
      CREATE INDEX leads_stage_idx ON leads (stage, last_activity_at, id);
      CREATE INDEX leads_assignee_idx ON leads (assignee_user_id, last_activity_at, id);
      CREATE INDEX leads_park_idx ON leads (park_id, last_activity_at, id);
      CREATE INDEX leads_work_idx ON leads (project_id);
      CREATE INDEX leads_search_terms_idx ON leads USING gin (search_terms);

      CREATE TABLE lead_notes (
        id uuid NOT NULL DEFAULT uuidv7(),
        lead_id uuid NOT NULL,
        author_user_id uuid NOT NULL,
        body text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT lead_notes_pkey PRIMARY KEY (id),
        CONSTRAINT lead_notes_lead_fkey FOREIGN KEY (lead_id) REFERENCES leads (id) ON DELETE CASCADE
      );
      CREATE INDEX lead_notes_lead_idx ON lead_notes (lead_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lead_notes, leads');
  }
}
