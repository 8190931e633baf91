import { ChangeDetectionStrategy, Component, Injector, afterNextRender, inject, signal } from '@angular/core';
import { ConfirmDialog } from '../team/confirm-dialog';

/**
 * Asks before a choice drops what was built below it. Until then the field shows what still stands; afterwards the focus
 * is on it again, whatever was answered.
 */
@Component({
  selector: 'app-drop-parts',
  imports: [ConfirmDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (asked(); as step) {
    <app-confirm-dialog
      danger
      heading="Drop what stands here?"
      i18n-heading="@@authoring.drop.question"
      action="Drop it"
      i18n-action="@@authoring.drop.yes"
      (confirmed)="drop()"
      (closed)="asked.set(null)"
    >
      <p i18n="@@authoring.drop.body">
        What you chose has no place for it: the parts, rows and bounds that do not fit leave the draft.
      </p>
    </app-confirm-dialog>
  }`,
})
export class DropParts {
  private readonly injector = inject(Injector);
  protected readonly asked = signal<{ field: HTMLSelectElement; drop: () => void } | null>(null);

  /** @param stands the value of what is kept while nothing is answered */
  ask(field: HTMLSelectElement, stands: string, drop: () => void): void {
    field.value = stands;
    this.asked.set({ field, drop });
  }

  protected drop(): void {
    const step = this.asked();
    this.asked.set(null);
    step?.drop();
    // Not before the question is gone: while it is open nothing behind it takes the focus.
    afterNextRender(() => step?.field.focus(), { injector: this.injector });
  }
}
