import type { Cell } from '../../../platform/documents/index.js';
import { type LocalizedText, readText } from '../../../platform/i18n/localized-text.js';
import type { FactSource } from '../../facts/index.js';
import type {
  CatalogueBuilding,
  CatalogueFact,
  CatalogueMeasure,
  CatalogueOffering,
  CataloguePlot,
  CataloguePolicy,
} from './catalogue.types.js';

/** The columns of the catalogue as one table: a statement in a row. */
export const STATEMENT_COLUMNS = [
  'subject_type',
  'subject',
  'subject_name',
  'country',
  'block',
  'key',
  'value',
  'unit',
  'as_of',
  'current',
  'source',
  'source_address',
  'source_read_on',
  'quote',
  'confidence',
  'note',
  'expires_on',
  'confirmed_by',
  'confirmed_on',
] as const;

/** What a statement may have beside its value. */
interface Statement {
  block: string;
  key: string;
  value: string | number | null | undefined;
  unit?: string | null;
  asOf?: string | null;
  source?: FactSource | null;
  note?: string | null;
}

interface Subject {
  type: string;
  id: string;
  name: LocalizedText | null;
  country: string;
}

const head = ({ type, id, name, country }: Subject): Cell[] => [
  type,
  id,
  readText(name, 'en')?.text ?? id,
  country,
];

/** The facts of a region or a park. */
export const factRows = (
  type: 'region' | 'park',
  {
    slug,
    name,
    country,
    facts,
  }: { slug: string; name: LocalizedText; country: string; facts: CatalogueFact[] },
): Cell[][] => facts.map((fact) => [...head({ type, id: slug, name, country }), ...cellsOf(fact)]);

function cellsOf(fact: CatalogueFact): Cell[] {
  const { source } = fact;
  return [
    fact.block,
    fact.key,
    fact.value,
    fact.unit,
    fact.asOf,
    fact.current,
    source?.title ?? null,
    source?.address ?? null,
    source?.retrievedOn ?? null,
    source?.quote ?? null,
    fact.confidence,
    fact.note,
    fact.expiresOn,
    fact.confirmedBy,
    fact.confirmedOn,
  ];
}

/** Statements as they were last published; what nobody states has no row. */
function rowsOf(subject: Subject, statements: readonly Statement[]): Cell[][] {
  return statements.flatMap(({ block, key, value, unit = null, asOf = null, source = null, note = null }) =>
    value === null || value === undefined || value === ''
      ? []
      : [
          [
            ...head(subject),
            ...[block, key, String(value), unit, asOf, true],
            ...[
              source?.title ?? null,
              source?.address ?? null,
              source?.retrievedOn ?? null,
              source?.quote ?? null,
            ],
            ...[null, note, null, null, null],
          ],
        ],
  );
}

const quantity = (key: string, stated: { value: string; unit: string } | null | undefined): Statement => ({
  block: 'land',
  key,
  value: stated?.value,
  unit: stated?.unit ?? null,
});
const price = (key: string, stated: CataloguePlot['price'], per: string): Statement => ({
  block: 'land',
  key,
  value: stated?.amount,
  unit: stated && `${stated.currency}/${per}`,
  asOf: stated?.asOf ?? null,
});
const word = (key: string, value: Statement['value'], block = 'land'): Statement => ({ block, key, value });
const listed = (words: readonly string[]) => words.join('; ');

/** A plot or building is named by its park and its code, which only there is one of a kind. */
const landSubject = (
  type: 'plot' | 'building',
  { id, park, code, country }: CataloguePlot | CatalogueBuilding,
) => ({
  type,
  id,
  name: { original: 'und', texts: { und: `${park} ${code}` } },
  country,
});
const status = ({ status: { word: value, asOf, source } }: CataloguePlot | CatalogueBuilding): Statement => ({
  block: 'land',
  key: 'status',
  value,
  asOf,
  source,
});

