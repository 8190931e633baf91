import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of what is published, and what reviewers say about them. */
export class CreateContent20261126000100 implements MigrationInterface {
  name = 'CreateContent20261126000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE content_versions (
        id uuid NOT NULL DEFAULT uuidv7(),
        type text NOT NULL,
        subject_id uuid NOT NULL,
        park_id uuid,
        n integer NOT NULL,
        document jsonb NOT NULL,
        state text NOT NULL,
        version integer NOT NULL,
        based_on_n integer,
        author uuid,
        updated_by uuid,
        editors uuid[] NOT NULL DEFAULT '{}',
        submitted_by uuid,
        submitted_at timestamptz,
        reviewer uuid,
        decided_at timestamptz,
        publish_at timestamptz,
        published_at timestamptz,
        superseded_at timestamptz,
        acknowledged text[] NOT NULL DEFAULT '{}',
        identity jsonb,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT content_versions_pkey PRIMARY KEY (id),
        CONSTRAINT content_versions_subject_n_key UNIQUE (type, subject_id, n),
        CONSTRAINT content_versions_state_check
          CHECK (state IN ('draft', 'in-review', 'approved', 'published', 'archived', 'discarded')),
        CONSTRAINT content_versions_review_check CHECK (state <> 'in-review' OR submitted_at IS NOT NULL),
        CONSTRAINT content_versions_due_check CHECK (state <> 'approved' OR publish_at IS NOT NULL)
      );
      CREATE UNIQUE INDEX content_versions_open_key ON content_versions (type, subject_id)
        WHERE state IN ('draft', 'in-review', 'approved');
      CREATE UNIQUE INDEX content_versions_published_key ON content_versions (type, subject_id)
        WHERE state = 'published' AND superseded_at IS NULL;
      CREATE INDEX content_versions_desk_idx ON content_versions (park_id, updated_at, id);
      CREATE INDEX content_versions_review_idx ON content_versions (submitted_at, id) WHERE state = 'in-review';
      CREATE INDEX content_versions_due_idx ON content_versions (publish_at) WHERE state = 'approved';
      CREATE TABLE content_comments (
        id uuid NOT NULL DEFAULT uuidv7(),
        version_id uuid NOT NULL,
        pointer text NOT NULL,
        text text NOT NULL,
        author uuid NOT NULL,
        created_at timestamptz NOT NULL,
        resolved_at timestamptz,
        CONSTRAINT content_comments_pkey PRIMARY KEY (id),
        CONSTRAINT content_comments_version_fkey FOREIGN KEY (version_id) REFERENCES content_versions (id) ON DELETE CASCADE
      );
      CREATE INDEX content_comments_version_idx ON content_comments (version_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE content_comments, content_versions');
  }
}
