import { Json, pointerTo, segmentsOf, valueAt } from '@models/content/model/documents';
import type { Condition, MeasureDocument } from '@models/policies/model/rules';
import { PolicyReplacementInput } from '../../../api/generated/model';
import { replacesLabel } from '../../../domain/measures';
import { ShownField, ShownLine } from '../../../domain/shown-fields';
import { DocumentWords, Place } from '../document-words';
import { FieldWords } from '../field-words';
import { MeasureField, measureFields } from './measure-lines';
import { MEASURE_LABELS, POLICY_FIELDS, POLICY_LABELS, RecordNames, policyValues } from './policy-labels';

/** Lists and objects of a measure whose single parts are fields of their own. */
const PARTED = ['conditions', 'process', 'cases', 'benefit'];

/**
 * What the document of a policy says to its readers: its own fields by their table, then each measure in a section of
 * its own. Rules are told whole and in words: a bound that changed is read in its condition.
 */
export class PolicyWords implements DocumentWords {
  private readonly fields: FieldWords;
  readonly sections: readonly string[];

  constructor(
    private readonly locale: string,
    private readonly names: RecordNames,
  ) {
    this.fields = new FieldWords(POLICY_FIELDS, POLICY_LABELS, policyValues(locale, names), locale);
    this.sections = this.fields.sections;
  }

  fieldsOf(document: Json): ShownField[] {
    const measures = measuresOf(document);
    return [
      ...this.fields
        .fieldsOf(document)
        .map((field) =>
          field.pointer === '/replaces' ? { ...field, lines: this.replaced(field.pointer, document) } : field,
        ),
      ...measures.flatMap((measure) =>
        this.measureFields(measure, document)
          .filter(({ lines }) => lines.length > 0)
          .map(({ pointer, ...field }) => ({
            ...field,
            pointer: pointerTo('measures', measure.id) + pointer,
            section: this.sectionOf(measure),
          })),
      ),
    ];
  }

  /** The field that is told whole when something in it changes. */
  fieldOf(pointer: string): string {
    const parts = segmentsOf(pointer);
    if (parts[0] === 'replaces') return pointerTo(...parts.slice(0, 2));
    if (parts[0] !== 'measures') return pointer;
    return pointerTo(...parts.slice(0, PARTED.includes(parts[2] ?? '') ? 4 : 3));
  }

  placeOf(pointer: string, documents: readonly Json[]): Place {
    const [first, id, name, ...rest] = segmentsOf(pointer);
    if (first === 'replaces') return this.fields.placeOf('/replaces');
    if (first !== 'measures') return this.fields.placeOf(pointer);
    if (id === undefined) return { section: POLICY_LABELS.measures, label: POLICY_LABELS.measures };
    const holding = documents.filter((document) => valueAt(document, pointerTo('measures', id)));
    const section = this.sectionOf(measureIn(holding[0] ?? null, id));
    if (name === undefined) return { section, label: section };
    const field = this.fieldOf(pointer);
    for (const document of holding) {
      const found = this.fieldIn(document, field);
      if (found) return { section, label: `${section} · ${labelIn(found, rest)}` };
    }
    return { section, label: `${section} · ${nameOf(name)}` };
  }

  linesOf(pointer: string, value: Json | undefined, document: Json): ShownLine[] {
    const [first, id, name] = segmentsOf(pointer);
    if (first === 'replaces') return value === undefined ? [] : this.replaced(pointer, document);
    if (first !== 'measures') return this.fields.linesOf(pointer, value, document);
    if (value === undefined || value === null || id === undefined) return [];
    if (name !== undefined) {
      const field = this.fieldOf(pointer);
      const below = `${pointerTo('measures', id)}/`;
      const within = (measureIn(document, id) && this.fieldIn(document, field)?.lines) ?? [];
      return field.startsWith(below) ? within : [];
    }
    const measure = value as unknown as MeasureDocument;
    return this.measureFields(measure, document).flatMap(({ label, lines }) =>
      lines.map((line) => ({ ...line, label: [label, line.label].filter(Boolean).join(' · ') })),
    );
  }

  /** Measures by their titles, conditions by their words, each with its place. */
  orderOf(pointer: string, ids: readonly string[], document: Json): ShownLine[] {
    return ids.map((id, place) => {
      const item = valueAt(document, pointer + pointerTo(id)) as unknown as
        Partial<Pick<MeasureDocument, 'title'> & Pick<Condition, 'text'>> | undefined;
      const text = item?.title ?? item?.text;
      const words = text?.texts[this.locale] ?? text?.texts[text.original] ?? '';
      return { label: String(place + 1), text: words || id };
    });
  }

  /** Each by its title, with what this document does to it: all of them, or the one in which the pointer leads. */
  private replaced(pointer: string, document: Json): ShownLine[] {
    const [, id] = segmentsOf(pointer);
    const all = (valueAt(document, '/replaces') ?? []) as unknown as readonly PolicyReplacementInput[];
    return all
      .filter((each) => id === undefined || each.id === id)
      .map(({ slug, how, note }) => ({
        label: replacesLabel(how),
        text: [this.names.policy(slug), note].filter(Boolean).join(' · '),
      }));
  }

  /** What the document itself holds is called as it is called there, published or not. */
  private measureFields(measure: MeasureDocument, document: Json): MeasureField[] {
    const own = measuresOf(document);
    const nameOf = (slug: string) =>
      titleIn(own.find((each) => each.slug === slug) ?? null, this.locale) || this.names.measure(slug);
    return measureFields(measure, this.locale, { place: this.names.place, measure: nameOf });
  }

  private fieldIn(document: Json, pointer: string): MeasureField | undefined {
    const [, id = ''] = segmentsOf(pointer);
    const measure = measureIn(document, id);
    const below = pointer.slice(pointerTo('measures', id).length);
    return measure
      ? this.measureFields(measure, document).find((field) => field.pointer === below)
      : undefined;
  }

  private sectionOf(measure: Pick<MeasureDocument, 'title'> | null): string {
    const title = titleIn(measure, this.locale);
    return title === ''
      ? $localize`:@@measure-doc.untitled:Measure without a title`
      : $localize`:@@measure-doc.section:Measure: ${title}:title:`;
  }
}

const measuresOf = (document: Json): readonly MeasureDocument[] =>
  (valueAt(document, '/measures') ?? []) as unknown as readonly MeasureDocument[];

const titleIn = (measure: Pick<MeasureDocument, 'title'> | null, locale: string): string =>
  measure?.title.texts[locale] ?? measure?.title.texts[measure.title.original] ?? '';

const measureIn = (document: Json, id: string): MeasureDocument | null =>
  (valueAt(document, pointerTo('measures', id)) as unknown as MeasureDocument | undefined) ?? null;

const nameOf = (name: string): string =>
  Object.hasOwn(MEASURE_LABELS, name) ? MEASURE_LABELS[name as keyof typeof MEASURE_LABELS] : name;

/** Of several conditions or cases the words tell which. */
function labelIn({ label, lines, pointer }: MeasureField, rest: readonly string[]): string {
  const isOne = /^\/(?:conditions|process|cases)\//.test(pointer);
  const words = isOne ? (lines.find(({ text }) => text !== '')?.text ?? '') : '';
  const shown = words.length > 60 ? `${words.slice(0, 60)}…` : words;
  const part = isOne ? rest.slice(1).find((each) => Object.hasOwn(MEASURE_LABELS, each)) : undefined;
  const which = shown === '' ? label : $localize`:@@measure-doc.which:${label}:what: “${shown}:words:”`;
  return [which, part && nameOf(part)].filter(Boolean).join(' · ');
}
