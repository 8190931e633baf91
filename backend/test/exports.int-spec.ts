import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readExcelFile from 'read-excel-file/node';
import { SeedCatalogue } from '../src/seeding/seed-catalogue.js';
import { Database } from '../src/platform/database/database.js';
import { ListExports } from '../src/platform/documents/index.js';
import { aClaimedPark, anInvestor, aSentEnquiry } from './support/enquiries.factory.js';
import { aLead } from './support/leads.factory.js';
import { aParkMember, anOfficer, somebody } from './support/people.factory.js';
import { aPublishedBuilding, aPublishedOffering, aPublishedPlot } from './support/published.factory.js';
import { createTestApp, HOST, type TestApp } from './support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ env: { EXPORT_MAX_ROWS: '45', LIMIT_EXPORT: '3' } });
  await app.app.get(SeedCatalogue, { strict: false }).execute();
}, 120_000);
afterAll(() => app?.stop());

/** Rows of a CSV whose cells hold no line breaks, as these do; the byte order mark is taken off. */
const rowsOf = (body: unknown) => String(body).replace('\uFEFF', '').trimEnd().split('\r\n');
const slugsIn = (body: unknown) =>
  rowsOf(body)
    .slice(1)
    .map((row) => row.split(',')[0]);

describe('an exported list', () => {
  it.each([
    '',
    'segment=RE4a&sort=largest-area',
    'q=%E7%A8%80%E5%9C%9F',
    'region=cn-inner-mongolia&sort=newest-facts',
    'page=2&segment=RE6',
  ])('of parks holds what the list shows for ?%s, in its order', async (filter) => {
    const list = await app.get(`/parks?${filter.replace('page=2&', '')}&pageSize=100`);
    const file = await app.get(`/parks/export?format=csv&columns=slug&${filter}`);
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(slugsIn(file.body)).toEqual(list.body.items.map(({ slug }: { slug: string }) => slug));
  });

  it('of policies is filtered by status like the list', async () => {
    const list = await app.get('/policies?status=in-force&pageSize=100');
    const file = await app.get('/policies/export?columns=slug&status=in-force');
    expect(list.body.total).toBeGreaterThan(0);
    expect(slugsIn(file.body)).toEqual(list.body.items.map(({ slug }: { slug: string }) => slug));
  });

  it('of offerings has its head although there is none', async () => {
    const file = await app.get('/offerings/export?columns=title&columns=park');
    expect(rowsOf(file.body)).toEqual(['title,park']);
  });

  it('has the columns that were chosen, as one word or several, and names in the language of the address', async () => {
    const file = await app.get('/parks/export?columns=name,slug&locale=zh-CN&q=Baotou');
    expect(rowsOf(file.body)[0]).toBe('name,slug');
    expect(rowsOf(file.body).join('\n')).toMatch(/包头/);
    expect(file.headers['content-disposition']).toBe('attachment; filename="lodestone-parks-2026-11-26.csv"');
  });

  it('opens as XLSX with the same rows', async () => {
    const response = await app.app.inject({
      url: '/api/v1/parks/export?format=xlsx&columns=slug,name,claimed&segment=RE4a',
      headers: { host: HOST },
      remoteAddress: '10.99.0.1',
    });
    const [sheet] = (await readExcelFile(response.rawPayload)) as unknown as { data: unknown[][] }[];
    const list = await app.get('/parks?segment=RE4a&pageSize=100');
    expect(sheet?.data[0]).toEqual(['slug', 'name', 'claimed']);
    expect(sheet?.data.slice(1).map(([slug]) => slug)).toEqual(
      list.body.items.map(({ slug }: { slug: string }) => slug),
    );
  });

  it('makes a text of what a spreadsheet would run', async () => {
    await app.db.query(`UPDATE parks SET level = '=HYPERLINK("http://x.example","y")' WHERE slug = 'gebeng'`);
    const file = await app.get('/parks/export?columns=level&q=gebeng');
    expect(rowsOf(file.body)[1]).toBe(`"'=HYPERLINK(""http://x.example"",""y"")"`);
    await app.db.query(`UPDATE parks SET level = 'state' WHERE slug = 'gebeng'`);
  });

  it.each([
    ['columns=slug,password', '/columns'],
    ['format=pdf', '/format'],
    ['locale=fr', '/locale'],
    ['bom=maybe', '/bom'],
    ['colour=red', '/colour'],
    ['sort=price', '/sort'],
  ])('is refused for ?%s, naming the key', async (query, pointer) => {
    const { status, body } = await app.get(`/parks/export?${query}`);
    expect(status).toBe(422);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it('is refused rather than cut when it has more rows than a file may have', async () => {
    await app.db
      .query(`INSERT INTO parks (slug, name, sort_name, country, kind, status, coord_precision, time_zone, takes_enquiries)
      SELECT 'more-' || n, '{"original":"en","texts":{"en":"More"}}', 'more', 'DE', 'industrial park', 'planned', 'none',
             'Europe/Berlin', true FROM generate_series(1, 5) n`);
    const { status, body } = await app.get('/parks/export');
    expect({ status, code: body.code, params: body.params }).toEqual({
      status: 422,
      code: 'export.too-many-rows',
      params: { limit: 45 },
    });
    await app.db.query(`DELETE FROM parks WHERE slug LIKE 'more-%'`);
  });

  it('is counted against the address that asks', async () => {
    const ask = () => app.get('/parks/export?columns=slug', { from: '10.99.0.2' });
    const answers = [await ask(), await ask(), await ask(), await ask()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers[3]?.headers['retry-after']).toBeDefined();
  });
});

describe('exported leads', () => {
  it('are the administrators’ alone, like the list', async () => {
    expect((await app.get('/leads/export')).status).toBe(401);
    const strangers = [await somebody(app), await aParkMember(app, '0193f0a0-0000-7000-8000-000000000001')];
    for (const stranger of strangers) {
      expect((await app.get('/leads/export', { token: await app.signedIn(stranger) })).status).toBe(403);
    }
  });

  it('hold what the list shows, filtered, and nothing invented', async () => {
    const real = await aLead(app, { company: 'Ruhr Magnetics', project: 'Sintering line' });
    const invented = await aLead(app, { company: 'Invented Works', project: 'Demonstration' });
    await app.db.query('UPDATE leads SET demo = true WHERE id = $1', [invented.leadId]);
    const token = await app.signedIn(await anOfficer(app));
    const file = await app.get('/leads/export?columns=id,company', { token });
    expect(rowsOf(file.body)).toEqual(['id,company', `${real.leadId},Ruhr Magnetics`]);
    const none = await app.get('/leads/export?stage=lost&columns=id', { token });
    expect(rowsOf(none.body)).toEqual(['id']);
  });
});

const parkId = async (slug: string) =>
  (await app.db.one<{ id: string }>('SELECT id FROM parks WHERE slug = $1', [slug]))?.id ?? '';

describe('exported land', () => {
  it('holds what its reader may read, filtered like the list, and nothing invented', async () => {
    const park = await parkId('gebeng');
    await aPublishedPlot(app, park, {
      code: 'A-1',
      price: { amount: '384', currency: 'MYR', asOf: '2026-03' },
    });
    await aPublishedPlot(app, park, { code: 'A-2', visibility: 'signed-in' });
    await aPublishedPlot(app, park, { code: 'A-3', visibility: 'on-request' });
    await aPublishedPlot(app, park, { code: 'A-4' }, { demo: true });
    await aPublishedPlot(app, park, {
      code: 'A-5',
      status: { word: 'sold', asOf: '2026-01-15', source: null },
    });
    const codes = async (query: string, token?: string) =>
      slugsIn(
        (await app.get(`/parks/gebeng/plots/export?columns=code&${query}`, token ? { token } : {})).body,
      );
    expect(await codes('')).toEqual(['A-1', 'A-5']);
    expect(await codes('status=available')).toEqual(['A-1']);
    const reader = await app.signedIn(await somebody(app));
    expect(await codes('status=available', reader)).toEqual(['A-1', 'A-2']);
    const member = await app.signedIn(await aParkMember(app, park));
    expect(await codes('status=available', member)).toEqual(['A-1', 'A-2', 'A-3']);
    const whole = await app.get(
      '/parks/gebeng/plots/export?columns=code,price_per_m2,price_per_m2_currency,price_per_m2_as_of',
    );
    expect(rowsOf(whole.body)[1]).toBe('A-1,384,MYR,2026-03');
    expect(whole.headers['content-disposition']).toContain('lodestone-gebeng-plots-2026-11-26.csv');
  });

  it('of buildings and of a park that is not there', async () => {
    await aPublishedBuilding(app, await parkId('gebeng'), { code: 'H-1' });
    const file = await app.get('/parks/gebeng/buildings/export?columns=code,floor_area,floor_area_unit');
    expect(rowsOf(file.body)).toEqual(['code,floor_area,floor_area_unit', 'H-1,12000,m2']);
    expect((await app.get('/parks/nowhere/buildings/export')).body.code).toBe('park.not-found');
  });
});

describe('exported offerings', () => {
  it('hold what is posted, also of one park, and nothing invented', async () => {
    const park = await parkId('gebeng');
    const real = await aPublishedOffering(app, park);
    await aPublishedOffering(app, park, {}, { demo: true });
    for (const query of ['', '&park=gebeng']) {
      expect(slugsIn((await app.get(`/offerings/export?columns=id${query}`)).body)).toEqual([real]);
    }
  });
});

describe('exported enquiries', () => {
  it('hold of an inbox what its list shows, for its own team', async () => {
    const { park, token } = await aClaimedPark(app);
    const other = await aClaimedPark(app);
    const sent = await aSentEnquiry(app, [park.slug]);
    await aSentEnquiry(app, [other.park.slug]);
    const address = `/enquiries/inbox/export?park=${park.slug}&columns=reference,company,question_begins`;
    expect(rowsOf((await app.get(address, { token })).body)).toEqual([
      'reference,company,question_begins',
      `${sent.receipt.reference},Example Magnetics GmbH,Which plots with 35 kV power are free from 2027 on?`,
    ]);
    expect((await app.get(address, { token: other.token })).status).toBe(404);
    expect((await app.get(address)).status).toBe(401);
    await app.db.query('UPDATE enquiries SET demo = true WHERE id = $1', [sent.id]);
    expect(rowsOf((await app.get(address, { token })).body)).toHaveLength(1);
  });

  it('and projects are those of one’s own companies', async () => {
    const { park } = await aClaimedPark(app);
    const investor = await anInvestor(app);
    const sent = await aSentEnquiry(app, [park.slug], investor);
    const stranger = await anInvestor(app);
    const enquiries = `/enquiries/export?columns=reference,recipients&companyId=${investor.companyId}`;
    expect(rowsOf((await app.get(enquiries, { token: investor.token })).body)).toEqual([
      'reference,recipients',
      `${sent.receipt.reference},${sent.detail.recipients[0].park.name.text}: submitted`,
    ]);
    const projects = `/projects/export?columns=title,segment&companyId=${investor.companyId}`;
    expect(rowsOf((await app.get(projects, { token: investor.token })).body)).toEqual([
      'title,segment',
      'Magnet plant,RE4a',
    ]);
    for (const address of [enquiries, projects]) {
      expect(rowsOf((await app.get(address, { token: stranger.token })).body)).toHaveLength(1);
    }
  });
});

describe('a file of many pages', () => {
  it.each(['csv', 'xlsx'] as const)('is read at one moment, as %s', async (format) => {
    const db = app.app.get(Database);
    const counts: unknown[] = [];
    await app.app
      .get(ListExports)
      .byCursor(
        { name: 'counts', columns: [{ key: 'n', value: (row: { n: number }) => row.n }] },
        { format, bom: false },
        async ({ cursor }) => {
          const row = await db.one<{ n: number }>('SELECT count(*)::int AS n FROM parks');
          counts.push(row?.n);
          // Beside the file, somebody adds a park.
          await db.dataSource.query(
            `INSERT INTO parks (slug, name, sort_name, country, kind, status, coord_precision, time_zone, takes_enquiries)
           VALUES ('beside-${format}-' || $1, '{"original":"en","texts":{"en":"x"}}', 'x', 'DE', 'park', 'planned', 'none',
             'Europe/Berlin', true)`,
            [counts.length],
          );
          return { items: [{ n: row?.n ?? 0 }], nextCursor: cursor === 'last' ? null : 'last' };
        },
      );
    expect(counts).toHaveLength(2);
    expect(counts[0]).toBe(counts[1]);
    await app.db.query(`DELETE FROM parks WHERE slug LIKE 'beside-%'`);
  });
});
