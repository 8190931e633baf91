import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable } from 'rxjs';
import { ContentRecordView, DraftView, MoveVersionInput } from '../../api/generated/model';
import { withIfMatch } from '../api-headers.interceptor';
import { contentAddress } from './draft-editing';
import { DraftAddress } from './kept-edits';

/** Moves versions along their way, and begins new ones. */
@Injectable({ providedIn: 'root' })
export class ContentMoves {
  private readonly http = inject(HttpClient);

  /** @param version the one that was seen */
  move(address: DraftAddress, version: number, input: MoveVersionInput): Observable<ContentRecordView> {
    const context = withIfMatch(`"${version}"`);
    return this.http.post<ContentRecordView>(`${contentAddress(address)}/draft/transitions`, input, {
      context,
    });
  }

  /** @param fromVersion the version to restore; without it the published one is gone on with */
  begin(address: DraftAddress, fromVersion?: number): Observable<DraftView> {
    return this.http.post<DraftView>(
      `${contentAddress(address)}/drafts`,
      fromVersion === undefined ? {} : { fromVersion },
    );
  }
}
