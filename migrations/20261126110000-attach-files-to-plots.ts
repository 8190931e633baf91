import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file of a park may be evidence for one of its plots. A plot that is only a draft has no row: there is no key to it. */
export class AttachFilesToPlots20261126110000 implements MigrationInterface {
  name = 'AttachFilesToPlots20261126110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE park_files ADD COLUMN plot_id uuid;
      CREATE INDEX park_files_plot_idx ON park_files (plot_id) WHERE plot_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX park_files_plot_idx;
      ALTER TABLE park_files DROP COLUMN plot_id;
    `);
  }
}
