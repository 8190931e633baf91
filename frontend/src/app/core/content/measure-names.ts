import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable, map } from 'rxjs';
import { MeasureListView } from '../../api/generated/model';
import { ReadTitles } from './read-titles';

/** Titles of measures by their slugs. What nobody has published is called by its slug. */
@Injectable({ providedIn: 'root' })
export class MeasureNames extends ReadTitles {
  private readonly http = inject(HttpClient);

  protected override titleOf(slug: string): Observable<string | null> {
    return this.http
      .get<MeasureListView>('/api/v1/measures', { params: { slug } })
      .pipe(map(({ items }) => items[0]?.title.text ?? null));
  }
}
