import { ChangeDetectionStrategy, Component, computed, input, output, viewChild } from '@angular/core';
import { projectFact, PROJECT_FACTS } from '@models/policies/model/project-facts.data';
import { unitsOf } from '@models/policies/model/fact-units';
import type { RuleIssue } from '@models/policies/model/rule-issues';
import type { FactValue, Formula, Literal } from '@models/policies/model/rules';
import { projectFactChoiceLabel } from '../../domain/project-fact-labels';
import { EntryDefinition, EntryField, EntryValue } from '../../ui/entry/entry-field';
import { QuantityEntry, QuantityValue } from '../../ui/entry/quantity-entry';
import { Control, FormField } from '../../ui/form-field';
import { Icon } from '../../ui/icon';
import { DropParts } from './drop-parts';
import { factGroups } from './fact-choices';
import { LiteralEntry } from './literal-entry';
import { CURRENCIES, emptyLiteral, formulaAs, holdsParts, isWritten } from './rule-edits';
import { FORMULA_LABELS, issuesAt } from './rule-words';

type Op = Formula['op'];
type FormulaOf<O extends Op> = Extract<Formula, { op: O }>;

const NUMBERS = ['count', 'money', 'quantity'];
const CHOICES = ['choice', 'choices'];
const DIMENSIONS = [...new Set(PROJECT_FACTS.flatMap(({ dimension }) => dimension ?? []))];

/** A part of what a benefit is worth, and the parts inside it. */
@Component({
  selector: 'app-formula-builder',
  imports: [Control, DropParts, EntryField, FormField, Icon, LiteralEntry, QuantityEntry],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './formula-builder.html',
  styleUrl: './builder.css',
})
export class FormulaBuilder {
  readonly formula = input.required<Formula>();
  /** By which its fields are known on their page. */
  readonly name = input.required<string>();
  /** Where it stands in its measure. */
  readonly pointer = input.required<string>();
  readonly issues = input<readonly RuleIssue[]>([]);
  readonly currency = input.required<string>();
  readonly edited = output<Formula>();
  private readonly drops = viewChild.required(DropParts);

  protected readonly ops = Object.entries(FORMULA_LABELS).map(([value, label]) => ({ value, label }));
  protected readonly errors = computed(() => issuesAt(this.issues(), this.pointer()));
  protected readonly numberFacts = factGroups((_, { type }) => NUMBERS.includes(type));
  protected readonly choiceFacts = factGroups((_, { type }) => CHOICES.includes(type));
  protected readonly money = computed(() => this.of('money'));
  protected readonly number = computed(() => this.of('number'));
  protected readonly quantity = computed(() => this.of('quantity'));
  protected readonly fact = computed(() => this.of('fact'));
  protected readonly tiers = computed(() => this.of('tiers'));
  protected readonly choose = computed(() => this.of('choose'));
  protected readonly years = computed(() => this.of('by-year'));
  protected readonly list = computed((): readonly Formula[] | null => {
    const formula = this.formula();
    return 'of' in formula && Array.isArray(formula.of) ? formula.of : null;
  });
  /** The named parts of a formula that is no list. */
  protected readonly named = computed(() => {
    const formula = this.formula();
    const label = $localize`:@@authoring.formula.base-of:Of this`;
    if (formula.op === 'base' || formula.op === 'at-least') return [{ key: 'of', label, part: formula.of }];
    if (formula.op === 'difference')
      return [
        { key: 'from', label: $localize`:@@authoring.formula.from:From this`, part: formula.from },
        { key: 'less', label: $localize`:@@authoring.formula.less:Taken off`, part: formula.less },
      ];
    return formula.op === 'between'
      ? [
          { key: 'low', label: $localize`:@@authoring.formula.low:At least`, part: formula.low },
          { key: 'high', label: $localize`:@@authoring.formula.high:At most`, part: formula.high },
        ]
      : [];
  });
  protected readonly currencies = computed(() => [
    this.currency(),
    ...CURRENCIES.filter((code) => code !== this.currency()),
  ]);
  /** Shares first, then what facts are measured in, then prices in the currency of the measure. */
  protected readonly units = computed(() => [
    ...new Set([
      'percent',
      ...DIMENSIONS.flatMap((each) => unitsOf(each, [this.currency()])),
      ...this.prices(),
    ]),
  ]);
  private readonly prices = computed(() =>
    ['area', 'mass', 'energy', 'volume', 'year'].flatMap((per) =>
      unitsOf(`money-per-${per}`, [this.currency()]),
    ),
  );
  /** The fact that the steps follow, where it is one by itself. */
  protected readonly steppedBy = computed(() => {
    const by = this.tiers()?.by;
    return by?.op === 'fact' ? by.fact : '';
  });
  protected readonly cases = computed(() => {
    const fact = this.choose()?.fact ?? '';
    return (projectFact(fact)?.choices ?? []).map((value) => ({
      value,
      label: projectFactChoiceLabel(fact, value),
    }));
  });

