import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPark, type TestPark } from '../../../test/support/enquiries.factory.js';
import { aFact } from '../../../test/support/facts.factory.js';
import { somebody } from '../../../test/support/people.factory.js';
import { readPdf } from '../../../test/support/read-pdf.js';
import { createTestApp, HOST, type TestApp } from '../../../test/support/test-app.js';
import type { Locale } from '../../platform/i18n/locales.js';

let app: TestApp;
let park: TestPark;
beforeAll(async () => {
  app = await createTestApp({ env: { LIMIT_DOSSIER: '3' } });
}, 60_000);
afterAll(() => app?.stop());
beforeEach(async () => {
  park = await aPark(app);
});

let callers = 0;
async function dossier(slug: string, { query = '', headers = {}, from = '' } = {}) {
  const {
    statusCode,
    headers: answered,
    rawPayload,
  } = await app.app.inject({
    url: `/api/v1/parks/${slug}/dossier${query}`,
    headers: { host: HOST, ...headers },
    remoteAddress: from || `10.9.${Math.floor(callers / 200)}.${callers++ % 200}`,
  });
  return { status: statusCode, headers: answered, bytes: rawPayload };
}
const read = async (slug: string, locale: Locale = 'en') =>
  readPdf((await dossier(slug, { query: `?locale=${locale}` })).bytes);

async function plots(count: number, visibility = 'public'): Promise<void> {
  await app.db.query(
    `INSERT INTO plots (id, park_id, code, sort_code, status, area_m2, segments, visibility, document, published_at)
     SELECT uuidv7(), $1, $3::text || n, $3::text || lpad(n::text, 6, '0'), 'available', 25000, '{}', $3::text,
            jsonb_build_object('code', $3::text || n, 'name', null, 'area', jsonb_build_object('value', '2.5', 'unit', 'ha'),
              'minimumLot', null, 'polygon', null, 'readiness', null, 'allowedSegments', '[]'::jsonb,
              'restrictedSegments', '[]'::jsonb, 'price', null, 'note', null, 'visibility', $3::text,
              'services', '{}'::jsonb, 'status', jsonb_build_object('word', 'available', 'asOf', null, 'source', null)),
            $4 FROM generate_series(1, $2) n`,
    [park.id, count, visibility, app.clock.now()],
  );
}

