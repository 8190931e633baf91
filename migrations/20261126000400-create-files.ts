import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Uploaded files and the objects that hold their bytes. */
export class CreateFiles20261126000400 implements MigrationInterface {
  name = 'CreateFiles20261126000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE files (
        id uuid NOT NULL DEFAULT uuidv7(),
        owner_type text NOT NULL,
        owner_id uuid NOT NULL,
        name text NOT NULL,
        kind text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL,
        sha256 text NOT NULL,
        width integer,
        height integer,
        state text NOT NULL,
        rejection text,
        uploaded_by uuid,
        created_at timestamptz NOT NULL,
        examined_at timestamptz,
        CONSTRAINT files_pkey PRIMARY KEY (id),
        CONSTRAINT files_kind_check CHECK (kind IN ('picture', 'document')),
        CONSTRAINT files_state_check CHECK (state IN ('quarantined', 'clean', 'rejected')),
        CONSTRAINT files_rejection_check CHECK ((state = 'rejected') = (rejection IS NOT NULL)
          AND (rejection IS NULL OR rejection IN ('infected', 'unreadable'))),
        CONSTRAINT files_picture_check CHECK ((kind = 'picture') = (width IS NOT NULL AND height IS NOT NULL))
      );
      CREATE INDEX files_owner_idx ON files (owner_type, owner_id, id);
      CREATE INDEX files_quarantined_idx ON files (created_at) WHERE state = 'quarantined';

      CREATE TABLE file_blobs (
        id uuid NOT NULL,
        file_id uuid NOT NULL,
        role text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL,
        sha256 text NOT NULL,
        width integer,
        height integer,
        CONSTRAINT file_blobs_pkey PRIMARY KEY (id),
        CONSTRAINT file_blobs_file_fkey FOREIGN KEY (file_id) REFERENCES files (id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX file_blobs_role_key ON file_blobs (file_id, role);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE file_blobs, files');
  }
}
