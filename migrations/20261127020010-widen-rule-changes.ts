import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of rules of trade and investment stand beside those of policies. */
export class WidenRuleChanges20261127020010 implements MigrationInterface {
  name = 'WidenRuleChanges20261127020010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rule_changes RENAME COLUMN policy_id TO rule_id;
      ALTER TABLE rule_changes
        ADD COLUMN kind text NOT NULL DEFAULT 'policy',
        ADD CONSTRAINT rule_changes_kind_check CHECK (kind IN ('policy', 'regime'));
      ALTER TABLE rule_change_notices RENAME COLUMN policy_id TO rule_id;
      ALTER TABLE rule_change_notices ADD COLUMN regime jsonb;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM rule_changes WHERE kind = 'regime';
      ALTER TABLE rule_change_notices DROP COLUMN regime;
      ALTER TABLE rule_change_notices RENAME COLUMN rule_id TO policy_id;
      ALTER TABLE rule_changes DROP COLUMN kind;
      ALTER TABLE rule_changes RENAME COLUMN rule_id TO policy_id;
    `);
  }
}
