import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import { isDecimal } from '../../domain/format';
import { readDecimal } from '../../domain/number-entry';
import { readPartialDate } from '../../domain/partial-date';
import { typedValue } from '../fact-entry/typed-value';
import { Control, FormField } from '../form-field';

export interface PriceValue {
  amount: string;
  currency: string;
  asOf: string | null;
}

/** The currencies of the countries in the catalogue; another one is kept as it stands. */
const CURRENCIES = ['CNY', 'EUR', 'USD', 'JPY', 'AUD', 'CAD', 'GBP', 'KZT', 'MYR', 'SEK', 'VND'];

/** An amount of money with its currency and the day it was named. An empty amount is no price at all. */
@Component({
  selector: 'app-price-entry',
  imports: [Control, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="fields" role="group" [attr.aria-label]="label()">
      <app-form-field dense [name]="name()" [label]="label()" [error]="problems()['amount'] ?? null">
        <input
          appControl
          inputmode="decimal"
          autocomplete="off"
          maxlength="40"
          [value]="typed()"
          (input)="write($event)"
        />
      </app-form-field>
      <app-form-field
        dense
        [name]="name() + '-currency'"
        label="Currency"
        i18n-label="@@land-doc.currency"
        [error]="problems()['currency'] ?? null"
      >
        <select appControl (change)="choose($event)">
          @for (code of codes(); track code) {
            <option [value]="code" [selected]="code === currency()">{{ code }}</option>
          }
        </select>
      </app-form-field>
      <app-form-field
        dense
        [name]="name() + '-asOf'"
        label="As of"
        i18n-label="@@land-doc.as-of"
        [error]="problems()['asOf'] ?? null"
      >
        <input
          appControl
          autocomplete="off"
          maxlength="20"
          placeholder="2026-03"
          [value]="typedDay()"
          (input)="date($event)"
        />
      </app-form-field>
    </div>
  `,
  styles: `
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 9rem), 1fr));
      gap: var(--space-3);
      align-items: end;
    }
  `,
})
export class PriceEntry {
  private readonly locale = inject(LOCALE_ID);
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<PriceValue | null>();
  /** Of the country of the park. */
  readonly usual = input('CNY');
  readonly problems = input<Readonly<Record<string, string>>>({});
  readonly edited = output<PriceValue | null>();

  protected readonly currency = computed(() => this.value()?.currency ?? this.usual());
  protected readonly codes = computed(() => {
    const currency = this.currency();
    return CURRENCIES.includes(currency) ? CURRENCIES : [...CURRENCIES, currency];
  });
  protected readonly typed = typedValue(
    computed(() => this.value()?.amount ?? ''),
    (value) => (isDecimal(value) && this.locale.startsWith('de') ? value.replace('.', ',') : value),
    (typed) => this.read(typed),
  );
  protected readonly typedDay = typedValue(
    computed(() => this.value()?.asOf ?? ''),
    (day) => day,
    (typed) => readPartialDate(typed) ?? typed.trim(),
  );

  protected write(event: Event): void {
    const typed = (event.target as HTMLInputElement).value;
    this.typed.set(typed);
    const amount = this.read(typed);
    // Without an amount a currency and a day say nothing.
    this.edited.emit(amount === '' ? null : { ...this.whole(), amount });
  }

  protected choose(event: Event): void {
    const currency = (event.target as HTMLSelectElement).value;
    if (this.value()) this.edited.emit({ ...this.whole(), currency });
  }

  protected date(event: Event): void {
    const typed = (event.target as HTMLInputElement).value;
    this.typedDay.set(typed);
    if (this.value())
      this.edited.emit({ ...this.whole(), asOf: readPartialDate(typed) ?? (typed.trim() || null) });
  }

  private whole(): PriceValue {
    return this.value() ?? { amount: '', currency: this.currency(), asOf: readPartialDate(this.typedDay()) };
  }

  private read(typed: string): string {
    return readDecimal(typed, this.locale) ?? typed.trim();
  }
}
