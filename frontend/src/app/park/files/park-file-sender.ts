import { HttpClient } from '@angular/common/http';
import { inject } from '@angular/core';
import { Observable, catchError, map, of, switchMap, takeWhile, timer } from 'rxjs';
import { FileView, ParkFileView } from '../../api/generated/model';
import { Uploads, refusedBy } from '../../core/uploads';
import { fileRejectionText } from '../../domain/files';
import { UploadStep } from '../../ui/upload';

/** Milliseconds between two looks at what is still being checked. */
export const LOOK_AGAIN = 1_000;
/** Looks after which an upload counts as arrived although its check goes on: the list tells how it ends. */
const LOOKS = 60;

/**
 * Sends files to a park and waits for the end of their quarantine. Call it in an injection context.
 *
 * @param slug of the park
 * @param url what the files are sent to: the park's own list, or that of one of its plots
 * @param rejected told of a file that was refused after it had arrived: it stands in the list, with the reason
 */
export function parkFileSender(slug: () => string, url: () => string, rejected: () => void) {
  const http = inject(HttpClient);
  const uploads = inject(Uploads);
  const stepOf = ({ state, rejection }: FileView, look: number): UploadStep => {
    if (state === 'quarantined' && look < LOOKS) return { step: 'checking' };
    if (state !== 'rejected') return { step: 'done' };
    rejected();
    return { step: 'refused', why: fileRejectionText(rejection), final: true };
  };
  const checked = (id: string): Observable<UploadStep> =>
    timer(0, LOOK_AGAIN).pipe(
      switchMap((look) =>
        http
          .get<ParkFileView>(`/api/v1/parks/${slug()}/files/${id}`)
          .pipe(map(({ file }) => stepOf(file, look))),
      ),
      takeWhile(({ step }) => step === 'checking', true),
      catchError((error: unknown) => of(refusedBy(error))),
    );
  return (file: File): Observable<UploadStep> =>
    uploads.send<ParkFileView>(url(), file, ({ id }) => checked(id));
}
