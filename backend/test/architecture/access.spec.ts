import { randomUUID } from 'node:crypto';
import { DiscoveryService } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROUTES_AT_ROOT } from '../../src/create-app.js';
import { Sessions } from '../../src/modules/identity/index.js';
import { Permissions } from '../../src/permissions.data.js';
import { type DeclaredRoute, declaredRoutes } from '../../src/platform/access/declared-routes.js';
import { aParkMember, anAdmin, anOfficer, somebody, suspend } from '../support/people.factory.js';
import { type Answer, type Call, createTestApp, type TestApp } from '../support/test-app.js';
import { allWorkflows, permissionsOf } from './workflow-tables.js';

/** Declared by no controller, with the reason. What workflow tables ask on a row is found in them. */
const NO_ROUTE_OF_ITS_OWN: Record<string, string> = {
  'api:read': 'the contract itself: mounted beside the controllers, for everybody',
};

const { roles } = new Permissions();
const PARK_1 = randomUUID();
const PARK_2 = randomUUID();

/** Who knocks at every door, as which roles they count, and how they get a session. */
interface Caller {
  name: string;
  roles: (keyof typeof roles)[];
  token: () => Promise<string | undefined>;
}

let app: TestApp;
let routes: DeclaredRoute[];
let callers: Caller[];

beforeAll(async () => {
  app = await createTestApp();
  routes = declaredRoutes(app.app.get(DiscoveryService));
  callers = await makeCallers();
}, 120_000);
afterAll(() => app?.stop());

async function makeCallers(): Promise<Caller[]> {
  const investorOf = (role: 'company-owner' | 'company-member') =>
    somebody(app, { memberOf: [{ kind: 'company', organisationId: randomUUID(), role }] });
  const suspended = await investorOf('company-owner');
  const people = {
    'investor without a company': { user: await somebody(app), roles: [] },
    'investor A': { user: await investorOf('company-owner'), roles: ['company-owner'] },
    'investor B': { user: await investorOf('company-member'), roles: ['company-member'] },
    'park editor 1': { user: await aParkMember(app, PARK_1), roles: ['park-editor'] },
    'park manager 1': { user: await aParkMember(app, PARK_1, 'park-manager'), roles: ['park-manager'] },
    'park editor 2': { user: await aParkMember(app, PARK_2), roles: ['park-editor'] },
    'park manager 2': { user: await aParkMember(app, PARK_2, 'park-manager'), roles: ['park-manager'] },
    officer: { user: await anOfficer(app), roles: ['officer'] },
    admin: { user: await anAdmin(app), roles: ['admin'] },
  } satisfies Record<string, { user: { id: string }; roles: (keyof typeof roles)[] }>;
  const lateToken = await app.signedIn(suspended);
  await suspend(app, suspended);
  return [
    { name: 'visitor', roles: ['visitor'], token: async () => undefined },
    { name: 'a cookie nobody gave', roles: ['visitor'], token: async () => 'x'.repeat(43) },
    { name: 'suspended', roles: ['visitor'], token: async () => lateToken },
    {
      name: 'guest of one enquiry',
      roles: ['visitor', 'guest'],
      token: async () => (await app.app.get(Sessions).start({ guestEnquiryId: randomUUID() })).token,
    },
    ...Object.entries(people).map(([name, person]) => ({
      name,
      roles: ['visitor', 'investor', ...person.roles] as Caller['roles'],
      // A session of its own for every call: some routes end it.
      token: () => app.signedIn(person.user),
    })),
  ];
}

const mayCall = (caller: Caller, route: DeclaredRoute) =>
  caller.roles.some((role) => (roles[role] as readonly string[]).includes(route.permission as string));

async function knock(route: DeclaredRoute, token: string | undefined): Promise<Answer> {
  const concrete = route.path.replace(/:(\w+)/g, (_, name: string) =>
    /slug/i.test(name) ? 'no-such-thing' : randomUUID(),
  );
  return app.call({
    method: route.method as Call['method'],
    url: concrete,
    root: ROUTES_AT_ROOT.includes(route.path.slice(1)),
    ...(['POST', 'PUT', 'PATCH'].includes(route.method) ? { body: {} } : {}),
    ...(token === undefined ? {} : { token }),
  });
}

describe('permissions', () => {
  it('are declared by every route, and known to the table', () => {
    const known = new Set<string>(Object.values(roles).flat());
    const undeclared = routes.filter(({ permission }) => permission === null || !known.has(permission));
    expect(routes.length).toBeGreaterThan(20);
    expect(undeclared).toEqual([]);
  });

  it('are all asked for: by a route, by a workflow or on a row', async () => {
    const asked = new Set([
      ...routes.map(({ permission }) => permission as string),
      ...(await allWorkflows()).flatMap(({ workflow }) => permissionsOf(workflow)),
      ...Object.keys(NO_ROUTE_OF_ITS_OWN),
    ]);
    const idle = [...new Set<string>(Object.values(roles).flat())].filter(
      (permission) => !asked.has(permission),
    );
    expect(idle).toEqual([]);
  });

  it('are written as noun:verb', () => {
    const odd = Object.values(roles)
      .flat()
      .filter((permission) => !/^[a-z]+(-[a-z]+)*:[a-z]+(-[a-z]+)*$/.test(permission));
    expect(odd).toEqual([]);
  });
});

describe('every route, knocked at by everybody', () => {
  it('asks who it is, refuses who may not, lets in who may, and never breaks', async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      for (const caller of callers) {
        const answer = await knock(route, await caller.token());
        const complaint = complaintAbout(answer, caller, route);
        if (complaint) wrong.push(`${route.method} ${route.path} as ${caller.name}: ${complaint}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 180_000);
});

function complaintAbout({ status, body }: Answer, caller: Caller, route: DeclaredRoute): string | null {
  const code = String((body as { code?: string } | null)?.code ?? '');
  if (status >= 500) return `broke with ${status} ${code}`;
  if (mayCall(caller, route)) return code.startsWith('access.') ? `refused with ${status} ${code}` : null;
  const isKnown = caller.roles.length > 1;
  if (!isKnown) return status === 401 ? null : `answered ${status} ${code} instead of 401`;
  return status === 403 || status === 404 ? null : `answered ${status} ${code} instead of 403`;
}
