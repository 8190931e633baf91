import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Problem } from '../errors/problem.js';

/**
 * The contract: OpenAPI 3.1, made from the controllers themselves.
 * @param visitorPermissions what needs no session.
 */
export function openApiOf(app: INestApplication, visitorPermissions: readonly string[]): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Lodestone')
    .setDescription('Industrial parks in rare-earth regions: facts, dated rules, answered enquiries.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('lodestone', { type: 'apiKey', in: 'cookie' }, 'session');
  const document = SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (controller, method) =>
      `${lowerFirst(controller.replace(/Controller$/, ''))}${upperFirst(method)}`,
    extraModels: [Problem],
  });
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, Operation>))
      complete(operation, visitorPermissions);
  }
  return sorted(document);
}

interface Operation {
  responses: Record<string, unknown>;
  security?: unknown[];
  parameters?: { in: string }[];
  requestBody?: unknown;
  'x-permission'?: string;
}

const PROBLEM = {
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The answers every operation can give beside those it declares, and whether a session is needed. */
function complete(operation: Operation, visitorPermissions: readonly string[]): void {
  const anonymous = visitorPermissions.includes(operation['x-permission'] ?? '');
  operation.security = anonymous ? [{}, { session: [] }] : [{ session: [] }];
  const add = (status: string, description: string) => {
    operation.responses[status] ??= { description, ...PROBLEM };
  };
  add('400', 'The request cannot be read');
  add('422', 'Values are missing or wrong');
  add('429', 'Too many requests');
  add('503', 'The service is busy or stopping');
  if (!anonymous) {
    add('401', 'Nobody is signed in');
    add('403', 'The role does not allow it');
  }
  for (const response of Object.values(operation.responses) as {
    content?: Record<string, { schema?: { $ref?: string } }>;
  }[]) {
    const json = response.content?.['application/json'];
    if (json?.schema?.$ref?.endsWith('/Problem')) response.content = PROBLEM.content;
  }
}

/** Keys in a fixed order, so that the committed document changes only when the contract does. */
function sorted(document: OpenAPIObject): OpenAPIObject {
  const byKey = <T extends object>(value: T) =>
    Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) as T;
  return {
    ...document,
    paths: byKey(document.paths),
    components: { ...document.components, schemas: byKey(document.components?.schemas ?? {}) },
  };
}

const lowerFirst = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
const upperFirst = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
