import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the parties of an enquiry's recipient write to each other. */
export class CreateMessages20261124000700 implements MigrationInterface {
  name = 'CreateMessages20261124000700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE messages (
        id uuid NOT NULL DEFAULT uuidv7(),
        recipient_id uuid NOT NULL,
        enquiry_id uuid NOT NULL,
        author_user_id uuid,
        author_side text NOT NULL,
        kind text NOT NULL,
        body text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT messages_pkey PRIMARY KEY (id),
        CONSTRAINT messages_author_side_check CHECK (author_side IN ('investor', 'park', 'administrator')),
        CONSTRAINT messages_kind_check
          CHECK (kind IN ('message', 'answer', 'holding-reply', 'information-request', 'information'))
      );
      CREATE INDEX messages_thread_idx ON messages (recipient_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE messages');
  }
}
