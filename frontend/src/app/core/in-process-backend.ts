import { HttpBackend, HttpErrorResponse, HttpEvent, HttpRequest, HttpResponse } from '@angular/common/http';
import { Injectable, LOCALE_ID, REQUEST, REQUEST_CONTEXT, inject } from '@angular/core';
import { Observable, from, map, throwError } from 'rxjs';
import { ApiResponse, RenderContext } from './render-context';

const ANY_ORIGIN = 'http://localhost';

/**
 * While a page is rendered on the server its API calls go straight to the router of the same process: no socket, and
 * no trust in the name under which the page was asked for. No header of the visitor goes along, because the page is
 * shared by everybody who asks for its address; a call that needs a visitor is a mistake and finds no way out.
 */
@Injectable()
export class InProcessBackend implements HttpBackend {
  private readonly context = inject(REQUEST_CONTEXT, { optional: true }) as RenderContext | null;
  private readonly incoming = inject(REQUEST, { optional: true });
  private readonly locale = inject(LOCALE_ID);

  handle(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    const { pathname, search } = new URL(request.urlWithParams, ANY_ORIGIN);
    const readsApi = pathname.startsWith('/api/') && (request.method === 'GET' || request.method === 'HEAD');
    if (!this.context || !readsApi) {
      return throwError(() => new Error(`Pages read the API only; refused ${request.method} ${pathname}`));
    }
    const call = { method: request.method as 'GET', url: pathname + search, headers: this.headers() };
    return from(this.context.inject(call)).pipe(map((answer) => toResponse(answer, request)));
  }

  private headers(): Record<string, string> {
    const requestId = this.incoming?.headers.get('x-request-id');
    return {
      accept: 'application/json',
      'accept-language': this.locale,
      ...(requestId ? { 'x-request-id': requestId } : {}),
    };
  }
}

function toResponse({ statusCode, body }: ApiResponse, request: HttpRequest<unknown>): HttpResponse<unknown> {
  const content: unknown = body ? JSON.parse(body) : null;
  if (statusCode >= 400) {
    throw new HttpErrorResponse({ status: statusCode, url: request.urlWithParams, error: content });
  }
  return new HttpResponse({ status: statusCode, url: request.urlWithParams, body: content });
}
