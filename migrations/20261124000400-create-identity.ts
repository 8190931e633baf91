import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People: users, what they belong to, their sessions and the links mailed to them. */
export class CreateIdentity20261124000400 implements MigrationInterface {
  name = 'CreateIdentity20261124000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE users (
        id uuid NOT NULL DEFAULT uuidv7(),
        email text NOT NULL,
        password_hash text,
        name text NOT NULL,
        locale text NOT NULL,
        status text NOT NULL,
        confirmed_at timestamptz,
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT users_pkey PRIMARY KEY (id),
        CONSTRAINT users_email_key UNIQUE (email),
        CONSTRAINT users_status_check CHECK (status IN ('unconfirmed', 'active', 'suspended')),
        CONSTRAINT users_locale_check CHECK (locale IN ('en', 'zh-CN', 'ja', 'de'))
      );

      CREATE TABLE memberships (
        id uuid NOT NULL DEFAULT uuidv7(),
        user_id uuid NOT NULL,
        kind text NOT NULL,
        organisation_id uuid,
        role text NOT NULL,
        regions text[] NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL,
        CONSTRAINT memberships_pkey PRIMARY KEY (id),
        CONSTRAINT memberships_user_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
        CONSTRAINT memberships_kind_role_check CHECK (
          (kind = 'company' AND organisation_id IS NOT NULL AND role IN ('company-owner', 'company-member'))
          OR (kind = 'park' AND organisation_id IS NOT NULL AND role IN ('park-manager', 'park-editor'))
          OR (kind = 'portal' AND organisation_id IS NULL AND role IN ('officer', 'admin'))
        )
      );
      CREATE UNIQUE INDEX memberships_organisation_key ON memberships (user_id, organisation_id)
        WHERE organisation_id IS NOT NULL;
      CREATE UNIQUE INDEX memberships_portal_key ON memberships (user_id) WHERE organisation_id IS NULL;
      CREATE INDEX memberships_members_idx ON memberships (organisation_id, role);

      CREATE TABLE sessions (
        id uuid NOT NULL DEFAULT uuidv7(),
        token_hash bytea NOT NULL,
        user_id uuid,
        guest_enquiry_id uuid,
        created_at timestamptz NOT NULL,
        last_active_at timestamptz NOT NULL,
        absolute_expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT sessions_pkey PRIMARY KEY (id),
        CONSTRAINT sessions_token_hash_key UNIQUE (token_hash),
        CONSTRAINT sessions_user_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
        CONSTRAINT sessions_holder_check CHECK ((user_id IS NULL) <> (guest_enquiry_id IS NULL))
      );
      CREATE INDEX sessions_user_idx ON sessions (user_id) WHERE ended_at IS NULL;
      CREATE INDEX sessions_expiry_idx ON sessions (absolute_expires_at);

      CREATE TABLE one_time_links (
        id uuid NOT NULL DEFAULT uuidv7(),
        token_hash bytea NOT NULL,
        purpose text NOT NULL,
        user_id uuid,
        subject_id uuid,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT one_time_links_pkey PRIMARY KEY (id),
        CONSTRAINT one_time_links_token_hash_key UNIQUE (token_hash),
        CONSTRAINT one_time_links_user_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
        CONSTRAINT one_time_links_purpose_check CHECK (
          purpose IN ('confirm-email', 'reset-password', 'sign-in', 'confirm-enquiry', 'follow-enquiry')
        )
      );
      CREATE INDEX one_time_links_user_idx ON one_time_links (user_id, purpose) WHERE used_at IS NULL;
      CREATE INDEX one_time_links_expiry_idx ON one_time_links (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE one_time_links, sessions, memberships, users');
  }
}
