import type { FactSource } from '../../facts/index.js';
import type { LocalizedText } from '../../../platform/i18n/localized-text.js';

/** A statement with everything that makes it one. `asOf` is as exact as the source: `2021`, `2021-10`, `2021-10-08`. */
export interface CatalogueFact {
  key: string;
  block: string;
  valueKind: 'number' | 'text';
  value: string;
  unit: string | null;
  asOf: string | null;
  source: FactSource | null;
  note: string | null;
  confidence: string | null;
  /** Statements of one group contradict each other. */
  conflictGroup: string | null;
  expiresOn: string | null;
  /** false: a newer statement with the same key exists. */
  current: boolean;
}

export interface CataloguePosition {
  lat: number;
  lon: number;
  precision: string;
  source: string | null;
}

export interface CatalogueRegion {
  slug: string;
  kind: string;
  name: LocalizedText;
  country: string;
  parent: string | null;
  position: CataloguePosition | null;
  facts: CatalogueFact[];
}

export interface CataloguePark {
  slug: string;
  name: LocalizedText;
  country: string;
  region: string | null;
  parent: string | null;
  kind: string;
  level: string | null;
  status: string;
  established: string | null;
  segments: { segment: string | null; word: string; source: string }[];
  leadingIndustries: string[];
  tenants: {
    name: string;
    activity: string | null;
    status: string | null;
    asOf: string | null;
    source: string | null;
    confidence: string | null;
  }[];
  position: CataloguePosition | null;
  timeZone: string;
  website: string | null;
  notes: string | null;
  claimed: boolean;
  takesEnquiries: boolean;
  facts: CatalogueFact[];
}

export interface CataloguePolicy {
  slug: string;
  title: LocalizedText;
  kind: string;
  type: string;
  country: string;
  level: string;
  issuer: string;
  documentNo: string | null;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  nationwide: boolean;
  regions: string[];
  parks: string[];
  segments: string[];
  conditions: { field: string; op: string; value: unknown; unit: string | null; note: string | null }[];
  benefit: Record<string, unknown>;
  source: string;
  sourceStatus: string;
  sourceDate: string | null;
  lastChecked: string;
  confidence: string;
  notes: string | null;
  standing: { status: string; offer: boolean; asOf: string };
}

export interface CatalogueOffering {
  id: string;
  park: string;
  kind: string;
  title: LocalizedText;
  summary: LocalizedText | null;
  segments: string[];
  quantity: { value: string; unit: string } | null;
  opensOn: string | null;
  closesOn: string | null;
  publishedAt: string;
}

/** The public catalogue, whole and in all its languages. */
export interface Catalogue {
  $schema: string;
  portal: string;
  licence: { note: string; attribution: { what: string; by: string; licence: string; address: string }[] };
  regions: CatalogueRegion[];
  parks: CataloguePark[];
  policies: CataloguePolicy[];
  offerings: CatalogueOffering[];
}
