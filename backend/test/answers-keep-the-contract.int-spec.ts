import { randomUUID } from 'node:crypto';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import type { OpenAPIObject } from '@nestjs/swagger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Permissions } from '../src/permissions.data.js';
import { openApiOf } from '../src/platform/api-docs/openapi.js';
import {
  aLapsedPolicy,
  anAskingProject,
  confirmPolicy,
} from '../src/modules/rule-changes/rule-changes.factory.js';
import { type Answer, createTestApp, type TestApp } from './support/test-app.js';
import { RuleDesk } from './support/verification.factory.js';

let app: TestApp;
let desk: RuleDesk;
let promised: ReturnType<typeof contractOf>;
beforeAll(async () => {
  app = await createTestApp();
  app.clock.set('2026-11-26T02:00:00.000Z');
  desk = await RuleDesk.of(app);
  promised = contractOf(openApiOf(app.app, new Permissions().roles.visitor));
}, 120_000);
afterAll(() => app?.stop());

interface Operation {
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}

/** The promise of each operation as what an answer does otherwise; properties that nobody promised are told as well. */
function contractOf(document: OpenAPIObject) {
  const { components, paths } = JSON.parse(JSON.stringify(document)) as {
    components: { schemas: Record<string, Record<string, unknown>> };
    paths: Record<string, Record<string, Operation>>;
  };
  for (const schema of Object.values(components.schemas))
    if (schema['type'] === 'object' && schema['properties']) schema['additionalProperties'] ??= false;
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ components } as AnySchema, 'contract');
  return (operation: string, { status, body }: Answer): string[] => {
    const [method = '', address = ''] = operation.split(' ');
    const content = paths[`/api/v1${address}`]?.[method.toLowerCase()]?.responses[status]?.content ?? {};
    const schema = Object.values(content)[0]?.schema;
    if (!schema) return [`${operation} promises nothing for ${status}`];
    const judge = ajv.compile(
      JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/')) as AnySchema,
    );
    judge(body);
    const told = (judge.errors ?? []).map(
      ({ instancePath, message }) => `${operation} ${instancePath.replace(/\d+/g, 'n')} ${message}`,
    );
    return [...new Set(told)];
  };
}

async function broken(operation: string, answers: Promise<Answer>[]): Promise<string[]> {
  const told = (await Promise.all(answers)).flatMap((answer) => promised(operation, answer));
  return [...new Set(told)];
}

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const percent = (value: string) => ({ value, unit: 'percent' });
/** Each of them brings out another part of an answer: sums, ways, questions, what excludes each other, what has no rate. */
const PROJECTS: Record<string, unknown>[] = [
  {},
  { segment: 'RE1', ownership: 'foreign' },
  {
    segment: 'RE4a',
    'west-catalogue-listed': true,
    'main-business-share': percent('59.9'),
    'fixed-investment': { amount: '50000000', currency: 'USD' },
  },
  {
    'west-catalogue-listed': true,
    'main-business-share': percent('60'),
    'taxable-profit': cny('20000000'),
    'hnte-recognised': true,
    'registered-years': { value: '3', unit: 'year' },
    'rnd-to-sales': percent('6'),
    'owns-core-ip': true,
  },
];

