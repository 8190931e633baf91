import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a park shows beside its facts: pictures and documents. */
export class CreateParkFiles20261126000410 implements MigrationInterface {
  name = 'CreateParkFiles20261126000410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE park_files (
        file_id uuid NOT NULL,
        park_id uuid NOT NULL,
        kind text NOT NULL,
        position integer NOT NULL,
        alt jsonb,
        caption jsonb,
        credit text,
        visibility text NOT NULL DEFAULT 'public',
        state text NOT NULL DEFAULT 'hidden',
        asked_at timestamptz,
        returned_because text,
        demo boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT park_files_pkey PRIMARY KEY (file_id),
        CONSTRAINT park_files_park_fkey FOREIGN KEY (park_id) REFERENCES parks (id) ON DELETE CASCADE,
        CONSTRAINT park_files_kind_check CHECK (kind IN ('picture', 'document')),
        CONSTRAINT park_files_visibility_check CHECK (visibility IN ('public', 'signed-in')),
        CONSTRAINT park_files_state_check CHECK (state IN ('hidden', 'waiting', 'shown')),
        CONSTRAINT park_files_asked_check CHECK (state <> 'waiting' OR asked_at IS NOT NULL),
        CONSTRAINT park_files_alt_check CHECK (state = 'hidden' OR kind = 'document' OR alt IS NOT NULL)
      );
      CREATE INDEX park_files_park_idx ON park_files (park_id, kind, position);
      CREATE INDEX park_files_waiting_idx ON park_files (asked_at, file_id) WHERE state = 'waiting';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE park_files');
  }
}
