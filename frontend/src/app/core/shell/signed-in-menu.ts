import { DOCUMENT } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { generalProblemText } from '../../domain/general-problem-texts';
import { asProblem } from '../problem';
import { Session } from '../session';
import { DeskName } from './desk-name';

/**
 * Who is signed in, the ways to the desks, signing out. A native disclosure, like the choice of language beside it: Tab
 * walks through it, Escape closes it.
 */
@Component({
  selector: 'app-signed-in-menu',
  imports: [DeskName, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './signed-in-menu.html',
  styleUrl: './signed-in-menu.css',
  host: { '(document:click)': 'closeUnless($event)', '(keydown.escape)': 'close()' },
})
export class SignedInMenu {
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  protected readonly session = inject(Session);
  readonly user = input.required<{ name: string; email: string }>();
  private readonly box = viewChild<ElementRef<HTMLDetailsElement>>('box');
  protected readonly failure = signal('');

  protected close(): void {
    const box = this.box()?.nativeElement;
    if (!box?.open) return;
    box.open = false;
    box.querySelector('summary')?.focus();
  }

  /** A click elsewhere closes the menu; the focus stays where the click put it. */
  protected closeUnless(event: Event): void {
    const box = this.box()?.nativeElement;
    if (box?.open && !box.contains(event.target as Node)) box.open = false;
  }

  protected closeAfterChoice(): void {
    const box = this.box()?.nativeElement;
    if (box) box.open = false;
  }

  protected async signOut(): Promise<void> {
    this.failure.set('');
    try {
      // The page is left first: it must not read anything as nobody.
      await this.router.navigateByUrl('/');
      await firstValueFrom(this.session.signOut());
      // The menu goes with the session, and the focus would go with the menu.
      this.document.getElementById('main')?.focus({ preventScroll: true });
    } catch (error) {
      const { code, params } = asProblem(error);
      this.failure.set(generalProblemText(code, params));
    }
  }
}
