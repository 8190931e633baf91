import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPublishedOffering } from '../../../../test/support/published.factory.js';
import { createTestApp, type TestApp } from '../../../../test/support/test-app.js';
import { SeedCatalogue } from '../../../seeding/seed-catalogue.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ env: { PAGE_CACHE_SECONDS: '0' } });
  await app.app.get(SeedCatalogue, { strict: false }).execute();
}, 120_000);
afterAll(() => app?.stop());

const feed = (locale = 'en', name = 'offerings', headers: Record<string, string> = {}) =>
  app.get(`/${locale}/${name}.atom`, { root: true, headers });
const park = async (slug: string) =>
  (await app.db.one<{ id: string }>('SELECT id FROM parks WHERE slug = $1', [slug]))?.id ?? '';
const titled = (texts: Record<string, string>) => ({ title: { original: 'en', texts } });

describe('the feed of offerings', () => {
  it('is a feed before anything was posted', async () => {
    const { status, headers, body } = await feed();
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(body).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
    expect(body).not.toContain('<entry>');
  });

  it('holds what parks have posted, the newest first, in the language of its address', async () => {
    const gebeng = await park('gebeng');
    const first = await aPublishedOffering(app, gebeng, {
      ...titled({ en: 'Plot by the port', 'zh-CN': '临港地块' }),
      closesOn: '2027-01-31',
    });
    app.clock.advance(60_000);
    const second = await aPublishedOffering(app, gebeng, titled({ en: 'Pilot line' }));
    const english = String((await feed()).body);
    expect([...english.matchAll(/<id>urn:uuid:(.*?)<\/id>/g)].map(([, id]) => id)).toEqual([second, first]);
    expect(english).toContain('Closes 2027-01-31');
    const chinese = await feed('zh-CN');
    expect(chinese.headers['content-language']).toBe('zh-CN');
    expect(chinese.body).toContain('<title>临港地块</title>');
    expect(chinese.body).toContain('<title xml:lang="en">Pilot line</title>');
    expect(chinese.body).toMatch(/<link rel="self"[^>]*href="[^"]*\/zh-CN\/offerings\.atom"/);
  });

  it('holds nothing invented and nothing archived', async () => {
    const gebeng = await park('gebeng');
    await aPublishedOffering(app, gebeng, titled({ en: 'An invented one' }), { demo: true });
    await aPublishedOffering(app, gebeng, titled({ en: 'An archived one' }), { archived: true });
    await aPublishedOffering(app, await park('longnan-etdz'), titled({ en: 'Of an invented park' }));
    await app.db.query(`UPDATE parks SET demo = true WHERE slug = 'longnan-etdz'`);
    expect((await feed()).body).not.toMatch(/An invented one|An archived one|Of an invented park/);
  });

  it('keeps the id of an entry when it is edited, and says that it was', async () => {
    const before = await feed();
    app.clock.advance(60_000);
    await app.db.query(
      `UPDATE offerings SET published_at = $1 WHERE title->'texts'->>'en' = 'Plot by the port'`,
      [app.clock.now()],
    );
    const after = await feed();
    const ids = (body: unknown) => [...String(body).matchAll(/<id>(urn:.*?)<\/id>/g)].map(([, id]) => id);
    expect(ids(after.body)).toEqual(ids(before.body).toReversed());
    expect(after.body).toContain(`<updated>${app.clock.now().toISOString()}</updated>`);
    expect(after.headers.etag).not.toBe(before.headers.etag);
  });

  it('is not sent again to who has it', async () => {
    const { headers } = await feed();
    const again = await feed('en', 'offerings', { 'if-none-match': String(headers.etag) });
    expect({ status: again.status, body: again.body }).toEqual({ status: 304, body: null });
  });

  it('exists in the languages of the portal alone', async () => {
    expect((await feed('fr')).status).toBe(404);
  });
});

describe('the feed of policies', () => {
  it('has each policy with the day on which it was last checked', async () => {
    const { body } = await feed('de', 'policies');
    const { body: list } = await app.get('/policies?pageSize=100');
    expect(String(body).match(/<entry>/g)?.length).toBeGreaterThanOrEqual(Math.min(50, list.total));
    expect(body).toMatch(/<updated>\d{4}-\d{2}-\d{2}T00:00:00\.000Z<\/updated>/);
    expect(body).toContain('/de/policies/');
  });
});
