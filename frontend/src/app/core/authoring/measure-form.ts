import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  LOCALE_ID,
  afterNextRender,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import { checkMeasure } from '@models/policies/model/check-measure';
import {
  COMMITMENTS,
  FAIR_COMPETITION_REVIEWS,
  MeasureDocument,
  RuleCase,
} from '@models/policies/model/rules';
import type { PolicyDocument } from '../../api/generated/model';
import { commitmentView, fairCompetitionView } from '../../domain/measures';
import { slugOf } from '../../domain/new-park';
import { localDay } from '../../domain/partial-date';
import { currencyOf } from '../../domain/places';
import { EntryDefinition } from '../../ui/entry/entry-field';
import { EntryEdit, EntryFields } from '../../ui/entry/entry-fields';
import { QuantityEntry, QuantityValue } from '../../ui/entry/quantity-entry';
import { FieldNotes } from '../content/field-notes';
import { recordForm } from '../content/record-form';
import { MEASURE_LABELS } from '../content/records/policy-labels';
import { BenefitForm } from './benefit-form';
import { CaseForm } from './case-form';
import { ConditionForm } from './condition-form';
import { fieldName } from './form-names';
import { LiveExample } from './live-example';
import { MoveButtons } from './move-buttons';
import { CURRENCIES, emptyCondition, factsNamed, freshId, movedBy } from './rule-edits';
import { ShownIssue, issuesAt } from './rule-words';
import { StackingForm } from './stacking-form';
import { TextsEntry } from './texts-entry';
import { caseResults } from './try-measure';

const L = MEASURE_LABELS;

