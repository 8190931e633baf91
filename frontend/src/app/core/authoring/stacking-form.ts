import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { RuleIssue } from '@models/policies/model/rule-issues';
import type { Stacking } from '@models/policies/model/rules';
import { EntryDefinition } from '../../ui/entry/entry-field';
import { EntryEdit, EntryFields } from '../../ui/entry/entry-fields';
import { QuantityEntry, QuantityValue } from '../../ui/entry/quantity-entry';
import { recordForm } from '../content/record-form';
import { MEASURE_LABELS } from '../content/records/policy-labels';
import { fieldName } from './form-names';
import { issuesAt } from './rule-words';

const L = MEASURE_LABELS;
const GROUP_HINT = $localize`:@@authoring.group.hint:One word that all measures of the group share, such as cit-rate.`;

/** How a measure goes together with others: which exclude it, from whose base it is taken off, what is capped in common. */
@Component({
  selector: 'app-stacking-form',
  imports: [EntryFields, QuantityEntry],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      <app-entry-fields
        [definitions]="fields"
        [values]="values()"
        [scope]="name() + '-'"
        [problems]="problems()"
        (edited)="edit($event)"
      />
      @if (stacking().aggregateCap; as cap) {
        <app-quantity-entry
          [name]="name() + '-aggregateCap-cap'"
          [label]="labels.aggregateCap"
          [units]="[currency()]"
          [value]="{ value: cap.cap.amount, unit: cap.cap.currency }"
          [error]="problems()['aggregateCap'] ?? null"
          (edited)="limit($event)"
        />
      }
    </div>
  `,
  styleUrl: './form-part.css',
})
export class StackingForm {
  readonly stacking = input.required<Stacking>();
  readonly at = input.required<string>();
  readonly issues = input.required<readonly RuleIssue[]>();
  readonly currency = input.required<string>();

  private readonly form = recordForm();
  protected readonly labels = MEASURE_LABELS;
  protected readonly name = computed(() => fieldName(this.at()));
  protected readonly fields: readonly EntryDefinition[] = [
    { name: 'exclusiveGroup', label: L.exclusiveGroup, kind: 'text', maxLength: 60, hint: GROUP_HINT },
    {
      name: 'reducesBaseOf',
      label: L.reducesBaseOf,
      kind: 'lines',
      hint: $localize`:@@authoring.reduces.hint:Addresses of measures, one a line.`,
    },
    {
      name: 'group',
      label: $localize`:@@authoring.aggregate.group:Group of the common cap`,
      kind: 'text',
      maxLength: 60,
      hint: GROUP_HINT,
    },
    { name: 'citation', label: L.citation, kind: 'text', maxLength: 500 },
  ];
  protected readonly values = computed(() => {
    const { exclusiveGroup, reducesBaseOf, aggregateCap, citation } = this.stacking();
    return { exclusiveGroup, reducesBaseOf, citation, group: aggregateCap?.group ?? '' };
  });
  protected readonly problems = computed((): Record<string, string> => {
    const at = (name: string) => issuesAt(this.issues(), `/stacking/${name}`)[0];
    return Object.fromEntries(
      ['reducesBaseOf', 'aggregateCap'].flatMap((name) => {
        const text = at(name);
        return text === undefined ? [] : [[name, text]];
      }),
    );
  });

  protected edit({ name, value }: EntryEdit): void {
    const typed = String(value ?? '').trim();
    if (name === 'reducesBaseOf') this.form.write(`${this.at()}/${name}`, value);
    else if (name === 'group') {
      const cap = this.stacking().aggregateCap?.cap ?? { amount: '', currency: this.currency() };
      this.form.write(`${this.at()}/aggregateCap`, typed === '' ? null : { group: typed, cap });
    } else this.form.write(`${this.at()}/${name}`, typed === '' ? null : typed);
  }

  protected limit(value: QuantityValue | null): void {
    const { aggregateCap } = this.stacking();
    if (aggregateCap)
      this.form.write(`${this.at()}/aggregateCap`, {
        ...aggregateCap,
        cap: { amount: value?.value ?? '', currency: value?.unit ?? this.currency() },
      });
  }
}
