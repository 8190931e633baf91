import { civilDateAt } from '../../../platform/clock/civil-date.js';
import type { LocalizedText } from '../../../platform/i18n/localized-text.js';
import { factBlock } from '../../facts/index.js';
import { type OfferingDocument, offeringStatus } from '../../offerings/index.js';
import type { BuildingDocument, PlotDocument, Polygonal } from '../../parks/index.js';
import type { MeasureDocument } from '../../policies/model/rules.js';
import { scopeOf } from '../../policies/model/scope.js';
import type {
  CatalogueBuilding,
  CatalogueFact,
  CatalogueMeasure,
  CatalogueOffering,
  CataloguePark,
  CataloguePlot,
  CataloguePolicy,
  CatalogueRegion,
} from './catalogue.types.js';

// What the queries answer, and what of it goes out. Everything that leaves is named here, one by one.

/** The key by which a list is read on; what goes out has its own. */
interface Keyed {
  id: string;
}
type StoredFact = Omit<CatalogueFact, 'block' | 'current'>;
type WithStoredFacts<T> = Omit<T, 'facts'> & { facts: StoredFact[] };

export type StoredRegion = Keyed & WithStoredFacts<CatalogueRegion>;
export type StoredPark = Keyed &
  WithStoredFacts<Omit<CataloguePark, 'files'>> & {
    files: Omit<CataloguePark['files'][number], 'address'>[];
  };
export type StoredPolicy = Keyed & Omit<CataloguePolicy, 'standing'>;

export interface StoredMeasure
  extends
    Keyed,
    Pick<
      CatalogueMeasure,
      'policy' | 'country' | 'effectiveFrom' | 'effectiveTo' | 'source' | 'sourceDate' | 'lastChecked'
    > {
  document: MeasureDocument;
}

interface StoredLand extends Keyed {
  park: string;
  country: string;
  code: string;
  publishedAt: Date;
}
export interface StoredPlot extends StoredLand {
  document: PlotDocument;
  measuredM2: string | null;
  polygon: Polygonal | null;
}
export interface StoredBuilding extends StoredLand {
  document: BuildingDocument;
  plot: string | null;
}

export interface StoredOffering extends Keyed {
  park: string;
  country: string;
  timeZone: string;
  kind: string;
  title: LocalizedText;
  summary: LocalizedText | null;
  segments: string[];
  quantity: string | null;
  left: string | null;
  unit: string | null;
  opensOn: string | null;
  closesOn: string | null;
  document: OfferingDocument;
  plots: string[];
  buildings: string[];
  publishedAt: Date;
}

/** Facts come newest first within each key; all of the newest day are current, for neither may hide the other. */
export function withFacts<T extends Keyed & { facts: StoredFact[] }>({
  id: _,
  facts,
  ...subject
}: T): Omit<T, 'id' | 'facts'> & { facts: CatalogueFact[] } {
  const newest = new Map<string, string | null>();
  return {
    ...subject,
    facts: facts.map((fact) => {
      if (!newest.has(fact.key)) newest.set(fact.key, fact.asOf);
      return { ...fact, block: factBlock(fact.key), current: newest.get(fact.key) === fact.asOf };
    }),
  };
}

export function toPark(row: StoredPark): CataloguePark {
  return {
    ...withFacts(row),
    files: row.files.map((file) => ({
      ...file,
      address: file.kind === 'document' ? `/api/v1/files/${file.id}` : null,
    })),
  };
}

export const toPolicy = (
  { id: _, ...policy }: StoredPolicy,
  { status, offer, asOf }: CataloguePolicy['standing'],
): CataloguePolicy => ({ ...policy, standing: { status, offer, asOf } });

export function toMeasure(
  { document, policy, country, effectiveFrom, effectiveTo, source, sourceDate, lastChecked }: StoredMeasure,
  { status, offer, asOf }: CataloguePolicy['standing'],
): CatalogueMeasure {
  const { kind, text, amount, currency, timing, ceiling, capPerProject, capPerYear, floor, roundedDownTo } =
    document.benefit;
  const { slug, title, stacking, obligations, process, documents = null, fee = null } = document;
  const { statutoryDays, commitment, fairCompetition, exportContingent } = document;
  return {
    ...{ slug, policy, title, country, kind },
    conditions: document.conditions.map(
      ({ id, text: words, test, citation, evidence, selfDeclarable, note }) => ({
        ...{ id, text: words, test, citation, evidence, selfDeclarable, note },
      }),
    ),
    scope: scopeOf(document.conditions),
    benefit: { text, amount, currency, timing, ceiling, capPerProject, capPerYear, floor, roundedDownTo },
    ...{ stacking, obligations, process, documents, fee },
    ...{ statutoryDays, commitment, fairCompetition, exportContingent },
    ...{ effectiveFrom, effectiveTo, source, sourceDate, lastChecked },
    standing: { status, offer, asOf },
  };
}

function toLand({ id, park, country, code, document, publishedAt }: StoredPlot | StoredBuilding) {
  const { word, asOf, source } = document.status;
  return {
    id,
    park,
    country,
    code,
    name: document.name,
    status: { word, asOf, source: source && { ...source, title: source.title || (source.address ?? '') } },
    allowedSegments: document.allowedSegments,
    note: document.note,
    publishedAt: publishedAt.toISOString(),
  };
}

export function toPlot(row: StoredPlot): CataloguePlot {
  const { area, minimumLot, readiness, services, restrictedSegments, price } = row.document;
  return {
    ...toLand(row),
    area,
    measuredM2: row.measuredM2,
    minimumLot,
    readiness,
    services,
    restrictedSegments,
    price,
    polygon: row.polygon,
  };
}

export function toBuilding(row: StoredBuilding): CatalogueBuilding {
  const { terms, floorArea, clearHeight, floorLoad, crane, columnGrid, power, year, rent, salePrice } =
    row.document;
  return {
    ...toLand(row),
    plot: row.plot,
    terms,
    floorArea,
    clearHeight,
    floorLoad,
    crane,
    columnGrid,
    power,
    year,
    rent,
    salePrice,
  };
}

/** How it stands is derived for the day on which it is read, in the zone of its park. */
export function toOffering(row: StoredOffering, now: Date): CatalogueOffering {
  const { id, park, country, kind, title, segments, opensOn, closesOn, plots, buildings, unit } = row;
  const { requirements, documents, policies, decisionDays } = row.document;
  const amount = (value: string | null) => (value === null || unit === null ? null : { value, unit });
  const asOf = civilDateAt(now, row.timeZone);
  const soldOut = row.left !== null && Number(row.left) === 0;
  return {
    id,
    park,
    country,
    kind,
    title,
    description: row.summary,
    segments,
    quantity: amount(row.quantity),
    left: amount(row.left),
    opensOn,
    closesOn,
    requirements,
    documents,
    decisionDays,
    plots,
    buildings,
    policies,
    standing: { status: offeringStatus({ opensOn, closesOn, soldOut }, asOf), asOf },
    publishedAt: row.publishedAt.toISOString(),
  };
}
