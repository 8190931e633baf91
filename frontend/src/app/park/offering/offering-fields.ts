import { OFFERING_LABELS } from '../../core/content/records/offering-labels';
import { OFFERING_KINDS, OfferingKind, offeringKindLabel } from '../../domain/offerings';
import { EntryDefinition } from '../../ui/entry/entry-field';

const L = OFFERING_LABELS;

export const KIND_FIELD: EntryDefinition = {
  name: 'kind',
  label: L.kind,
  kind: 'choice',
  options: OFFERING_KINDS.map((value) => ({ value, label: offeringKindLabel(value) })),
};

const dayHint = $localize`:@@offering-form.day.hint:A whole day, such as 2027-03-31, in the time zone of the park.`;
export const DATE_FIELDS: readonly EntryDefinition[] = [
  { name: 'opensOn', label: L.opensOn, kind: 'date', hint: dayHint },
  { name: 'closesOn', label: L.closesOn, kind: 'date', hint: dayHint },
];

const lines = (name: string, label: string, hint: string): EntryDefinition => ({
  name,
  label,
  kind: 'lines',
  wide: true,
  hint,
});
export const REQUIREMENT_FIELDS: readonly EntryDefinition[] = [
  lines(
    'requirements',
    L.requirements,
    $localize`:@@offering-form.requirements.hint:One a line: a permit, a technology, a share of capital.`,
  ),
  lines('documents', L.documents, $localize`:@@offering-form.documents.hint:One a line.`),
];

/** What each kind counts in, the usual unit first. */
export const AMOUNT_UNITS: Record<OfferingKind, readonly string[]> = {
  plot: ['ha', 'mu', 'm2'],
  building: ['m2'],
  'feedstock-supply': ['t/yr', 't/yr REO', 't', 'kg'],
  'joint-venture': ['projects', 'companies', 'units'],
  'pilot-line': ['units', 't/yr', 't', 'month'],
};
