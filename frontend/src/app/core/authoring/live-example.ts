import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { MeasureDocument, ProjectFacts, RuleCase } from '@models/policies/model/rules';
import type { DatedPolicy } from '@models/policies/model/standing';
import { Exact } from '@models/policies/model/exact';
import { localDay, readDay } from '../../domain/partial-date';
import { problemText } from '../../domain/problem-texts';
import { projectFactLabel } from '../../domain/project-fact-labels';
import { outcomeView, truthView } from '../../domain/rule-labels';
import { beginsText, sumText } from '../../domain/sums';
import { EntryField } from '../../ui/entry/entry-field';
import { StatusBadge } from '../../ui/status-badge';
import { MEASURE_LABELS } from '../content/records/policy-labels';
import { FactsEntry } from './facts-entry';
import { PlaceEntry } from './place-entry';
import { Places } from '../content/places';
import { factsNamed, freshId } from './rule-edits';
import { issueText } from './rule-words';
import { Example, caseOf, tryMeasure } from './try-measure';

const text = (words: { original: string; texts: Readonly<Record<string, string>> }, locale: string) =>
  words.texts[locale] ?? words.texts[words.original] ?? '';

/** A measure tried while it is written: facts in, outcome and schedule out, by the very engine that answers investors. */
@Component({
  selector: 'app-live-example',
  imports: [EntryField, FactsEntry, PlaceEntry, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './live-example.html',
  styleUrls: ['./form-part.css', './live-example.css'],
})
export class LiveExample {
  private readonly locale = inject(LOCALE_ID);
  private readonly places = inject(Places);
  readonly measure = input.required<MeasureDocument>();
  readonly policy = input.required<
    DatedPolicy & { territory: { parks: readonly string[]; regions: readonly string[] }; country: string }
  >();
  /** By which its fields are known on their page. */
  readonly name = input.required<string>();
  readonly currency = input.required<string>();
  /** The example becomes a case of the measure. */
  readonly taken = output<RuleCase>();

  protected readonly labels = MEASURE_LABELS;
  protected readonly facts = signal<ProjectFacts>({});
  protected readonly day = signal(localDay(new Date()));
  /** Where the policy holds first, else its country. */
  protected readonly where = linkedSignal<readonly string[], string[]>({
    source: computed(() => {
      const { territory, country } = this.policy();
      return [territory.parks[0] ?? territory.regions[0] ?? country];
    }),
    computation: (found, before) => before?.value ?? [...found],
  });
  protected readonly dayField = { name: 'day', label: MEASURE_LABELS.asOf, kind: 'date' } as const;
  protected readonly named = computed(() => factsNamed(this.measure()));
  private readonly example = computed((): Example => {
    const [where] = this.where();
    const { country } = this.policy();
    // A park of the policy that no list shows stands in its country all the same.
    const place =
      where === undefined ? [] : (this.places.find(where)?.chain ?? [...new Set([where, country])]);
    return { asOf: this.day(), place, facts: this.facts() };
  });
  private readonly tried = computed(() => tryMeasure(this.measure(), this.policy(), this.example()));
  protected readonly trial = computed(() => {
    const tried = this.tried();
    return 'trial' in tried ? tried.trial : null;
  });
  protected readonly issues = computed(() => {
    const tried = this.tried();
    if ('issues' in tried) return [...new Set(tried.issues.map(issueText))];
    return 'day' in tried ? [$localize`:@@note.offering.day:Write a whole day, such as 2027-03-31.`] : [];
  });
  protected readonly outcome = computed(() => {
    const trial = this.trial();
    return trial && outcomeView(trial.outcome);
  });
  protected readonly conditions = computed(() =>
    (this.trial()?.conditions ?? []).map((judged, place) => {
      const condition = this.measure().conditions.find(({ id }) => id === judged.id);
      return {
        id: judged.id,
        text:
          (condition && text(condition.text, this.locale)) ||
          $localize`:@@authoring.condition:Condition ${place + 1}:n:`,
        truth: truthView(judged.truth),
        missing: judged.missing.map(projectFactLabel).join(', '),
      };
    }),
  );
  protected readonly schedule = computed(() => {
    const schedule = this.trial()?.schedule;
    if (!schedule) return null;
    const { currency } = schedule;
    return {
      years: schedule.years.map(({ year, low, high }) => ({ year, sum: this.sum(low, high, currency) })),
      total: this.sum(schedule.total.low, schedule.total.high, currency),
      missing: schedule.missing.map(projectFactLabel).join(', '),
      begins: schedule.beginsIn === null ? null : beginsText(schedule.beginsIn),
    };
  });
  protected readonly problems = computed(() =>
    Object.fromEntries(
      (this.trial()?.problems ?? []).map(({ key, code, params }) => [key, problemText(code, params)]),
    ),
  );
  protected readonly mayTake = computed(() => (this.trial()?.problems.length ?? 1) === 0);

  protected date(value: unknown): void {
    const typed = String(value ?? '');
    this.day.set(readDay(typed) ?? typed);
  }

  protected stand(places: string[]): void {
    this.where.set(places);
  }

  protected take(): void {
    const trial = this.trial();
    if (!trial || !this.mayTake()) return;
    const { cases } = this.measure();
    const id = freshId(cases, 'case');
    const title = $localize`:@@authoring.case.title:Example ${cases.length + 1}:n:`;
    this.taken.emit(caseOf(id, title, this.example(), trial));
  }

  private sum(low: Exact, high: Exact | null, currency: string): string {
    return sumText({ low: low.toFixed(), high: high && high.toFixed(), currency }, this.locale);
  }
}
