import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { EntryOption } from './entry-field';

/** Any of several choices, kept in the order in which they stand here. */
@Component({
  selector: 'app-choice-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset
      [id]="'field-' + name()"
      tabindex="-1"
      [attr.aria-describedby]="error() ? 'error-' + name() : null"
    >
      <legend>{{ label() }}</legend>
      @if (error(); as text) {
        <p class="error" [id]="'error-' + name()">{{ text }}</p>
      }
      <div class="choices">
        @for (option of options(); track option.value) {
          <label class="choice">
            <input
              type="checkbox"
              [checked]="chosen().includes(option.value)"
              (change)="toggle(option.value, $event)"
            />
            <span>{{ option.label }}</span>
          </label>
        }
      </div>
    </fieldset>
  `,
  styles: `
    fieldset {
      margin-block: var(--space-4) var(--space-3);
    }
    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
      gap: 0 var(--space-4);
      font-size: var(--text-small);
    }
    .error {
      margin: 0 0 var(--space-2);
      color: var(--critical-ink);
      font-weight: 600;
    }
  `,
})
export class ChoiceList {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly options = input.required<readonly EntryOption[]>();
  readonly chosen = input.required<readonly string[]>();
  readonly error = input<string | null>(null);
  readonly edited = output<string[]>();

  protected toggle(value: string, event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    const chosen = this.chosen();
    this.edited.emit(
      this.options()
        .map((option) => option.value)
        .filter((each) => (each === value ? checked : chosen.includes(each))),
    );
  }
}
