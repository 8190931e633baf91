import {
  BUILDING_TERMS,
  BuildingStatus,
  BuildingTerms,
  PLOT_SERVICES,
  PlotStatus,
  READINESS_STAGES,
  ReadinessStage,
  SERVICE_STATES,
  ServiceState,
  buildingTermsLabel,
  landStatusView,
  readinessLabel,
  serviceLabel,
  serviceStateView,
} from '../../../domain/land';
import { visibilityLabel } from '../../../domain/fact-entry';
import { isSegment, segmentLabel } from '../../../domain/segments';
import { Words } from '../../../domain/words';
import { FieldSpec, ValueLabels } from '../field-words';

const SECTIONS = {
  general: $localize`:@@land-doc.section.general:Code and name`,
  status: $localize`:@@land-doc.section.status:Status`,
  land: $localize`:@@land-doc.section.land:Land`,
  readiness: $localize`:@@land-doc.section.readiness:Readiness and services`,
  segments: $localize`:@@land-doc.section.segments:Segments`,
  price: $localize`:@@land-doc.section.price:Price and note`,
  hall: $localize`:@@land-doc.section.hall:The building`,
} as const;

/** Labels of fields and of their parts, for forms, diffs and notes. */
export const LAND_LABELS = {
  code: $localize`:@@land-doc.code:Code`,
  name: $localize`:@@land-doc.name:Name`,
  visibility: $localize`:@@land-doc.visibility:Seen by`,
  word: $localize`:@@land-doc.status:Status`,
  asOf: $localize`:@@land-doc.as-of:As of`,
  source: $localize`:@@land-doc.source:Source`,
  title: $localize`:@@land-doc.source:Source`,
  address: $localize`:@@land-doc.source.address:Address of the source`,
  retrievedOn: $localize`:@@land-doc.source.retrieved:Read on`,
  quote: $localize`:@@land-doc.source.quote:The sentence that says it, word for word`,
  area: $localize`:@@land-doc.area:Area`,
  minimumLot: $localize`:@@land-doc.minimum-lot:Smallest lot`,
  polygon: $localize`:@@land-doc.polygon:Shape on the map`,
  stage: $localize`:@@land-doc.readiness:Readiness`,
  evidence: $localize`:@@land-doc.evidence:What shows it`,
  state: $localize`:@@land-doc.service.state:At the boundary`,
  capacity: $localize`:@@land-doc.service.capacity:Capacity`,
  note: $localize`:@@land-doc.note:Note`,
  allowedSegments: $localize`:@@land-doc.allowed:Open to`,
  restrictedSegments: $localize`:@@land-doc.restricted:Restricted for`,
  price: $localize`:@@land-doc.price:Price for one m²`,
  amount: $localize`:@@land-doc.amount:Amount`,
  currency: $localize`:@@land-doc.currency:Currency`,
  value: $localize`:@@land-doc.value:Value`,
  unit: $localize`:@@land-doc.unit:Unit`,
  plot: $localize`:@@land-doc.plot:Stands on the plot`,
  floorArea: $localize`:@@land-doc.floor-area:Floor area`,
  clearHeight: $localize`:@@land-doc.clear-height:Clear height`,
  floorLoad: $localize`:@@land-doc.floor-load:Floor load`,
  crane: $localize`:@@land-doc.crane:Lifting capacity of the crane`,
  span: $localize`:@@land-doc.span:Columns apart, across`,
  bay: $localize`:@@land-doc.bay:Columns apart, along`,
  power: $localize`:@@land-doc.power:Power`,
  year: $localize`:@@land-doc.year:Built in`,
  terms: $localize`:@@land-doc.terms:Rent or sale`,
  rent: $localize`:@@land-doc.rent:Rent for one m² a month`,
  salePrice: $localize`:@@land-doc.sale-price:Price for one m²`,
  original: $localize`:@@land-doc.original:Language it was written in`,
} as const satisfies Words;

const spec = (section: keyof typeof SECTIONS, pointer: string, label: string): FieldSpec => ({
  pointer,
  section: SECTIONS[section],
  label,
});
const L = LAND_LABELS;

export const PLOT_FIELDS: readonly FieldSpec[] = [
  spec('general', '/code', L.code),
  spec('general', '/name', L.name),
  spec('general', '/visibility', L.visibility),
  spec('status', '/status/word', L.word),
  spec('status', '/status/asOf', L.asOf),
  spec('status', '/status/source', L.source),
  spec('land', '/area', L.area),
  spec('land', '/minimumLot', L.minimumLot),
  spec('land', '/polygon', L.polygon),
  spec('readiness', '/readiness', L.stage),
  ...PLOT_SERVICES.map((service) => spec('readiness', `/services/${service}`, serviceLabel(service))),
  spec('segments', '/allowedSegments', L.allowedSegments),
  spec('segments', '/restrictedSegments', L.restrictedSegments),
  spec('price', '/price', L.price),
  spec('price', '/note', L.note),
];

export const BUILDING_FIELDS: readonly FieldSpec[] = [
  spec('general', '/code', L.code),
  spec('general', '/name', L.name),
  spec('general', '/plot', L.plot),
  spec('general', '/visibility', L.visibility),
  spec('status', '/status/word', L.word),
  spec('status', '/status/asOf', L.asOf),
  spec('status', '/status/source', L.source),
  spec('hall', '/floorArea', L.floorArea),
  spec('hall', '/clearHeight', L.clearHeight),
  spec('hall', '/floorLoad', L.floorLoad),
  spec('hall', '/crane', L.crane),
  spec('hall', '/columnGrid/span', L.span),
  spec('hall', '/columnGrid/bay', L.bay),
  spec('hall', '/power', L.power),
  spec('hall', '/year', L.year),
  spec('segments', '/allowedSegments', L.allowedSegments),
  spec('price', '/terms', L.terms),
  spec('price', '/rent', L.rent),
  spec('price', '/salePrice', L.salePrice),
  spec('price', '/note', L.note),
];

const oneOf =
  <T extends string>(words: readonly T[], label: (word: T) => string) =>
  (word: string): string =>
    (words as readonly string[]).includes(word) ? label(word as T) : word;
export const segmentText = (code: string): string =>
  isSegment(code) ? `${code} ${segmentLabel(code)}` : code;

/** What words in documents of land are called. */
export const LAND_VALUES: ValueLabels = {
  word: (word) => landStatusView(word as PlotStatus | BuildingStatus)?.label ?? word,
  stage: oneOf<ReadinessStage>(READINESS_STAGES, readinessLabel),
  state: oneOf<ServiceState>(SERVICE_STATES, (state) => serviceStateView(state).label),
  terms: oneOf<BuildingTerms>(BUILDING_TERMS, buildingTermsLabel),
  visibility: visibilityLabel,
  allowedSegments: segmentText,
  restrictedSegments: segmentText,
};
