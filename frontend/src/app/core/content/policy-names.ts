import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable, map } from 'rxjs';
import { PolicyDetailView } from '../../api/generated/model';
import { ReadTitles } from './read-titles';

/** Titles of policies by their slugs. What nobody has published is called by its slug. */
@Injectable({ providedIn: 'root' })
export class PolicyNames extends ReadTitles {
  private readonly http = inject(HttpClient);

  protected override titleOf(slug: string): Observable<string> {
    return this.http
      .get<PolicyDetailView>(`/api/v1/policies/${encodeURIComponent(slug)}`)
      .pipe(map(({ title }) => title.text));
  }
}
