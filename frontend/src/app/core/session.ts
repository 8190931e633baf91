import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';

/** What the shell needs to know of the signed-in user; the desks read the rest themselves. */
export interface CurrentSession {
  user?: { name?: string | null; email?: string };
}

/**
 * Who is signed in. Pages are rendered for everybody, so the answer is not known (`undefined`) until the browser has
 * asked; null is nobody.
 */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly http = inject(HttpClient);
  private readonly state = signal<CurrentSession | null | undefined>(undefined);

  readonly current = this.state.asReadonly();
  readonly signedIn = computed(() => Boolean(this.state()));

  /** Asks again, after hydration and after signing in or out. Whatever fails counts as nobody: pages stay readable. */
  refresh(): void {
    this.http.get<CurrentSession | null>('/api/v1/sessions/current').subscribe({
      next: (session) => this.state.set(session),
      error: () => this.state.set(null),
    });
  }
}
