import { ChangeDetectionStrategy, Component, afterNextRender, input, output, signal } from '@angular/core';

const CHOICES = [
  { value: 'system', label: $localize`:@@ui.theme.system:Like the system` },
  { value: 'light', label: $localize`:@@ui.theme.light:Light` },
  { value: 'dark', label: $localize`:@@ui.theme.dark:Dark` },
] as const;
type Theme = (typeof CHOICES)[number]['value'];

/** Radios of one name are one question: two switches on a page must not share it. */
let switches = 0;

/** Three states, one native radio each. Shown only where a script can act on it. */
@Component({
  selector: 'app-theme-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (usable()) {
      <fieldset>
        <legend i18n="@@ui.theme.legend">Appearance</legend>
        @for (choice of choices; track choice.value) {
          <label>
            <input
              type="radio"
              [name]="group"
              [value]="choice.value"
              [checked]="theme() === choice.value"
              (change)="chosen.emit(choice.value)"
            />
            {{ choice.label }}
          </label>
        }
      </fieldset>
    }
  `,
  styles: `
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-4);
      margin: 0;
    }
    legend {
      margin-bottom: var(--space-1);
    }
    label {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
      min-height: 2rem;
      cursor: pointer;
    }
    input {
      width: 1.125rem;
      height: 1.125rem;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class ThemeSwitch {
  readonly theme = input.required<Theme>();
  readonly chosen = output<Theme>();
  protected readonly choices = CHOICES;
  protected readonly group = `theme-${(switches += 1)}`;
  protected readonly usable = signal(false);

  constructor() {
    afterNextRender(() => this.usable.set(true));
  }
}
