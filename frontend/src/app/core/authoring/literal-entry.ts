import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input, output } from '@angular/core';
import { projectFact } from '@models/policies/model/project-facts.data';
import type { FactValue } from '@models/policies/model/rules';
import { readDay } from '../../domain/partial-date';
import { projectFactChoiceLabel } from '../../domain/project-fact-labels';
import { EntryDefinition, EntryField, EntryValue } from '../../ui/entry/entry-field';
import { QuantityEntry, QuantityValue } from '../../ui/entry/quantity-entry';
import { CURRENCIES, unitsOfFact } from './rule-edits';

/** The value of a fact on the control that fits it; an emptied one is null, which says that nobody knows. */
@Component({
  selector: 'app-literal-entry',
  imports: [EntryField, QuantityEntry],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (units().length > 0) {
      <app-quantity-entry
        [name]="name()"
        [label]="label()"
        [units]="units()"
        [value]="quantity()"
        [error]="error()"
        (edited)="measured($event)"
      />
    } @else {
      <app-entry-field
        [definition]="definition()"
        [field]="name()"
        [value]="text()"
        [error]="error()"
        (edited)="written($event)"
      />
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
  `,
})
export class LiteralEntry {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  /** Key of the catalogue of project facts. */
  readonly fact = input.required<string>();
  readonly value = input.required<FactValue | null | undefined>();
  readonly error = input<string | null>(null);
  /** In which money and prices are stated at first. */
  readonly currency = input('CNY');
  /** Whether it may be left open. */
  readonly nullable = input(false, { transform: booleanAttribute });
  readonly edited = output<FactValue | null>();

  private readonly known = computed(() => projectFact(this.fact()));
  protected readonly units = computed(() => {
    const known = this.known();
    if (known?.type === 'quantity') return unitsOfFact(known, this.currency());
    return known?.type === 'money'
      ? [this.currency(), ...CURRENCIES.filter((code) => code !== this.currency())]
      : [];
  });
  protected readonly quantity = computed((): QuantityValue | null => {
    const value = this.value();
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const { amount, unit } =
      'amount' in value
        ? { amount: value.amount, unit: value.currency }
        : { amount: value.value, unit: value.unit };
    return { value: amount, unit };
  });
  protected readonly definition = computed((): EntryDefinition => {
    const known = this.known();
    const base = { name: this.name(), label: this.label(), nullable: this.nullable() };
    if (known?.type === 'boolean')
      return {
        ...base,
        kind: 'choice',
        options: [
          { value: 'true', label: $localize`:@@condition-op.yes:yes` },
          { value: 'false', label: $localize`:@@condition-op.no:no` },
        ],
      };
    if (known?.type === 'choice' || known?.type === 'choices')
      return {
        ...base,
        kind: 'choice',
        options: (known.choices ?? []).map((value) => ({
          value,
          label: projectFactChoiceLabel(this.fact(), value),
        })),
      };
    if (known?.type === 'day') return { ...base, kind: 'date' };
    return { ...base, kind: known?.type === 'count' ? 'number' : 'text', maxLength: 40 };
  });
  protected readonly text = computed((): EntryValue => {
    const value = this.value();
    if (Array.isArray(value)) return value[0] ?? '';
    return typeof value === 'object' || value === undefined ? null : String(value);
  });

  protected measured(quantity: QuantityValue | null): void {
    if (quantity === null) this.edited.emit(this.nullable() ? null : this.blank());
    else if (this.known()?.type === 'money')
      this.edited.emit({ amount: quantity.value, currency: quantity.unit });
    else this.edited.emit(quantity);
  }

  protected written(value: EntryValue): void {
    const typed = String(value ?? '')
      .normalize('NFKC')
      .trim();
    if (typed === '') return this.edited.emit(this.nullable() ? null : '');
    switch (this.known()?.type) {
      case 'boolean':
        return this.edited.emit(typed === 'true');
      case 'choices':
        return this.edited.emit([typed]);
      case 'day':
        return this.edited.emit(readDay(typed) ?? typed);
      default:
        this.edited.emit(typed);
    }
  }

  /** A rule keeps the unit of a bound that is being typed anew. */
  private blank(): FactValue {
    const unit = this.quantity()?.unit ?? this.units()[0] ?? '';
    return this.known()?.type === 'money' ? { amount: '', currency: unit } : { value: '', unit };
  }
}
