import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that are being imported, their bytes and rows, and the mappings remembered of earlier ones. */
export class CreateImports20261126000700 implements MigrationInterface {
  name = 'CreateImports20261126000700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IMPORTS + PARTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_mappings, import_rows, import_chunks, imports');
  }
}

const IMPORTS = `
  CREATE TABLE imports (
    id uuid NOT NULL DEFAULT uuidv7(),
    type text NOT NULL,
    park_id uuid,
    created_by uuid NOT NULL,
    state text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    mode text NOT NULL,
    file_name text NOT NULL,
    file_size integer NOT NULL,
    file_sha256 text,
    reading jsonb,
    headers text[] NOT NULL DEFAULT '{}',
    mapping jsonb,
    evidence jsonb,
    failure jsonb,
    total integer NOT NULL DEFAULT 0,
    done integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT imports_pkey PRIMARY KEY (id),
    CONSTRAINT imports_type_check CHECK (type IN ('plot', 'building', 'offering', 'fact', 'park')),
    CONSTRAINT imports_mode_check CHECK (mode IN ('create', 'update', 'both')),
    CONSTRAINT imports_state_check CHECK (state IN
      ('waiting', 'reading', 'mapped', 'checking', 'checked', 'applying', 'applied', 'undoing', 'undone', 'failed', 'discarded'))
  );
  CREATE INDEX imports_desk_idx ON imports (park_id, created_at, id);
`;

const PARTS = `
  CREATE TABLE import_chunks (
    import_id uuid NOT NULL,
    n integer NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT import_chunks_pkey PRIMARY KEY (import_id, n),
    CONSTRAINT import_chunks_import_fkey FOREIGN KEY (import_id) REFERENCES imports (id) ON DELETE CASCADE
  );
  CREATE TABLE import_rows (
    import_id uuid NOT NULL,
    n integer NOT NULL,
    cells text[] NOT NULL,
    typed text[],
    dropped boolean NOT NULL DEFAULT false,
    key text,
    verdict text,
    findings jsonb NOT NULL DEFAULT '[]',
    subject_id uuid,
    seen text,
    outcome text,
    began boolean,
    before jsonb,
    applied_version integer,
    undo text,
    reason text,
    CONSTRAINT import_rows_pkey PRIMARY KEY (import_id, n),
    CONSTRAINT import_rows_import_fkey FOREIGN KEY (import_id) REFERENCES imports (id) ON DELETE CASCADE,
    CONSTRAINT import_rows_verdict_check CHECK (verdict IN ('create', 'update', 'unchanged', 'refused')),
    CONSTRAINT import_rows_outcome_check CHECK (outcome IN ('created', 'updated', 'unchanged', 'refused')),
    CONSTRAINT import_rows_undo_check CHECK (undo IN ('undone', 'kept'))
  );
  CREATE INDEX import_rows_key_idx ON import_rows (import_id, key);
  CREATE TABLE import_mappings (
    owner text NOT NULL,
    type text NOT NULL,
    shape text NOT NULL,
    mapping jsonb NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT import_mappings_pkey PRIMARY KEY (owner, type, shape)
  );
`;
