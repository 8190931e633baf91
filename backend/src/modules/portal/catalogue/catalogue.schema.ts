import {
  BUILDING_STATUSES,
  BUILDING_TERMS,
  PLOT_SERVICES,
  PLOT_STATUSES,
  READINESS_STAGES,
  SERVICE_STATES,
} from '../../parks/index.js';

/** Draft 2020-12. Whatever is not described here may not leave: `additionalProperties` is false throughout. */
const string = { type: 'string' } as const;
const boolean = { type: 'boolean' } as const;
const number = { type: 'number' } as const;
const nullable = (schema: { type: string }) => ({ ...schema, type: [schema.type, 'null'] });
const strings = { type: 'array', items: string } as const;
const civilDate = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const partialDate = {
  type: 'string',
  pattern: '^\\d{4}(-\\d{2}(-\\d{2})?|-Q[1-4]|-\\d{4})?$',
  description:
    'As exact as its source: a day, a month, a year; of reported periods also a quarter or a span of years',
};
const slug = { type: 'string', pattern: '^[a-z0-9-]{3,60}$' };
const uuid = { type: 'string', format: 'uuid' };
const country = { type: 'string', pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2, or EU' };

const quantity = { anyOf: [{ $ref: '#/$defs/quantity' }, { type: 'null' }] };

/** Every property is required: what is not known is null. */
const object = (properties: Record<string, object>, description?: string) => ({
  type: 'object',
  ...(description ? { description } : {}),
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const listOf = (items: object) => ({ type: 'array', items });
const reference = (name: string) => ({ $ref: `#/$defs/${name}` });
const orNull = (name: string) => ({ anyOf: [reference(name), { type: 'null' }] });

/** What plots and buildings have in common. */
const land = (statuses: readonly string[]) => ({
  id: uuid,
  park: slug,
  country,
  code: { type: 'string', description: 'One of a kind in its park' },
  name: orNull('text'),
  status: object({
    word: { enum: [...statuses, null] },
    asOf: nullable(partialDate),
    source: orNull('source'),
  }),
  allowedSegments: { ...strings, description: 'Stated to be open to these; empty: not stated' },
  note: nullable(string),
  publishedAt: { type: 'string', format: 'date-time' },
});

const DEFINITIONS = {
  quantity: object(
    { value: { type: 'string', description: 'A decimal' }, unit: string },
    'An amount with the code of its unit',
  ),
  price: object({
    amount: { type: 'string', description: 'A decimal, for one square metre' },
    currency: { type: 'string', description: 'ISO 4217' },
    asOf: nullable(partialDate),
  }),
  service: object({ state: { enum: SERVICE_STATES }, capacity: quantity, note: nullable(string) }),
  polygonal: object(
    { type: { enum: ['Polygon', 'MultiPolygon'] }, coordinates: { type: 'array' } },
    'RFC 7946, WGS-84, longitude before latitude',
  ),
  text: object(
    { original: string, texts: { type: 'object', additionalProperties: string } },
    'A text by BCP-47 tag and the tag of the language it was written in; `und` when nobody said',
  ),
  source: object({
    address: nullable(string),
    title: string,
    retrievedOn: nullable(civilDate),
    quote: nullable(string),
  }),
  position: object(
    {
      lat: { ...number, minimum: -90, maximum: 90 },
      lon: { ...number, minimum: -180, maximum: 180 },
      precision: { enum: ['zone', 'site', 'parent', 'city', 'region', 'none'] },
      source: nullable(string),
    },
    'WGS-84. Only `zone` and `site` are the place itself; `city` and `region` lie somewhere around it',
  ),
  fact: object(
    {
      key: string,
      block: string,
      valueKind: { enum: ['number', 'text'] },
      value: { type: 'string', description: 'A decimal string, or words' },
      unit: { type: ['string', 'null'], description: 'A unit code, or a currency of ISO 4217' },
      asOf: nullable(partialDate),
      source: orNull('source'),
      note: nullable(string),
      confidence: nullable(string),
      conflictGroup: {
        type: ['string', 'null'],
        description: 'Statements of one group contradict each other',
      },
      expiresOn: nullable(civilDate),
      confirmedBy: {
        enum: ['park', 'portal', null],
        description: 'On whose behalf somebody last said that it still holds',
      },
      confirmedOn: nullable(civilDate),
      current: { type: 'boolean', description: 'false: a newer statement with the same key exists' },
    },
    'One statement: a value with unit, day and source',
  ),
  region: object({
    slug,
    kind: { enum: ['country', 'province', 'region'] },
    name: reference('text'),
    country,
    parent: nullable(slug),
    position: orNull('position'),
    facts: listOf(reference('fact')),
  }),
  park: object({
    slug,
    name: reference('text'),
    country,
    region: nullable(slug),
    parent: nullable(slug),
    kind: string,
    level: nullable(string),
    status: string,
    established: nullable(partialDate),
    segments: listOf(
      object({
        segment: { type: ['string', 'null'], description: 'Null: the word of the source has no code' },
        word: string,
        source: string,
      }),
    ),
    leadingIndustries: strings,
    tenants: listOf(
      object({
        name: string,
        activity: nullable(string),
        status: nullable(string),
        asOf: nullable(partialDate),
        source: nullable(string),
        confidence: nullable(string),
      }),
    ),
    position: orNull('position'),
    boundary: orNull('polygonal'),
    timeZone: string,
    website: nullable(string),
    notes: nullable(string),
    claimed: { type: 'boolean', description: 'false: compiled from public sources, claimed by nobody' },
    takesEnquiries: boolean,
    files: listOf(reference('file')),
    facts: listOf(reference('fact')),
  }),
  file: object(
    {
      id: uuid,
      kind: { enum: ['picture', 'document'] },
      name: string,
      title: orNull('text'),
      alternative: orNull('text'),
      credit: nullable(string),
      mediaType: string,
      size: { type: 'integer', minimum: 0, description: 'Bytes' },
      address: {
        type: ['string', 'null'],
        description: 'Of a document, below `portal`; pictures are on the page of the park',
      },
    },
    'What a park shows on its page; rights are those of whoever is credited or of the park',
  ),
  plot: object({
    ...land(PLOT_STATUSES),
    area: quantity,
    measuredM2: { type: ['string', 'null'], description: 'm2 of the drawn shape on the globe' },
    minimumLot: quantity,
    readiness: {
      anyOf: [
        object({
          stage: { enum: READINESS_STAGES },
          asOf: nullable(partialDate),
          evidence: nullable(string),
        }),
        { type: 'null' },
      ],
    },
    services: object(
      Object.fromEntries(PLOT_SERVICES.map((service) => [service, reference('service')])),
      'What stands at its boundary',
    ),
    restrictedSegments: strings,
    price: orNull('price'),
    polygon: orNull('polygonal'),
  }),
  building: object({
    ...land(BUILDING_STATUSES),
    plot: { ...nullable(uuid), description: 'On which it stands' },
    terms: { enum: [...BUILDING_TERMS, null] },
    floorArea: quantity,
    clearHeight: quantity,
    floorLoad: quantity,
    crane: { ...quantity, description: 'Lifting capacity; 0 t says that there is none' },
    columnGrid: object({ span: quantity, bay: quantity }),
    power: quantity,
    year: { type: ['integer', 'null'] },
    rent: { ...orNull('price'), description: 'For one square metre a month' },
    salePrice: { ...orNull('price'), description: 'For one square metre, once' },
  }),
  policy: object({
    slug,
    title: reference('text'),
    kind: { enum: ['programme', 'award', 'plan', 'bill'] },
    type: string,
    country,
    level: string,
    issuer: string,
    documentNo: nullable(string),
    effectiveFrom: nullable(partialDate),
    effectiveTo: nullable(partialDate),
    nationwide: boolean,
    regions: listOf(slug),
    parks: listOf(slug),
    segments: strings,
    conditions: listOf(
      object({ field: string, op: string, value: {}, unit: nullable(string), note: nullable(string) }),
    ),
    benefit: { type: 'object', description: 'As the source states it' },
    source: string,
    sourceStatus: string,
    sourceDate: nullable(partialDate),
    lastChecked: civilDate,
    confidence: string,
    notes: nullable(string),
    standing: object(
      { status: string, offer: boolean, asOf: civilDate },
      'Derived for the day `asOf` of the issuer; only a programme in force is ever an offer',
    ),
  }),
  offering: object({
    id: uuid,
    park: slug,
    country,
    kind: { enum: ['plot', 'building', 'feedstock-supply', 'joint-venture', 'pilot-line'] },
    title: reference('text'),
    description: orNull('text'),
    segments: strings,
    quantity,
    left: { ...quantity, description: 'What is left of it' },
    opensOn: nullable(civilDate),
    closesOn: nullable(civilDate),
    requirements: strings,
    documents: { ...strings, description: 'What is handed in' },
    decisionDays: { type: ['integer', 'null'], description: 'Calendar days to a decision, as promised' },
    plots: listOf(uuid),
    buildings: listOf(uuid),
    policies: listOf(slug),
    standing: object(
      { status: { enum: ['open', 'closing-soon', 'upcoming', 'sold-out', 'closed'] }, asOf: civilDate },
      'Derived for the day `asOf` of the park',
    ),
    publishedAt: { type: 'string', format: 'date-time' },
  }),
};

/** @param address where the schema itself is served */
export const catalogueSchema = (address: string) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: address,
  title: 'The public catalogue of rare-earth regions, parks, their land, policies and offerings',
  ...object({
    $schema: string,
    portal: string,
    newestDay: { ...nullable(civilDate), description: 'The last day of which anything in it speaks' },
    licence: object({
      note: string,
      attribution: listOf(object({ what: string, by: string, licence: string, address: string })),
    }),
    regions: listOf(reference('region')),
    parks: listOf(reference('park')),
    plots: listOf(reference('plot')),
    buildings: listOf(reference('building')),
    policies: listOf(reference('policy')),
    offerings: listOf(reference('offering')),
  }),
  $defs: DEFINITIONS,
});
