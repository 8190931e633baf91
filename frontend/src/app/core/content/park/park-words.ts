import { Json, segmentsOf, valueAt } from '@models/content/model/documents';
import { FACT_BLOCKS } from '../../../domain/fact-block-labels';
import { factLabel } from '../../../domain/fact-labels';
import { FactEntry, confidenceLabel, visibilityLabel } from '../../../domain/fact-entry';
import { formatDate, formatQuantity, isDecimal } from '../../../domain/format';
import { parkKindLabel, parkLevelLabel, parkStatusLabel } from '../../../domain/park-labels';
import { isSegment, segmentLabel } from '../../../domain/segments';
import { ShownField, ShownLine } from '../../../domain/shown-fields';
import { unitLabel } from '../../../domain/units';
import { DocumentWords, Place } from '../document-words';
import { shapeText } from '../field-words';
import { ParkDocument, SegmentEntry, TenantEntry, asParkDocument } from './park-document';
import {
  entryFieldLabel,
  factFieldLabel,
  parkFieldLabel,
  partLabel,
  precisionLabel,
} from './park-field-labels';

/** The parts of a profile in the order of its pages: general, position, segments, facts by block, companies. */
export const PARK_PARTS: readonly string[] = [
  ...['general', 'position', 'segments'],
  ...FACT_BLOCKS.filter((block) => block !== 'contacts'),
  'tenants-list',
];

const GENERAL = [
  'kind',
  'level',
  'status',
  'established',
  'website',
  'notes',
  'capabilities',
  'leadingIndustries',
];
const TENANT_FIELDS = ['name', 'activity', 'status', 'asOf', 'source', 'confidence'] as const;

/** What the document of a park says to its readers. */
export class ParkWords implements DocumentWords {
  readonly sections = PARK_PARTS.map(partLabel);

  /**
   * @param blockOf the block of a key of facts, by the catalogue
   * @param locale of the reader
   */
  constructor(
    private readonly blockOf: (key: string) => string,
    private readonly locale: string,
  ) {}

  fieldsOf(document: Json): ShownField[] {
    const park = asParkDocument(document);
    const pointers = [
      ...Object.keys(park.name.texts).map((tag) => `/name/texts/${tag}`),
      ...GENERAL.map((field) => `/${field}`),
      '/position',
      '/boundary',
      ...park.segments.map(({ id }) => `/segments/${id}`),
      ...this.factsInOrder(park).map(({ id }) => `/facts/${id}`),
      ...park.tenants.map(({ id }) => `/tenants/${id}`),
    ];
    return pointers.flatMap((pointer) => {
      const lines = this.linesOf(pointer, valueAt(document, pointer), document);
      return lines.length === 0 ? [] : [{ pointer, ...this.placeOf(pointer, [document]), lines }];
    });
  }

  placeOf(pointer: string, documents: readonly Json[]): Place {
    const [list = '', id = '', ...rest] = segmentsOf(pointer);
    switch (list) {
      case 'facts':
        return this.placeOfFact(pointer, id, rest, documents);
      case 'segments': {
        const segment = found<SegmentEntry>(documents, `/segments/${id}`);
        return {
          section: partLabel('segments'),
          label: this.joined(segment?.word ?? '', rest, entryFieldLabel),
        };
      }
      case 'tenants': {
        const tenant = found<TenantEntry>(documents, `/tenants/${id}`);
        const name = tenant?.name || entryFieldLabel('name');
        return { section: partLabel('tenants-list'), label: this.joined(name, rest, entryFieldLabel) };
      }
      case 'boundary':
        return { section: partLabel('position'), label: parkFieldLabel(list) };
      case 'position':
        return { section: partLabel('position'), label: parkFieldLabel(id || list) };
      case 'name':
        return { section: partLabel('general'), label: this.nameLabel(rest[0]) };
      default:
        return { section: partLabel('general'), label: parkFieldLabel(list) };
    }
  }

