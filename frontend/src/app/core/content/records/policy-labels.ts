import type { MeasureOutcome } from '@models/policies/model/rules';
import { confidenceLabel } from '../../../domain/fact-entry';
import { benefitKindLabel } from '../../../domain/benefit-kinds';
import { commitmentView, fairCompetitionView } from '../../../domain/measures';
import { policyKindLabel } from '../../../domain/policies';
import { policyLevelLabel, policyTypeLabel } from '../../../domain/policy-labels';
import { countryName } from '../../../domain/places';
import { sourceStatusLabel, outcomeView } from '../../../domain/rule-labels';
import { Words } from '../../../domain/words';
import { FieldSpec, ValueLabels } from '../field-words';
import { segmentText } from './land-labels';

export const POLICY_SECTIONS = {
  document: $localize`:@@policy-doc.section.document:The document`,
  dates: $localize`:@@policy-doc.section.dates:Dates`,
  where: $localize`:@@policy-doc.section.where:Where it holds`,
  source: $localize`:@@policy-doc.section.source:Source`,
} as const;

/** Labels of a policy's fields and of their parts, for forms, diffs and notes. */
export const POLICY_LABELS = {
  title: $localize`:@@offering-doc.title:Title`,
  kind: $localize`:@@offering-doc.kind:Kind`,
  type: $localize`:@@policy-doc.type:What it works by`,
  country: $localize`:@@policy-doc.country:Country`,
  level: $localize`:@@policy-doc.level:Level`,
  issuer: $localize`:@@policy-doc.issuer:Issued by`,
  documentNo: $localize`:@@policy-doc.number:Document number`,
  legalBasis: $localize`:@@policy-doc.legal-basis:Legal basis`,
  replaces: $localize`:@@policy-doc.replaces:What it replaces`,
  deliveryRecord: $localize`:@@policy-doc.delivery:Delivery record`,
  issuedOn: $localize`:@@policy-doc.issued-on:Issued on`,
  effectiveFrom: $localize`:@@policy-doc.from:In force from`,
  effectiveTo: $localize`:@@policy-doc.to:In force until`,
  suspendedFrom: $localize`:@@policy-doc.suspended-from:Suspended from`,
  suspendedTo: $localize`:@@policy-doc.suspended-to:Suspended until`,
  opensOn: $localize`:@@policy-doc.opens:Applications from`,
  closesOn: $localize`:@@policy-doc.closes:Applications until`,
  predecessorUnread: $localize`:@@policy-doc.predecessor:Another rule held before it that nobody here has read`,
  nationwide: $localize`:@@policy-doc.nationwide:In the whole country`,
  regions: $localize`:@@policy-doc.regions:Regions`,
  parks: $localize`:@@policy-doc.parks:Parks`,
  territory: $localize`:@@policy-doc.section.where:Where it holds`,
  segments: $localize`:@@offering-doc.segments:Segments`,
  sourceStatus: $localize`:@@policy-doc.source-status:What the source says of it`,
  sourceDate: $localize`:@@policy-doc.source-date:Date of the source`,
  lastChecked: $localize`:@@policy-doc.last-checked:Last looked at on`,
  source: $localize`:@@policy-doc.source:Where it can be read`,
  confidence: $localize`:@@policy-doc.confidence:Confidence`,
  notes: $localize`:@@policy-doc.notes:Notes`,
  measures: $localize`:@@policy-doc.measures:Measures`,
} as const satisfies Words;

