import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { formatDate } from '../../domain/format';
import { readWholeNumber } from '../../domain/number-entry';
import { readDay } from '../../domain/partial-date';
import { FormField, Control } from '../../ui/form-field';
import type { CheckDays } from './check-state';

const BAD_DAY = $localize`:@@check.days.bad-day:Write a day such as 2031-01-01, or leave it empty.`;
const BAD_YEAR = $localize`:@@check.days.bad-year:Write a year from 1900 to 2200, or leave it empty.`;
const BAD_YEARS = $localize`:@@check.days.bad-years:Write a number from 1 to 30, or leave it empty.`;

/** Moves the whole result through time, and shows what it assumes. */
@Component({
  selector: 'app-check-days',
  imports: [Control, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './check-days.html',
  styleUrl: './check-days.css',
})
export class CheckDaysForm {
  private readonly locale = inject(LOCALE_ID);
  readonly days = input.required<CheckDays>();
  /** As the answer states them. */
  readonly assumed = input.required<{ startYear: number; years: number }>();
  /** Civil date of today in the reader's own zone. */
  readonly today = input.required<string>();
  readonly moved = output<CheckDays>();

  protected readonly problems = signal<Partial<Record<keyof CheckDays, string>>>({});
  protected readonly shownDay = computed(() => this.days().asOf ?? this.today());
  protected readonly shownDayText = computed(() => formatDate(this.shownDay(), this.locale));

  /** A leap day has no partner in most years: the day before takes its place. */
  protected step(years: number): void {
    const day = this.shownDay();
    const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
    this.moved.emit({ ...this.days(), asOf: year + (day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)) });
  }

  protected backToToday(): void {
    this.moved.emit({ ...this.days(), asOf: null });
  }

  protected send(event: Event): void {
    event.preventDefault();
    const controls = event.target as HTMLFormElement;
    const form = new FormData(controls);
    const typed = (name: keyof CheckDays) => {
      const entry = form.get(name);
      return typeof entry === 'string' ? entry.trim() : '';
    };
    // A day typed by half is an empty one to the form: only the field knows.
    const isHalf = (name: keyof CheckDays) =>
      (controls.elements.namedItem(name) as HTMLInputElement | null)?.validity.badInput ?? false;
    const day = (name: 'asOf' | 'compareTo') => readDay(typed(name));
    const whole = (name: 'startYear' | 'years', least: number, most: number) => {
      const value = readWholeNumber(typed(name), this.locale);
      return value !== null && value >= least && value <= most ? value : null;
    };
    const asOf = day('asOf');
    const isStillToday = this.days().asOf === null && asOf === this.today();
    const read: CheckDays = {
      asOf,
      compareTo: day('compareTo'),
      startYear: whole('startYear', 1900, 2200),
      years: whole('years', 1, 30),
    };
    const texts = { asOf: BAD_DAY, compareTo: BAD_DAY, startYear: BAD_YEAR, years: BAD_YEARS };
    const wrong = (Object.keys(texts) as (keyof CheckDays)[]).filter(
      (name) => read[name] === null && (typed(name) !== '' || isHalf(name)),
    );
    this.problems.set(Object.fromEntries(wrong.map((name) => [name, texts[name]])));
    if (wrong.length === 0) this.moved.emit(isStillToday ? { ...read, asOf: null } : read);
  }
}
