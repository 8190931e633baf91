import type { FactSource } from '../../facts/index.js';
import type { BuildingDocument, PlotDocument, Polygonal } from '../../parks/index.js';
import type { Benefit, BenefitKind, Condition, MeasureDocument } from '../../policies/model/rules.js';
import type { MeasureScope } from '../../policies/model/scope.js';
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
  /** On whose behalf somebody last said that it still holds, and when. */
  confirmedBy: string | null;
  confirmedOn: string | null;
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
  /** Its border as GeoJSON. */
  boundary: Polygonal | null;
  timeZone: string;
  website: string | null;
  notes: string | null;
  claimed: boolean;
  takesEnquiries: boolean;
  files: CatalogueFile[];
  facts: CatalogueFact[];
}

/** A picture or document that the park shows to everybody. */
export interface CatalogueFile {
  id: string;
  kind: string;
  name: string;
  title: LocalizedText | null;
  alternative: LocalizedText | null;
  credit: string | null;
  mediaType: string;
  size: number;
  /** Of a document; pictures are on the page of the park. */
  address: string | null;
}

/** A place that is for sale, to let or taken; what is not stated is null. */
interface CatalogueLand {
  id: string;
  park: string;
  country: string;
  code: string;
  name: LocalizedText | null;
  status: { word: string | null; asOf: string | null; source: FactSource | null };
  allowedSegments: string[];
  note: string | null;
  publishedAt: string;
}

export interface CataloguePlot
  extends
    CatalogueLand,
    Pick<PlotDocument, 'area' | 'minimumLot' | 'readiness' | 'services' | 'restrictedSegments' | 'price'> {
  measuredM2: string | null;
  polygon: Polygonal | null;
}

export interface CatalogueBuilding
  extends
    CatalogueLand,
    Pick<
      BuildingDocument,
      | 'terms'
      | 'floorArea'
      | 'clearHeight'
      | 'floorLoad'
      | 'crane'
      | 'columnGrid'
      | 'power'
      | 'year'
      | 'rent'
      | 'salePrice'
    > {
  /** Id of the plot on which it stands. */
  plot: string | null;
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

/** One benefit of a policy, with all that it is judged and reckoned by. */
export interface CatalogueMeasure
  extends
    Pick<
      MeasureDocument,
      | 'slug'
      | 'title'
      | 'stacking'
      | 'obligations'
      | 'process'
      | 'documents'
      | 'fee'
      | 'statutoryDays'
      | 'commitment'
      | 'fairCompetition'
      | 'exportContingent'
    >,
    Pick<
      CataloguePolicy,
      'country' | 'effectiveFrom' | 'effectiveTo' | 'source' | 'sourceDate' | 'lastChecked' | 'standing'
    > {
  policy: string;
  kind: BenefitKind;
  conditions: Condition[];
  scope: MeasureScope;
  benefit: Omit<Benefit, 'kind'>;
}

export interface CatalogueOffering {
  id: string;
  park: string;
  country: string;
  kind: string;
  title: LocalizedText;
  description: LocalizedText | null;
  segments: string[];
  quantity: { value: string; unit: string } | null;
  left: { value: string; unit: string } | null;
  opensOn: string | null;
  closesOn: string | null;
  requirements: string[];
  documents: string[];
  decisionDays: number | null;
  plots: string[];
  buildings: string[];
  policies: string[];
  standing: { status: string; asOf: string };
  publishedAt: string;
}

/** What stands above the lists. */
export interface CatalogueHead {
  $schema: string;
  portal: string;
  /** The last day of which anything in it speaks. */
  newestDay: string | null;
  licence: { note: string; attribution: { what: string; by: string; licence: string; address: string }[] };
}

/** The lists, in the order in which they stand in the file. */
export interface CatalogueLists {
  regions: CatalogueRegion;
  parks: CataloguePark;
  plots: CataloguePlot;
  buildings: CatalogueBuilding;
  policies: CataloguePolicy;
  measures: CatalogueMeasure;
  offerings: CatalogueOffering;
}

/** The public catalogue, whole and in all its languages. */
export type Catalogue = CatalogueHead & { [List in keyof CatalogueLists]: CatalogueLists[List][] };

/** The same as it is read: each list from its beginning, some at a time. */
export type OpenCatalogue = { head: CatalogueHead } & {
  [List in keyof CatalogueLists]: () => AsyncIterable<readonly CatalogueLists[List][]>;
};
