import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Routes, provideRouter, withComponentInputBinding } from '@angular/router';
import { apiHeaders } from '../app/core/api-headers.interceptor';
import { problems } from '../app/core/problems.interceptor';

/** What a page needs to call the API as it does in the browser; the test answers. */
export function withApi(routes: Routes = []): HttpTestingController {
  TestBed.configureTestingModule({
    providers: [
      provideRouter(routes, withComponentInputBinding()),
      provideHttpClient(withInterceptors([problems, apiHeaders])),
      provideHttpClientTesting(),
    ],
  });
  return TestBed.inject(HttpTestingController);
}

/** Lets what has been answered arrive. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** The body of a refusal with its status. */
export const refusal = (status: number, code: string) =>
  [
    { code, params: {}, errors: [], requestId: 'q1' },
    { status, statusText: 'Refused' },
  ] as const;
