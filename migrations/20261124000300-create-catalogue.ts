import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Regions, facts, parks, policies, regimes, terms, offerings and the index that finds them. */
export class CreateCatalogue20261124000300 implements MigrationInterface {
  name = 'CreateCatalogue20261124000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEARCH + REGIONS + FACTS + PARKS + POLICIES + REGIMES + REST);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE seed_loads, offerings, glossary_terms, regimes, policy_parks, policy_regions, policies, tenants, park_segments,
        parks, facts, region_ancestors, regions, search_terms, search_documents
    `);
  }
}

const SEARCH = `
  CREATE TABLE search_documents (
    kind text NOT NULL,
    id uuid NOT NULL,
    slug text NOT NULL,
    names jsonb NOT NULL,
    CONSTRAINT search_documents_pkey PRIMARY KEY (kind, id)
  );
  CREATE TABLE search_terms (
    kind text NOT NULL,
    term text COLLATE "C" NOT NULL,
    sort_key text COLLATE "C" NOT NULL,
    id uuid NOT NULL,
    CONSTRAINT search_terms_pkey PRIMARY KEY (kind, term, sort_key, id)
  );
  CREATE INDEX search_terms_document_idx ON search_terms (kind, id);
`;

const REGIONS = `
  CREATE TABLE regions (
    id uuid NOT NULL DEFAULT uuidv7(),
    slug text NOT NULL,
    kind text NOT NULL,
    parent_id uuid,
    country text NOT NULL,
    admin_level text NOT NULL,
    name jsonb NOT NULL,
    sort_name text NOT NULL,
    time_zone text NOT NULL,
    lat double precision,
    lon double precision,
    coord_precision text NOT NULL,
    coord_source text,
    resource_types text[] NOT NULL DEFAULT '{}',
    deposits text[] NOT NULL DEFAULT '{}',
    notes text,
    edited_at timestamptz,
    CONSTRAINT regions_pkey PRIMARY KEY (id),
    CONSTRAINT regions_slug_key UNIQUE (slug),
    CONSTRAINT regions_parent_fkey FOREIGN KEY (parent_id) REFERENCES regions (id),
    CONSTRAINT regions_kind_check CHECK (kind IN ('country', 'province', 'region')),
    CONSTRAINT regions_coord_precision_check
      CHECK (coord_precision IN ('zone', 'site', 'parent', 'city', 'region', 'none'))
  );
  CREATE INDEX regions_parent_idx ON regions (parent_id);
  CREATE TABLE region_ancestors (
    region_id uuid NOT NULL,
    ancestor_id uuid NOT NULL,
    CONSTRAINT region_ancestors_pkey PRIMARY KEY (region_id, ancestor_id),
    CONSTRAINT region_ancestors_region_fkey FOREIGN KEY (region_id) REFERENCES regions (id) ON DELETE CASCADE,
    CONSTRAINT region_ancestors_ancestor_fkey FOREIGN KEY (ancestor_id) REFERENCES regions (id) ON DELETE CASCADE
  );
  CREATE INDEX region_ancestors_ancestor_idx ON region_ancestors (ancestor_id, region_id);
`;

const FACTS = `
  CREATE TABLE facts (
    id uuid NOT NULL DEFAULT uuidv7(),
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    key text NOT NULL,
    value text NOT NULL,
    value_kind text NOT NULL,
    unit text,
    canonical_value numeric,
    canonical_unit text,
    as_of text,
    as_of_from date,
    as_of_to date,
    source jsonb,
    note text,
    confidence text,
    conflict_group text,
    entered_by uuid,
    verified_by uuid,
    verified_at timestamptz,
    expires_on date,
    visibility text NOT NULL,
    seed_key text,
    edited_at timestamptz,
    CONSTRAINT facts_pkey PRIMARY KEY (id),
    CONSTRAINT facts_seed_key_key UNIQUE (seed_key),
    CONSTRAINT facts_subject_type_check CHECK (subject_type IN ('park', 'region')),
    CONSTRAINT facts_value_kind_check CHECK (value_kind IN ('number', 'text')),
    CONSTRAINT facts_visibility_check CHECK (visibility IN ('public', 'signed-in', 'on-request'))
  );
  CREATE INDEX facts_subject_idx ON facts (subject_type, subject_id, key, as_of_to);
`;

const PARKS = `
  CREATE TABLE parks (
    id uuid NOT NULL DEFAULT uuidv7(),
    slug text NOT NULL,
    name jsonb NOT NULL,
    sort_name text NOT NULL,
    region_id uuid,
    parent_park_id uuid,
    country text NOT NULL,
    kind text NOT NULL,
    level text,
    status text NOT NULL,
    established text,
    established_from date,
    established_to date,
    established_source text,
    segments text[] NOT NULL DEFAULT '{}',
    capabilities text[] NOT NULL DEFAULT '{}',
    leading_industries text[] NOT NULL DEFAULT '{}',
    lat double precision,
    lon double precision,
    coord_precision text NOT NULL,
    coord_note text,
    coord_source text,
    time_zone text NOT NULL,
    takes_enquiries boolean NOT NULL,
    claimed_at timestamptz,
    website text,
    notes text,
    area_fact_id uuid,
    area_m2 numeric,
    facts_as_of date,
    fact_count integer NOT NULL DEFAULT 0,
    edited_at timestamptz,
    CONSTRAINT parks_pkey PRIMARY KEY (id),
    CONSTRAINT parks_slug_key UNIQUE (slug),
    CONSTRAINT parks_parent_fkey FOREIGN KEY (parent_park_id) REFERENCES parks (id),
    CONSTRAINT parks_coord_precision_check
      CHECK (coord_precision IN ('zone', 'site', 'parent', 'city', 'region', 'none'))
  );
  CREATE INDEX parks_region_idx ON parks (region_id);
  CREATE INDEX parks_parent_idx ON parks (parent_park_id);
  CREATE INDEX parks_sort_name_idx ON parks (sort_name, id);
  CREATE INDEX parks_facts_as_of_idx ON parks (facts_as_of, id);
  CREATE INDEX parks_area_idx ON parks (area_m2, id);
  CREATE INDEX parks_segments_idx ON parks USING gin (segments);
  CREATE TABLE park_segments (
    park_id uuid NOT NULL,
    word text NOT NULL,
    segment text,
    source text NOT NULL,
    CONSTRAINT park_segments_pkey PRIMARY KEY (park_id, word),
    CONSTRAINT park_segments_park_fkey FOREIGN KEY (park_id) REFERENCES parks (id) ON DELETE CASCADE
  );
  CREATE TABLE tenants (
    id uuid NOT NULL DEFAULT uuidv7(),
    park_id uuid NOT NULL,
    name text NOT NULL,
    activity text,
    status text,
    as_of text,
    as_of_from date,
    as_of_to date,
    source text,
    confidence text,
    CONSTRAINT tenants_pkey PRIMARY KEY (id),
    CONSTRAINT tenants_park_name_key UNIQUE (park_id, name),
    CONSTRAINT tenants_park_fkey FOREIGN KEY (park_id) REFERENCES parks (id) ON DELETE CASCADE
  );
`;

const POLICIES = `
  CREATE TABLE policies (
    id uuid NOT NULL DEFAULT uuidv7(),
    slug text NOT NULL,
    title jsonb NOT NULL,
    sort_title text NOT NULL,
    kind text NOT NULL,
    type text NOT NULL,
    country text NOT NULL,
    level text NOT NULL,
    issuer text NOT NULL,
    document_no text,
    source_status text NOT NULL,
    effective_from text,
    effective_to text,
    source_date text,
    last_checked date NOT NULL,
    nationwide boolean NOT NULL,
    segments text[] NOT NULL DEFAULT '{}',
    conditions jsonb NOT NULL,
    benefit jsonb NOT NULL,
    source text NOT NULL,
    confidence text NOT NULL,
    notes text,
    edited_at timestamptz,
    CONSTRAINT policies_pkey PRIMARY KEY (id),
    CONSTRAINT policies_slug_key UNIQUE (slug),
    CONSTRAINT policies_kind_check CHECK (kind IN ('programme', 'award', 'plan', 'bill'))
  );
  CREATE INDEX policies_country_idx ON policies (country);
  CREATE TABLE policy_regions (
    policy_id uuid NOT NULL,
    region_id uuid NOT NULL,
    CONSTRAINT policy_regions_pkey PRIMARY KEY (policy_id, region_id),
    CONSTRAINT policy_regions_policy_fkey FOREIGN KEY (policy_id) REFERENCES policies (id) ON DELETE CASCADE
  );
  CREATE INDEX policy_regions_region_idx ON policy_regions (region_id);
  CREATE TABLE policy_parks (
    policy_id uuid NOT NULL,
    park_id uuid NOT NULL,
    CONSTRAINT policy_parks_pkey PRIMARY KEY (policy_id, park_id),
    CONSTRAINT policy_parks_policy_fkey FOREIGN KEY (policy_id) REFERENCES policies (id) ON DELETE CASCADE
  );
  CREATE INDEX policy_parks_park_idx ON policy_parks (park_id);
`;

const REGIMES = `
  CREATE TABLE regimes (
    id uuid NOT NULL DEFAULT uuidv7(),
    slug text NOT NULL,
    kind text NOT NULL,
    jurisdiction text NOT NULL,
    title jsonb,
    hs text,
    product text,
    segments text[] NOT NULL DEFAULT '{}',
    elements text[] NOT NULL DEFAULT '{}',
    ownership text,
    value text NOT NULL,
    unit text,
    valid_from text,
    valid_to text,
    suspended_from text,
    suspended_to text,
    source text NOT NULL,
    confidence text NOT NULL,
    note text,
    superseded boolean NOT NULL,
    last_checked date NOT NULL,
    edited_at timestamptz,
    CONSTRAINT regimes_pkey PRIMARY KEY (id),
    CONSTRAINT regimes_slug_key UNIQUE (slug)
  );
  CREATE INDEX regimes_hs_idx ON regimes (hs);
`;

const REST = `
  CREATE TABLE glossary_terms (
    id uuid NOT NULL DEFAULT uuidv7(),
    slug text NOT NULL,
    category text NOT NULL,
    texts jsonb NOT NULL,
    draft boolean NOT NULL,
    edited_at timestamptz,
    CONSTRAINT glossary_terms_pkey PRIMARY KEY (id),
    CONSTRAINT glossary_terms_slug_key UNIQUE (slug)
  );
  CREATE TABLE offerings (
    id uuid NOT NULL DEFAULT uuidv7(),
    park_id uuid NOT NULL,
    kind text NOT NULL,
    title jsonb NOT NULL,
    sort_title text NOT NULL,
    summary jsonb,
    segments text[] NOT NULL DEFAULT '{}',
    quantity_value numeric,
    quantity_unit text,
    opens_on date,
    closes_on date,
    published_at timestamptz NOT NULL,
    CONSTRAINT offerings_pkey PRIMARY KEY (id),
    CONSTRAINT offerings_kind_check
      CHECK (kind IN ('plot', 'building', 'feedstock-supply', 'joint-venture', 'pilot-line'))
  );
  CREATE INDEX offerings_park_idx ON offerings (park_id);
  CREATE TABLE seed_loads (
    name text NOT NULL,
    hash text NOT NULL,
    loaded_at timestamptz NOT NULL,
    CONSTRAINT seed_loads_pkey PRIMARY KEY (name)
  );
`;
