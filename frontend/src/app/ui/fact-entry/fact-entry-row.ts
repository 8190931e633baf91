import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import {
  CONFIDENCES,
  FactEntry,
  SourceEntry,
  VISIBILITIES,
  confidenceLabel,
  sourceWith,
  visibilityLabel,
} from '../../domain/fact-entry';
import { formatQuantity, isDecimal } from '../../domain/format';
import { readDecimal } from '../../domain/number-entry';
import { readDay, readPartialDate } from '../../domain/partial-date';
import { ShownComment } from '../../domain/shown-fields';
import { unitLabel } from '../../domain/units';
import { FieldComments } from '../field-comments';
import { Control, FormField } from '../form-field';
import { Icon } from '../icon';
import { typedValue } from './typed-value';

/** Fields that are folded away until somebody needs them. */
const FOLDED = ['address', 'retrievedOn', 'quote', 'expiresOn', 'note', 'confidence'] as const;

/** A price: a currency and what it is paid for. */
const PRICE = /^([A-Z]{3})\//;

/** What is said beside the fields of a statement: by field, `` for the statement as a whole. */
export type FieldNotes = Readonly<Record<string, string>>;

/**
 * One statement of a profile while it is edited, in one row: value and unit, the day it was true, where it was read and
 * who may see it; the rest is folded away. Numbers and dates are read as people of four languages type them, and the row
 * shows what it has read. What cannot be read is kept as it was typed.
 */
