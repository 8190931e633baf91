import { HttpContext, HttpEventType, HttpHeaders, HttpRequest, HttpXhrBackend } from '@angular/common/http';
import { EnvironmentInjector, Injectable, inject, runInInjectionContext } from '@angular/core';
import { Observable, catchError, concatMap, defer, filter, of } from 'rxjs';
import { problemText } from '../domain/problem-texts';
import { UploadStep } from '../ui/upload';
import { apiHeaders, newIdempotencyKey, withIdempotencyKey } from './api-headers.interceptor';
import { asProblem } from './problem';
import { problems } from './problems.interceptor';
import { sessionEnd } from './session-end.interceptor';

/**
 * Sends files, as forms or as bare bytes. The portal's other calls go by `fetch`, which does not tell how far an upload has come: these go
 * by `XMLHttpRequest`, through the same interceptors.
 */
@Injectable({ providedIn: 'root' })
export class Uploads {
  private readonly backend = inject(HttpXhrBackend);
  private readonly injector = inject(EnvironmentInjector);

  /**
   * One file to an address of the API.
   * @param then goes on with the answer once the file is there: waits for its check, say
   * @returns steps that end with `done` or `refused` and never fail; unsubscribing cancels
   */
  send<T>(url: string, file: File, then: (answer: T) => Observable<UploadStep>): Observable<UploadStep> {
    return defer(() => {
      const form = new FormData();
      form.append('file', file, file.name);
      const context = withIdempotencyKey(newIdempotencyKey(), new HttpContext());
      const request = new HttpRequest('POST', url, form, { reportProgress: true, context });
      return this.steps(request, file.size, then);
    });
  }

  /** The bytes of one file in the place of those at an address; else as `send`. */
  replace<T>(url: string, file: File, then: (answer: T) => Observable<UploadStep>): Observable<UploadStep> {
    return defer(() => {
      const headers = new HttpHeaders({ 'Content-Type': 'application/octet-stream' });
      const request = new HttpRequest('PUT', url, file, { reportProgress: true, headers });
      return this.steps(request, file.size, then);
    });
  }

  private steps<T>(
    request: HttpRequest<unknown>,
    size: number,
    then: (answer: T) => Observable<UploadStep>,
  ): Observable<UploadStep> {
    return this.through(request).pipe(
      filter(({ type }) => type === HttpEventType.UploadProgress || type === HttpEventType.Response),
      concatMap((event): Observable<UploadStep> => {
        if (event.type === HttpEventType.Response) return then(event.body as T);
        const { loaded, total } = event as { loaded: number; total?: number };
        // All bytes are out; what follows is the answer.
        return of(
          loaded === total ? { step: 'checking' } : { step: 'sending', share: loaded / (total ?? size) },
        );
      }),
      catchError((error: unknown) => of(refusedBy(error))),
    );
  }

  private through(request: HttpRequest<unknown>) {
    const send = (r: HttpRequest<unknown>) => this.backend.handle(r);
    const inContext = <R>(work: () => R) => runInInjectionContext(this.injector, work);
    return inContext(() =>
      sessionEnd(request, (r1) =>
        inContext(() => problems(r1, (r2) => inContext(() => apiHeaders(r2, send)))),
      ),
    );
  }
}

/** What another try may mend: a line that broke, a server that was busy, a limit that passes. */
const PASSING = new Set([0, 401, 408, 409, 429]);

/** A refusal in words. */
export function refusedBy(error: unknown): UploadStep {
  const { code, params, status } = asProblem(error);
  return { step: 'refused', why: problemText(code, params), final: status < 500 && !PASSING.has(status) };
}