export const plotRows = (plot: CataloguePlot): Cell[][] =>
  rowsOf(landSubject('plot', plot), [
    status(plot),
    quantity('area', plot.area),
    { block: 'land', key: 'measured_area', value: plot.measuredM2, unit: 'm2' },
    quantity('minimum_lot', plot.minimumLot),
    { block: 'land', key: 'readiness', value: plot.readiness?.stage, asOf: plot.readiness?.asOf ?? null },
    ...Object.entries(plot.services).flatMap(([service, { state, capacity }]) => [
      word(`service_${service}`, state === 'unknown' ? null : state),
      quantity(`service_${service}_capacity`, capacity),
    ]),
    word('allowed_segments', listed(plot.allowedSegments)),
    word('restricted_segments', listed(plot.restrictedSegments)),
    price('price', plot.price, 'm2'),
    word('note', plot.note),
  ]);

export const buildingRows = (building: CatalogueBuilding): Cell[][] =>
  rowsOf(landSubject('building', building), [
    status(building),
    word('terms', building.terms),
    quantity('floor_area', building.floorArea),
    quantity('clear_height', building.clearHeight),
    quantity('floor_load', building.floorLoad),
    quantity('crane', building.crane),
    quantity('column_span', building.columnGrid.span),
    quantity('column_bay', building.columnGrid.bay),
    quantity('power', building.power),
    word('year', building.year),
    word('allowed_segments', listed(building.allowedSegments)),
    price('rent', building.rent, 'm2/month'),
    price('price', building.salePrice, 'm2'),
    word('note', building.note),
  ]);

/** Its status is that of a day: derived, never stored. */
export const offeringRows = (offering: CatalogueOffering): Cell[][] =>
  rowsOf(
    { type: 'offering', id: offering.id, name: offering.title, country: offering.country },
    [
      word('park', offering.park),
      word('kind', offering.kind),
      { block: '', key: 'status', value: offering.standing.status, asOf: offering.standing.asOf },
      quantity('quantity', offering.quantity),
      quantity('left', offering.left),
      word('segments', listed(offering.segments)),
      word('opens_on', offering.opensOn),
      word('closes_on', offering.closesOn),
      { block: '', key: 'decision', value: offering.decisionDays, unit: 'day' },
      word('policies', listed(offering.policies)),
    ].map((statement) => ({ ...statement, block: 'offering' })),
  );

/** As the portal reads its source; the status is that of a day of its issuer. */
export function policyRows(policy: CataloguePolicy): Cell[][] {
  const source = { title: policy.source, address: null, retrievedOn: policy.lastChecked, quote: null };
  return rowsOf(
    { type: 'policy', id: policy.slug, name: policy.title, country: policy.country },
    [
      word('kind', policy.kind),
      word('type', policy.type),
      word('issuer', policy.issuer),
      word('document_no', policy.documentNo),
      word('effective_from', policy.effectiveFrom),
      word('effective_to', policy.effectiveTo),
      { block: '', key: 'status', value: policy.standing.status, asOf: policy.standing.asOf },
      word('regions', policy.nationwide ? policy.country : listed(policy.regions)),
      word('parks', listed(policy.parks)),
      word('segments', listed(policy.segments)),
    ].map((statement) => ({ ...statement, block: 'policy', source })),
  );
}

/** What a measure grants, and each condition with the passage it was read in. */
export function measureRows(measure: CatalogueMeasure): Cell[][] {
  const source = { title: measure.source, address: null, retrievedOn: measure.lastChecked, quote: null };
  const inEnglish = (text: LocalizedText) => readText(text, 'en')?.text;
  return rowsOf(
    { type: 'measure', id: measure.slug, name: measure.title, country: measure.country },
    [
      word('policy', measure.policy),
      word('kind', measure.kind),
      word('benefit', inEnglish(measure.benefit.text)),
      word('commitment', measure.commitment),
      ...measure.conditions.map(({ text, citation }) => ({
        ...word('condition', inEnglish(text)),
        note: citation,
      })),
      { ...word('status', measure.standing.status), asOf: measure.standing.asOf },
    ].map((statement) => ({ ...statement, block: 'measure', source })),
  );
}
