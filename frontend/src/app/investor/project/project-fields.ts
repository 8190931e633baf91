import { ChangeDetectionStrategy, Component, LOCALE_ID, inject, input, model } from '@angular/core';
import { currencyChoices, monthChoices } from '../../domain/countries';
import { SEGMENTS, segmentLabel } from '../../domain/segments';
import { unitLabel } from '../../domain/units';
import { Control, FormField } from '../../ui/form-field';
import { KnownField } from './known-field';
import { LAND_UNITS, POWER_UNITS, ProjectEntries, ProjectField, Unknowable } from './project-entries';

/** The questions about a project. Only title and segment must be answered; each number may be "not known yet". */
@Component({
  selector: 'app-project-fields',
  imports: [Control, FormField, KnownField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './project-fields.html',
  styleUrl: './project-fields.css',
})
export class ProjectFields {
  private readonly locale = inject(LOCALE_ID);

  readonly entries = model.required<ProjectEntries>();
  /** What is wrong with a field; null when nothing is. */
  readonly errorOf = input.required<(field: ProjectField) => string | null>();

  protected readonly segments = SEGMENTS.map((value) => ({ value, label: segmentLabel(value) }));
  protected readonly currencies = currencyChoices(this.locale);
  protected readonly months = monthChoices(this.locale);
  protected readonly landUnits = LAND_UNITS.map((value) => ({
    value,
    label: unitLabel(value, '2', this.locale),
  }));
  protected readonly powerUnits = POWER_UNITS;

  protected set(key: Exclude<keyof ProjectEntries, 'unknown'>, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.entries.update((entries) => ({ ...entries, [key]: value }));
  }

  protected isUnknown(key: Unknowable): boolean {
    return this.entries().unknown.includes(key);
  }

  /** What was typed is kept, for the case that it was marked by mistake. */
  protected mark(key: Unknowable, unknown: boolean): void {
    this.entries.update((entries) => ({
      ...entries,
      unknown: [...entries.unknown.filter((each) => each !== key), ...(unknown ? [key] : [])],
    }));
  }
}
