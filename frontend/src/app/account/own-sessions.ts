import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, signal } from '@angular/core';
import { Observable } from 'rxjs';
import { sessionsListResource } from '../api/generated/sessions/sessions.resource';
import { SessionsService } from '../api/generated/sessions/sessions.service';
import { Submission } from '../core/forms/submission';
import { asProblem } from '../core/problem';
import { formatInstant } from '../domain/format';
import { problemText } from '../domain/problem-texts';
import { ErrorState } from '../ui/error-state';
import { Skeleton } from '../ui/skeleton';

/** The browsers in which a person is signed in, and how to sign them out. */
@Component({
  selector: 'app-own-sessions',
  imports: [ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './own-sessions.html',
  styleUrl: './own-sessions.css',
})
export class OwnSessions {
  private readonly calls = inject(SessionsService);
  private readonly locale = inject(LOCALE_ID);
  private readonly list = sessionsListResource();

  protected readonly ending = new Submission([]);
  /** What was done last, for those who do not see the list change. */
  protected readonly told = signal('');

  protected readonly sessions = computed(() =>
    this.list.hasValue()
      ? this.list.value().items.map(({ id, createdAt, lastActiveAt, expiresAt, current }) => ({
          id,
          current,
          begun: formatInstant(createdAt, this.locale),
          active: formatInstant(lastActiveAt, this.locale),
          ends: formatInstant(expiresAt, this.locale),
        }))
      : null,
  );
  protected readonly others = computed(() => this.sessions()?.some(({ current }) => !current) === true);
  protected readonly problem = computed(() => {
    const error = this.list.error();
    return error ? asProblem(error) : null;
  });
  protected readonly failure = computed(() => {
    const problem = this.problem();
    return problem ? problemText(problem.code, problem.params) : '';
  });

  /** Reads the list again. */
  reload(): void {
    this.list.reload();
  }

  protected endOne(id: string): Promise<void> {
    return this.end(
      () => this.calls.sessionsEndOne(id),
      $localize`:@@account.sessions.ended-one:Signed out there.`,
    );
  }

  protected endOthers(): Promise<void> {
    return this.end(
      () => this.calls.sessionsEndOthers(),
      $localize`:@@account.sessions.ended-others:Signed out everywhere else.`,
    );
  }

  private async end(call: () => Observable<void>, done: string): Promise<void> {
    this.told.set('');
    const sent = await this.ending.send({}, call);
    // A session that has ended meanwhile is what was wanted.
    if (sent || this.ending.problem()?.status === 404) {
      this.told.set(done);
      this.reload();
    }
  }
}
