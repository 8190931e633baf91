import { Injectable, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Observable, Subject } from 'rxjs';
import { Problem } from './problem';
import { CurrentSession, Session, landingOf } from './session';

/** The API's word for "this needs somebody who is signed in". */
const SIGN_IN_NEEDED = 'access.sign-in-needed';

/**
 * The end of a session while a page is in use. The page stays as it is, with everything typed into it; its calls wait
 * until the person has signed in again in a dialog, and are then repeated.
 */
@Injectable({ providedIn: 'root' })
export class SessionEnd {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly waiting = signal<Subject<boolean> | null>(null);

  /** Whether the person is being asked to sign in again. */
  readonly asking = computed(() => this.waiting() !== null);

  /** Whether a failed call means that the session, known to this page as a living one, has ended. */
  isEndedBy(error: unknown): boolean {
    const ended = error instanceof Problem && error.status === 401 && error.code === SIGN_IN_NEEDED;
    const before = this.session.current();
    return ended && before !== null && before !== undefined && before.kind !== 'visitor';
  }

  /** Asks the person; tells once whether the same person is back. Calls that fail together wait together. */
  comeBack(): Observable<boolean> {
    const waiting = this.waiting() ?? new Subject<boolean>();
    this.waiting.set(waiting);
    return waiting;
  }

  /** Somebody has signed in. Another person must not send what the first one typed, and gets a page of their own. */
  signedInAgain(session: CurrentSession): void {
    const before = this.session.current();
    const same =
      session.user?.id === before?.user?.id && session.guestEnquiryId === (before?.guestEnquiryId ?? null);
    this.session.adopt(session);
    this.settle(same);
    if (!same) void this.router.navigateByUrl(landingOf(session));
  }

  /** The person does not want to sign in now: the calls fail, the page stays. */
  leave(): void {
    this.settle(false);
  }

  private settle(back: boolean): void {
    const waiting = this.waiting();
    this.waiting.set(null);
    waiting?.next(back);
    waiting?.complete();
  }
}