describe('an answer is what the document of the API promises', () => {
  it('to what a project may have, at one place and at all', async () => {
    const places = ['baotou-rehtz', 'alliance-texas', 'gebeng', 'induslacq'];
    const asked = PROJECTS.flatMap((facts) =>
      places.map((slug) => ({ kind: 'park', slug, facts, asOf: '2026-06-01', compareTo: '2031-01-01' })),
    );
    expect(
      await broken(
        'POST /eligibility/place',
        asked.map((body) => app.post('/eligibility/place', body)),
      ),
    ).toEqual([]);
    expect(
      await broken(
        'POST /eligibility',
        [...PROJECTS, 'none'].map((facts) => app.post('/eligibility', { facts, compareTo: '2031-01-01' })),
      ),
    ).toEqual([]);
    expect(await broken('GET /eligibility/facts', [app.get('/eligibility/facts')])).toEqual([]);
  });

  it('to what policies and their measures say, each of them', async () => {
    const kinds = 'pageSize=100&kind=programme&kind=award&kind=plan&kind=bill';
    const list = await app.get(`/policies?${kinds}`);
    const slugs: string[] = list.body.items.map(({ slug }: { slug: string }) => slug);
    expect(slugs.length).toBeGreaterThan(40);
    expect(promised('GET /policies', list)).toEqual([]);
    expect(await broken('GET /measures', [app.get(`/measures?${kinds}`)])).toEqual([]);
    const each = (path: string) => slugs.map((slug) => app.get(`/policies/${slug}${path}`));
    expect(await broken('GET /policies/{slug}', each(''))).toEqual([]);
    expect(await broken('GET /policies/{slug}/history', each('/history'))).toEqual([]);
  });

  it('to what rules of trade and investment say', async () => {
    const questions = ['', '?asOf=2012&compareTo=2016', '?segment=RE4a', '?hs=28469013&ownership=foreign'];
    const each = (path: string) => questions.map((question) => app.get(`${path}${question}`));
    expect(await broken('GET /regimes', each('/regimes'))).toEqual([]);
    expect(await broken('GET /regimes/answers', each('/regimes/answers'))).toEqual([]);
    expect(await broken('GET /regimes/products', [app.get('/regimes/products')])).toEqual([]);
  });

  it('to what is kept with a project, and what changes of rules do to it', async () => {
    const asking = await anAskingProject(app);
    const token = await app.signedIn(asking.member);
    const question = { kind: 'park', slug: 'baotou-rehtz', facts: PROJECTS[3], asOf: '2026-06-01' };
    const kept = await app.post(
      '/eligibility-results',
      { projectId: asking.projectId, ...question },
      { token, headers: { 'idempotency-key': randomUUID() } },
    );
    expect(promised('POST /eligibility-results', kept)).toEqual([]);
    const list = app.get(`/eligibility-results?projectId=${asking.projectId}`, { token });
    expect(await broken('GET /eligibility-results', [list])).toEqual([]);

    const slug = await aLapsedPolicy(app, ['baotou-rehtz']);
    await confirmPolicy(app, slug);
    expect((await desk.confirm('regime/cn-fdi-2002-encouraged')).status).toBe(200);
    await app.quiet();
    const own = `/eligibility-results/${kept.body.id}`;
    expect(await broken('GET /eligibility-results/{id}', [app.get(own, { token })])).toEqual([]);
    const replays = await app.get(`${own}/replays`, { token });
    expect(replays.body.asBelievedNow.same).toBe(false);
    expect(promised('GET /eligibility-results/{id}/replays', replays)).toEqual([]);
    const changes = await app.get(`/rule-changes?project=${asking.projectId}`, { token });
    expect(changes.body.items).toHaveLength(2);
    expect(promised('GET /rule-changes', changes)).toEqual([]);
  });

  it('to what has to be verified, and was', async () => {
    const { admin: token } = desk.tokens;
    const rules = '/verification/rules';
    expect(
      await broken(`POST ${rules}/{kind}/{slug}/confirmations`, [
        desk.confirm('policy/baotou-21-lace'),
        desk.confirm('regime/cn-ann-55-62', { outcome: 'suspended', suspendedTo: '2027-11-10' }),
      ]),
    ).toEqual([]);
    expect(
      await broken(
        `GET ${rules}`,
        ['', '?when=later'].map((query) => app.get(`${rules}${query}`, { token })),
      ),
    ).toEqual([]);
    const addresses = ['policy/baotou-21-lace', 'regime/cn-ann-55-62', 'policy/baotou-21-land'];
    expect(
      await broken(
        `GET ${rules}/{kind}/{slug}`,
        addresses.map((address) => desk.rule(address)),
      ),
    ).toEqual([]);
  });
});
