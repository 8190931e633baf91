import { LAND_LABELS } from '../../core/content/records/land-labels';
import { LOCALES } from '../../core/locales';
import { VISIBILITIES, visibilityLabel } from '../../domain/fact-entry';
import {
  BUILDING_STATUSES,
  BUILDING_TERMS,
  PLOT_STATUSES,
  PlotService,
  READINESS_STAGES,
  SERVICE_STATES,
  buildingTermsLabel,
  landStatusView,
  readinessLabel,
  serviceStateView,
} from '../../domain/land';
import { SEGMENTS, segmentLabel } from '../../domain/segments';
import { EntryDefinition, EntryOption } from '../../ui/entry/entry-field';

const L = LAND_LABELS;
const options = <T extends string>(words: readonly T[], label: (word: T) => string): EntryOption[] =>
  words.map((value) => ({ value, label: label(value) }));

export const SEGMENT_OPTIONS = SEGMENTS.map((value) => ({ value, label: `${value} ${segmentLabel(value)}` }));
export const STATE_OPTIONS = options(SERVICE_STATES, (state) => serviceStateView(state).label);

export const CODE_FIELD: EntryDefinition = {
  name: 'code',
  label: L.code,
  kind: 'text',
  maxLength: 40,
  hint: $localize`:@@land-form.code.hint:As on your plans, such as B-07. No other may have it.`,
};
export const VISIBILITY_FIELD: EntryDefinition = {
  name: 'visibility',
  label: L.visibility,
  kind: 'choice',
  options: options(VISIBILITIES, visibilityLabel),
};

/** A name in each language of the portal. */
export const nameFields = (
  locale: string,
  label: string = L.name,
  kind: 'text' | 'long' = 'text',
): EntryDefinition[] => {
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return LOCALES.map(({ tag }) => ({
    name: tag,
    label: `${label} (${names.of(tag) ?? tag})`,
    kind,
    maxLength: kind === 'text' ? 300 : 10_000,
    lang: tag,
    wide: kind === 'long',
  }));
};

const statusFields = (words: EntryOption[]): EntryDefinition[] => [
  { name: 'word', label: L.word, kind: 'choice', nullable: true, options: words },
  {
    name: 'asOf',
    label: L.asOf,
    kind: 'date',
    hint: $localize`:@@land-form.as-of.hint:The day on which this was so; after 180 days it must be confirmed.`,
  },
];
export const PLOT_STATUS_FIELDS = statusFields(options(PLOT_STATUSES, (word) => landStatusView(word).label));
export const BUILDING_STATUS_FIELDS = statusFields(
  options(BUILDING_STATUSES, (word) => landStatusView(word).label),
);

export const SOURCE_FIELDS: readonly EntryDefinition[] = [
  {
    name: 'title',
    label: L.title,
    kind: 'text',
    maxLength: 2000,
    hint: $localize`:@@land-form.source.hint:Where this can be looked up: a register, a notice, a decision.`,
  },
  { name: 'address', label: L.address, kind: 'address', nullable: true, maxLength: 2000 },
  { name: 'retrievedOn', label: L.retrievedOn, kind: 'date' },
  { name: 'quote', label: L.quote, kind: 'long', nullable: true, maxLength: 2000, wide: true },
];

export const READINESS_FIELDS: readonly EntryDefinition[] = [
  {
    name: 'stage',
    label: L.stage,
    kind: 'choice',
    nullable: true,
    options: options(READINESS_STAGES, readinessLabel),
  },
  { name: 'asOf', label: L.asOf, kind: 'date' },
  {
    name: 'evidence',
    label: L.evidence,
    kind: 'long',
    nullable: true,
    maxLength: 1000,
    wide: true,
    hint: $localize`:@@land-form.evidence.hint:An acceptance report, a notice, a date of energising.`,
  },
];

export const NOTE_FIELD: EntryDefinition = {
  name: 'note',
  label: L.note,
  kind: 'long',
  nullable: true,
  maxLength: 5000,
  wide: true,
};
export const TERMS_FIELD: EntryDefinition = {
  name: 'terms',
  label: L.terms,
  kind: 'choice',
  nullable: true,
  options: options(BUILDING_TERMS, buildingTermsLabel),
};

export const LAND_UNITS = ['ha', 'mu', 'm2', 'km2', 'acre'] as const;
export const FLOOR_UNITS = ['m2', 'ft2', 'tsubo'] as const;
export const CAPACITY_UNITS: Record<PlotService, readonly string[]> = {
  road: ['m'],
  power: ['kV', 'MW', 'kW', 'MVA', 'kVA'],
  water: ['m3/day', 'm3/h'],
  sewage: ['m3/day', 'm3/h'],
  telecom: [],
  gas: ['m3/h', 'm3/day'],
  steam: ['t/h'],
};

/** Measures of a building: where it stands in the document, what it is called and in which units. */
export const BUILDING_MEASURES = [
  { pointer: '/floorArea', label: L.floorArea, units: FLOOR_UNITS },
  { pointer: '/clearHeight', label: L.clearHeight, units: ['m'] },
  { pointer: '/floorLoad', label: L.floorLoad, units: ['t/m2', 'kN/m2'] },
  {
    pointer: '/crane',
    label: L.crane,
    units: ['t'],
    hint: $localize`:@@land-form.crane.hint:0 says that there is none; empty, that nobody knows.`,
  },
  { pointer: '/columnGrid/span', label: L.span, units: ['m'] },
  { pointer: '/columnGrid/bay', label: L.bay, units: ['m'] },
  { pointer: '/power', label: L.power, units: ['kVA', 'kW', 'MW'] },
] as const;
