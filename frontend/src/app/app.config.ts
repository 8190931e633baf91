import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import { ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';
import {
  provideClientHydration,
  withEventReplay,
  withI18nSupport,
  withIncrementalHydration,
} from '@angular/platform-browser';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';
import { routes } from './app.routes';
import { apiHeaders } from './core/api-headers.interceptor';
import { PageTitle } from './core/page-title';
import { problems } from './core/problems.interceptor';
import { sessionEnd } from './core/session-end.interceptor';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    // Problems outside, headers inside: what fails has been sent as it would be sent again. Outermost what reads problems.
    provideHttpClient(withFetch(), withInterceptors([sessionEnd, problems, apiHeaders])),
    provideClientHydration(withEventReplay(), withI18nSupport(), withIncrementalHydration()),
    { provide: TitleStrategy, useExisting: PageTitle },
  ],
};