/** The same of a measure. */
export const MEASURE_LABELS = {
  title: $localize`:@@offering-doc.title:Title`,
  slug: $localize`:@@measure-doc.slug:Address`,
  conditions: $localize`:@@measure-doc.conditions:Conditions`,
  condition: $localize`:@@measure-doc.condition:Condition`,
  test: $localize`:@@measure-doc.test:How it is judged`,
  text: $localize`:@@measure-doc.text:In words`,
  citation: $localize`:@@measure-doc.citation:Article or passage`,
  evidence: $localize`:@@measure-doc.evidence:Evidence to hand in`,
  selfDeclarable: $localize`:@@measure-doc.self-declarable:The investor’s own word is enough to judge it here`,
  note: $localize`:@@land-doc.note:Note`,
  benefit: $localize`:@@measure-doc.benefit:What it grants`,
  kind: $localize`:@@measure-doc.kind:Kind of benefit`,
  amount: $localize`:@@measure-doc.amount:How the sum is reckoned`,
  currency: $localize`:@@measure-doc.currency:Currency of the sum`,
  frequency: $localize`:@@measure-doc.frequency:How often it is paid`,
  years: $localize`:@@measure-doc.years:For how many years`,
  after: $localize`:@@measure-doc.after:First paid how many years after the start`,
  ceiling: $localize`:@@measure-doc.ceiling:The source says “up to”: the sum is the most`,
  capPerProject: $localize`:@@measure-doc.cap-project:At most per project`,
  capPerYear: $localize`:@@measure-doc.cap-year:At most per year`,
  floor: $localize`:@@measure-doc.floor:Less than this is not paid`,
  roundedDownTo: $localize`:@@measure-doc.rounded:Paid in whole multiples of`,
  stacking: $localize`:@@measure-doc.stacking:Together with other measures`,
  exclusiveGroup: $localize`:@@measure-doc.exclusive:Only one of a group may be taken`,
  reducesBaseOf: $localize`:@@measure-doc.reduces:It is taken off the base of`,
  aggregateCap: $localize`:@@measure-doc.aggregate:A common cap`,
  obligations: $localize`:@@measure-doc.obligations:Obligations and what is claimed back`,
  process: $localize`:@@measure-doc.process:Steps to it`,
  step: $localize`:@@measure-doc.step:Step`,
  documents: $localize`:@@measure-doc.documents:Documents to hand in`,
  fee: $localize`:@@measure-doc.fee:Fee of an application`,
  statutoryDays: $localize`:@@measure-doc.days:Days in which it must be decided`,
  commitment: $localize`:@@measure-doc.commitment:How binding it is`,
  fairCompetition: $localize`:@@measure-doc.fair:Fair competition review`,
  exportContingent: $localize`:@@measure-doc.export:It depends on exports`,
  cases: $localize`:@@measure-doc.cases:Test cases`,
  case: $localize`:@@measure-doc.case:Test case`,
  asOf: $localize`:@@measure-doc.as-of:On the day`,
  place: $localize`:@@measure-doc.place:Place`,
  facts: $localize`:@@measure-doc.facts:Facts of the project`,
  outcome: $localize`:@@measure-doc.outcome:Expected outcome`,
  expectedAmount: $localize`:@@measure-doc.expected:Expected sum`,
} as const satisfies Words;

const L = POLICY_LABELS;
const spec = (section: keyof typeof POLICY_SECTIONS, pointer: string, label: string): FieldSpec => ({
  pointer,
  section: POLICY_SECTIONS[section],
  label,
});

/** The fields of the document itself, in the order of the page. */
export const POLICY_FIELDS: readonly FieldSpec[] = [
  spec('document', '/title', L.title),
  spec('document', '/kind', L.kind),
  spec('document', '/type', L.type),
  spec('document', '/level', L.level),
  spec('document', '/issuer', L.issuer),
  spec('document', '/documentNo', L.documentNo),
  spec('document', '/legalBasis', L.legalBasis),
  spec('document', '/replaces', L.replaces),
  spec('document', '/deliveryRecord', L.deliveryRecord),
  spec('dates', '/issuedOn', L.issuedOn),
  spec('dates', '/effectiveFrom', L.effectiveFrom),
  spec('dates', '/effectiveTo', L.effectiveTo),
  spec('dates', '/suspendedFrom', L.suspendedFrom),
  spec('dates', '/suspendedTo', L.suspendedTo),
  spec('dates', '/opensOn', L.opensOn),
  spec('dates', '/closesOn', L.closesOn),
  spec('dates', '/predecessorUnread', L.predecessorUnread),
  spec('where', '/country', L.country),
  spec('where', '/territory', L.territory),
  spec('where', '/segments', L.segments),
  spec('source', '/source', L.source),
  spec('source', '/sourceStatus', L.sourceStatus),
  spec('source', '/sourceDate', L.sourceDate),
  spec('source', '/lastChecked', L.lastChecked),
  spec('source', '/confidence', L.confidence),
  spec('source', '/notes', L.notes),
];

/** What a reader calls what a document names by its slug. */
export interface RecordNames {
  /** A region, park or country. */
  place: (slug: string) => string;
  policy: (slug: string) => string;
  measure: (slug: string) => string;
}

const yesNo = (value: string) =>
  value === 'true' ? $localize`:@@condition-op.yes:yes` : $localize`:@@condition-op.no:no`;

/** What words in documents of policies are called. */
export const policyValues = (locale: string, names: Pick<RecordNames, 'place'>): ValueLabels => ({
  regions: names.place,
  parks: names.place,
  kind: (kind) => policyKindLabel(kind as Parameters<typeof policyKindLabel>[0]) ?? kind,
  type: policyTypeLabel,
  level: policyLevelLabel,
  country: (code) => countryName(code, locale),
  segments: segmentText,
  sourceStatus: sourceStatusLabel,
  confidence: confidenceLabel,
  predecessorUnread: yesNo,
  nationwide: yesNo,
});

/** The same in those of measures. */
export const MEASURE_VALUES: ValueLabels = {
  kind: (kind) => benefitKindLabel(kind as Parameters<typeof benefitKindLabel>[0]) ?? kind,
  commitment: (word) => commitmentView(word as Parameters<typeof commitmentView>[0])?.label ?? word,
  fairCompetition: (word) =>
    fairCompetitionView(word as Parameters<typeof fairCompetitionView>[0])?.label ?? word,
  outcome: (word) => outcomeView(word as MeasureOutcome)?.label ?? word,
  exportContingent: yesNo,
  ceiling: yesNo,
  selfDeclarable: yesNo,
};
