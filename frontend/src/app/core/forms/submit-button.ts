import { ChangeDetectionStrategy, Component, booleanAttribute, input } from '@angular/core';

/**
 * The button that sends a form. While the form is on its way it says so and does nothing; it is not disabled, because
 * a disabled button loses the focus of the person who pressed it.
 */
@Component({
  selector: 'app-submit-button',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      type="submit"
      class="button"
      [class.secondary]="secondary()"
      [attr.aria-disabled]="pending() ? 'true' : null"
      (click)="hold($event)"
    >
      @if (pending()) {
        <ng-container i18n="@@account.submit.pending">Sending…</ng-container>
      } @else {
        {{ label() }}
      }
    </button>
    <span class="visually-hidden" role="status">
      @if (pending()) {
        <ng-container i18n="@@account.submit.pending-status">The form is being sent.</ng-container>
      }
    </span>
  `,
})
export class SubmitButton {
  readonly label = input.required<string>();
  readonly pending = input.required<boolean>();
  readonly secondary = input(false, { transform: booleanAttribute });

  protected hold(event: Event): void {
    if (this.pending()) event.preventDefault();
  }
}
