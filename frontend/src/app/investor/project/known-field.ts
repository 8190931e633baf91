import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** Controls for one number with its unit, and beside them "not known yet", which is an answer too. */
@Component({
  selector: 'app-known-field',
  imports: [],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row"><ng-content /></div>
    <label class="choice">
      <input
        type="checkbox"
        [id]="'unknown-' + name()"
        [checked]="unknown()"
        [attr.aria-describedby]="labelledBy()"
        (change)="marked.emit($any($event.target).checked)"
      />
      <span i18n="@@project.unknown">Not known yet</span>
    </label>
  `,
  styles: `
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
      max-width: 32rem;
    }
    .choice {
      margin-top: var(--space-1);
    }
  `,
})
export class KnownField {
  readonly name = input.required<string>();
  /** Id of the words that say what is not known. */
  readonly labelledBy = input<string | null>(null);
  readonly unknown = input.required<boolean>();
  readonly marked = output<boolean>();
}
