import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { AppModule } from './app.module.js';
import { ROUTES_AT_ROOT } from './create-app.js';
import { Permissions } from './permissions.data.js';
import { openApiOf } from './platform/api-docs/openapi.js';
import { readConfiguration } from './platform/config/configuration.js';

/** The contract without a running portal: nothing is connected, the routes are only read. */
export async function openApiDocument(): Promise<OpenAPIObject> {
  const configuration = readConfiguration({ DATABASE_URL: 'postgres://nobody@localhost/none' });
  const app = await NestFactory.create(AppModule.with(configuration), new FastifyAdapter(), {
    preview: true,
    logger: false,
  });
  app.setGlobalPrefix('api/v1', {
    exclude: ROUTES_AT_ROOT.map((path) => ({ path, method: RequestMethod.GET })),
  });
  return openApiOf(app, new Permissions().roles.visitor);
}
