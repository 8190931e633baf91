import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  booleanAttribute,
  input,
  output,
  viewChild,
} from '@angular/core';
import { SummaryLine, ErrorSummary } from '../../ui/error-summary';

/**
 * Asks before something is done that others feel at once. A native modal dialog: the focus begins on the way out, stays
 * inside, and goes back to where it was. What refuses the step is told here, and the question stays.
 */
@Component({
  selector: 'app-confirm-dialog',
  imports: [ErrorSummary],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #box aria-labelledby="confirm-title" (close)="closed.emit()">
      <h2 id="confirm-title">{{ heading() }}</h2>
      <app-error-summary [lines]="lines()" />
      <ng-content />
      <p class="cluster">
        <button
          type="button"
          class="button"
          [class.danger]="danger()"
          [attr.aria-disabled]="pending() ? 'true' : null"
          (click)="confirm()"
        >
          {{ action() }}
        </button>
        <button #out type="button" class="button secondary" (click)="box.close()" i18n="@@confirm.cancel">
          Cancel
        </button>
      </p>
    </dialog>
  `,
  styleUrl: '../desk/dialog.css',
})
export class ConfirmDialog {
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');
  private readonly out = viewChild.required<ElementRef<HTMLButtonElement>>('out');

  readonly heading = input.required<string>();
  /** What the button does, as its label. */
  readonly action = input.required<string>();
  readonly danger = input(false, { transform: booleanAttribute });
  readonly pending = input(false);
  readonly lines = input<readonly SummaryLine[]>([]);
  readonly confirmed = output<void>();
  readonly closed = output<void>();

  constructor() {
    afterNextRender(() => {
      this.box().nativeElement.showModal();
      this.out().nativeElement.focus();
    });
  }

  protected confirm(): void {
    if (!this.pending()) this.confirmed.emit();
  }
}
