import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who confirmed a fact and when, what a park's place in lists is earned by, and who was reminded of what. */
export class ConfirmFacts20261126000310 implements MigrationInterface {
  name = 'ConfirmFacts20261126000310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE facts ADD COLUMN verified_as text,
        ADD CONSTRAINT facts_verified_as_check CHECK (verified_as IN ('park', 'portal'));

      CREATE TABLE fact_confirmations (
        id uuid NOT NULL DEFAULT uuidv7(),
        fact_id uuid NOT NULL,
        user_id uuid NOT NULL,
        side text NOT NULL,
        confirmed_at timestamptz NOT NULL,
        undone_at timestamptz,
        CONSTRAINT fact_confirmations_pkey PRIMARY KEY (id),
        CONSTRAINT fact_confirmations_fact_fkey FOREIGN KEY (fact_id) REFERENCES facts (id) ON DELETE CASCADE,
        CONSTRAINT fact_confirmations_side_check CHECK (side IN ('park', 'portal'))
      );
      CREATE INDEX fact_confirmations_fact_idx ON fact_confirmations (fact_id, id);

      ALTER TABLE parks
        ADD COLUMN ranked_area_m2 numeric,
        ADD COLUMN ranked_as_of date,
        ADD COLUMN freshness integer,
        ADD COLUMN completeness integer NOT NULL DEFAULT 0,
        ADD COLUMN standing_changes_on date;
      DROP INDEX parks_facts_as_of_idx, parks_area_idx;
      CREATE INDEX parks_ranked_as_of_idx ON parks (ranked_as_of DESC NULLS LAST, sort_name, id);
      CREATE INDEX parks_ranked_area_idx ON parks (ranked_area_m2 DESC NULLS LAST, sort_name, id);
      CREATE INDEX parks_standing_idx ON parks (standing_changes_on);

      CREATE TABLE park_fact_reminders (
        fact_id uuid NOT NULL,
        kind text NOT NULL,
        expires_on date NOT NULL,
        park_id uuid NOT NULL,
        sent_on date NOT NULL,
        CONSTRAINT park_fact_reminders_pkey PRIMARY KEY (fact_id, kind, expires_on),
        CONSTRAINT park_fact_reminders_park_fkey FOREIGN KEY (park_id) REFERENCES parks (id) ON DELETE CASCADE,
        CONSTRAINT park_fact_reminders_kind_check CHECK (kind IN ('due', 'overdue'))
      );
      CREATE INDEX park_fact_reminders_day_idx ON park_fact_reminders (park_id, sent_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE park_fact_reminders;
      ALTER TABLE parks DROP COLUMN standing_changes_on, DROP COLUMN completeness, DROP COLUMN freshness,
        DROP COLUMN ranked_as_of, DROP COLUMN ranked_area_m2;
      CREATE INDEX parks_facts_as_of_idx ON parks (facts_as_of, id);
      CREATE INDEX parks_area_idx ON parks (area_m2, id);
      DROP TABLE fact_confirmations;
      ALTER TABLE facts DROP COLUMN verified_as;
    `);
  }
}