/** Everything that can be stated about one measure of a policy, tried while it is written. */
@Component({
  selector: 'app-measure-form',
  imports: [
    ...[BenefitForm, CaseForm, ConditionForm, EntryFields, FieldNotes],
    ...[LiveExample, MoveButtons, QuantityEntry, StackingForm, TextsEntry],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './measure-form.html',
  styleUrl: './form-part.css',
})
export class MeasureForm {
  private readonly locale = inject(LOCALE_ID);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly measure = input.required<MeasureDocument>();
  readonly policy = input.required<PolicyDocument>();
  readonly removed = output();

  protected readonly form = recordForm();
  protected readonly labels = MEASURE_LABELS;
  protected readonly at = computed(() => `/measures/${this.measure().id}`);
  protected readonly name = computed(() => fieldName(this.at()));
  protected readonly issues = computed(() => checkMeasure(this.measure()));
  /** Of its conditions, also what only the server can know: whether there is the place that one names. */
  protected readonly conditionIssues = computed((): readonly ShownIssue[] => [
    ...this.issues(),
    ...this.form.problemsIn(`${this.at()}/conditions`).filter(({ code }) => code === 'measure.place-unknown'),
  ]);
  protected readonly place = computed(
    () => this.policy().measures.findIndex(({ id }) => id === this.measure().id) + 1,
  );
  protected readonly moveLabel = $localize`:@@authoring.move.measure:this measure`;
  protected readonly whole = computed(() => [
    ...issuesAt(this.issues(), '/conditions'),
    ...issuesAt(this.issues(), '/benefit'),
  ]);
  protected readonly currency = computed(
    () => this.measure().benefit.currency ?? currencyOf(this.policy().country),
  );
  protected readonly named = computed(() => factsNamed(this.measure()));
  protected readonly results = computed(() => caseResults(this.measure(), this.policy()));
  protected readonly slugField: EntryDefinition[] = [
    {
      name: 'slug',
      label: L.slug,
      kind: 'text',
      maxLength: 60,
      hint: $localize`:@@authoring.slug.hint:3 to 60 small letters, digits and hyphens. It stays for good once it is published.`,
    },
  ];
  protected readonly termFields: EntryDefinition[] = [
    {
      name: 'commitment',
      label: L.commitment,
      kind: 'choice',
      options: COMMITMENTS.map((value) => ({ value, label: commitmentView(value).label })),
    },
    {
      name: 'fairCompetition',
      label: L.fairCompetition,
      kind: 'choice',
      options: FAIR_COMPETITION_REVIEWS.map((value) => ({ value, label: fairCompetitionView(value).label })),
    },
    { name: 'statutoryDays', label: L.statutoryDays, kind: 'whole', least: 1, most: 3650 },
  ];
  protected readonly terms = computed(() => {
    const { commitment, fairCompetition, statutoryDays } = this.measure();
    return { commitment, fairCompetition, statutoryDays };
  });

  protected readonly documentsHint = $localize`:@@authoring.documents.hint:One a line.`;
  /** A fee is paid where one applies: in its own currency, which need not be that of the benefit. */
  protected readonly feeCurrencies = computed(() => [...new Set([this.currency(), ...CURRENCIES])]);
  protected readonly fee = computed((): QuantityValue | null => {
    const { fee } = this.measure();
    return fee ? { value: fee.amount, unit: fee.currency } : null;
  });
  protected readonly feeProblem = computed(() => issuesAt(this.issues(), '/fee')[0] ?? null);

  /** What is not stated stands in no measure: one that was written before is not changed by being opened. */
  protected writeFee(value: QuantityValue | null): void {
    this.form.write(`${this.at()}/fee`, value ? { amount: value.value, currency: value.unit } : undefined);
  }

  protected edit({ name, value }: EntryEdit): void {
    if (name === 'slug') {
      const typed = String(value ?? '')
        .normalize('NFKC')
        .toLowerCase();
      this.form.write(`${this.at()}/slug`, typed.replace(/[^a-z0-9-]+/g, '-').slice(0, 60));
    } else this.form.write(`${this.at()}/${name}`, value);
  }

  /** An address is suggested by the title as long as nobody has given one. */
  protected suggestSlug(): void {
    // What was just written stands in the draft before it reaches this form: whoever leaves the title at once is not late.
    const { title, slug } = this.form.at<MeasureDocument>(this.at()) ?? this.measure();
    const suggested = slugOf(title.texts['en'] ?? title.texts[title.original] ?? '');
    if (slug === '' && suggested.length >= 3) this.form.write(`${this.at()}/slug`, suggested);
  }

  protected flag(name: string, event: Event): void {
    this.form.write(`${this.at()}/${name}`, (event.target as HTMLInputElement).checked);
  }

  protected addCondition(): void {
    const { conditions } = this.measure();
    const condition = emptyCondition(freshId(conditions, 'condition'), this.locale);
    this.form.write(`${this.at()}/conditions`, [...conditions, condition]);
    this.leadTo('conditions', condition.id);
  }

  protected moveCondition(id: string, by: -1 | 1): void {
    this.form.write(`${this.at()}/conditions`, movedBy(this.measure().conditions, id, by));
  }

  protected moveMeasure(by: -1 | 1): void {
    this.form.write('/measures', movedBy(this.policy().measures, this.measure().id, by));
  }

  protected moveStep(id: string, by: -1 | 1): void {
    this.form.write(`${this.at()}/process`, movedBy(this.measure().process, id, by));
  }

  protected removeStepLabel(place: number): string {
    return $localize`:@@authoring.step.remove:Take away step ${place}:n:`;
  }

  protected addStep(): void {
    const { process } = this.measure();
    const step = { id: freshId(process, 'step'), text: { original: this.locale, texts: {} } };
    this.form.write(`${this.at()}/process`, [...process, step]);
    this.leadTo('process', step.id);
  }

  protected addCase(): void {
    const { cases } = this.measure();
    this.addAsCase({
      id: freshId(cases, 'case'),
      title: $localize`:@@authoring.case.title:Example ${cases.length + 1}:n:`,
      asOf: localDay(new Date()),
      place: [this.policy().country],
      facts: {},
      outcome: 'needs-facts',
      amount: null,
    });
  }

  protected addAsCase(promised: RuleCase): void {
    this.form.write(`${this.at()}/cases`, [...this.measure().cases, promised]);
    this.leadTo('cases', promised.id);
  }

  protected remove(list: 'conditions' | 'process' | 'cases', id: string): void {
    this.form.write(`${this.at()}/${list}/${id}`, undefined);
  }

  /** What was added stands above the button, or far below it: whoever added it goes on there. */
  private leadTo(list: 'conditions' | 'process' | 'cases', id: string): void {
    const name = `${this.name()}-${list}-${id}`;
    afterNextRender(
      () => {
        const found = this.host.querySelector<HTMLElement>(
          list === 'process' ? `[id^="field-${name}-text-"]` : `[id="field-${name}"]`,
        );
        if (found instanceof HTMLDetailsElement) found.open = true;
        found?.focus();
      },
      { injector: this.injector },
    );
  }
}
