import { PolicyDocument, PolicyDocumentType } from '../../api/generated/model';
import { countryChoices } from '../../domain/countries';
import { CONFIDENCES, confidenceLabel } from '../../domain/fact-entry';
import { PolicyKind, policyKindLabel } from '../../domain/policies';
import { policyLevelLabel, policyTypeLabel } from '../../domain/policy-labels';
import { SOURCE_STATUS_WORDS, sourceStatusLabel } from '../../domain/rule-labels';
import { SEGMENTS, segmentLabel } from '../../domain/segments';
import { EntryDefinition, EntryOption } from '../../ui/entry/entry-field';
import { POLICY_LABELS } from '../content/records/policy-labels';

const L = POLICY_LABELS;
const options = (words: readonly string[], label: (word: string) => string): EntryOption[] =>
  words.map((value) => ({ value, label: label(value) }));

export const SEGMENT_CHOICES = SEGMENTS.map((value) => ({ value, label: `${value} ${segmentLabel(value)}` }));

const KINDS = ['programme', 'award', 'plan', 'bill'] as const satisfies readonly PolicyKind[];
const LEVELS = [
  'national',
  'federal',
  'state',
  'provincial',
  'regional',
  'municipal',
  'city',
  'county',
  'park',
];

/** A park publishes programmes alone. */
export const documentFields = (locale: string, ofPark: boolean): EntryDefinition[] => [
  ...(ofPark
    ? []
    : [
        {
          name: 'kind',
          label: L.kind,
          kind: 'choice',
          options: KINDS.map((value) => ({ value, label: policyKindLabel(value) })),
          hint: $localize`:@@authoring.kind.hint:Only a programme is ever an offer.`,
        } as const,
      ]),
  {
    name: 'type',
    label: L.type,
    kind: 'choice',
    options: options(Object.values(PolicyDocumentType), policyTypeLabel),
  },
  { name: 'level', label: L.level, kind: 'choice', options: options(LEVELS, policyLevelLabel) },
  {
    name: 'country',
    label: L.country,
    kind: 'choice',
    options: [{ value: 'EU', label: 'EU' }, ...countryChoices(locale)],
  },
  { name: 'issuer', label: L.issuer, kind: 'text', maxLength: 300 },
  { name: 'documentNo', label: L.documentNo, kind: 'text', nullable: true, maxLength: 200 },
];

const partial = $localize`:@@authoring.date.hint:As exactly as the source states it: 2026, 2026-03 or 2026-03-31.`;
const date = (name: keyof typeof POLICY_LABELS & keyof PolicyDocument, hint?: string): EntryDefinition => ({
  name,
  label: L[name],
  kind: 'date',
  ...(hint === undefined ? {} : { hint }),
});

export const DATE_FIELDS: readonly EntryDefinition[] = [
  date('issuedOn', partial),
  date('effectiveFrom'),
  date('effectiveTo'),
  date('opensOn'),
  date('closesOn'),
  date('suspendedFrom'),
  date('suspendedTo'),
];

export const SOURCE_FIELDS: readonly EntryDefinition[] = [
  {
    name: 'source',
    label: L.source,
    kind: 'long',
    maxLength: 2000,
    wide: true,
    hint: $localize`:@@authoring.source.hint:The address of the document, or where it is kept. Readers see it beside every answer.`,
  },
  {
    name: 'sourceStatus',
    label: L.sourceStatus,
    kind: 'choice',
    options: options(SOURCE_STATUS_WORDS, sourceStatusLabel),
  },
  date('sourceDate'),
  date(
    'lastChecked',
    $localize`:@@authoring.checked.hint:The whole day on which somebody last read the source.`,
  ),
  { name: 'confidence', label: L.confidence, kind: 'choice', options: options(CONFIDENCES, confidenceLabel) },
  { name: 'notes', label: L.notes, kind: 'long', nullable: true, maxLength: 10_000, wide: true },
];
