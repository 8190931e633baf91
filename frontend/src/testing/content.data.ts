import { ContentRecordView, DraftView, FactKeyView } from '../app/api/generated/model';
import { FactEntry } from '../app/domain/fact-entry';

/** A statement of a profile with everything that makes it one. */
export const factEntry = (over: Partial<FactEntry> = {}): FactEntry => ({
  id: '11111111-1111-4111-8111-111111111111',
  key: 'approved_area',
  value: '956',
  valueKind: 'number',
  unit: 'ha',
  asOf: '2021-10',
  source: {
    address: 'https://example.org/a',
    title: 'Example gazette',
    retrievedOn: '2026-11-23',
    quote: null,
  },
  note: null,
  confidence: 'high',
  visibility: 'public',
  expiresOn: null,
  ...over,
});

/** The document of an invented park. */
export const parkDocument = (over: Record<string, unknown> = {}) => ({
  name: { original: 'en', texts: { en: 'Demo park' } },
  kind: 'industrial park',
  level: null,
  status: 'operating',
  established: null,
  website: null,
  notes: null as string | null,
  segments: [] as unknown[],
  capabilities: [] as string[],
  leadingIndustries: [] as string[],
  position: null,
  facts: [factEntry()] as unknown[],
  tenants: [] as unknown[],
  ...over,
});

/** A draft that can be edited and submitted. */
export const draft = (over: Partial<DraftView> = {}): DraftView => ({
  n: 2,
  state: 'draft',
  scheduled: false,
  publishAt: null,
  version: 7,
  basedOn: 1,
  document: parkDocument(),
  problems: [],
  warnings: [],
  comments: [],
  changes: [],
  updatedAt: '2026-11-26T02:00:00Z',
  updatedBy: { name: 'Ana Berg' },
  submittedBy: null,
  submittedAt: null,
  reviewer: null,
  availableActions: ['edit', 'submit', 'discard'],
  reviewRefusal: null,
  ...over,
});

/** The profile of an invented park, published once and being edited. */
export const contentRecord = (over: Partial<ContentRecordView> = {}): ContentRecordView => ({
  type: 'park',
  id: 'p1',
  slug: 'demo-park',
  title: { text: 'Demo park', lang: 'en', isOriginal: true },
  park: {
    id: 'p1',
    slug: 'demo-park',
    name: { text: 'Demo park', lang: 'en', isOriginal: true },
    demo: true,
  },
  published: { n: 1, version: 1, publishedAt: null, author: null },
  open: draft(),
  availableActions: [],
  ...over,
});

/** Keys of the catalogue as far as tests ask for them. */
export const factKey = (over: Partial<FactKeyView>): FactKeyView => ({
  key: 'approved_area',
  block: 'area',
  dimension: 'area',
  units: ['m2', 'ha', 'mu'],
  interval: 'years-3',
  valueKind: 'number',
  min: null,
  max: null,
  typicalUnit: 'ha',
  profile: true,
  norm: false,
  ...over,
});

export const CATALOGUE: FactKeyView[] = [
  factKey({}),
  factKey({ key: 'minimum_lot' }),
  factKey({ key: 'lynas_site_area', profile: false }),
  factKey({
    key: 'firm_capacity_available',
    block: 'power',
    dimension: 'power',
    units: ['kW', 'MW'],
    interval: 'days-180',
    typicalUnit: 'MW',
  }),
  factKey({
    key: 'norm_licence',
    block: 'environment',
    dimension: null,
    units: [],
    valueKind: 'text',
    typicalUnit: null,
    norm: true,
  }),
];
