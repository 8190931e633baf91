import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';

/**
 * Moves one item of a sequence a place earlier or later. Both buttons are always there: at an end one does nothing and
 * says so, for a button that vanishes would take the focus with it.
 */
@Component({
  selector: 'app-move-buttons',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      type="button"
      class="button quiet small"
      [attr.aria-label]="upLabel()"
      [attr.aria-disabled]="place() <= 1"
      (click)="move($event, -1)"
      i18n="@@authoring.move.up"
    >
      Move up
    </button>
    <button
      type="button"
      class="button quiet small"
      [attr.aria-label]="downLabel()"
      [attr.aria-disabled]="place() >= count()"
      (click)="move($event, 1)"
      i18n="@@authoring.move.down"
    >
      Move down
    </button>
    <span class="visually-hidden" role="status">{{ announced() }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
  `,
})
export class MoveButtons {
  private readonly injector = inject(Injector);
  /** What is moved, as its heading calls it. */
  readonly what = input.required<string>();
  /** From 1. */
  readonly place = input.required<number>();
  readonly count = input.required<number>();
  readonly moved = output<-1 | 1>();

  protected readonly announced = signal('');
  protected readonly upLabel = computed(
    () => $localize`:@@authoring.move.up-label:Move up: ${this.what()}:what:`,
  );
  protected readonly downLabel = computed(
    () => $localize`:@@authoring.move.down-label:Move down: ${this.what()}:what:`,
  );

  protected move(event: Event, by: -1 | 1): void {
    const button = event.currentTarget as HTMLElement;
    const to = this.place() + by;
    if (to >= 1 && to <= this.count()) this.moved.emit(by);
    // What moves in the page loses its focus, and nothing is read out of what has just been put in.
    afterNextRender(
      () => {
        button.focus();
        this.announced.set(
          $localize`:@@authoring.move.done:Now at place ${this.place()}:place: of ${this.count()}:count:`,
        );
      },
      { injector: this.injector },
    );
  }
}