  protected readonly numberField: EntryDefinition = {
    name: 'value',
    label: $localize`:@@land-doc.value:Value`,
    kind: 'number',
    maxLength: 40,
  };
  protected readonly yearFields = [
    { end: 'from', label: $localize`:@@authoring.year.from:From the year` },
    { end: 'to', label: $localize`:@@authoring.year.to:To the year` },
  ].map(({ end, label }) => ({
    end: end as 'from' | 'to',
    definition: { name: end, label, kind: 'whole', least: 1900, most: 2200, maxLength: 6 } as const,
  }));

  protected boundError(index: number): string | null {
    return issuesAt(this.issues(), `${this.pointer()}/tiers/${index}/from`)[0] ?? null;
  }

  protected become(event: Event): void {
    const [formula, op] = [this.formula(), valueOf(event) as Op];
    const isLost = isWritten(formula) && holdsParts(formula.op) && !holdsParts(op);
    this.turn(event, isLost, formula.op, () => this.edited.emit(formulaAs(op, formula, this.currency())));
  }

  /** At once, or after the question where something that was built would be dropped. */
  private turn(event: Event, isLost: boolean, stands: string, step: () => void): void {
    if (isLost) this.drops().ask(event.target as HTMLSelectElement, stands, step);
    else step();
  }

  protected writeMoney(value: QuantityValue | null): void {
    const currency = this.money()?.currency ?? this.currency();
    this.edited.emit({ op: 'money', amount: value?.value ?? '', currency: value?.unit ?? currency });
  }

  protected writeNumber(value: EntryValue): void {
    this.edited.emit({ op: 'number', value: String(value ?? '') });
  }

  protected writeQuantity(value: QuantityValue | null): void {
    const unit = this.quantity()?.unit ?? 'percent';
    this.edited.emit({ op: 'quantity', value: value?.value ?? '', unit: value?.unit ?? unit });
  }

  protected writeFact(event: Event): void {
    this.edited.emit({ op: 'fact', fact: valueOf(event) });
  }

  protected replace(index: number, part: Formula): void {
    const formula = this.formula();
    if ('of' in formula && Array.isArray(formula.of))
      this.edited.emit({ ...formula, of: changed(formula.of, index, part) } as Formula);
  }

  protected replaceNamed(key: string, part: Formula): void {
    this.edited.emit({ ...this.formula(), [key]: part } as Formula);
  }

  protected add(): void {
    const formula = this.formula();
    if ('of' in formula && Array.isArray(formula.of))
      this.edited.emit({ ...formula, of: [...formula.of, this.blank()] } as Formula);
  }

  protected remove(index: number): void {
    const formula = this.formula();
    if ('of' in formula && Array.isArray(formula.of))
      this.edited.emit({ ...formula, of: without(formula.of, index) } as Formula);
  }

  /** Steps by another fact have other bounds. */
  protected stepBy(event: Event): void {
    const [tiers, fact] = [this.tiers(), valueOf(event)];
    const from = emptyLiteral(projectFact(fact), this.currency());
    if (!tiers) return;
    const isLost = tiers.tiers.some((tier) => isWritten(tier.from)) || holdsParts(tiers.by.op);
    this.turn(event, isLost, this.steppedBy(), () =>
      this.edited.emit({
        ...tiers,
        by: { op: 'fact', fact },
        tiers: tiers.tiers.map((tier) => ({ ...tier, from })),
      }),
    );
  }

