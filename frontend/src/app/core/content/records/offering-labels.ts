import { OFFERING_KINDS, OfferingKind, offeringKindLabel } from '../../../domain/offerings';
import { Words } from '../../../domain/words';
import { FieldSpec, ValueLabels } from '../field-words';
import { LAND_LABELS, segmentText } from './land-labels';
import { RecordNames } from './policy-labels';

const SECTIONS = {
  what: $localize`:@@offering-doc.section.what:What is offered`,
  holds: $localize`:@@offering-doc.section.holds:What it holds`,
  asks: $localize`:@@offering-doc.section.asks:What an investor brings`,
  dates: $localize`:@@offering-doc.section.dates:Dates and promise`,
} as const;

/** Labels of fields and of their parts, for forms, diffs and notes. */
export const OFFERING_LABELS = {
  kind: $localize`:@@offering-doc.kind:Kind`,
  title: $localize`:@@offering-doc.title:Title`,
  description: $localize`:@@offering-doc.description:Description`,
  segments: $localize`:@@offering-doc.segments:Segments`,
  plots: $localize`:@@land.plots.heading:Plots`,
  buildings: $localize`:@@land.buildings.heading:Buildings`,
  quantity: $localize`:@@offering-doc.quantity:Quantity`,
  left: $localize`:@@offering-doc.left:What is left of it`,
  requirements: $localize`:@@offering-doc.requirements:Requirements`,
  policies: $localize`:@@offering-doc.policies:Policies that go with it`,
  measures: $localize`:@@offering-doc.measures:Measures it comes with`,
  documents: $localize`:@@offering-doc.documents:Documents to hand in`,
  opensOn: $localize`:@@offering-doc.opens-on:Opens on`,
  closesOn: $localize`:@@offering-doc.closes-on:Closes on`,
  decisionDays: $localize`:@@offering-doc.decision-days:Days to a decision`,
  original: LAND_LABELS.original,
  value: LAND_LABELS.value,
  unit: LAND_LABELS.unit,
} as const satisfies Words;

const L = OFFERING_LABELS;
const spec = (section: keyof typeof SECTIONS, pointer: string, label: string): FieldSpec => ({
  pointer,
  section: SECTIONS[section],
  label,
});

export const OFFERING_FIELDS: readonly FieldSpec[] = [
  spec('what', '/kind', L.kind),
  spec('what', '/title', L.title),
  spec('what', '/description', L.description),
  spec('what', '/segments', L.segments),
  spec('holds', '/plots', L.plots),
  spec('holds', '/buildings', L.buildings),
  spec('holds', '/quantity', L.quantity),
  spec('holds', '/left', L.left),
  spec('asks', '/requirements', L.requirements),
  spec('asks', '/documents', L.documents),
  spec('asks', '/policies', L.policies),
  spec('asks', '/measures', L.measures),
  spec('dates', '/opensOn', L.opensOn),
  spec('dates', '/closesOn', L.closesOn),
  spec('dates', '/decisionDays', L.decisionDays),
];

/** What words in documents of offerings are called. */
export const offeringValues = (names: Pick<RecordNames, 'policy' | 'measure'>): ValueLabels => ({
  kind: (kind) =>
    (OFFERING_KINDS as readonly string[]).includes(kind) ? offeringKindLabel(kind as OfferingKind) : kind,
  segments: segmentText,
  policies: names.policy,
  measures: names.measure,
});