@Component({
  selector: 'app-fact-entry-row',
  imports: [Control, FieldComments, FormField, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './fact-entry-row.html',
  styleUrl: './fact-entry-row.css',
})
export class FactEntryRow {
  private readonly locale = inject(LOCALE_ID);
  readonly entry = input.required<FactEntry>();
  /** What is stated. */
  readonly label = input.required<string>();
  /** Which of several statements of the same kind it is, from 1; null for the only one. */
  readonly place = input<number | null>(null);
  /** Codes that its value may be stated in; none for words and bare numbers. */
  readonly units = input<readonly string[]>([]);
  /** What keeps it from being submitted, by field. */
  readonly problems = input<FieldNotes>({});
  /** What a reviewer will ask about. */
  readonly warnings = input<readonly string[]>([]);
  readonly comments = input<readonly ShownComment[]>([]);
  /** Whether it differs from what is published. */
  readonly changed = input(false);
  /** When it expires without a date set by hand. */
  readonly usualExpiry = input<string | null>(null);

  readonly edited = output<Partial<FactEntry>>();
  readonly removed = output<void>();

  protected readonly typedNumber = typedValue(
    computed(() => this.entry().value),
    (value) => this.written(value),
    (typed) => this.readNumber(typed),
  );
  protected readonly typedDate = typedValue(
    computed(() => this.entry().asOf ?? ''),
    (value) => value,
    (typed) => readPartialDate(typed) ?? typed.trim(),
  );
  protected readonly typedExpiry = typedValue(
    computed(() => this.entry().expiresOn ?? ''),
    (value) => value,
    (typed) => dayOrTyped(typed) ?? '',
  );
  protected readonly typedReading = typedValue(
    computed(() => this.entry().source?.retrievedOn ?? ''),
    (value) => value,
    (typed) => dayOrTyped(typed) ?? '',
  );

  private readonly id = computed(() => this.entry().id);
  protected readonly open = linkedSignal({
    source: computed(() => ({ id: this.id(), needed: FOLDED.some((field) => this.problems()[field]) })),
    computation: ({ id, needed }, before?: { source: { id: string; needed: boolean }; value: boolean }) =>
      needed || (before?.source.id === id && before.value),
  });
  protected readonly name = computed(() => `facts-${this.id()}`);
  protected readonly title = computed(() => {
    const [label, place] = [this.label(), this.place()];
    return place === null ? label : $localize`:@@fact-entry.title:${label}:fact:, statement ${place}:place:`;
  });
  protected readonly numeric = computed(() => this.entry().valueKind === 'number');
  /** The units of its kind, and the one it is stated in even where that is another; prices by their currency. */
  protected readonly unitChoices = computed(() => {
    const [units, { unit, value }] = [this.units(), this.entry()];
    const codes = unit === null || units.includes(unit) ? units : [...units, unit];
    const choices = codes.map((code) => ({
      code,
      currency: PRICE.exec(code)?.[1] ?? null,
      label: unitLabel(code, isDecimal(value) ? value : '2', this.locale),
    }));
    const currencies = [...new Set(choices.map(({ currency }) => currency))];
    return currencies.map((currency) => ({
      currency,
      units: choices.filter((choice) => choice.currency === currency),
    }));
  });
  /** What has been read out of the characters, where that says more than they do. */
  protected readonly reading = computed(() => {
    const { value, unit } = this.entry();
    if (!this.numeric() || !isDecimal(value)) return null;
    const { value: amount, unit: shownUnit, also } = formatQuantity(value, unit, this.locale);
    const whole = [amount, shownUnit].filter(Boolean).join(' ');
    const plain = this.typedNumber().normalize('NFKC').trim() === this.written(value) && value.length < 5;
    return plain && also === null ? null : [whole, also].filter(Boolean).join(' = ');
  });
  /** What is wrong with the fields of the row and with the statement as a whole; folded fields tell it themselves. */
  protected readonly told = computed(() =>
    ['', 'value', 'unit', 'asOf', 'source', 'visibility'].flatMap((field) => this.problems()[field] ?? []),
  );
  protected readonly visibilities = VISIBILITIES.map((code) => ({ code, label: visibilityLabel(code) }));
  protected readonly confidences = CONFIDENCES.map((code) => ({ code, label: confidenceLabel(code) }));

  protected field(name: string): string {
    return `${this.name()}-${name}`;
  }

  protected writeNumber(event: Event): void {
    const typed = textOf(event);
    this.typedNumber.set(typed);
    this.edited.emit({ value: this.readNumber(typed) });
  }

  protected writeWords(event: Event): void {
    this.edited.emit({ value: textOf(event) });
  }

  protected writeDate(event: Event): void {
    const typed = textOf(event);
    this.typedDate.set(typed);
    this.edited.emit({ asOf: readPartialDate(typed) ?? (typed.trim() || null) });
  }

  protected writeExpiry(event: Event): void {
    const typed = textOf(event);
    this.typedExpiry.set(typed);
    this.edited.emit({ expiresOn: dayOrTyped(typed) });
  }

  protected writeReading(event: Event): void {
    const typed = textOf(event);
    this.typedReading.set(typed);
    this.writeSource({ retrievedOn: dayOrTyped(typed) });
  }

  protected write(name: 'unit' | 'note' | 'confidence', event: Event): void {
    this.edited.emit({ [name]: textOf(event) || null });
  }

  protected writeVisibility(event: Event): void {
    this.edited.emit({ visibility: textOf(event) as FactEntry['visibility'] });
  }

  protected writeSourceField(name: 'title' | 'address' | 'quote', event: Event): void {
    const text = textOf(event);
    this.writeSource(name === 'title' ? { title: text } : { [name]: text || null });
  }

  private writeSource(changes: Partial<SourceEntry>): void {
    this.edited.emit({ source: sourceWith(this.entry().source, changes) });
  }

  /** A plain decimal; what is none stays as it was typed, for its writer to correct. */
  private readNumber(typed: string): string {
    return readDecimal(typed, this.locale) ?? typed.trim();
  }

  /** With the decimal sign of the language, but without groups, so that it can be typed on. */
  private written(value: string): string {
    return isDecimal(value) && this.locale.startsWith('de') ? value.replace('.', ',') : value;
  }
}

/** A day; what is none as far as a day is long, for its writer to correct. */
const dayOrTyped = (typed: string): string | null => readDay(typed) ?? (typed.trim().slice(0, 10) || null);

const textOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
