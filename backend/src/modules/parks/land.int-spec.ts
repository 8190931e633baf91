import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aParkMember, anOfficer, somebody } from '../../../test/support/people.factory.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import type { BuildingDocument } from './dto/building.document.js';
import type { PlotDocument } from './dto/plot.document.js';
import { canonicalArea, earliestDay } from './land-columns.js';
import { aBuilding, aPlot } from './land.factory.js';
import { naturalKey } from './natural-key.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
}, 60_000);
afterAll(() => app?.stop());

let park: { id: string; slug: string };
beforeEach(async () => {
  park = { id: randomUUID(), slug: `park-${randomUUID().slice(0, 8)}` };
  await app.db.query(
    `INSERT INTO parks (id, slug, name, sort_name, country, kind, status, coord_precision, time_zone, takes_enquiries)
     VALUES ($1, $2, '{"original":"en","texts":{"en":"Test park"}}', 'test park', 'CN', 'industrial park', 'operating',
             'none', 'Asia/Shanghai', true)`,
    [park.id, park.slug],
  );
});

/** A plot as it stands after it was published. */
async function published(
  change: Partial<PlotDocument> = {},
  archivedAt: Date | null = null,
): Promise<string> {
  const document = aPlot(change);
  const row = await app.db.one<{ id: string }>(
    `INSERT INTO plots (id, park_id, code, sort_code, status, status_as_of, area_m2, segments, visibility, polygon,
       document, published_at, archived_at)
     VALUES (uuidv7(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
    [
      park.id,
      document.code,
      naturalKey(document.code),
      document.status.word,
      earliestDay(document.status.asOf),
      canonicalArea(document.area),
      document.allowedSegments,
      document.visibility,
      document.polygon && JSON.stringify(document.polygon),
      JSON.stringify(document),
      app.clock.now(),
      archivedAt,
    ],
  );
  return (row as { id: string }).id;
}

async function publishedBuilding({
  plotId = null,
  ...change
}: Partial<BuildingDocument> & { plotId?: string | null } = {}): Promise<string> {
  const document = aBuilding(change);
  const row = await app.db.one<{ id: string }>(
    `INSERT INTO buildings (id, park_id, plot_id, code, sort_code, status, terms, floor_m2, segments, visibility,
       document, published_at)
     VALUES (uuidv7(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
    [
      park.id,
      plotId,
      document.code,
      naturalKey(document.code),
      document.status.word,
      document.terms,
      canonicalArea(document.floorArea),
      document.allowedSegments,
      document.visibility,
      JSON.stringify(document),
      app.clock.now(),
    ],
  );
  return (row as { id: string }).id;
}

const plots = async (query = '', token?: string) =>
  (await app.get(`/parks/${park.slug}/plots?${query}`, token ? { token } : {})).body;
const codes = async (query = '', token?: string) =>
  (await plots(query, token)).items.map((plot: { code: string }) => plot.code);
const status = (word: PlotDocument['status']['word'], asOf = '2026-11-01') => ({
  ...aPlot().status,
  word,
  asOf,
});

describe('the plots of a park', () => {
  it('say everything that was published, each statement with its age', async () => {
    const id = await published({
      code: 'B-07',
      name: { original: 'zh-CN', texts: { 'zh-CN': '东区七号地', en: 'East seven' } },
      area: { value: '15', unit: 'mu' },
      readiness: { stage: 'three-connections', asOf: '2026-06', evidence: 'Acceptance report' },
      allowedSegments: ['RE4a'],
      price: { amount: '384', currency: 'CNY', asOf: '2026-03' },
      services: {
        ...aPlot().services,
        power: { state: 'yes', capacity: { value: '10', unit: 'kV' }, note: null },
      },
    });
    const { body } = await app.get(`/plots/${id}`, { headers: { 'accept-language': 'zh-CN' } });
    expect(body).toMatchObject({
      id,
      code: 'B-07',
      name: { text: '东区七号地', lang: 'zh-CN', isOriginal: true },
      park: { slug: park.slug },
      status: {
        word: 'available',
        asOf: { value: '2026-11-01' },
        source: { title: 'Land registry of the park' },
        freshness: { state: 'fresh', expiresOn: '2027-04-30' },
      },
      area: { value: '15', unit: 'mu' },
      readiness: { stage: 'three-connections', asOf: { from: '2026-06-01' } },
      // Half a year after the first of March has passed on 26 November.
      price: { amount: '384', currency: 'CNY', freshness: { state: 'overdue' } },
      allowedSegments: ['RE4a'],
      polygon: null,
    });
    expect(body.services).toHaveLength(7);
    expect(body.services[1]).toEqual({
      service: 'power',
      state: 'yes',
      capacity: { value: '10', unit: 'kV' },
      note: null,
    });
    expect(body.services[6]).toMatchObject({ service: 'steam', state: 'unknown' });
  });

  it('stand with what can be had first, then by code as people count', async () => {
    await published({ code: 'A-1', status: status('sold') });
    await published({ code: 'A-10' });
    await published({ code: 'A-9' });
    await published({ code: 'A-2', status: status('reserved') });
    expect(await codes()).toEqual(['A-9', 'A-10', 'A-2', 'A-1']);
  });

  it('are narrowed by status, by segment and by area in whatever unit it was stated', async () => {
    await published({ code: 'A-1', area: { value: '2', unit: 'ha' }, allowedSegments: ['RE3', 'RE4a'] });
    await published({ code: 'A-2', area: { value: '60', unit: 'mu' }, allowedSegments: ['RE6'] });
    await published({ code: 'A-3', area: { value: '3', unit: 'ha' }, status: status('sold') });
    expect(await codes('minArea=30000')).toEqual(['A-2', 'A-3']);
    expect(await codes('segment=RE4a&segment=RE5')).toEqual(['A-1']);
    expect(await codes('status=sold&status=reserved')).toEqual(['A-3']);
    expect(await codes('status=available&minArea=30000&segment=RE6')).toEqual(['A-2']);
    const page = await plots('pageSize=2&page=2');
    expect(page).toMatchObject({ total: 3, page: 2, pageSize: 2, items: [{ code: 'A-3' }] });
    expect(await plots('pageSize=2&page=9')).toMatchObject({ total: 3, items: [] });
  });

  it.each(['status=free', 'segment=RE9', 'minArea=-1', 'minArea=many', 'colour=red'])(
    'refuse the question %s',
    async (query) => {
      expect((await app.get(`/parks/${park.slug}/plots?${query}`)).status).toBe(422);
    },
  );

  it('of a park that is not there are not found, nor is a plot that is not', async () => {
    expect((await app.get('/parks/no-such-park/plots')).body.code).toBe('park.not-found');
    expect((await app.get('/parks/no-such-park/buildings')).body.code).toBe('park.not-found');
    expect((await app.get(`/plots/${randomUUID()}`)).body.code).toBe('plot.not-found');
    expect((await app.get(`/buildings/${randomUUID()}`)).body.code).toBe('building.not-found');
  });
});

describe('the free land of a park', () => {
  it('is summed from available plots with an area and a day that still holds, and from no other', async () => {
    await published({
      code: 'A-1',
      area: { value: '15', unit: 'mu' },
      status: status('available', '2026-06'),
    });
    await published({
      code: 'A-2',
      area: { value: '2', unit: 'ha' },
      status: status('available', '2026-10-15'),
    });
    await published({ code: 'A-3', area: { value: '9', unit: 'ha' }, status: status('sold') });
    await published({ code: 'A-4', area: { value: '9', unit: 'ha' }, status: status('planned') });
    // 181 days before 26 November 2026; the 30th of May would be the last day to count.
    await published({
      code: 'A-5',
      area: { value: '9', unit: 'ha' },
      status: status('available', '2026-05-29'),
    });
    await published({ code: 'A-6', area: null });
    const { freeLand } = await plots('status=sold');
    expect(freeLand).toEqual({
      m2: '30000',
      plots: 2,
      oldest: '2026-06-01',
      newest: '2026-10-15',
      undated: 1,
      outdated: 1,
    });
  });

  it('is not stated rather than nothing when no plot says so', async () => {
    expect((await plots()).freeLand).toEqual({
      m2: null,
      plots: 0,
      oldest: null,
      newest: null,
      undated: 0,
      outdated: 0,
    });
  });
});

describe('plots that are not for everybody', () => {
  it('are read, counted and summed by those only who may see them', async () => {
    await published({ code: 'A-1' });
    await published({ code: 'A-2', visibility: 'signed-in' });
    const secret = await published({ code: 'A-3', visibility: 'on-request' });
    const own = await app.signedIn(await aParkMember(app, park.id));
    const other = await app.signedIn(await aParkMember(app, randomUUID()));
    const investor = await app.signedIn(await somebody(app));
    const officer = await app.signedIn(await anOfficer(app));
    const seen = async (token?: string) => {
      const { items, total, freeLand } = await plots('', token);
      return [items.length, total, freeLand.m2];
    };
    expect(await seen()).toEqual([1, 1, '100000']);
    expect(await seen(investor)).toEqual([2, 2, '200000']);
    expect(await seen(other)).toEqual([2, 2, '200000']);
    expect(await seen(own)).toEqual([3, 3, '300000']);
    expect(await seen(officer)).toEqual([3, 3, '300000']);
    expect((await app.get(`/plots/${secret}`)).status).toBe(404);
    expect((await app.get(`/plots/${secret}`, { token: other })).status).toBe(404);
    expect((await app.get(`/plots/${secret}`, { token: own })).status).toBe(200);
  });

  it('are gone for everybody once archived, and their code is free again', async () => {
    const id = await published({ code: 'A-1' }, app.clock.now());
    await published({ code: 'A-1', area: { value: '3', unit: 'ha' } });
    const officer = await app.signedIn(await anOfficer(app));
    expect(await codes('', officer)).toEqual(['A-1']);
    expect((await app.get(`/plots/${id}`, { token: officer })).status).toBe(404);
  });
});

describe('the map of a park', () => {
  const polygon = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [109.9, 40.65],
        [109.91, 40.65],
        [109.91, 40.66],
        [109.9, 40.65],
      ],
    ],
  };

  it('draws the border and the plots that have a shape', async () => {
    await app.db.query('UPDATE parks SET boundary = $2 WHERE id = $1', [park.id, JSON.stringify(polygon)]);
    const id = await published({ code: 'A-1', polygon });
    await published({ code: 'A-2' });
    await published({ code: 'A-3', polygon, visibility: 'on-request' });
    expect((await app.get(`/parks/${park.slug}/shapes`)).body).toEqual({
      boundary: polygon,
      plots: [{ id, code: 'A-1', status: 'available', polygon }],
    });
  });
});

