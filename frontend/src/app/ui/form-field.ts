import {
  ChangeDetectionStrategy,
  Component,
  Directive,
  booleanAttribute,
  computed,
  inject,
  input,
} from '@angular/core';

/**
 * A label, what helps to answer, and what is wrong, around one native control marked `appControl`. The control gets
 * its id and is described by hint and error, in the words that the error summary repeats.
 *
 *     <app-form-field name="email" label="E-mail"><input appControl type="email" /></app-form-field>
 */
@Component({
  selector: 'app-form-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="field" [class.invalid]="error()" [class.dense]="dense()">
      <label [for]="controlId()">
        {{ label() }}
        @if (optional()) {
          <span class="optional" i18n="@@ui.field.optional">(optional)</span>
        }
      </label>
      @if (hint(); as text) {
        <p class="hint" [id]="hintId()">{{ text }}</p>
      }
      @if (error(); as text) {
        <p class="error" [id]="errorId()" [class.visually-hidden]="errorBelow()">
          <span class="visually-hidden" i18n="@@ui.field.error-prefix">Error:</span>&ngsp;{{ text }}
        </p>
      }
      <ng-content />
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .field {
      margin-bottom: var(--space-5);
    }
    .field.invalid {
      padding-inline-start: var(--space-4);
      border-inline-start: 4px solid var(--field-line-invalid);
    }
    label {
      display: block;
      margin-bottom: var(--space-1);
      font-weight: 600;
    }
    .optional {
      color: var(--ink-soft);
      font-weight: 400;
    }
    p {
      margin: 0 0 var(--space-2);
    }
    .hint {
      max-width: var(--measure);
      color: var(--ink-soft);
      font-size: var(--text-small);
    }
    .error {
      color: var(--critical-ink);
      font-weight: 600;
    }
    .field.dense {
      margin-bottom: 0;
    }
    .field.dense.invalid {
      padding-inline-start: var(--space-2);
      border-inline-start-width: 3px;
    }
    .dense label {
      color: var(--ink-soft);
      font-size: var(--text-tiny);
    }
    .dense .error,
    .dense .hint {
      margin-bottom: var(--space-1);
      font-size: var(--text-tiny);
    }
  `,
})
export class FormField {
  /** Unique on its page; the error summary links to it. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string | null>();
  readonly optional = input(false);
  /** In the rows of a desk, where many fields stand beside each other: a small label and no distance below. */
  readonly dense = input(false, { transform: booleanAttribute });

  /** The error is seen below a row of fields, where there is room for it; the control is described by it all the same. */
  readonly errorBelow = input(false, { transform: booleanAttribute });

  readonly controlId = computed(() => fieldId(this.name()));
  readonly hintId = computed(() => `${this.controlId()}-hint`);
  readonly errorId = computed(() => `${this.controlId()}-error`);
  /** Ids of what describes the control, in reading order. */
  readonly describedBy = computed(
    () => [this.hint() && this.hintId(), this.error() && this.errorId()].filter(Boolean).join(' ') || null,
  );
}

/** The id of a field's control. */
export const fieldId = (name: string) => `field-${name}`;

/** Marks the native control inside a form field. */
@Directive({
  selector: '[appControl]',
  host: {
    '[id]': 'field.controlId()',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': 'field.error() ? "true" : null',
  },
})
export class Control {
  protected readonly field = inject(FormField);
}