  protected setTier(index: number, change: Partial<FormulaOf<'tiers'>['tiers'][number]>): void {
    const formula = this.tiers();
    if (formula) this.edited.emit({ ...formula, tiers: changedIn(formula.tiers, index, change) });
  }

  protected setBound(index: number, value: FactValue | null): void {
    if (value !== null && !Array.isArray(value)) this.setTier(index, { from: value as Literal });
  }

  protected exclude(index: number, event: Event): void {
    this.setTier(index, { above: (event.target as HTMLInputElement).checked });
  }

  protected addTier(): void {
    const formula = this.tiers();
    const from = emptyLiteral(projectFact(this.steppedBy()), this.currency());
    if (formula) this.edited.emit({ ...formula, tiers: [...formula.tiers, { from, then: this.blank() }] });
  }

  protected removeTier(index: number): void {
    const formula = this.tiers();
    if (formula) this.edited.emit({ ...formula, tiers: without(formula.tiers, index) });
  }

  /** Another fact has other choices. */
  protected chooseBy(event: Event): void {
    const [formula, fact] = [this.choose(), valueOf(event)];
    const [first = ''] = projectFact(fact)?.choices ?? [];
    const then = formula?.cases[0]?.then ?? this.blank();
    const isLost = (formula?.cases.length ?? 0) > 1;
    this.turn(event, isLost, formula?.fact ?? '', () =>
      this.edited.emit({ op: 'choose', fact, cases: [{ value: first, then }] }),
    );
  }

  protected setCase(index: number, change: Partial<FormulaOf<'choose'>['cases'][number]>): void {
    const formula = this.choose();
    if (formula) this.edited.emit({ ...formula, cases: changedIn(formula.cases, index, change) });
  }

  protected nameCase(index: number, event: Event): void {
    this.setCase(index, { value: valueOf(event) });
  }

  protected addCase(): void {
    const formula = this.choose();
    const free = this.cases().find(({ value }) => !formula?.cases.some((each) => each.value === value));
    if (formula)
      this.edited.emit({
        ...formula,
        cases: [...formula.cases, { value: free?.value ?? '', then: this.blank() }],
      });
  }

  protected removeCase(index: number): void {
    const formula = this.choose();
    if (formula) this.edited.emit({ ...formula, cases: without(formula.cases, index) });
  }

  protected setYears(index: number, change: Partial<FormulaOf<'by-year'>['years'][number]>): void {
    const formula = this.years();
    if (formula) this.edited.emit({ ...formula, years: changedIn(formula.years, index, change) });
  }

  protected year(index: number, end: 'from' | 'to', value: EntryValue): void {
    this.setYears(index, { [end]: typeof value === 'number' ? value : null });
  }

  protected addYears(): void {
    const formula = this.years();
    if (formula)
      this.edited.emit({
        ...formula,
        years: [...formula.years, { from: null, to: null, then: this.blank() }],
      });
  }

  protected removeYears(index: number): void {
    const formula = this.years();
    if (formula) this.edited.emit({ ...formula, years: without(formula.years, index) });
  }

  private blank(): Formula {
    return { op: 'money', amount: '', currency: this.currency() };
  }

  private of<O extends Op>(op: O): FormulaOf<O> | null {
    const formula = this.formula();
    return formula.op === op ? (formula as FormulaOf<O>) : null;
  }
}

const valueOf = (event: Event): string => (event.target as HTMLSelectElement).value;
const changed = <T>(list: readonly T[], index: number, item: T): T[] =>
  list.map((each, place) => (place === index ? item : each));
const changedIn = <T extends object>(list: readonly T[], index: number, change: Partial<T>): T[] =>
  list.map((each, place) => (place === index ? { ...each, ...change } : each));
const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, place) => place !== index);
