import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom to ask in a park. */
export class CreateParkContacts20261126000102 implements MigrationInterface {
  name = 'CreateParkContacts20261126000102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE park_contacts (
        id uuid NOT NULL DEFAULT uuidv7(),
        park_id uuid NOT NULL,
        name text NOT NULL,
        role text,
        languages text[] NOT NULL,
        phone text,
        email text,
        hours text,
        visibility text NOT NULL,
        position integer NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT park_contacts_pkey PRIMARY KEY (id),
        CONSTRAINT park_contacts_park_fkey FOREIGN KEY (park_id) REFERENCES parks (id) ON DELETE CASCADE,
        CONSTRAINT park_contacts_visibility_check CHECK (visibility IN ('public', 'signed-in')),
        CONSTRAINT park_contacts_reachable_check CHECK (phone IS NOT NULL OR email IS NOT NULL)
      );
      CREATE INDEX park_contacts_park_idx ON park_contacts (park_id, position, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE park_contacts');
  }
}
