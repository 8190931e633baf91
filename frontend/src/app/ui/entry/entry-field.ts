import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { isDecimal } from '../../domain/format';
import { readDecimal, readWholeNumber } from '../../domain/number-entry';
import { readPartialDate } from '../../domain/partial-date';
import { typedValue } from '../fact-entry/typed-value';
import { Control, FormField } from '../form-field';

export interface EntryOption {
  value: string;
  label: string;
}

/** A field of a record, as an editor shows it. */
export interface EntryDefinition {
  /** Name of the property. */
  name: string;
  label: string;
  /**
   * - `text`, `long`, `address`: characters; empty is null where `nullable`
   * - `lines`: a list of texts, one per line
   * - `date`: a partial date
   * - `degrees`: a number with sign
   * - `number`: a plain decimal as text, typed as people of the language do; what cannot be read is kept as it is typed
   * - `whole`: a number between `least` and `most`, or null; what cannot be read stays in the field and is said there
   * - `choice`: one of `options`, or what stands there already
   */
  kind: 'text' | 'long' | 'address' | 'lines' | 'date' | 'degrees' | 'number' | 'whole' | 'choice';
  options?: readonly EntryOption[];
  /** Empty is null and may be chosen. */
  nullable?: boolean;
  hint?: string;
  maxLength?: number;
  /** Bounds of a `whole` number, included. */
  least?: number;
  most?: number;
  /** Language of what is written into it. */
  lang?: string;
  /** Over the whole width of its row. */
  wide?: boolean;
}

/** What a field can hold. */
export type EntryValue = string | number | null | readonly string[];

/** Behind a number of years or days. */
const COUNTED = /[年日天]$/u;
const DEGREES = /^[-−]?\d{1,3}(?:[.,]\d+)?$/u;

const INPUT_MODES: Partial<Record<EntryDefinition['kind'], string>> = {
  address: 'url',
  number: 'decimal',
  whole: 'numeric',
};

/** One field of a record by its definition, on a native control. */
@Component({
  selector: 'app-entry-field',
  imports: [Control, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './entry-field.html',
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    input,
    select {
      min-height: 2.25rem;
      padding: 0.125rem var(--space-2);
      font-size: var(--text-small);
    }
    textarea {
      min-height: 4rem;
      padding: var(--space-1) var(--space-2);
      font-size: var(--text-small);
    }
  `,
})
export class EntryField {
  private readonly locale = inject(LOCALE_ID);
  readonly definition = input.required<EntryDefinition>();
  readonly value = input.required<EntryValue>();
  /** Name of the field on its page. */
  readonly field = input.required<string>();
  readonly error = input<string | null>(null);
  readonly edited = output<EntryValue>();

  protected readonly typed = typedValue(
    computed(() => this.written(this.value())),
    (written) => this.shownAs(written),
    (typed) => this.written(this.read(typed)),
  );
  /** Whether what was typed last is looked at: nobody is told off in the middle of a number. */
  private readonly judged = signal(false);
  private readonly unreadable = computed(() => !this.canRead(this.typed()));
  protected readonly shownError = computed(() =>
    this.judged() && this.unreadable() ? this.wrong() : this.error(),
  );
  protected readonly inputMode = computed(() => INPUT_MODES[this.definition().kind] ?? null);
  /** The options, and what stands there even where it is none of them. */
  protected readonly options = computed(() => {
    const { options = [] } = this.definition();
    const value = this.written(this.value());
    return value === '' || options.some((option) => option.value === value)
      ? options
      : [...options, { value, label: value }];
  });

  protected write(event: Event): void {
    const typed = (event.target as HTMLInputElement).value;
    this.typed.set(typed);
    if (this.definition().kind === 'degrees') this.judged.set(true);
    if (!this.unreadable()) this.edited.emit(this.read(typed));
  }

  protected leave(): void {
    this.judged.set(true);
  }

  private canRead(typed: string): boolean {
    const { kind } = this.definition();
    if (typed.trim() === '') return true;
    if (kind === 'whole') return this.whole(typed) !== null;
    return kind !== 'degrees' || DEGREES.test(plain(typed));
  }

  private wrong(): string {
    const { kind, least = 0, most = Number.MAX_SAFE_INTEGER } = this.definition();
    return kind === 'whole'
      ? $localize`:@@entry.whole.wrong:This is not saved: write a whole number from ${least}:least: to ${most}:most:.`
      : $localize`:@@entry.degrees.wrong:Write degrees as a number, such as 40.6315 or -115.5.`;
  }

  private whole(typed: string): number | null {
    const { least = 0, most = Number.MAX_SAFE_INTEGER } = this.definition();
    const value = readWholeNumber(typed.normalize('NFKC').trim().replace(COUNTED, ''), this.locale);
    return value !== null && value >= least && value <= most ? value : null;
  }

  /** A decimal is shown with the sign of the language. */
  private shownAs(written: string): string {
    const isShown = this.definition().kind === 'number' && isDecimal(written);
    return isShown && this.locale.startsWith('de') ? written.replace('.', ',') : written;
  }

  private read(typed: string): EntryValue {
    const { kind, nullable } = this.definition();
    switch (kind) {
      case 'lines':
        return typed
          .split('\n')
          .map((entry) => entry.trim())
          .filter((entry) => entry !== '');
      case 'date':
        return readPartialDate(typed) ?? (typed.trim() || null);
      case 'degrees':
        return DEGREES.test(plain(typed)) ? Number(plain(typed).replace(',', '.').replace('−', '-')) : null;
      case 'whole':
        return this.whole(typed);
      case 'number':
        return typed.trim() === '' && nullable ? null : (readDecimal(typed, this.locale) ?? typed.trim());
      default:
        return typed === '' && nullable ? null : typed;
    }
  }

  private written(value: EntryValue): string {
    if (value === null) return '';
    return typeof value === 'string' || typeof value === 'number' ? String(value) : value.join('\n');
  }
}

const plain = (typed: string): string => typed.normalize('NFKC').replace(/\s/gu, '');
