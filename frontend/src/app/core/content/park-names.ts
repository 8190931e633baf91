import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable, map } from 'rxjs';
import { ParkDetailView } from '../../api/generated/model';
import { ReadTitles } from './read-titles';

/** Names of parks by their slugs, also of those that no list shows. What is no park is called by its slug. */
@Injectable({ providedIn: 'root' })
export class ParkNames extends ReadTitles {
  private readonly http = inject(HttpClient);

  protected override titleOf(slug: string): Observable<string> {
    return this.http
      .get<ParkDetailView>(`/api/v1/parks/${encodeURIComponent(slug)}`)
      .pipe(map(({ name }) => name.text));
  }
}
