import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MeasureDocument, PolicyDocument } from '../modules/policies/index.js';
import { PROJECT_ROOT } from '../platform/config/project-root.js';
import type { LocalizedText } from '../platform/i18n/localized-text.js';

/** Facts, parks, policies and terms as they lie in `backend/seed`; `null` means that no source said it. */
export interface SeedFact {
  key: string;
  value: number | string;
  unit: string | null;
  as_of: string | null;
  source_url: string;
  note: string | null;
  confidence: string;
}

export interface SeedRegion {
  id: string;
  name_en: string;
  name_local: string;
  country: string;
  admin_level: string;
  lat: number | null;
  lon: number | null;
  coord_precision: string | null;
  coord_source: string | null;
  resource_types: string[];
  deposits: string[];
  facts: SeedFact[];
  notes: string | null;
}

export interface SeedPark {
  id: string;
  name_en: string;
  name_local: string;
  region_id: string | null;
  kind: string;
  level: string | null;
  established: { value: string; source_url: string } | null;
  lat: number | null;
  lon: number | null;
  coord_precision: string | null;
  coord_source: string | null;
  leading_industries: string[];
  value_chain_segments: { segment: string; source_url: string }[];
  tenants: {
    name: string;
    activity: string | null;
    as_of: string | null;
    source_url: string;
    status: string | null;
    confidence: string;
  }[];
  facts: SeedFact[];
  website: string | null;
  status: string;
  notes: string | null;
}

export interface SeedPolicy {
  id: string;
  title: string;
  title_local: string | null;
  type: string;
  kind: string;
  country: string;
  level: string;
  issuer: string;
  document_no: string | null;
  status: string;
  effective_from: string | null;
  effective_to: string | null;
  region_ids: string[];
  park_ids: string[];
  conditions: { field: string; op: string; value: unknown; unit: string | null; note: string | null }[];
  benefit: Record<string, unknown>;
  source_url: string;
  source_date: string | null;
  confidence: string;
  notes: string | null;
}

/** What a policy grants, as rules, and what else is known of it beside `policies.json`. */
export interface SeedMeasures {
  /** `id` of the policy. */
  policy: string;
  predecessorUnread?: boolean;
  /** Its dates as far as they were read, where `policies.json` states more than its source: null is not read. */
  datesAsRead?: { effectiveFrom: string | null; effectiveTo: string | null };
  legalBasis?: LocalizedText | null;
  deliveryRecord?: LocalizedText | null;
  replaces?: PolicyDocument['replaces'];
  measures: MeasureDocument[];
}

export interface SeedRegime {
  id: string;
  kind: string;
  jurisdiction: string;
  hs: string | null;
  product: string | null;
  segments: string[];
  elements?: string[] | null;
  ownership?: string | null;
  value: string | number;
  unit: string | null;
  from: string;
  to: string | null;
  suspended_from: string | null;
  suspended_to: string | null;
  source: string;
  confidence: string;
  note: string | null;
}

export interface SeedTerm {
  id: string;
  category: string;
  en: string;
  zh_CN: string;
  ja: string;
  de: string;
}

export interface RegionTree {
  countries: { code: string; timeZone: string }[];
  provinces: {
    slug: string;
    country: string;
    name: Record<string, string>;
    original: string;
    timeZone: string;
  }[];
  regions: { slug: string; parent: string; timeZone: string }[];
  parks: Record<string, { parent?: string; timeZone?: string; country?: string }>;
}

export interface SeedFiles {
  /** Day on which the sources were read. */
  collectedOn: string;
  /** Changes when any file does. */
  hash: string;
  regions: SeedRegion[];
  tree: RegionTree;
  parks: SeedPark[];
  policies: SeedPolicy[];
  measures: SeedMeasures[];
  regimes: SeedRegime[];
  /** Short names of regimes by language. */
  regimeNames: Readonly<Record<string, Readonly<Record<string, string>>>>;
  terms: SeedTerm[];
}

const FOLDER = path.join(PROJECT_ROOT, 'backend/seed');
/** Counts up when the loader itself changes what it makes of the same files. */
const LOADER_VERSION = 2;

export function readSeedFiles(): SeedFiles {
  const hash = createHash('sha256').update(`loader ${LOADER_VERSION}`);
  const read = <T>(name: string): T => {
    const text = readFileSync(path.join(FOLDER, name), 'utf8');
    hash.update(text);
    return JSON.parse(text) as T;
  };
  const regions = read<{ meta: { generated: string }; regions: SeedRegion[] }>('regions.json');
  const files = {
    collectedOn: regions.meta.generated,
    regions: regions.regions,
    tree: read<RegionTree>('region-tree.json'),
    parks: read<{ parks: SeedPark[] }>('parks.json').parks,
    policies: read<{ policies: SeedPolicy[] }>('policies.json').policies,
    measures: read<{ measures: SeedMeasures[] }>('measures.json').measures,
    regimes: read<{ regimes: SeedRegime[] }>('regimes.json').regimes,
    regimeNames: read<{ names: SeedFiles['regimeNames'] }>('regime-names.json').names,
    terms: read<{ terms: SeedTerm[] }>('glossary.json').terms,
  };
  return { ...files, hash: hash.digest('hex') };
}
