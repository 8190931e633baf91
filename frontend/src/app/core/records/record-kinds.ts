import {
  BuildingDocument,
  OfferingDocument,
  PlotDocument,
  PolicyDocument,
  ServiceStatement,
} from '../../api/generated/model';

/** What a park publishes beside its profile, each with a form and pages of its own on its desk. */
export const RECORD_KINDS = ['plot', 'building', 'offering'] as const;
export type ParkRecordKind = (typeof RECORD_KINDS)[number];
/** A policy has an editor of its own, and administrators keep many that are no park's. */
export type RecordKind = ParkRecordKind | 'policy';

export interface KindWords {
  /** Of the desk, below the park. */
  path: string;
  /** All of them. */
  plural: string;
  lead: string;
  /** What names a new one, and the hint beside it. */
  newLabel: string;
  newHint: string;
  begin: string;
  edit: string;
  emptyHeading: string;
  emptyBody: string;
  /** Takes a published one away from the public. */
  archive: string;
  archiveQuestion: string;
}

export const KIND_WORDS: Readonly<Record<RecordKind, KindWords>> = {
  plot: {
    path: 'plots',
    plural: $localize`:@@land.plots.heading:Plots`,
    lead: $localize`:@@records.plots.lead:Every piece of land you publish, with its status and the day that status holds. Each change is reviewed before the public sees it.`,
    newLabel: $localize`:@@records.plots.new:Code of the new plot`,
    newHint: $localize`:@@land-form.code.hint:As on your plans, such as B-07. No other may have it.`,
    begin: $localize`:@@records.plots.begin:Begin a plot`,
    edit: $localize`:@@records.plots.edit:Edit the plot`,
    emptyHeading: $localize`:@@records.plots.empty.heading:No plot yet`,
    emptyBody: $localize`:@@records.plots.empty.body:Begin with the one that investors ask about most. It stays a draft until you submit it.`,
    archive: $localize`:@@records.plots.archive:Take this plot off the public page…`,
    archiveQuestion: $localize`:@@records.plots.archive.question:Investors will no longer find this plot. Its versions stay readable here.`,
  },
  building: {
    path: 'buildings',
    plural: $localize`:@@land.buildings.heading:Buildings`,
    lead: $localize`:@@records.buildings.lead:Standard factories and other floor space you publish, for rent or sale. Each change is reviewed before the public sees it.`,
    newLabel: $localize`:@@records.buildings.new:Code of the new building`,
    newHint: $localize`:@@records.buildings.new.hint:As on your plans, such as SF-3. No other may have it.`,
    begin: $localize`:@@records.buildings.begin:Begin a building`,
    edit: $localize`:@@records.buildings.edit:Edit the building`,
    emptyHeading: $localize`:@@records.buildings.empty.heading:No building yet`,
    emptyBody: $localize`:@@records.buildings.empty.body:Begin with the one that stands ready. It stays a draft until you submit it.`,
    archive: $localize`:@@records.buildings.archive:Take this building off the public page…`,
    archiveQuestion: $localize`:@@records.buildings.archive.question:Investors will no longer find this building. Its versions stay readable here.`,
  },
  offering: {
    path: 'offerings',
    plural: $localize`:@@offerings.heading:Offerings`,
    lead: $localize`:@@records.offerings.lead:What investors can ask you for. Whether one is open follows from its dates and from what is left; enquiries that name it come into your inbox.`,
    newLabel: $localize`:@@records.offerings.new:Title of the new offering`,
    newHint: $localize`:@@records.offerings.new.hint:In your language; translations can be added.`,
    begin: $localize`:@@records.offerings.begin:Begin an offering`,
    edit: $localize`:@@records.offerings.edit:Edit the offering`,
    emptyHeading: $localize`:@@records.offerings.empty.heading:No offering yet`,
    emptyBody: $localize`:@@records.offerings.empty.body:Post the first thing an investor could ask you for: a plot, a building, feedstock, a joint venture, a pilot line.`,
    archive: $localize`:@@records.offerings.archive:Take this offering off the public page…`,
    archiveQuestion: $localize`:@@records.offerings.archive.question:Investors will no longer find this offering. Enquiries that name it stay; its versions stay readable here.`,
  },
  policy: {
    path: 'policies',
    plural: $localize`:@@policies.heading:Policies`,
    lead: $localize`:@@records.policies.lead:What you grant to investors, as rules that answer for any project and day: who qualifies, what they get, and examples that prove it. Each change is reviewed before the public sees it.`,
    newLabel: $localize`:@@records.policies.new:Title of the new policy`,
    newHint: $localize`:@@records.offerings.new.hint:In your language; translations can be added.`,
    begin: $localize`:@@records.policies.begin:Begin a policy`,
    edit: $localize`:@@records.policies.edit:Edit the policy`,
    emptyHeading: $localize`:@@records.policies.empty.heading:No policy yet`,
    emptyBody: $localize`:@@records.policies.empty.body:Begin with the one that investors ask about most. It stays a draft until you submit it.`,
    archive: $localize`:@@records.policies.archive:Take this policy off the public pages…`,
    archiveQuestion: $localize`:@@records.policies.archive.question:Investors will no longer find this policy, and none of its measures is offered any more. Its versions stay readable here.`,
  },
};

