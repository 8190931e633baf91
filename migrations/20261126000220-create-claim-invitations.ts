import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To whom the administrators have written about an enquiry that waits for a park nobody has claimed. */
export class CreateClaimInvitations20261126000220 implements MigrationInterface {
  name = 'CreateClaimInvitations20261126000220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE claim_invitations (
        id uuid NOT NULL DEFAULT uuidv7(),
        recipient_id uuid NOT NULL,
        park_id uuid NOT NULL,
        email text NOT NULL,
        locale text NOT NULL,
        sent_by uuid,
        sent_at timestamptz NOT NULL,
        CONSTRAINT claim_invitations_pkey PRIMARY KEY (id),
        CONSTRAINT claim_invitations_recipient_fkey FOREIGN KEY (recipient_id)
          REFERENCES enquiry_recipients (id) ON DELETE CASCADE,
        CONSTRAINT claim_invitations_locale_check CHECK (locale IN ('en', 'zh-CN', 'ja', 'de'))
      );
      CREATE INDEX claim_invitations_recipient_idx ON claim_invitations (recipient_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE claim_invitations');
  }
}
