import { precisionLabel, parkFieldLabel, entryFieldLabel } from '../../core/content/park/park-field-labels';
import { POSITION_PRECISIONS } from '../../core/content/park/park-document';
import { LOCALES } from '../../core/locales';
import { CONFIDENCES, confidenceLabel } from '../../domain/fact-entry';
import {
  PARK_KINDS,
  PARK_LEVELS,
  PARK_STATUSES,
  parkKindLabel,
  parkLevelLabel,
  parkStatusLabel,
} from '../../domain/park-labels';
import { SEGMENTS, segmentLabel } from '../../domain/segments';
import { EntryDefinition, EntryOption } from '../../ui/entry/entry-field';

const options = (words: readonly string[], label: (word: string) => string): EntryOption[] =>
  words.map((value) => ({ value, label: label(value) }));

const SEGMENT_OPTIONS = SEGMENTS.map((value) => ({ value, label: `${value} ${segmentLabel(value)}` }));

/** The fields of a profile beside its names, facts, segments and companies. */
export const GENERAL_FIELDS: readonly EntryDefinition[] = [
  {
    name: 'kind',
    label: parkFieldLabel('kind'),
    kind: 'choice',
    options: options(PARK_KINDS, parkKindLabel),
  },
  {
    name: 'level',
    label: parkFieldLabel('level'),
    kind: 'choice',
    nullable: true,
    options: options(PARK_LEVELS, parkLevelLabel),
  },
  {
    name: 'status',
    label: parkFieldLabel('status'),
    kind: 'choice',
    options: options(PARK_STATUSES, parkStatusLabel),
  },
  { name: 'established', label: parkFieldLabel('established'), kind: 'date', maxLength: 20 },
  {
    name: 'website',
    label: parkFieldLabel('website'),
    kind: 'address',
    nullable: true,
    maxLength: 500,
    wide: true,
  },
  {
    name: 'leadingIndustries',
    label: parkFieldLabel('leadingIndustries'),
    kind: 'lines',
    hint: $localize`:@@profile-edit.one-per-line:One per line.`,
    maxLength: 2000,
  },
  {
    name: 'capabilities',
    label: parkFieldLabel('capabilities'),
    kind: 'lines',
    hint: $localize`:@@profile-edit.one-per-line:One per line.`,
    maxLength: 2000,
  },
  {
    name: 'notes',
    label: parkFieldLabel('notes'),
    kind: 'long',
    nullable: true,
    maxLength: 5000,
    wide: true,
  },
];

/** The names of a park: those of the portal's languages, and any other it has. */
export function nameFields(tags: readonly string[], locale: string): EntryDefinition[] {
  const language = new Intl.DisplayNames([locale], { type: 'language' });
  const all = [...new Set([...LOCALES.map(({ tag }) => tag as string), ...tags])];
  return all.map((tag) => ({
    name: tag,
    label: `${parkFieldLabel('name')} (${language.of(tag) ?? tag})`,
    kind: 'text',
    maxLength: 300,
    lang: tag,
  }));
}

export function originalNameField(tags: readonly string[], locale: string): EntryDefinition {
  const language = new Intl.DisplayNames([locale], { type: 'language' });
  return {
    name: 'original',
    label: parkFieldLabel('name-original'),
    kind: 'choice',
    options: options(tags, (tag) => language.of(tag) ?? tag),
  };
}

export const POSITION_FIELDS: readonly EntryDefinition[] = [
  { name: 'lat', label: parkFieldLabel('lat'), kind: 'degrees', hint: 'WGS-84' },
  { name: 'lon', label: parkFieldLabel('lon'), kind: 'degrees', hint: 'WGS-84' },
  {
    name: 'precision',
    label: parkFieldLabel('precision'),
    kind: 'choice',
    options: options(POSITION_PRECISIONS, precisionLabel),
  },
  {
    name: 'source',
    label: parkFieldLabel('source'),
    kind: 'text',
    nullable: true,
    maxLength: 1000,
    wide: true,
  },
  { name: 'note', label: parkFieldLabel('note'), kind: 'text', nullable: true, maxLength: 1000, wide: true },
];

export const SEGMENT_FIELDS: readonly EntryDefinition[] = [
  {
    name: 'segment',
    label: entryFieldLabel('segment'),
    kind: 'choice',
    nullable: true,
    options: SEGMENT_OPTIONS,
  },
  { name: 'word', label: entryFieldLabel('word'), kind: 'text', maxLength: 100 },
  { name: 'source', label: entryFieldLabel('source'), kind: 'text', maxLength: 1000 },
];

export const TENANT_FIELDS: readonly EntryDefinition[] = [
  { name: 'name', label: entryFieldLabel('name'), kind: 'text', maxLength: 300 },
  { name: 'activity', label: entryFieldLabel('activity'), kind: 'text', nullable: true, maxLength: 1000 },
  { name: 'status', label: entryFieldLabel('status'), kind: 'text', nullable: true, maxLength: 300 },
  { name: 'asOf', label: entryFieldLabel('asOf'), kind: 'date', maxLength: 20 },
  { name: 'source', label: entryFieldLabel('source'), kind: 'text', nullable: true, maxLength: 1000 },
  {
    name: 'confidence',
    label: entryFieldLabel('confidence'),
    kind: 'choice',
    nullable: true,
    options: options(CONFIDENCES, confidenceLabel),
  },
];
