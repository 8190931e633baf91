import { Json } from '@models/content/model/documents';
import { FactEntry } from '../../../domain/fact-entry';

/** How exactly a position is known: only the first two are drawn as a point. */
export const POSITION_PRECISIONS = ['zone', 'site', 'parent', 'city', 'region', 'none'] as const;

export interface SegmentEntry {
  id: string;
  /** The word of the source. */
  word: string;
  /** Code of the value chain; null for a word that means none of them. */
  segment: string | null;
  source: string;
}

export interface TenantEntry {
  id: string;
  name: string;
  activity: string | null;
  status: string | null;
  asOf: string | null;
  source: string | null;
  confidence: string | null;
}

export interface PositionEntry {
  lat: number;
  lon: number;
  precision: string;
  note: string | null;
  source: string | null;
}

/** What a park publishes about itself, as its editors write it: the document of a version. */
export interface ParkDocument {
  name: { original: string; texts: Readonly<Record<string, string>> };
  kind: string;
  level: string | null;
  status: string;
  established: string | null;
  website: string | null;
  notes: string | null;
  segments: readonly SegmentEntry[];
  capabilities: readonly string[];
  leadingIndustries: readonly string[];
  position: PositionEntry | null;
  facts: readonly FactEntry[];
  tenants: readonly TenantEntry[];
}

/** @param document of any version, also one before changes, which may lack a list that came as a whole */
export const asParkDocument = (document: Json): ParkDocument =>
  ({
    ...{ name: { original: '', texts: {} }, segments: [], facts: [], tenants: [] },
    ...(document as unknown as Partial<ParkDocument>),
  }) as unknown as ParkDocument;
