import type { IncomingMessage } from 'node:http';
import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Configuration } from '../config/configuration.js';
import { currentContext } from '../context/request-context.js';

/** JSON lines with ids, methods, paths, statuses and times; no query, no body, no header, no address of a person. */
@Module({})
export class LoggingModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: LoggingModule,
      imports: [
        LoggerModule.forRoot({
          pinoHttp: {
            level: configuration.logLevel,
            autoLogging: { ignore: (request) => isQuiet(request) },
            quietReqLogger: true,
            quietResLogger: true,
            customAttributeKeys: { responseTime: 'ms' },
            mixin: () => ({ requestId: currentContext().requestId }),
            serializers: {
              req: (request: { method: string; url: string }) => ({
                method: request.method,
                path: pathOf(request.url),
              }),
              res: (response: { statusCode: number }) => ({ status: response.statusCode }),
            },
            customSuccessObject: (request, response, value: object) => ({
              ...value,
              req: { method: request.method, path: pathOf(request.url ?? '') },
              res: { status: response.statusCode },
            }),
          },
        }),
      ],
    };
  }
}

const pathOf = (url: string) => url.split('?')[0] ?? '';
/** Probes and files would drown what matters. */
const isQuiet = (request: IncomingMessage) =>
  /^\/(api\/v1\/)?(healthz|readyz)$|\.\w{2,5}$/.test(pathOf(request.url ?? ''));
