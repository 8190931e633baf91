import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { CurrentSession, Session } from '../session';
import { SessionEnd } from '../session-end';
import { SignInForm } from './sign-in-form';

/**
 * Lies over a page whose session has ended. A native modal dialog: the browser keeps the focus inside, makes the page
 * behind it inert and gives the focus back; nothing has to be loaded for that.
 */
@Component({
  selector: 'app-session-ended-dialog',
  imports: [RouterLink, SignInForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './session-ended-dialog.html',
  styleUrl: './session-ended-dialog.css',
})
export class SessionEndedDialog {
  private readonly session = inject(Session);
  protected readonly end = inject(SessionEnd);
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');

  protected readonly email = computed(() => this.session.user()?.email ?? '');
  /** A guest has no password: a new link, opened in another tab, brings the access back. */
  protected readonly guest = computed(() => this.session.current()?.kind === 'guest');
  protected readonly stillOut = signal(false);

  constructor() {
    afterNextRender(() => {
      const box = this.box().nativeElement;
      box.showModal();
      // The address is known; what is missing is the password.
      if (this.email()) box.querySelector<HTMLInputElement>('input[name=password]')?.focus();
    });
  }

  protected goOn(session: CurrentSession): void {
    this.end.signedInAgain(session);
    // Closed and not only removed: closing gives the focus back to where it was.
    this.box().nativeElement.close();
  }

  /** The guest says that the new link has been opened. */
  protected async lookAgain(): Promise<void> {
    const before = this.session.current();
    const now = await this.session.refresh();
    if (now && now.kind !== 'visitor') {
      if (before) this.session.adopt(before);
      this.goOn(now);
      return;
    }
    if (before) this.session.adopt(before);
    this.stillOut.set(true);
  }
}
