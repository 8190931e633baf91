import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable, map } from 'rxjs';
import { InvitationSentView, InviteInput, TeamMemberView } from '../../api/generated/model';
import { TeamRole } from '../../domain/teams';
import { withIdempotencyKey, withIfMatch } from '../api-headers.interceptor';
import { CurrentSession } from '../session';

/** A team by its address in the API: `park/<id>`, `company/<id>`. */
export const teamAddress = (kind: string, organisationId: string) =>
  `/api/v1/teams/${kind}/${organisationId}`;

/** The writes to a team. */
@Injectable({ providedIn: 'root' })
export class TeamCalls {
  private readonly http = inject(HttpClient);

  invite(team: string, input: InviteInput, key: string): Observable<InvitationSentView> {
    return this.http.post<InvitationSentView>(`${team}/invitations`, input, {
      context: withIdempotencyKey(key),
    });
  }

  withdraw(team: string, { id, version }: { id: string; version: number }): Observable<unknown> {
    return this.http.delete(`${team}/invitations/${id}`, { context: withIfMatch(`"${version}"`) });
  }

  /** @returns the session at hand: a new one for who has changed their own role. */
  giveRole(team: string, { id, version }: TeamMemberView, role: TeamRole): Observable<CurrentSession> {
    return this.http.patch<CurrentSession>(
      `${team}/members/${id}`,
      { role },
      { context: withIfMatch(`"${version}"`) },
    );
  }

  remove(team: string, { id, version }: TeamMemberView): Observable<null> {
    return this.http
      .delete(`${team}/members/${id}`, { context: withIfMatch(`"${version}"`) })
      .pipe(map(() => null));
  }

  leave(team: string): Observable<CurrentSession> {
    return this.http.delete<CurrentSession>(`${team}/members/current`);
  }
}
