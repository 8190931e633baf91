import { HttpClient } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { RuleQueueView } from '../../api/generated/model';

export const RULES_ADDRESS = '/api/v1/verification/rules';

/** How many rules wait to be verified, for the navigation of the desk. */
@Injectable({ providedIn: 'root' })
export class WaitingRules {
  private readonly http = inject(HttpClient);
  private readonly known = signal<number | null>(null);
  /** Null while nobody has asked, or nobody answered. */
  readonly count = this.known.asReadonly();

  async refresh(): Promise<void> {
    const answer = await firstValueFrom(
      this.http.get<RuleQueueView>(RULES_ADDRESS, { params: { pageSize: 1 } }),
    ).catch(() => null);
    if (answer) this.known.set(answer.counts.all);
  }
}
