import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  LOCALE_ID,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Location } from '@angular/common';
import { projectFact } from '@models/policies/model/project-facts.data';
import type { FactValue } from '@models/policies/model/rules';
import { QuestionView } from '../../api/generated/model';
import { currencyChoices } from '../../domain/countries';
import { formatNumber } from '../../domain/format';
import { projectFactChoiceLabel, projectFactQuestion } from '../../domain/project-fact-labels';
import { projectFactUnits } from '../../domain/project-fact-units';
import { unitLabel } from '../../domain/units';
import { NO, YES } from './answer-words';
import { Ticked } from '../catalogue/left-by-reader';
import { readAnswer, typedOf } from './read-answer';

/** One decision: a fact of the project, in the control that fits its kind. */
@Component({
  selector: 'app-check-question',
  imports: [Ticked],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './check-question.html',
  styleUrl: './check-question.css',
})
export class CheckQuestion {
  private readonly locale = inject(LOCALE_ID);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly control = viewChild<ElementRef<HTMLElement>>('control');

  readonly fact = input.required<string>();
  /** The answer so far; null: none. */
  readonly value = input<FactValue | null>(null);
  /** Why the server could not use it. */
  readonly refused = input<string | null>(null);
  /** Of the place: in what people there count money. */
  readonly currency = input('CNY');
  /** How much hangs on it; null where it is always asked. */
  readonly weight = input<QuestionView | null>(null);
  /** An answer that is being changed can be left as it is. */
  readonly changing = input(false);

  readonly answered = output<FactValue>();
  readonly skipped = output<void>();
  readonly left = output<void>();

  /** Complete, so that an answer given before the page is awake is not lost. */
  protected readonly address = inject(Location).prepareExternalUrl('/check');
  protected readonly definition = computed(() => projectFact(this.fact()));
  protected readonly question = computed(() => projectFactQuestion(this.fact()));
  protected readonly kind = computed(() => {
    const type = this.definition()?.type;
    return type === 'boolean' || type === 'choice'
      ? 'one'
      : type === 'choices'
        ? 'several'
        : (type ?? 'count');
  });
  protected readonly options = computed(() => {
    const definition = this.definition();
    return definition?.type === 'boolean'
      ? [
          { value: 'yes', label: YES },
          { value: 'no', label: NO },
        ]
      : (definition?.choices ?? []).map((value) => ({
          value,
          label: projectFactChoiceLabel(this.fact(), value),
        }));
  });
  protected readonly units = computed(() => {
    const { dimension = '' } = this.definition() ?? {};
    const typed = this.typed().unit;
    // A price that was stated by another area keeps it, in the currency that is chosen.
    const stated = this.isPrice() && typed !== '' ? `${this.priced()}/${perOf(typed)}` : typed;
    const units = projectFactUnits(dimension, this.priced());
    return (units.includes(stated) || stated === '' ? units : [...units, stated]).map((value) => ({
      value,
      label: unitLabel(value, '2', this.locale),
    }));
  });
  protected readonly currencies = currencyChoices(this.locale);
  protected readonly typed = computed(() => typedOf(this.value(), this.locale));
  protected readonly isPrice = computed(() => this.definition()?.dimension === 'money-per-area');
  /** Currency of a price: that of its unit, the chosen one, or that of the place. */
  protected readonly priced = computed(
    () => this.chosenCurrency() ?? (/^[A-Z]{3}(?=\/)/.exec(this.typed().unit)?.[0] || this.currency()),
  );
  private readonly chosenUnit = linkedSignal(() => this.typed().unit);
  protected readonly chosenCurrency = signal<string | null>(null);
  protected readonly unread = signal<string | null>(null);
  protected readonly error = computed(() => this.unread() ?? this.refused());
  protected readonly hint = computed(() => {
    switch (this.kind()) {
      case 'day':
        return $localize`:@@check.hint.day:Year, month and day, such as 2027-03-01.`;
      case 'count':
      case 'money':
      case 'quantity':
        return $localize`:@@check.hint.number:Digits of any width; separators and 万 or 亿 are understood. A round figure will do.`;
      default:
        return null;
    }
  });
  protected readonly hangs = computed(() => {
    const weight = this.weight();
    if (weight === null) return null;
    const waiting = formatNumber(weight.waiting, this.locale);
    if (weight.about === 'amount')
      return $localize`:@@check.hangs.amount:Only how much you would get depends on it.`;
    if (weight.waiting === 1) return $localize`:@@check.hangs.one:1 answer depends on it.`;
    return $localize`:@@check.hangs.many:${waiting}:count: answers depend on it.`;
  });
  protected readonly describedBy = computed(
    () =>
      [this.hint() && 'check-hint', this.hangs() && 'check-hangs', this.error() && 'check-error']
        .filter(Boolean)
        .join(' ') || null,
  );

  /** The question takes the focus when another one has led to it. */
  focus(): void {
    this.heading().nativeElement.focus();
  }

  protected isChosen(option: string): boolean {
    return this.typed().choices.includes(option);
  }

  /** A price in another currency is one for the same area: 667 times as much would stand between mu and m². */
  protected isUnit(unit: string): boolean {
    const chosen = this.chosenUnit();
    return this.isPrice() ? perOf(unit) === perOf(chosen) : unit === chosen;
  }

  protected measureIn(event: Event): void {
    this.chosenUnit.set((event.target as HTMLSelectElement).value);
  }

  protected send(event: Event): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const definition = this.definition();
    if (!definition) return;
    const read = readAnswer(definition, form, this.locale);
    this.unread.set('problem' in read ? read.problem : null);
    if ('value' in read) return this.answered.emit(read.value);
    this.control()?.nativeElement.focus();
  }

  protected price(event: Event): void {
    this.chosenCurrency.set((event.target as HTMLSelectElement).value);
  }
}

const perOf = (unit: string) => unit.split('/')[1] ?? '';
