import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plots and buildings as last published, and the border of a park. */
export class CreatePlots20261126000500 implements MigrationInterface {
  name = 'CreatePlots20261126000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE parks ADD COLUMN boundary jsonb');
    await runner.query(PLOTS + BUILDINGS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE buildings, plots');
    await runner.query('ALTER TABLE parks DROP COLUMN boundary');
  }
}

const PLOTS = `
  CREATE TABLE plots (
    id uuid NOT NULL,
    park_id uuid NOT NULL,
    code text NOT NULL,
    sort_code text COLLATE "C" NOT NULL,
    status text NOT NULL,
    status_as_of date,
    area_m2 numeric,
    measured_m2 numeric,
    segments text[] NOT NULL DEFAULT '{}',
    visibility text NOT NULL,
    polygon jsonb,
    west double precision,
    south double precision,
    east double precision,
    north double precision,
    document jsonb NOT NULL,
    demo boolean NOT NULL DEFAULT false,
    published_at timestamptz NOT NULL,
    archived_at timestamptz,
    CONSTRAINT plots_pkey PRIMARY KEY (id),
    CONSTRAINT plots_park_fkey FOREIGN KEY (park_id) REFERENCES parks (id) ON DELETE CASCADE,
    CONSTRAINT plots_status_check CHECK (status IN ('available', 'under-negotiation', 'reserved', 'planned', 'sold')),
    CONSTRAINT plots_visibility_check CHECK (visibility IN ('public', 'signed-in', 'on-request'))
  );
  CREATE UNIQUE INDEX plots_code_idx ON plots (park_id, code) WHERE archived_at IS NULL;
  CREATE INDEX plots_park_idx ON plots (park_id, sort_code, id);
  CREATE INDEX plots_bounds_idx ON plots (west, east, south, north);
`;

const BUILDINGS = `
  CREATE TABLE buildings (
    id uuid NOT NULL,
    park_id uuid NOT NULL,
    plot_id uuid,
    code text NOT NULL,
    sort_code text COLLATE "C" NOT NULL,
    status text NOT NULL,
    terms text,
    floor_m2 numeric,
    segments text[] NOT NULL DEFAULT '{}',
    visibility text NOT NULL,
    document jsonb NOT NULL,
    demo boolean NOT NULL DEFAULT false,
    published_at timestamptz NOT NULL,
    archived_at timestamptz,
    CONSTRAINT buildings_pkey PRIMARY KEY (id),
    CONSTRAINT buildings_park_fkey FOREIGN KEY (park_id) REFERENCES parks (id) ON DELETE CASCADE,
    CONSTRAINT buildings_plot_fkey FOREIGN KEY (plot_id) REFERENCES plots (id) ON DELETE SET NULL,
    CONSTRAINT buildings_status_check CHECK (status IN
      ('available', 'under-negotiation', 'reserved', 'under-construction', 'planned', 'let', 'sold')),
    CONSTRAINT buildings_terms_check CHECK (terms IN ('rent', 'sale', 'rent-or-sale')),
    CONSTRAINT buildings_visibility_check CHECK (visibility IN ('public', 'signed-in', 'on-request'))
  );
  CREATE UNIQUE INDEX buildings_code_idx ON buildings (park_id, code) WHERE archived_at IS NULL;
  CREATE INDEX buildings_park_idx ON buildings (park_id, sort_code, id);
  CREATE INDEX buildings_plot_idx ON buildings (plot_id);
`;
