import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events (outbox, timeline, audit), kept answers, attempt counters, mail. */
export class CreatePlatform20261124000100 implements MigrationInterface {
  name = 'CreatePlatform20261124000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE domain_events (
        id uuid NOT NULL DEFAULT uuidv7(),
        name text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        actor_id uuid,
        actor_kind text NOT NULL,
        request_id text NOT NULL,
        occurred_at timestamptz NOT NULL,
        payload jsonb NOT NULL,
        CONSTRAINT domain_events_pkey PRIMARY KEY (id)
      );
      CREATE INDEX domain_events_subject_idx ON domain_events (subject_type, subject_id, id);
      CREATE INDEX domain_events_name_idx ON domain_events (name, id);

      CREATE TABLE event_effects (
        handler text NOT NULL,
        event_id uuid NOT NULL,
        done_at timestamptz NOT NULL,
        CONSTRAINT event_effects_pkey PRIMARY KEY (handler, event_id)
      );

      CREATE TABLE idempotency_keys (
        actor_key text NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        status integer NOT NULL,
        body jsonb NOT NULL,
        headers jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT idempotency_keys_pkey PRIMARY KEY (actor_key, key)
      );
      CREATE INDEX idempotency_keys_created_idx ON idempotency_keys (created_at);

      CREATE TABLE rate_limits (
        key varchar(255) NOT NULL,
        points integer NOT NULL DEFAULT 0,
        expire bigint,
        CONSTRAINT rate_limits_pkey PRIMARY KEY (key)
      );

      CREATE TABLE outgoing_mails (
        id uuid NOT NULL DEFAULT uuidv7(),
        message_id text NOT NULL,
        to_address text NOT NULL,
        locale text NOT NULL,
        template text NOT NULL,
        params jsonb NOT NULL,
        link jsonb,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        CONSTRAINT outgoing_mails_pkey PRIMARY KEY (id),
        CONSTRAINT outgoing_mails_message_id_key UNIQUE (message_id)
      );
      CREATE INDEX outgoing_mails_unsent_idx ON outgoing_mails (created_at) WHERE sent_at IS NULL;

      CREATE TABLE mailbox_messages (
        id uuid NOT NULL DEFAULT uuidv7(),
        message_id text NOT NULL,
        to_address text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        locale text NOT NULL,
        received_at timestamptz NOT NULL,
        CONSTRAINT mailbox_messages_pkey PRIMARY KEY (id),
        CONSTRAINT mailbox_messages_message_id_key UNIQUE (message_id)
      );
      CREATE INDEX mailbox_messages_received_idx ON mailbox_messages (received_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE mailbox_messages, outgoing_mails, rate_limits, idempotency_keys, event_effects, domain_events',
    );
  }
}