const UNKNOWN_SERVICE: ServiceStatement = { state: 'unknown', capacity: null, note: null };
const NO_STATUS = { word: null, asOf: null, source: null };

const emptyPlot = (code: string): PlotDocument => ({
  code,
  name: null,
  area: null,
  minimumLot: null,
  polygon: null,
  status: NO_STATUS,
  readiness: null,
  services: {
    road: UNKNOWN_SERVICE,
    power: UNKNOWN_SERVICE,
    water: UNKNOWN_SERVICE,
    sewage: UNKNOWN_SERVICE,
    telecom: UNKNOWN_SERVICE,
    gas: UNKNOWN_SERVICE,
    steam: UNKNOWN_SERVICE,
  },
  allowedSegments: [],
  restrictedSegments: [],
  price: null,
  note: null,
  visibility: 'public',
});

const emptyBuilding = (code: string): BuildingDocument => ({
  code,
  name: null,
  plot: null,
  floorArea: null,
  clearHeight: null,
  floorLoad: null,
  crane: null,
  columnGrid: { span: null, bay: null },
  power: null,
  year: null,
  status: NO_STATUS,
  terms: null,
  rent: null,
  salePrice: null,
  allowedSegments: [],
  note: null,
  visibility: 'public',
});

const emptyOffering = (title: string, locale: string): OfferingDocument => ({
  kind: 'plot',
  title: { original: locale, texts: { [locale]: title } },
  description: null,
  segments: [],
  plots: [],
  buildings: [],
  requirements: [],
  policies: [],
  measures: [],
  quantity: null,
  left: null,
  opensOn: null,
  closesOn: null,
  documents: [],
  decisionDays: null,
});

/** Where a policy begins: a park speaks for itself alone. */
export interface PolicyOrigin {
  /** Slug; null for what administrators keep. */
  park: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

/** A policy of which nothing is stated but its title and whose it is. */
export const emptyPolicy = (
  title: string,
  locale: string,
  { park, country }: PolicyOrigin,
): PolicyDocument => ({
  title: { original: locale, texts: { [locale]: title } },
  kind: 'programme',
  type: 'grant',
  country,
  level: park === null ? 'national' : 'park',
  issuer: '',
  documentNo: null,
  legalBasis: null,
  issuedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  suspendedFrom: null,
  suspendedTo: null,
  opensOn: null,
  closesOn: null,
  sourceStatus: 'in_force',
  sourceDate: null,
  lastChecked: null,
  segments: [],
  territory: { nationwide: false, regions: [], parks: park === null ? [] : [park] },
  source: '',
  confidence: 'medium',
  notes: null,
  predecessorUnread: false,
  replaces: [],
  deliveryRecord: null,
  measures: [],
});

/** A document in which nothing is stated but what it is called. @param locale in which an offering is called so */
export function emptyDocument(kind: ParkRecordKind, called: string, locale: string): object {
  switch (kind) {
    case 'plot':
      return emptyPlot(called);
    case 'building':
      return emptyBuilding(called);
    case 'offering':
      return emptyOffering(called, locale);
  }
}
