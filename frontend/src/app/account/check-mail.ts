import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Portal } from '../core/portal';

/** After a mail was asked for: where it goes, what is in it, what to do when it does not come. */
@Component({
  selector: 'app-check-mail',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section #box tabindex="-1" aria-labelledby="check-mail-heading">
      <h2 id="check-mail-heading" i18n="@@check-mail.heading">Check your mail</h2>
      <p i18n="@@check-mail.sent">
        We have written to <strong>{{ email() }}</strong>.
      </p>
      <ng-content />
      <p class="soft" i18n="@@check-mail.nothing">
        Nothing after a few minutes? Look among unwanted mail, and check the address above. For your
        protection we say the same whether we know an address or not.
      </p>
      @if (portal.mailbox()) {
        <p>
          <a routerLink="/mailbox" i18n="@@check-mail.mailbox">Open the local mailbox of this installation</a>
        </p>
      }
      <button type="button" class="button secondary" (click)="again.emit()" i18n="@@check-mail.again">
        Correct the address or send it again
      </button>
    </section>
  `,
  styles: `
    section {
      outline: none;
    }
    strong {
      overflow-wrap: anywhere;
    }
  `,
})
export class CheckMail {
  protected readonly portal = inject(Portal);
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');

  readonly email = input.required<string>();
  /** The person wants the form back. */
  readonly again = output<void>();

  constructor() {
    // The form that had the focus is gone: what took its place is read out.
    afterNextRender(() => this.box().nativeElement.focus());
  }
}
