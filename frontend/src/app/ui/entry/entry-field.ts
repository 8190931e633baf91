import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
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
   * - `choice`: one of `options`, or what stands there already
   */
  kind: 'text' | 'long' | 'address' | 'lines' | 'date' | 'degrees' | 'choice';
  options?: readonly EntryOption[];
  /** Empty is null and may be chosen. */
  nullable?: boolean;
  hint?: string;
  maxLength?: number;
  /** Language of what is written into it. */
  lang?: string;
  /** Over the whole width of its row. */
  wide?: boolean;
}

/** What a field can hold. */
export type EntryValue = string | number | null | readonly string[];

const DEGREES = /^[-−]?\d{1,3}(?:[.,]\d+)?$/u;

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
  readonly definition = input.required<EntryDefinition>();
  readonly value = input.required<EntryValue>();
  /** Name of the field on its page. */
  readonly field = input.required<string>();
  readonly error = input<string | null>(null);
  readonly edited = output<EntryValue>();

  protected readonly typed = typedValue(
    computed(() => this.written(this.value())),
    (written) => written,
    (typed) => this.written(this.read(typed)),
  );
  private readonly unreadable = signal(false);
  protected readonly shownError = computed(() =>
    this.unreadable()
      ? $localize`:@@entry.degrees.wrong:Write degrees as a number, such as 40.6315 or -115.5.`
      : this.error(),
  );
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
    const degrees = this.definition().kind === 'degrees';
    this.unreadable.set(degrees && typed.trim() !== '' && !DEGREES.test(plain(typed)));
    if (!this.unreadable()) this.edited.emit(this.read(typed));
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
