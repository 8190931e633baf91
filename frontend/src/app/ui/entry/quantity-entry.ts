import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import { formatLand } from '../../domain/land';
import { isDecimal } from '../../domain/format';
import { readDecimal } from '../../domain/number-entry';
import { unitLabel } from '../../domain/units';
import { typedValue } from '../fact-entry/typed-value';
import { Control, FormField, fieldId } from '../form-field';

export interface QuantityValue {
  value: string;
  unit: string;
}

/**
 * A number with its unit. What is typed is read in four languages and shown as it was read, land in hectares and mu too;
 * what cannot be read is kept as it was typed. An empty number is no quantity at all.
 */
@Component({
  selector: 'app-quantity-entry',
  imports: [Control, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-form-field [dense]="dense()" [name]="name()" [label]="label()" [hint]="hint()" [error]="error()">
      <div class="pair">
        <input
          appControl
          inputmode="decimal"
          autocomplete="off"
          maxlength="40"
          [value]="typed()"
          (input)="write($event)"
        />
        <select [id]="unitId()" [attr.aria-label]="unitName()" (change)="choose($event)">
          @for (code of codes(); track code) {
            <option [value]="code" [selected]="code === unit()">{{ unitText(code) }}</option>
          }
        </select>
      </div>
      @if (reading(); as text) {
        <p class="reading">{{ text }}</p>
      }
    </app-form-field>
  `,
  styles: `
    .pair {
      display: grid;
      grid-template-columns: minmax(5rem, 1fr) minmax(5.5rem, auto);
      gap: var(--space-1);
    }
    .reading {
      margin: var(--space-1) 0 0;
      color: var(--ink-soft);
      font-size: var(--text-small);
    }
  `,
})
export class QuantityEntry {
  private readonly locale = inject(LOCALE_ID);
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string | null>(null);
  readonly value = input.required<QuantityValue | null>();
  /** The units it may be in, the usual one first. */
  readonly units = input.required<readonly string[]>();
  /** As in the rows of a desk; on a page of its own it looks like every field there. */
  readonly dense = input(true);
  readonly edited = output<QuantityValue | null>();

  protected readonly unitId = computed(() => `${fieldId(this.name())}-unit`);
  protected readonly unit = computed(() => this.value()?.unit ?? this.units()[0] ?? '');
  protected readonly codes = computed(() => {
    const [units, unit] = [this.units(), this.unit()];
    return units.includes(unit) ? units : [...units, unit];
  });
  protected readonly typed = typedValue(
    computed(() => this.value()?.value ?? ''),
    (value) => (isDecimal(value) && this.locale.startsWith('de') ? value.replace('.', ',') : value),
    (typed) => this.read(typed),
  );
  protected readonly reading = computed(() => {
    const quantity = this.value();
    if (!quantity || !isDecimal(quantity.value)) return null;
    const { value, unit, also } = formatLand(quantity.value, quantity.unit, this.locale);
    return also === null || !this.units().includes('mu') ? null : `${value} ${unit} = ${also}`;
  });

  protected unitName(): string {
    return $localize`:@@entry.unit-of:Unit of: ${this.label()}:field:`;
  }

  protected unitText(code: string): string {
    return unitLabel(code, '2', this.locale);
  }

  protected write(event: Event): void {
    const typed = (event.target as HTMLInputElement).value;
    this.typed.set(typed);
    this.emit(this.read(typed), this.unit());
  }

  protected choose(event: Event): void {
    const unit = (event.target as HTMLSelectElement).value;
    this.emit(this.value()?.value ?? '', unit);
  }

  private emit(value: string, unit: string): void {
    this.edited.emit(value === '' ? null : { value, unit });
  }

  private read(typed: string): string {
    return readDecimal(typed, this.locale) ?? typed.trim();
  }
}
