import { error, type Finding } from './findings.js';
import type { Mapping } from './mapping.js';
import { type JsonDocument, namedIn } from './statements.js';
import type { RowValues } from './row-reading.js';

/** The address a park gets from its code, once and for ever. @returns null when nothing is left of the code. */
export function slugOf(code: string, prefix: string): string | null {
  const slug = `${prefix}-${code}`
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return /[a-z0-9]/.test(code.normalize('NFKD').toLowerCase()) && slug.length >= 3 && slug.length <= 60
    ? slug
    : null;
}

/** A profile about which nothing is known: what a catalogue leaves out stays open, for a person to fill in. */
const emptyPark = (): JsonDocument => ({
  name: { original: 'en', texts: {} },
  kind: '',
  level: null,
  status: '',
  established: null,
  website: null,
  notes: null,
  segments: [],
  capabilities: [],
  leadingIndustries: [],
  position: null,
  facts: [],
  tenants: [],
});

/**
 * The draft of an unclaimed park from a row of a catalogue. Only new parks are imported: profiles belong to their teams.
 * @param factId uuid of the fact it states.
 */
export function parkFrom(
  values: RowValues,
  mapping: Mapping,
  factId: string,
): { document: JsonDocument; findings: Finding[] } {
  const document = emptyPark();
  const { options } = mapping;
  const { texts } = values;
  if (texts.name) document['name'] = namedIn(null, options.language, texts.name);
  if (texts.kind) document['kind'] = texts.kind;
  if (texts.level) document['level'] = texts.level;
  if (texts.status) document['status'] = texts.status;
  if (texts.website) document['website'] = texts.website;
  if (values.dates.established) document['established'] = values.dates.established;
  if (texts.industries)
    document['leadingIndustries'] = texts.industries
      .split(/[、,，;；]+/)
      .map((s) => s.trim())
      .filter(Boolean)
      .slice(0, 50);
  if (values.notes.length > 0) document['notes'] = values.notes.join('\n');
  const source = texts.sourceTitle ?? options.sourceTitle;
  if (values.place) {
    const { lat, lon, from } = values.place;
    const converted =
      from === 'osgb36'
        ? ' Converted from the British national grid.'
        : from === 'gcj02'
          ? ' Converted from GCJ-02.'
          : '';
    const note = `The file does not say how exact the position is.${converted}`;
    document['position'] = { lat, lon, precision: 'city', note, source: source || null };
  }
  if (values.quantities.approvedArea)
    document['facts'] = [approvedArea(values, mapping, { source, id: factId })];
  const findings = texts.name ? [] : [error(null, '', 'document-invalid', { field: 'name' })];
  return { document, findings };
}

function approvedArea(
  values: RowValues,
  { options }: Mapping,
  { source, id }: { source: string; id: string },
): JsonDocument {
  const area = values.quantities.approvedArea as { value: string; unit: string };
  return {
    id,
    key: 'approved_area',
    value: area.value,
    valueKind: 'number',
    unit: area.unit,
    asOf: values.dates.asOf ?? options.asOf,
    source:
      source === ''
        ? null
        : { address: values.texts.sourceAddress ?? null, title: source, retrievedOn: null, quote: null },
    note: null,
    confidence: null,
    visibility: 'public',
    expiresOn: null,
  };
}