describe('the buildings of a park', () => {
  it('say everything that was published', async () => {
    const plotId = await published({ code: 'B-07' });
    const id = await publishedBuilding({
      code: 'SF-3',
      plotId,
      clearHeight: { value: '9', unit: 'm' },
      crane: { value: '0', unit: 't' },
      columnGrid: { span: { value: '24', unit: 'm' }, bay: null },
      rent: { amount: '18.5', currency: 'CNY', asOf: '2026-10' },
      year: 2024,
    });
    const building = {
      id,
      code: 'SF-3',
      plot: { id: plotId, code: 'B-07' },
      floorArea: { value: '12000', unit: 'm2' },
      clearHeight: { value: '9', unit: 'm' },
      floorLoad: null,
      crane: { value: '0', unit: 't' },
      columnGrid: { span: { value: '24', unit: 'm' }, bay: null },
      terms: 'rent',
      rent: { amount: '18.5', currency: 'CNY', freshness: { state: 'fresh' } },
      salePrice: null,
      year: 2024,
    };
    expect((await app.get(`/buildings/${id}`)).body).toMatchObject({
      ...building,
      park: { slug: park.slug },
    });
    expect((await app.get(`/parks/${park.slug}/buildings?minArea=12000`)).body).toMatchObject({
      items: [building],
      total: 1,
    });
    expect((await app.get(`/parks/${park.slug}/buildings?minArea=12001`)).body.total).toBe(0);
  });

  it('name the plot they stand on to those only who may read it', async () => {
    const plotId = await published({ code: 'B-07', visibility: 'on-request' });
    const id = await publishedBuilding({ plotId });
    const own = await app.signedIn(await aParkMember(app, park.id));
    expect((await app.get(`/buildings/${id}`)).body.plot).toBeNull();
    expect((await app.get(`/parks/${park.slug}/buildings`)).body.items[0].plot).toBeNull();
    expect((await app.get(`/buildings/${id}`, { token: own })).body.plot).toEqual({
      id: plotId,
      code: 'B-07',
    });
  });
});
