import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Investors' companies and what they plan. */
export class CreateCompanies20261124000500 implements MigrationInterface {
  name = 'CreateCompanies20261124000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE companies (
        id uuid NOT NULL DEFAULT uuidv7(),
        name text NOT NULL,
        country text,
        registry_number text,
        website text,
        status text NOT NULL,
        demo boolean NOT NULL DEFAULT false,
        created_by uuid,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT companies_pkey PRIMARY KEY (id),
        CONSTRAINT companies_status_check CHECK (status IN ('provisional', 'confirmed'))
      );

      CREATE TABLE projects (
        id uuid NOT NULL DEFAULT uuidv7(),
        company_id uuid NOT NULL,
        title text NOT NULL,
        segment text NOT NULL,
        product text,
        capex_amount numeric(20,4),
        capex_currency text,
        jobs integer,
        land_value numeric,
        land_unit text,
        land_m2 numeric,
        power_value numeric,
        power_unit text,
        starts text,
        notes text,
        demo boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT projects_pkey PRIMARY KEY (id),
        CONSTRAINT projects_company_fkey FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE,
        CONSTRAINT projects_capex_check CHECK ((capex_amount IS NULL) = (capex_currency IS NULL)),
        CONSTRAINT projects_land_check
          CHECK ((land_value IS NULL) = (land_unit IS NULL) AND (land_value IS NULL) = (land_m2 IS NULL)),
        CONSTRAINT projects_power_check CHECK ((power_value IS NULL) = (power_unit IS NULL))
      );
      CREATE INDEX projects_company_idx ON projects (company_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE projects, companies');
  }
}
