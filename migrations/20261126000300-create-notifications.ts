import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told, by which way they want to be told it, and the links by which they decline it. */
export class CreateNotifications20261126000300 implements MigrationInterface {
  name = 'CreateNotifications20261126000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notifications (
        id uuid NOT NULL DEFAULT uuidv7(),
        user_id uuid NOT NULL,
        event_id uuid NOT NULL,
        kind text NOT NULL,
        organisation_kind text,
        organisation_id uuid,
        subjects jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        read_at timestamptz,
        digest_at timestamptz,
        mailed_at timestamptz,
        CONSTRAINT notifications_pkey PRIMARY KEY (id),
        CONSTRAINT notifications_user_event_key UNIQUE (user_id, event_id),
        CONSTRAINT notifications_organisation_check CHECK (organisation_kind IN ('company', 'park', 'portal'))
      );
      CREATE INDEX notifications_list_idx ON notifications (user_id, id);
      CREATE INDEX notifications_unread_idx ON notifications (user_id) WHERE read_at IS NULL;
      CREATE INDEX notifications_digest_idx ON notifications (digest_at) WHERE mailed_at IS NULL AND digest_at IS NOT NULL;

      CREATE TABLE notification_settings (
        user_id uuid NOT NULL,
        time_zone text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT notification_settings_pkey PRIMARY KEY (user_id)
      );

      CREATE TABLE notification_preferences (
        user_id uuid NOT NULL,
        kind text NOT NULL,
        mail text NOT NULL,
        CONSTRAINT notification_preferences_pkey PRIMARY KEY (user_id, kind),
        CONSTRAINT notification_preferences_mail_check CHECK (mail IN ('at-once', 'daily', 'off'))
      );

      CREATE TABLE unsubscribe_tokens (
        token_hash bytea NOT NULL,
        user_id uuid NOT NULL,
        kind text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT unsubscribe_tokens_pkey PRIMARY KEY (token_hash)
      );
      CREATE INDEX unsubscribe_tokens_created_idx ON unsubscribe_tokens (created_at);

      ALTER TABLE outgoing_mails ADD COLUMN subscription jsonb;
      ALTER TABLE mailbox_messages ADD COLUMN headers jsonb NOT NULL DEFAULT '{}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mailbox_messages DROP COLUMN headers;
      ALTER TABLE outgoing_mails DROP COLUMN subscription;
      DROP TABLE unsubscribe_tokens, notification_preferences, notification_settings, notifications;
    `);
  }
}
