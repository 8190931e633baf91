import { factBlockLabel } from '../../../domain/fact-block-labels';
import { Words, labelOf } from '../../../domain/words';

/** The parts of a profile beside the blocks of its facts, in the order of the page. */
export const PROFILE_PARTS = ['general', 'position', 'segments', 'tenants-list'] as const;
export type ProfilePart = (typeof PROFILE_PARTS)[number];

const PARTS: Record<ProfilePart, string> = {
  general: $localize`:@@park-doc.part.general:Name and kind`,
  position: $localize`:@@park-doc.part.position:Position`,
  segments: $localize`:@@park-doc.part.segments:Segments of the value chain`,
  'tenants-list': $localize`:@@park-doc.part.tenants:Companies there`,
};

/** What a part of the profile is called: one of its own, or a block of facts. */
export const partLabel = (part: string): string =>
  Object.hasOwn(PARTS, part) ? PARTS[part as ProfilePart] : factBlockLabel(part);

const FIELDS: Words = {
  name: $localize`:@@park-doc.name:Name`,
  'name-original': $localize`:@@park-doc.name-original:Language of the original name`,
  kind: $localize`:@@park-doc.kind:Kind`,
  level: $localize`:@@park-doc.level:Level`,
  status: $localize`:@@park-doc.status:Stage`,
  established: $localize`:@@park-doc.established:Established`,
  website: $localize`:@@park-doc.website:Website`,
  notes: $localize`:@@park-doc.notes:Notes on the sources`,
  capabilities: $localize`:@@park-doc.capabilities:Capabilities`,
  leadingIndustries: $localize`:@@park-doc.leading-industries:Leading industries`,
  position: $localize`:@@park-doc.position:Position`,
  boundary: $localize`:@@park-doc.boundary:Border of the park`,
  lat: $localize`:@@park-doc.lat:Latitude`,
  lon: $localize`:@@park-doc.lon:Longitude`,
  precision: $localize`:@@park-doc.precision:Known as exactly as`,
  note: $localize`:@@park-doc.note:Note`,
  source: $localize`:@@park-doc.source:Source`,
};

const FACT_FIELDS: Words = {
  key: $localize`:@@park-doc.fact.key:Subject`,
  value: $localize`:@@fact-entry.value:Value`,
  valueKind: $localize`:@@park-doc.fact.value-kind:Number or words`,
  unit: $localize`:@@fact-entry.unit:Unit`,
  asOf: $localize`:@@fact-entry.as-of:As of`,
  source: $localize`:@@fact-entry.source:Source`,
  title: $localize`:@@fact-entry.source:Source`,
  address: $localize`:@@fact-entry.address:Address of the source`,
  retrievedOn: $localize`:@@fact-entry.retrieved-on:Read on`,
  quote: $localize`:@@fact-entry.quote:The sentence that says it, word for word`,
  note: $localize`:@@fact-entry.note:Note`,
  confidence: $localize`:@@fact-entry.confidence:Confidence`,
  visibility: $localize`:@@fact-entry.visibility:Seen by`,
  expiresOn: $localize`:@@fact-entry.expires-on:Expires on`,
};

const ENTRY_FIELDS: Words = {
  name: $localize`:@@park-doc.tenant.name:Company`,
  activity: $localize`:@@park-doc.tenant.activity:Activity`,
  segment: $localize`:@@park-doc.entry.segment:Segment`,
  status: $localize`:@@park-doc.status:Stage`,
  asOf: $localize`:@@fact-entry.as-of:As of`,
  source: $localize`:@@fact-entry.source:Source`,
  confidence: $localize`:@@fact-entry.confidence:Confidence`,
  word: $localize`:@@park-doc.segment.word:Word of the source`,
};

const PRECISIONS: Words = {
  zone: $localize`:@@park-doc.precision-zone:the zone itself`,
  site: $localize`:@@park-doc.precision-site:the site itself`,
  parent: $localize`:@@park-doc.precision-parent:the park it lies in`,
  city: $localize`:@@park-doc.precision-city:its city`,
  region: $localize`:@@park-doc.precision-region:its region`,
  none: $localize`:@@park-doc.precision-none:not known`,
};

export const parkFieldLabel = (field: string): string => labelOf(FIELDS, field);
export const factFieldLabel = (field: string): string => labelOf(FACT_FIELDS, field);
export const entryFieldLabel = (field: string): string => labelOf(ENTRY_FIELDS, field);
export const precisionLabel = (precision: string): string => labelOf(PRECISIONS, precision);
