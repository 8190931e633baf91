import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { Control, FormField } from '../../ui/form-field';

/** A password, hidden unless its writer wants to see it. Pasting and password managers work as in any field. */
@Component({
  selector: 'app-password-field',
  imports: [Control, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-form-field [name]="field() ?? name()" [label]="label()" [hint]="hint()" [error]="error()">
      <div class="row">
        <input
          appControl
          [type]="shown() ? 'text' : 'password'"
          [name]="name()"
          [autocomplete]="autocomplete()"
          maxlength="500"
          autocapitalize="none"
          spellcheck="false"
        />
        <button
          type="button"
          class="button secondary"
          [attr.aria-pressed]="shown()"
          aria-label="Show the password"
          i18n-aria-label="@@account.password.show-label"
          (click)="shown.set(!shown())"
        >
          @if (shown()) {
            <ng-container i18n="@@account.password.hide">Hide</ng-container>
          } @else {
            <ng-container i18n="@@account.password.show">Show</ng-container>
          }
        </button>
      </div>
    </app-form-field>
  `,
  styles: `
    .row {
      display: flex;
      gap: var(--space-2);
    }
    button {
      flex: none;
      min-width: 5.5rem;
    }
  `,
})
export class PasswordField {
  /** Name of the form's entry: `password`, `currentPassword`. */
  readonly name = input('password');
  /** Name of the field on its page, where it is not that of the entry. */
  readonly field = input<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string | null>(null);
  readonly autocomplete = input.required<'current-password' | 'new-password'>();
  protected readonly shown = signal(false);
}