describe('the dossier of a park', () => {
  it('is a file of two pages that says what the page says, with where it can be read live', async () => {
    await aFact(app, park.id, {
      key: 'firm_capacity_available',
      value: '40',
      unit: 'MW',
      address: 'https://example.org/grid',
    });
    const { status, headers, bytes } = await dossier(park.slug);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${park.slug}-dossier-en-2026-11-26.pdf"`,
      'content-language': 'en',
      'cache-control': 'public, no-cache',
    });
    const { pages, words, links, info } = await readPdf(bytes);
    expect(pages).toHaveLength(2);
    expect(words).toContain('Firmcapacityavailable40MWNov1,2026[1]');
    expect(words).toContain('[1]Testsource,https://example.org/grid(readNov20,2026)');
    expect(words).toContain('Nov26,2026');
    expect(links).toContain(`http://localhost:3000/en/parks/${park.slug}`);
    expect(words).toContain(`http://localhost:3000/en/parks/${park.slug}`);
    expect(info).toMatchObject({ Language: 'en' });
  });

  it.each<[Locale, string, string]>([
    ['en', 'Firm capacity available', 'Page 2 of 2'],
    ['zh-CN', '可用保证容量', '第 2 页，共 2 页'],
    ['ja', '利用可能な保証容量', '2 / 2 ページ'],
    ['de', 'Verfügbare gesicherte Leistung', 'Seite 2 von 2'],
  ])('is in the language it is asked in: %s', async (locale, label, page) => {
    await aFact(app, park.id, { key: 'firm_capacity_available', value: '40', unit: 'MW' });
    const { words, info } = await read(park.slug, locale);
    for (const text of [label, page]) expect(words).toContain(text.replace(/\s+/g, ''));
    expect(info).toMatchObject({ Language: locale });
  });

  it('is in the language of the browser unless the address names one', async () => {
    const asked = { headers: { 'accept-language': 'de' } };
    expect((await dossier(park.slug, asked)).headers).toMatchObject({
      'content-language': 'de',
      vary: expect.stringMatching(/accept-language/i),
    });
    expect((await dossier(park.slug, { ...asked, query: '?locale=ja' })).headers['content-language']).toBe(
      'ja',
    );
  });

  it('is not sent again to who has it, until something changes or a day has passed', async () => {
    const { headers } = await dossier(park.slug);
    const etag = String(headers.etag);
    const again = () => dossier(park.slug, { headers: { 'if-none-match': etag } });
    const unchanged = await again();
    expect([unchanged.status, unchanged.bytes.length]).toEqual([304, 0]);
    await aFact(app, park.id, { key: 'water_headroom', value: '9000', unit: 'm3/day' });
    expect((await again()).status).toBe(200);
    const before = app.clock.now();
    const next = String((await dossier(park.slug)).headers.etag);
    app.clock.set(new Date(before.getTime() + 24 * 3600 * 1000));
    const tomorrow = await dossier(park.slug, { headers: { 'if-none-match': next } });
    app.clock.set(before);
    expect(tomorrow.status).toBe(200);
    expect(String(tomorrow.headers['content-disposition'])).toContain('2026-11-27');
  });

  it('holds only what everybody may read, whoever asks for it', async () => {
    await aFact(app, park.id, { key: 'available_area', value: '41', unit: 'ha' });
    await aFact(app, park.id, {
      key: 'water_headroom',
      value: '5151',
      unit: 'm3/day',
      visibility: 'signed-in',
    });
    await aFact(app, park.id, {
      key: 'steam_headroom',
      value: '6161',
      unit: 't/h',
      visibility: 'on-request',
    });
    await plots(2);
    await plots(2, 'signed-in');
    await app.db.query(
      `INSERT INTO park_contacts (park_id, name, languages, email, visibility, position)
       VALUES ($1, 'Ms Public', '{en}', 'public@example.org', 'public', 0),
              ($1, 'Mr Hidden', '{en}', 'hidden@example.org', 'signed-in', 1)`,
      [park.id],
    );
    const member = await somebody(app, {
      memberOf: [{ kind: 'park', organisationId: park.id, role: 'park-manager' }],
    });
    const cookie = `lodestone=${await app.signedIn(member)}`;
    const { bytes, headers } = await dossier(park.slug, { headers: { cookie } });
    const { words } = await readPdf(bytes);
    expect(words).toContain('41ha');
    expect(words).toContain('MsPublic');
    expect(words).toContain('public22.5ha');
    for (const hidden of ['5,151', '6,161', 'Hidden', 'signed-in']) expect(words).not.toContain(hidden);
    expect(headers.etag).toBe((await dossier(park.slug)).headers.etag);
  });

  it('stays two pages with 150 facts and 200 plots, and counts what is on the live page only', async () => {
    await app.db.query(
      `INSERT INTO facts (subject_type, subject_id, key, value, value_kind, unit, as_of, as_of_from, as_of_to, source, visibility)
       SELECT 'park', $1, 'stated_value_' || n, n::text, 'number', 'ha', '2026-10-01', '2026-10-01', '2026-10-01',
              jsonb_build_object('address', 'https://example.org/' || n, 'title', 'Report ' || n, 'retrievedOn', null, 'quote', null),
              'public' FROM generate_series(1, 150) n`,
      [park.id],
    );
    await plots(200);
    const { pages, words } = await read(park.slug);
    expect(pages).toHaveLength(2);
    const shown = Array.from({ length: 200 }, (_, at) => `public${at + 1}2.5ha`).filter((row) =>
      words.includes(row),
    );
    expect(shown.length).toBeGreaterThan(3);
    expect(words).toContain(`Moreonthelivepage:${200 - shown.length}`);
  });

  it('is not there for a park that is not there', async () => {
    const { status, bytes, headers } = await dossier('no-such-park');
    expect([status, JSON.parse(bytes.toString()).code]).toEqual([404, 'park.not-found']);
    expect(headers['content-type']).toMatch(/application\/problem\+json/);
    expect((await dossier(park.slug, { query: '?locale=fr' })).status).toBe(422);
    expect((await dossier(park.slug, { query: '?pages=9' })).status).toBe(422);
  });

  it('is drawn so often for one address and no more', async () => {
    const from = '10.8.8.8';
    for (let times = 0; times < 3; times += 1) expect((await dossier(park.slug, { from })).status).toBe(200);
    const refused = await dossier(park.slug, { from });
    expect([refused.status, JSON.parse(refused.bytes.toString()).code]).toEqual([
      429,
      'limit.too-many-attempts',
    ]);
    expect(refused.headers['retry-after']).toBeDefined();
  });
});