  linesOf(pointer: string, value: Json | undefined, document: Json): ShownLine[] {
    if (value === undefined || value === null || value === '') return [];
    const [list = '', id, field] = segmentsOf(pointer);
    if (list === 'facts' && id) return this.factLines(id, field, segmentsOf(pointer).at(-1), value, document);
    if (list === 'tenants') return field ? [line(this.entryText(field, value))] : this.tenantLines(value);
    if (list === 'segments') return field ? [line(this.entryText(field, value))] : this.segmentLines(value);
    if (list === 'boundary') return [line(shapeText(value))];
    if (list === 'position') return this.positionLines(id, value);
    if (list === 'name') return this.nameLines(pointer, value);
    return this.generalLines(list, value);
  }

  /** The facts by block in reading order, those of a key beside each other, the newest first. */
  factsInOrder(park: ParkDocument): FactEntry[] {
    const rank = ({ key }: FactEntry) => PARK_PARTS.indexOf(this.blockOf(key));
    return [...park.facts].sort(
      (a, b) =>
        rank(a) - rank(b) ||
        factLabel(a.key).localeCompare(factLabel(b.key), this.locale) ||
        (b.asOf ?? '').localeCompare(a.asOf ?? ''),
    );
  }

  private placeOfFact(pointer: string, id: string, rest: string[], documents: readonly Json[]): Place {
    const fact = found<FactEntry>(documents, `/facts/${id}`);
    if (!fact) return { section: partLabel('other'), label: pointer };
    const several = documents.some(
      (document) => factsOf(document).filter(({ key }) => key === fact.key).length > 1,
    );
    const label = factLabel(fact.key);
    const named = several && fact.asOf ? `${label} (${formatDate(fact.asOf, this.locale)})` : label;
    return { section: partLabel(this.blockOf(fact.key)), label: this.joined(named, rest, factFieldLabel) };
  }

  private joined(subject: string, rest: readonly string[], labelOf: (field: string) => string): string {
    const field = rest.at(-1);
    return field === undefined ? subject : `${subject}\u00a0· ${labelOf(field)}`;
  }

  private nameLabel(tag: string | undefined): string {
    return tag === undefined
      ? parkFieldLabel('name-original')
      : `${parkFieldLabel('name')} (${this.language(tag)})`;
  }

  private language(tag: string): string {
    return new Intl.DisplayNames([this.locale], { type: 'language' }).of(tag) ?? tag;
  }

  private factLines(
    id: string,
    field: string | undefined,
    last: string | undefined,
    value: Json,
    document: Json,
  ): ShownLine[] {
    const fact = valueAt(document, `/facts/${id}`) as FactEntry | undefined;
    if (field === undefined) return this.wholeFact(value as unknown as FactEntry);
    if (last === 'source') return this.sourceLines(value as unknown as FactEntry['source']);
    return [line(this.factText(last ?? field, value, fact))];
  }

  private wholeFact(fact: FactEntry): ShownLine[] {
    const rest = ['note', 'confidence', 'visibility', 'expiresOn'] as const;
    return [
      ...(fact.value === '' ? [] : [line(this.factText('value', fact.value, fact))]),
      ...(fact.asOf ? [line(formatDate(fact.asOf, this.locale), factFieldLabel('asOf'))] : []),
      ...this.sourceLines(fact.source),
      ...rest.flatMap((field) => {
        const value = fact[field];
        return value ? [line(this.factText(field, value, fact), factFieldLabel(field))] : [];
      }),
    ];
  }

  private sourceLines(source: FactEntry['source']): ShownLine[] {
    if (!source) return [];
    const day = source.retrievedOn && formatDate(source.retrievedOn, this.locale);
    return [
      ...(source.title ? [line(source.title, factFieldLabel('title'))] : []),
      ...(source.address ? [line(source.address, factFieldLabel('address'))] : []),
      ...(source.quote ? [line(source.quote, factFieldLabel('quote'))] : []),
      ...(day ? [line(day, factFieldLabel('retrievedOn'))] : []),
    ];
  }

