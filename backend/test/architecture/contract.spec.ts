import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DiscoveryService } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROUTES_AT_ROOT } from '../../src/create-app.js';
import { Permissions } from '../../src/permissions.data.js';
import { declaredRoutes } from '../../src/platform/access/declared-routes.js';
import { openApiOf } from '../../src/platform/api-docs/openapi.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

/** For crawlers and mail programs, who read no API document. */
const NOT_FOR_CLIENTS = [
  'GET /robots.txt',
  'GET /sitemap.xml',
  'GET /{locale}/offerings.atom',
  'GET /{locale}/policies.atom',
  'GET /api/v1/unsubscriptions',
];
const ROOT = path.resolve(import.meta.dirname, '../../..');

interface Operation {
  security?: unknown[];
  parameters?: { name: string; in: string; required?: boolean }[];
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}
type Schema = { properties?: Record<string, unknown>; required?: string[] };

let app: TestApp;
let document: OpenAPIObject;
beforeAll(async () => {
  app = await createTestApp();
  document = openApiOf(app.app, new Permissions().roles.visitor);
}, 120_000);
afterAll(() => app?.stop());

const operationsOf = (of: OpenAPIObject) =>
  new Map(
    Object.entries(of.paths).flatMap(([address, item]) =>
      Object.entries(item as Record<string, Operation>).map(
        ([method, operation]) => [`${method.toUpperCase()} ${address}`, operation] as const,
      ),
    ),
  );
const successes = ({ responses }: Operation) =>
  Object.entries(responses).filter(([status]) => status.startsWith('2'));

describe('the API document', () => {
  it('holds every route and no other', () => {
    const routes = declaredRoutes(app.app.get(DiscoveryService)).map(({ method, path: address }) => {
      const full = ROUTES_AT_ROOT.includes(address.slice(1)) ? address : `/api/v1${address}`;
      return `${method} ${full.replace(/:(\w+)/g, '{$1}')}`;
    });
    const promised = routes.filter((route) => !NOT_FOR_CLIENTS.includes(route));
    expect([...operationsOf(document).keys()].sort()).toEqual(promised.sort());
  });

  it('says for every operation who may call it', () => {
    const silent = [...operationsOf(document)]
      .filter(([, { security }]) => !security?.length)
      .map(([name]) => name);
    expect(silent).toEqual([]);
  });

  it('types every success, save those that answer nothing', () => {
    const untyped = [...operationsOf(document)].filter(([, operation]) => {
      const answers = successes(operation);
      const typed = ([status, { content }]: (typeof answers)[number]) =>
        status === '204' ||
        Object.values(content ?? {}).some(({ schema }) => schema && Object.keys(schema).length > 0);
      return answers.length === 0 || !answers.every(typed);
    });
    expect(untyped.map(([name]) => name)).toEqual([]);
  });

  it.each([
    ['as it lies in the working copy', fromFile],
    ['as it was last committed', fromHistory],
  ])('takes nothing away from the contract %s', (_which, read) => {
    const promised = read();
    // Before the first commit of a document there is nothing to keep.
    if (promised) expect(takenAway(promised, document)).toEqual([]);
  });
});

function fromFile(): OpenAPIObject | null {
  const file = path.join(ROOT, 'backend/openapi.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as OpenAPIObject) : null;
}

/** Null where there is no history to ask: an exported tree. */
function fromHistory(): OpenAPIObject | null {
  try {
    const options = { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] as const, maxBuffer: 1 << 26 };
    return JSON.parse(
      execFileSync('git', ['show', 'HEAD:backend/openapi.json'], options as object).toString(),
    ) as OpenAPIObject;
  } catch {
    return null;
  }
}

/** What a client that relies on the old contract would miss: paths, success statuses, properties, optional inputs. */
function takenAway(before: OpenAPIObject, now: OpenAPIObject): string[] {
  const operations = operationsOf(now);
  const lostOperations = [...operationsOf(before)].flatMap(([name, old]) => {
    const current = operations.get(name);
    if (!current) return [name];
    const lostAnswers = successes(old).filter(([status]) => !(status in current.responses));
    const parameters = (of: Operation) =>
      new Map((of.parameters ?? []).map((p) => [`${p.in} ${p.name}`, p] as const));
    const known = parameters(old);
    const lostParameters = [...known.keys()].filter((key) => !parameters(current).has(key));
    const demanded = [...parameters(current)].filter(([key, p]) => p.required && !known.get(key)?.required);
    return [
      ...lostAnswers.map(([status]) => `${name} -> ${status}`),
      ...lostParameters.map((key) => `${name}: ${key}`),
      ...demanded.map(([key]) => `${name}: now demands ${key}`),
    ];
  });
  return [...lostOperations, ...lostProperties(before, now)];
}

function lostProperties(before: OpenAPIObject, now: OpenAPIObject): string[] {
  const schemas = (now.components?.schemas ?? {}) as Record<string, Schema>;
  return Object.entries((before.components?.schemas ?? {}) as Record<string, Schema>).flatMap(
    ([name, old]) => {
      const current = schemas[name];
      if (!current) return [`schema ${name}`];
      return Object.keys(old.properties ?? {})
        .filter((property) => !(property in (current.properties ?? {})))
        .map((property) => `${name}.${property}`);
    },
  );
}
