import { setTimeout as delay } from 'node:timers/promises';
import { DiscoveryService } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROUTES_AT_ROOT } from '../src/create-app.js';
import { Permissions } from '../src/permissions.data.js';
import { declaredRoutes } from '../src/platform/access/declared-routes.js';
import { LOCALES } from '../src/platform/i18n/locales.js';
import {
  aContentWorld,
  aFact,
  type AnyDocument,
  type ContentWorld,
  ParkDesk,
} from './support/content.factory.js';
import { aParkMember, somebody } from './support/people.factory.js';
import { freePort, PortalProcess } from './support/portal-process.js';
import { createTestApp, type TestApp } from './support/test-app.js';

/** A word that stands nowhere else. */
const SECRET = 'Zinnwaldite';

let app: TestApp;
let world: ContentWorld;
let portal: PortalProcess;
beforeAll(async () => {
  app = await createTestApp();
  world = await aContentWorld(app);
  portal = new PortalProcess(await freePort(), {
    DATABASE_URL: app.configuration.DATABASE_URL,
    PAGE_CACHE_SECONDS: '0',
    ROLE: 'web',
    DEMO_MODE: 'false',
    SEED_ON_START: 'false',
  });
  await portal.start();
}, 90_000);
afterAll(async () => {
  await portal?.kill();
  await app?.stop();
});

const desk = (token: string) => new ParkDesk(app, world.park.id, token);

/** Everything of the draft that can be read carries the word. */
function tellSecrets(document: AnyDocument): void {
  document['name'].texts.en = `${SECRET} Park`;
  document['notes'] = SECRET;
  document['website'] = `https://example.com/${SECRET}`;
  document['kind'] = SECRET;
  document['leadingIndustries'] = [SECRET];
  document['facts'] = [
    aFact({ note: SECRET }),
    aFact({ key: 'tenure', valueKind: 'text', value: SECRET, unit: null }),
  ];
  document['segments'] = [{ id: aFact().id, word: SECRET, segment: 'RE6', source: SECRET }];
  document['tenants'] = [
    {
      id: aFact().id,
      name: SECRET,
      activity: SECRET,
      status: null,
      asOf: null,
      source: null,
      confidence: null,
    },
  ];
}

/** Every address a visitor may read, with this park in every place where a name can stand, and with what finds it. */
async function publicAddresses(): Promise<string[]> {
  const visitor = new Permissions().roles.visitor as readonly string[];
  const routes = declaredRoutes(app.app.get(DiscoveryService)).filter(
    ({ method, permission }) => method === 'GET' && visitor.includes(permission as string),
  );
  expect(routes.length).toBeGreaterThan(15);
  const addresses = routes.map(({ path }) => {
    const concrete = path.replace(/:(\w+)/g, (_, name: string) =>
      /slug/i.test(name) ? world.park.slug : world.park.id,
    );
    return ROUTES_AT_ROOT.includes(path.slice(1)) ? concrete : `/api/v1${concrete}`;
  });
  const searches = [`q=${SECRET}`, 'segment=RE6', 'sort=newest-facts&pageSize=100'].map(
    (query) => `/api/v1/parks?${query}`,
  );
  return [...addresses, ...searches];
}

async function whereItStands(token?: string): Promise<string[]> {
  const found: string[] = [];
  for (const address of await publicAddresses()) {
    const { body } = await app.get(address, { root: true, ...(token ? { token } : {}) });
    if (JSON.stringify(body).includes(SECRET)) found.push(address);
  }
  return found;
}

/** Pages as the server renders them. A cached one is shown once more while it is rendered anew, hence twice. */
async function pagesWithIt(): Promise<string[]> {
  const found: string[] = [];
  for (const locale of LOCALES) {
    for (const path of ['', '/parks', '/parks?segment=RE6', `/parks/${world.park.slug}`]) {
      const page = async () => (await fetch(`${portal.origin}/${locale}${path}`)).text();
      await page();
      await delay(200);
      const html = await page();
      expect(html).toContain('</html>');
      if (html.includes(SECRET)) found.push(`${locale}${path}`);
    }
  }
  return found;
}

const nobody = async () => {
  const readers = [
    undefined,
    await app.signedIn(await somebody(app)),
    await app.signedIn(await aParkMember(app, aFact().id)),
  ];
  for (const reader of readers) expect(await whereItStands(reader)).toEqual([]);
};

describe('what is not published', () => {
  it('stands in no public answer and on no public page, in whatever state it is', async () => {
    await desk(world.editor).begin();
    await desk(world.editor).edit(tellSecrets);
    await nobody();
    const { warnings } = (await desk(world.manager).record()).body.open;
    const acknowledgedWarnings = warnings.map(({ pointer, code }: { pointer: string; code: string }) => ({
      pointer,
      code,
    }));
    expect((await desk(world.manager).move('submit', { acknowledgedWarnings })).status).toBe(200);
    await nobody();
    expect((await desk(world.officer).move('approve', { publishAt: '2027-06-01T00:00:00Z' })).status).toBe(
      200,
    );
    await nobody();
    expect(await pagesWithIt()).toEqual([]);
  }, 120_000);

  it('stands there once it is: the test would see it', async () => {
    expect((await desk(world.officer).move('publish')).status).toBe(200);
    const found = await whereItStands();
    for (const address of [
      `/api/v1/parks`,
      `/api/v1/parks/${world.park.slug}`,
      `/api/v1/parks/${world.park.slug}/facts`,
    ])
      expect(found).toContain(address);
    expect(found).toContain(`/api/v1/parks?q=${SECRET}`);
    // A page is renewed behind the answer that found it old: on a busy machine that takes longer than a moment.
    const wanted = ['en/parks', `en/parks/${world.park.slug}`];
    let pages: string[] = [];
    for (let attempt = 0; attempt < 20 && !wanted.every((page) => pages.includes(page)); attempt += 1)
      pages = await pagesWithIt();
    expect(pages).toEqual(expect.arrayContaining(wanted));
  }, 240_000);
});
