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
import { MEASURE_OUTCOMES, MeasureOutcome, RuleCase } from '@models/policies/model/rules';
import type { CaseResult } from '@models/policies/model/run-case';
import { formatMoney, isDecimal } from '../../domain/format';
import { readDay } from '../../domain/partial-date';
import { outcomeView } from '../../domain/rule-labels';
import { StatusView } from '../../domain/status-view';
import { EntryDefinition, EntryValue } from '../../ui/entry/entry-field';
import { EntryEdit, EntryFields } from '../../ui/entry/entry-fields';
import { StatusBadge } from '../../ui/status-badge';
import { recordForm } from '../content/record-form';
import { factText } from '../content/records/measure-lines';
import { MEASURE_LABELS } from '../content/records/policy-labels';
import { FactsEntry } from './facts-entry';
import { fieldName } from './form-names';
import { PlaceEntry } from './place-entry';
import { Places } from '../content/places';

const L = MEASURE_LABELS;
const PASSES: StatusView = {
  label: $localize`:@@authoring.case.passes:Passes`,
  tone: 'positive',
  icon: 'check',
};
const FAILS: StatusView = {
  label: $localize`:@@authoring.case.fails:Fails`,
  tone: 'critical',
  icon: 'cross',
};
const UNTRIED: StatusView = {
  label: $localize`:@@authoring.case.untried:Not tried`,
  tone: 'neutral',
  icon: 'ring',
};

/** A test case of a measure: what it promises, and whether the rule keeps it as it stands. */
@Component({
  selector: 'app-case-form',
  imports: [EntryFields, FactsEntry, PlaceEntry, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './case-form.html',
  styleUrl: './form-part.css',
})
export class CaseForm {
  private readonly locale = inject(LOCALE_ID);
  private readonly places = inject(Places);
  readonly promised = input.required<RuleCase>();
  /** Its pointer in the document. */
  readonly at = input.required<string>();
  /** Null while it cannot be tried. */
  readonly result = input.required<CaseResult | null>();
  /** Facts that the rule names. */
  readonly named = input.required<readonly string[]>();
  readonly currency = input.required<string>();
  readonly removed = output();

  protected readonly form = recordForm();
  protected readonly labels = MEASURE_LABELS;
  protected readonly name = computed(() => fieldName(this.at()));
  protected readonly status = computed(() => {
    const result = this.result();
    return result === null ? UNTRIED : result.passes ? PASSES : FAILS;
  });
  /** A case that fails opens by itself; nothing closes it under the hands of who writes in it. */
  protected readonly open = linkedSignal<boolean, boolean>({
    source: computed(() => this.result()?.passes === false),
    computation: (fails, before) => fails || (before?.value ?? false),
  });
  /** What comes out instead of what is promised. */
  protected readonly comesOut = computed(() => {
    const result = this.result();
    if (result === null || result.passes) return null;
    const outcome = outcomeView(result.outcome).label;
    return result.amount === null ? outcome : `${outcome}, ${this.money(result.amount)}`;
  });
  protected readonly summary = computed(() =>
    Object.entries(this.promised().facts)
      .map(([key, value]) => factText(key, value, this.locale))
      .join('; '),
  );
  protected readonly fields: readonly EntryDefinition[] = [
    { name: 'title', label: L.title, kind: 'text', maxLength: 300, wide: true },
    { name: 'asOf', label: L.asOf, kind: 'date' },
    {
      name: 'outcome',
      label: L.outcome,
      kind: 'choice',
      options: MEASURE_OUTCOMES.map((value) => ({ value, label: outcomeView(value).label })),
    },
    {
      name: 'amount',
      label: L.expectedAmount,
      kind: 'number',
      nullable: true,
      maxLength: 40,
      hint: $localize`:@@authoring.case.amount.hint:Of all years; empty: no sum is promised.`,
    },
  ];
  protected readonly where = computed(() => this.promised().place.slice(0, 1));
  protected readonly removeLabel = computed(
    () => $localize`:@@authoring.case.remove:Take away the case ${this.promised().title}:case:`,
  );

  protected edit({ name, value }: EntryEdit): void {
    this.form.write(`${this.at()}/${name}`, this.read(name, value));
  }

  protected stand(chosen: string[]): void {
    const [place] = chosen;
    this.form.write(
      `${this.at()}/place`,
      place === undefined ? [] : [...(this.places.find(place)?.chain ?? [place])],
    );
  }

  /** What comes out is what is promised from now on: its author has looked at it. */
  protected accept(): void {
    const result = this.result();
    if (result)
      this.form.write(this.at(), {
        ...this.promised(),
        outcome: result.outcome satisfies MeasureOutcome,
        amount: result.amount,
      });
  }

  private read(name: string, value: EntryValue): EntryValue {
    const typed = String(value ?? '').trim();
    if (name === 'amount') return value;
    return name === 'asOf' ? (readDay(typed) ?? typed) : String(value ?? '');
  }

  private money(amount: string): string {
    return isDecimal(amount) ? formatMoney({ amount, currency: this.currency() }, this.locale) : amount;
  }
}
