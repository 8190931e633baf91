import { HttpClient } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { UnreadView } from '../api/generated/model';
import { unasked } from './session-end.interceptor';

/** How many notifications wait for the person; null until it is known. Shared by the bell and the page it leads to. */
@Injectable({ providedIn: 'root' })
export class Unread {
  private readonly http = inject(HttpClient);
  private readonly state = signal<number | null>(null);

  readonly count = this.state.asReadonly();

  /** Takes over what an answer has told. */
  set(count: number): void {
    this.state.set(count);
  }

  /** Asks again. Whatever fails leaves the last count: a bell is not worth an error. */
  async refresh(): Promise<void> {
    try {
      const asked = this.http.get<UnreadView>('/api/v1/notifications/unread', { context: unasked() });
      this.state.set((await firstValueFrom(asked)).unread);
    } catch {
      // The next minute asks again.
    }
  }
}
