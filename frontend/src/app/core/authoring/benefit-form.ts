import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import type { RuleIssue } from '@models/policies/model/rule-issues';
import { BENEFIT_KINDS, Benefit, Formula, RuleMoney } from '@models/policies/model/rules';
import { benefitKindLabel } from '../../domain/benefit-kinds';
import { formulaWords } from '../../domain/rule-words';
import { EntryDefinition, EntryValue } from '../../ui/entry/entry-field';
import { EntryEdit, EntryFields } from '../../ui/entry/entry-fields';
import { QuantityEntry, QuantityValue } from '../../ui/entry/quantity-entry';
import { recordForm } from '../content/record-form';
import { MEASURE_LABELS } from '../content/records/policy-labels';
import { ConfirmDialog } from '../team/confirm-dialog';
import { fieldName } from './form-names';
import { FormulaBuilder } from './formula-builder';
import { CURRENCIES, FORMULA_BEGINNINGS, FormulaBeginning, beginning } from './rule-edits';
import { BEGINNING_LABELS, issuesAt } from './rule-words';
import { TextsEntry } from './texts-entry';

type Limit = 'capPerProject' | 'capPerYear' | 'floor';

/** What a measure grants: in words, and as a sum that the engine reckons. */
@Component({
  selector: 'app-benefit-form',
  imports: [ConfirmDialog, EntryFields, FormulaBuilder, QuantityEntry, TextsEntry],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './benefit-form.html',
  styleUrl: './form-part.css',
})
export class BenefitForm {
  private readonly locale = inject(LOCALE_ID);
  readonly benefit = input.required<Benefit>();
  /** Pointer in the document. */
  readonly at = input.required<string>();
  readonly issues = input.required<readonly RuleIssue[]>();
  /** In which a sum begins: that of the policy's country. */
  readonly usual = input.required<string>();

  protected readonly form = recordForm();
  /** Whether it is asked if the sum goes. */
  protected readonly clearing = signal(false);
  protected readonly labels = MEASURE_LABELS;
  protected readonly name = computed(() => fieldName(this.at()));
  protected readonly currency = computed(() => this.benefit().currency ?? this.usual());
  protected readonly beginnings = FORMULA_BEGINNINGS.map((value) => ({
    value,
    label: BEGINNING_LABELS[value],
  }));
  protected readonly words = computed(() => {
    const { amount } = this.benefit();
    return amount === null ? null : formulaWords(amount, this.locale);
  });
  protected readonly amountProblems = computed(() => [
    ...issuesAt(this.issues(), '/benefit/currency'),
    // The builder shows its own where it stands.
    ...(this.benefit().amount === null ? issuesAt(this.issues(), '/benefit/amount') : []),
  ]);
  protected readonly kindField: EntryDefinition[] = [
    {
      name: 'kind',
      label: MEASURE_LABELS.kind,
      kind: 'choice',
      options: BENEFIT_KINDS.map((value) => ({ value, label: benefitKindLabel(value) })),
    },
  ];
  protected readonly currencyField: EntryDefinition[] = [
    {
      name: 'currency',
      label: MEASURE_LABELS.currency,
      kind: 'choice',
      options: CURRENCIES.map((value) => ({ value, label: value })),
    },
  ];
  protected readonly timingFields = computed((): EntryDefinition[] => [
    {
      name: 'frequency',
      label: MEASURE_LABELS.frequency,
      kind: 'choice',
      options: [
        { value: 'once', label: $localize`:@@authoring.once:once` },
        { value: 'yearly', label: $localize`:@@authoring.yearly:every year` },
      ],
    },
    ...(this.benefit().timing.frequency === 'yearly'
      ? [
          {
            name: 'years',
            label: MEASURE_LABELS.years,
            kind: 'whole',
            least: 1,
            most: 99,
            hint: $localize`:@@authoring.years.hint:Empty: as long as the measure is in force.`,
          } as const,
        ]
      : []),
    { name: 'after', label: MEASURE_LABELS.after, kind: 'whole', least: 0, most: 99 },
  ]);
  protected readonly timingProblems = computed((): Record<string, string> => {
    const [text] = issuesAt(this.issues(), '/benefit/timing/years');
    return text ? { years: text } : {};
  });
  protected readonly limits: readonly { key: Limit; label: string }[] = [
    { key: 'capPerProject', label: MEASURE_LABELS.capPerProject },
    { key: 'capPerYear', label: MEASURE_LABELS.capPerYear },
    { key: 'floor', label: MEASURE_LABELS.floor },
  ];
  protected readonly roundingField: EntryDefinition[] = [
    {
      name: 'roundedDownTo',
      label: MEASURE_LABELS.roundedDownTo,
      kind: 'number',
      nullable: true,
      maxLength: 40,
      hint: $localize`:@@authoring.rounded.hint:Such as 10000; empty: to the smallest unit of the currency.`,
    },
  ];

  protected limitOf(key: Limit): QuantityValue | null {
    const limit = this.benefit()[key];
    return limit && { value: limit.amount, unit: limit.currency };
  }

  protected problemOf(key: string): string | null {
    return issuesAt(this.issues(), `/benefit/${key}`)[0] ?? null;
  }

  protected start(kind: FormulaBeginning): void {
    this.write({ amount: beginning(kind, this.currency()), currency: this.currency() });
  }

  protected reckon(amount: Formula): void {
    this.form.write(`${this.at()}/amount`, amount);
  }

  /** Without a sum nothing is capped. */
  protected clear(): void {
    this.clearing.set(false);
    this.write({ amount: null, currency: null, capPerProject: null, capPerYear: null, floor: null });
  }

  protected time({ name, value }: EntryEdit): void {
    const { timing } = this.benefit();
    if (name === 'frequency') {
      const frequency = value === 'yearly' ? 'yearly' : 'once';
      this.write({ timing: { ...timing, frequency, years: frequency === 'once' ? null : timing.years } });
      return;
    }
    const number = typeof value === 'number' ? value : null;
    this.write({ timing: { ...timing, ...(name === 'years' ? { years: number } : { after: number ?? 0 }) } });
  }

  protected writeLimit(key: Limit, value: QuantityValue | null): void {
    const money: RuleMoney | null = value && { amount: value.value, currency: value.unit };
    this.form.write(`${this.at()}/${key}`, money);
  }

  protected round(value: EntryValue): void {
    this.form.write(`${this.at()}/roundedDownTo`, value);
  }

  protected ceil(event: Event): void {
    this.form.write(`${this.at()}/ceiling`, (event.target as HTMLInputElement).checked);
  }

  /** Several fields that belong together change at once. */
  private write(change: Partial<Benefit>): void {
    this.form.write(this.at(), { ...this.benefit(), ...change });
  }
}
