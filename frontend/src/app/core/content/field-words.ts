import { Json, segmentsOf, valueAt } from '@models/content/model/documents';
import { formatDate, formatMoney, formatQuantity, isDecimal } from '../../domain/format';
import { ShownField, ShownLine } from '../../domain/shown-fields';
import { unitLabel } from '../../domain/units';
import { Words, labelOf } from '../../domain/words';
import { DocumentWords, Place } from './document-words';

/** One field of a document as its readers know it; what stands below it are its parts. */
export interface FieldSpec {
  pointer: string;
  section: string;
  label: string;
}

type JsonObject = { readonly [key: string]: Json };
/** What a value is called, by the name of the property that holds it. */
export type ValueLabels = Readonly<Record<string, (value: string) => string>>;

const DAYS = [
  ...['asOf', 'retrievedOn', 'opensOn', 'closesOn', 'issuedOn', 'effectiveFrom', 'effectiveTo'],
  ...['suspendedFrom', 'suspendedTo', 'sourceDate', 'lastChecked'],
];
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What a document says to its readers, by a table of its fields: enough for records of plain fields, quantities, prices
 * and texts, such as plots, buildings and offerings.
 */
export class FieldWords implements DocumentWords {
  readonly sections: readonly string[];

  /**
   * @param specs the fields in the order of the page
   * @param parts labels of properties below a field
   * @param values labels of words by the property that holds them
   */
  constructor(
    private readonly specs: readonly FieldSpec[],
    private readonly parts: Words,
    private readonly values: ValueLabels,
    private readonly locale: string,
  ) {
    this.sections = [...new Set(specs.map(({ section }) => section))];
  }

  fieldsOf(document: Json): ShownField[] {
    return this.specs.flatMap((spec) => {
      const lines = this.linesOf(spec.pointer, valueAt(document, spec.pointer), document);
      return lines.length === 0 ? [] : [{ ...spec, lines }];
    });
  }

  placeOf(pointer: string): Place {
    const spec = this.specOf(pointer);
    if (!spec) return this.placeOfGroup(pointer);
    const rest = segmentsOf(pointer.slice(spec.pointer.length));
    const part = rest.at(-1);
    const label = part === undefined ? spec.label : `${spec.label} · ${this.partLabel(rest, part)}`;
    return { section: spec.section, label };
  }

  linesOf(pointer: string, value: Json | undefined, document: Json): ShownLine[] {
    if (value === undefined || value === null || value === '' || isUnknown(value)) return [];
    if (!this.specOf(pointer)) return this.groupLines(pointer, document);
    const [name = '', parent = ''] = segmentsOf(pointer).reverse();
    if (name === 'coordinates') return [line(shapeText(value))];
    if (Array.isArray(value)) return this.listLines(name, value as readonly Json[]);
    if (isObject(value)) return this.objectLines(pointer, value, document);
    if (parent === 'texts') return [{ label: null, text: String(value), lang: name }];
    return [line(this.text(name, String(value), valueAt(document, above(pointer))))];
  }

  /** What holds several fields, such as all services, is named by the section in which they stand. */
  private placeOfGroup(pointer: string): Place {
    const section = this.below(pointer)[0]?.section ?? this.sections[0] ?? '';
    return { section, label: section };
  }

  private groupLines(pointer: string, document: Json): ShownLine[] {
    return this.below(pointer).flatMap((spec) => {
      const lines = this.linesOf(spec.pointer, valueAt(document, spec.pointer), document);
      return lines.length === 0 ? [] : [line(lines.map(({ text }) => text).join(' · '), spec.label)];
    });
  }

  private below(pointer: string): FieldSpec[] {
    return this.specs.filter((spec) => spec.pointer.startsWith(`${pointer}/`));
  }

  private listLines(name: string, value: readonly Json[]): ShownLine[] {
    return value.map((entry) =>
      line(isObject(entry) ? this.named(entry) : this.text(name, String(entry), undefined)),
    );
  }

