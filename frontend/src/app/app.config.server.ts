import { HttpBackend } from '@angular/common/http';
import {
  ApplicationConfig,
  CSP_NONCE,
  REQUEST_CONTEXT,
  TransferState,
  inject,
  mergeApplicationConfig,
} from '@angular/core';
import { provideServerRendering, withRoutes } from '@angular/ssr';
import { appConfig } from './app.config';
import { serverRoutes } from './app.routes.server';
import { InProcessBackend } from './core/in-process-backend';
import { OrderedTransferState } from './core/ordered-transfer-state';
import { RenderContext } from './core/render-context';

const onlyServer: ApplicationConfig = {
  providers: [
    provideServerRendering(withRoutes(serverRoutes)),
    { provide: TransferState, useFactory: () => new OrderedTransferState() },
    InProcessBackend,
    // The backend and not an interceptor: the transfer cache must see the answer, or the browser asks again.
    { provide: HttpBackend, useExisting: InProcessBackend },
    {
      provide: CSP_NONCE,
      useFactory: () => (inject(REQUEST_CONTEXT, { optional: true }) as RenderContext | null)?.nonce ?? null,
    },
  ],
};

export const serverConfig = mergeApplicationConfig(appConfig, onlyServer);
