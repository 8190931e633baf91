import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { Control, FormField } from '../../ui/form-field';

/** Where a reviewer writes what is wrong with one field; closed until it is needed. */
@Component({
  selector: 'app-comment-box',
  imports: [Control, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (shown()) {
      <app-form-field dense [name]="'comment-' + pointer()" [label]="title()">
        <textarea appControl rows="2" maxlength="2000" [value]="text()" (input)="write($event)"></textarea>
      </app-form-field>
    } @else {
      <button type="button" class="button quiet small" (click)="begin()">
        <ng-container i18n="@@review.comment">Comment</ng-container>
        <span class="visually-hidden">: {{ label() }}</span>
      </button>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    button {
      margin-inline-start: calc(-1 * var(--space-3));
    }
    textarea {
      min-height: 4rem;
    }
  `,
})
export class CommentBox {
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly pointer = input.required<string>();
  /** The field's name. */
  readonly label = input.required<string>();
  readonly text = input.required<string>();
  readonly written = output<string>();

  private readonly begun = signal(false);
  protected readonly shown = computed(() => this.begun() || this.text() !== '');
  protected readonly title = computed(
    () => $localize`:@@review.comment-on:Comment on “${this.label()}:field:”`,
  );

  protected begin(): void {
    this.begun.set(true);
    afterNextRender(() => this.host.querySelector('textarea')?.focus(), { injector: this.injector });
  }

  protected write(event: Event): void {
    this.written.emit((event.target as HTMLTextAreaElement).value);
  }
}