  private named(entry: JsonObject): string {
    const stated = Object.entries(entry).filter(([key, value]) => key !== 'id' && Boolean(value));
    return stated.map(([, value]) => String(value)).join(' · ');
  }

  private objectLines(pointer: string, value: JsonObject, document: Json): ShownLine[] {
    if ('coordinates' in value) return [line(shapeText(value))];
    if (isObject(value['texts'])) return this.textLines(value['texts']);
    if ('value' in value && 'unit' in value) return present(this.quantity(value));
    if ('amount' in value && 'currency' in value) return this.priceLines(value);
    return Object.entries(value).flatMap(([name, part]) =>
      this.linesOf(`${pointer}/${name}`, part, document).map((shown) => ({
        ...shown,
        label: shown.label ?? this.partLabel([name], name),
      })),
    );
  }

  private textLines(texts: JsonObject): ShownLine[] {
    return Object.entries(texts).flatMap(([lang, text]) =>
      text === '' ? [] : [{ label: this.language(lang), text: String(text), lang }],
    );
  }

  private priceLines(price: JsonObject): ShownLine[] {
    const day = price['asOf'];
    return [
      ...present(this.money(price)),
      ...(typeof day === 'string' ? [line(formatDate(day, this.locale), labelOf(this.parts, 'asOf'))] : []),
    ];
  }

  private text(name: string, text: string, holder: Json | undefined): string {
    if (isObject(holder)) {
      if (name === 'value') return this.quantity(holder);
      if (name === 'amount') return this.money(holder);
    }
    if (name === 'unit') return unitLabel(text, '2', this.locale);
    if (name === 'original') return this.language(text);
    const labelled = Object.hasOwn(this.values, name) ? this.values[name] : undefined;
    return labelled ? labelled(text) : DAYS.includes(name) ? formatDate(text, this.locale) : text;
  }

  private quantity(holder: JsonObject): string {
    const [value, unit] = [String(holder['value'] ?? ''), String(holder['unit'] ?? '')];
    const shown = formatQuantity(value, unit || null, this.locale);
    return [shown.value, shown.unit].filter(Boolean).join(' ');
  }

  private money(holder: JsonObject): string {
    const [amount, currency] = [String(holder['amount'] ?? ''), String(holder['currency'] ?? '')];
    const readable = isDecimal(amount) && /^[A-Z]{3}$/.test(currency);
    return readable ? formatMoney({ amount, currency }, this.locale) : [amount, currency].join(' ').trim();
  }

  private partLabel(rest: readonly string[], part: string): string {
    return rest.at(-2) === 'texts' ? this.language(part) : labelOf(this.parts, part);
  }

  private language(tag: string): string {
    try {
      return new Intl.DisplayNames([this.locale], { type: 'language' }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  }

  /** The field a pointer belongs to: the longest that leads there. */
  private specOf(pointer: string): FieldSpec | undefined {
    return this.specs
      .filter((spec) => pointer === spec.pointer || pointer.startsWith(`${spec.pointer}/`))
      .sort((a, b) => b.pointer.length - a.pointer.length)[0];
  }
}

/** A service of which nobody knows anything says nothing. */
const isUnknown = (value: Json): boolean =>
  isObject(value) && value['state'] === 'unknown' && value['capacity'] === null && value['note'] === null;
const line = (text: string, label: string | null = null): ShownLine => ({ label, text });
const present = (text: string): ShownLine[] => (text === '' ? [] : [line(text)]);
const above = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));

/** How a shape is told in words. @param shape GeoJSON, or one of its lists */
export function shapeText(shape: Json): string {
  const count = positions(isObject(shape) ? (shape['coordinates'] ?? []) : shape);
  return $localize`:@@land-doc.shape:A shape of ${count}:count: corners`;
}

/** Closing corners stand twice in a ring and are counted once. */
function positions(value: Json): number {
  if (!Array.isArray(value)) return 0;
  const parts = value as readonly Json[];
  const ring = parts.every((part) => Array.isArray(part) && typeof part[0] === 'number');
  return ring ? Math.max(0, parts.length - 1) : parts.reduce<number>((sum, part) => sum + positions(part), 0);
}
