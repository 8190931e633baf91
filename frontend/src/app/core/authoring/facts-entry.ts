import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import type { FactValue, ProjectFacts } from '@models/policies/model/rules';
import { projectFactLabel } from '../../domain/project-fact-labels';
import { Control, FormField } from '../../ui/form-field';
import { factGroups } from './fact-choices';
import { LiteralEntry } from './literal-entry';

/** What is known of an example project: the facts that the rule names, and whatever else is added. Empty is unknown. */
@Component({
  selector: 'app-facts-entry',
  imports: [Control, FormField, LiteralEntry],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="facts" role="group" [attr.aria-label]="label()">
      @for (key of keys(); track key) {
        <app-literal-entry
          nullable
          [name]="name() + '-' + key"
          [label]="labelOf(key)"
          [fact]="key"
          [value]="facts()[key]"
          [currency]="currency()"
          [error]="problems()[key] ?? null"
          (edited)="write(key, $event)"
        />
      } @empty {
        <p class="soft" i18n="@@authoring.facts.none">The rule names no fact yet.</p>
      }
      <app-form-field dense [name]="name() + '-add'" [label]="addLabel">
        <select appControl (change)="add($event)">
          <option value="" selected i18n="@@entry.choice.choose">Choose</option>
          @for (group of groups(); track group.label) {
            <optgroup [label]="group.label">
              @for (fact of group.facts; track fact.value) {
                <option [value]="fact.value">{{ fact.label }}</option>
              }
            </optgroup>
          }
        </select>
      </app-form-field>
    </div>
  `,
  styles: `
    .facts {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
      gap: var(--space-3);
      align-items: end;
    }
    p {
      margin: 0;
    }
    select {
      min-height: 2.25rem;
      padding: 0.125rem var(--space-2);
      font-size: var(--text-small);
    }
  `,
})
export class FactsEntry {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly facts = input.required<ProjectFacts>();
  /** Those that the rule names. */
  readonly named = input<readonly string[]>([]);
  readonly currency = input('CNY');
  /** What is wrong with single facts, by their keys. */
  readonly problems = input<Readonly<Record<string, string>>>({});
  readonly edited = output<ProjectFacts>();

  protected readonly addLabel = $localize`:@@authoring.facts.add:Another fact`;
  private readonly added = signal<readonly string[]>([]);
  protected readonly keys = computed(() => [
    ...new Set([...this.named(), ...Object.keys(this.facts()), ...this.added()]),
  ]);
  protected readonly groups = computed(() => factGroups((key) => !this.keys().includes(key)));

  protected labelOf(key: string): string {
    return projectFactLabel(key);
  }

  protected add(event: Event): void {
    const select = event.target as HTMLSelectElement;
    if (select.value !== '') this.added.update((keys) => [...keys, select.value]);
    select.value = '';
  }

  protected write(key: string, value: FactValue | null): void {
    const others = Object.entries(this.facts()).filter(([other]) => other !== key);
    this.edited.emit(Object.fromEntries(value === null ? others : [...others, [key, value]]));
  }
}