  private factText(field: string, value: Json, fact: FactEntry | undefined): string {
    const text = String(value);
    if (field === 'value') return this.quantity(text, fact);
    if (field === 'unit')
      return unitLabel(text, isDecimal(fact?.value ?? '') ? (fact?.value ?? '2') : '2', this.locale);
    if (field === 'visibility') return visibilityLabel(text);
    if (field === 'confidence') return confidenceLabel(text);
    if (field === 'key') return factLabel(text);
    return ['asOf', 'expiresOn', 'retrievedOn'].includes(field) ? formatDate(text, this.locale) : text;
  }

  private quantity(value: string, fact: FactEntry | undefined): string {
    if (fact?.valueKind !== 'number') return value;
    if (!isDecimal(value))
      return [value, fact.unit && unitLabel(fact.unit, '2', this.locale)].filter(Boolean).join(' ');
    const { value: amount, unit } = formatQuantity(value, fact.unit, this.locale);
    return unit === '' ? amount : `${amount} ${unit}`;
  }

  private entryText(field: string, value: Json): string {
    const text = String(value);
    if (field === 'segment') return isSegment(text) ? `${text} ${segmentLabel(text)}` : text;
    if (field === 'status') return parkStatusLabel(text);
    if (field === 'confidence') return confidenceLabel(text);
    return field === 'asOf' ? formatDate(text, this.locale) : text;
  }

  private tenantLines(value: Json): ShownLine[] {
    const tenant = value as unknown as TenantEntry;
    return TENANT_FIELDS.flatMap((field) => {
      const entry = tenant[field];
      return entry
        ? [line(this.entryText(field, entry), field === 'name' ? null : entryFieldLabel(field))]
        : [];
    });
  }

  private segmentLines(value: Json): ShownLine[] {
    const { segment, word, source } = value as unknown as SegmentEntry;
    return [
      line(segment ? this.entryText('segment', segment) : word),
      ...(source ? [line(source, entryFieldLabel('source'))] : []),
    ];
  }

  private positionLines(field: string | undefined, value: Json): ShownLine[] {
    if (field) return [line(field === 'precision' ? precisionLabel(String(value)) : String(value))];
    return Object.entries(value as Record<string, Json>).flatMap(([name, part]) =>
      part === null || part === ''
        ? []
        : [line(name === 'precision' ? precisionLabel(String(part)) : String(part), parkFieldLabel(name))],
    );
  }

  private nameLines(pointer: string, value: Json): ShownLine[] {
    const tag = segmentsOf(pointer)[2];
    if (tag !== undefined) return [{ label: null, text: String(value), lang: tag }];
    if (typeof value === 'string') return [line(this.language(value))];
    const { texts } = value as unknown as ParkDocument['name'];
    return Object.entries(texts).map(([lang, text]) => ({ label: this.language(lang), text, lang }));
  }

  private generalLines(field: string, value: Json): ShownLine[] {
    if (Array.isArray(value)) return value.map((entry) => line(String(entry)));
    const text = String(value);
    const shown: Record<string, (word: string) => string> = {
      kind: parkKindLabel,
      level: parkLevelLabel,
      status: parkStatusLabel,
      established: (date) => formatDate(date, this.locale),
    };
    return [line((shown[field] ?? String)(text))];
  }
}

const line = (text: string, label: string | null = null): ShownLine => ({ label, text });

/** The statements of a document; a version compared with nothing has none. */
const factsOf = (document: Json): readonly FactEntry[] =>
  (valueAt(document, '/facts') ?? []) as unknown as readonly FactEntry[];

/** The first of the documents that holds something there. */
function found<T>(documents: readonly Json[], pointer: string): T | undefined {
  const holding = documents.map((document) => valueAt(document, pointer)).find((value) => value != null);
  return holding as unknown as T | undefined;
}
