import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  aPublishedBuilding,
  aPublishedOffering,
  aPublishedPlot,
  aShownFile,
} from '../../../../test/support/published.factory.js';
import { createTestApp, type TestApp } from '../../../../test/support/test-app.js';
import { SeedCatalogue } from '../../../seeding/seed-catalogue.js';
import type { Catalogue } from './catalogue.types.js';

let app: TestApp;
beforeAll(async () => {
  // What was made is not kept: each question sees the tables as they are.
  app = await createTestApp({ env: { PAGE_CACHE_SECONDS: '0' } });
  await app.app.get(SeedCatalogue, { strict: false }).execute();
}, 120_000);
afterAll(() => app?.stop());

const catalogue = async () => (await app.get('/catalogue.json')).body as Catalogue;
const parkOf = ({ parks }: Catalogue, slug: string) => parks.find((park) => park.slug === slug);

async function validator() {
  const { body } = await app.get('/catalogue.schema.json');
  const ajv = new Ajv2020({ allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  return ajv.compile(body as object);
}

describe('the open catalogue', () => {
  it('is what its schema says, whole', async () => {
    const validate = await validator();
    const all = await catalogue();
    validate(all);
    expect(validate.errors ?? []).toEqual([]);
    expect(all.parks).toHaveLength(41);
    expect(all.regions.length).toBeGreaterThan(33);
    expect(all.policies.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['programme', 'award']));
  });

  it('holds every measure of what it publishes, with what it is judged and reckoned by', async () => {
    const all = await catalogue();
    const { n } = (await app.db.one<{ n: number }>(
      `SELECT count(*)::int AS n FROM measures m JOIN policies p ON p.id = m.policy_id
        WHERE m.removed_at IS NULL AND NOT p.demo AND p.archived_at IS NULL`,
    ))!;
    expect(all.measures).toHaveLength(n);
    expect(n).toBeGreaterThan(40);
    const west = all.measures.find(({ slug }) => slug === 'cn-west-cit');
    expect(west).toMatchObject({ policy: 'cn-west-cit', kind: 'tax-rate', effectiveTo: '2030-12-31' });
    expect(west?.standing).toEqual(all.policies.find(({ slug }) => slug === 'cn-west-cit')?.standing);
    expect(west?.benefit.amount).toMatchObject({ op: expect.any(String) });
    for (const { text, test } of west?.conditions ?? [])
      expect([Object.keys(text.texts).length, typeof test.op]).toEqual([4, 'string']);
    expect(west?.scope.territory?.inside).toContain('cn-inner-mongolia');
  });

  it('would not pass the schema with a test or a formula that no engine knows', async () => {
    const validate = await validator();
    const all = await catalogue();
    const [measure] = all.measures;
    const withMeasure = (change: object) => ({ ...all, measures: [{ ...measure, ...change }] });
    expect(validate(withMeasure({}))).toBe(true);
    const [condition] = measure!.conditions;
    expect(validate(withMeasure({ conditions: [{ ...condition, test: { op: 'run' } }] }))).toBe(false);
    const benefit = { ...measure!.benefit, amount: { op: 'sum', of: [{ op: 'code' }] } };
    expect(validate(withMeasure({ benefit }))).toBe(false);
  });

  it('would not pass the schema with one property more', async () => {
    const validate = await validator();
    const all = await catalogue();
    expect(validate({ ...all, parks: all.parks.map((park) => ({ ...park, enteredBy: 'x' })) })).toBe(false);
  });

  it('gives every fact its day and its source, as the page of the park does', async () => {
    const park = parkOf(await catalogue(), 'baotou-rehtz');
    const page = (await app.get('/parks/baotou-rehtz')).body;
    expect(park?.facts.map(({ key, value, unit, current }) => ({ key, value, unit, current }))).toEqual(
      page.facts.map(({ key, value, unit, current }: Record<string, unknown>) => ({
        key,
        value,
        unit,
        current,
      })),
    );
    expect(park?.facts.every(({ source }) => source !== null)).toBe(true);
  });

  it('names GeoNames and its licence', async () => {
    expect((await catalogue()).licence.attribution).toEqual([
      expect.objectContaining({ by: 'GeoNames', licence: 'CC BY 4.0' }),
    ]);
  });

  it('is not sent again to who has it, and is when a fact changes', async () => {
    const first = await app.get('/catalogue.json');
    const seen = { headers: { 'if-none-match': String(first.headers.etag) } };
    const second = await app.get('/catalogue.json', seen);
    expect({ status: second.status, body: second.body }).toEqual({ status: 304, body: null });
    await app.db.query(`UPDATE facts SET value = '957' WHERE id = (SELECT id FROM facts
      WHERE subject_type = 'park' AND value_kind = 'number' AND visibility = 'public' LIMIT 1)`);
    expect((await app.get('/catalogue.json', seen)).status).toBe(200);
  });

  it('is the same for everybody and may be read from any page', async () => {
    const { headers } = await app.get('/catalogue.geojson');
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'no-cache' });
    expect(headers['set-cookie']).toBeUndefined();
  });

  it.each(['json', 'csv', 'geojson'])('holds no fact that is not public, as %s', async (kind) => {
    const insert = `INSERT INTO facts (subject_type, subject_id, key, value, value_kind, visibility)
      SELECT 'park', id, 'electricity_price', 'for our guests only', 'text', $1 FROM parks WHERE slug = 'gebeng'`;
    for (const visibility of ['signed-in', 'on-request']) await app.db.query(insert, [visibility]);
    const answer = await app.get(`/catalogue.${kind}`);
    expect(answer.status).toBe(200);
    expect(JSON.stringify(answer.body)).toContain('gebeng');
    expect(JSON.stringify(answer.body)).not.toContain('for our guests only');
  });

  it('holds the land and the offerings of parks once they are published', async () => {
    const park = await parkId('gebeng');
    const plot = await aPublishedPlot(app, park, { code: 'P-1', polygon: SQUARE });
    await aPublishedBuilding(app, park, { code: 'B-1', plotId: plot });
    const quantity = { value: '2.5', unit: 'ha' };
    await aPublishedOffering(app, park, { kind: 'plot', quantity, left: quantity, plotIds: [plot] });
    const all = await catalogue();
    expect(all.plots).toMatchObject([
      {
        id: plot,
        park: 'gebeng',
        code: 'P-1',
        polygon: SQUARE,
        status: { word: 'available', asOf: '2026-11-01' },
      },
    ]);
    expect(all.buildings).toMatchObject([{ park: 'gebeng', code: 'B-1', plot }]);
    expect(all.offerings).toMatchObject([
      { park: 'gebeng', quantity, left: quantity, plots: [plot], standing: { status: 'open' } },
    ]);
    const validate = await validator();
    validate(all);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('names the files that a park shows to everybody, and no others', async () => {
    const park = await parkId('gebeng');
    await aShownFile(app, park, { name: 'site-plan.pdf' });
    await aShownFile(app, park, { name: 'for-guests.pdf', visibility: 'signed-in' });
    await aShownFile(app, park, { name: 'not-yet.pdf', state: 'hidden' });
    await aShownFile(app, park, { name: 'invented.pdf', demo: true });
    const all = await catalogue();
    const files = parkOf(all, 'gebeng')?.files ?? [];
    expect(files.map(({ name }) => name)).toEqual(['site-plan.pdf']);
    expect(files[0]?.address).toBe(`/api/v1/files/${files[0]?.id}`);
    expect((await validator())(all)).toBe(true);
  });

  it.each(['json', 'csv', 'geojson'])('holds no land that is not public, as %s', async (kind) => {
    const park = await parkId('gebeng');
    const polygon = SQUARE;
    for (const [code, change, standing] of [
      [`for-guests-${kind}`, { visibility: 'signed-in' as const }, {}],
      [`for-some-${kind}`, { visibility: 'on-request' as const }, {}],
      [`invented-${kind}`, {}, { demo: true }],
      [`gone-${kind}`, {}, { archived: true }],
    ] as const) {
      await aPublishedPlot(app, park, { code, polygon, ...change }, standing);
    }
    const answer = await app.get(`/catalogue.${kind}`);
    expect(JSON.stringify(answer.body)).toContain('P-1');
    expect(JSON.stringify(answer.body)).not.toMatch(/for-guests-|for-some-|invented-|gone-/);
  });

  it('says of an offering only the plots that everybody may know of', async () => {
    const park = await parkId('gebeng');
    const hidden = await aPublishedPlot(app, park, { code: 'hidden', visibility: 'on-request' });
    const id = await aPublishedOffering(app, park, { kind: 'plot', plotIds: [hidden] });
    expect((await catalogue()).offerings.find((offering) => offering.id === id)?.plots).toEqual([]);
  });

  it('says up to which day it knows anything, and since when it says what it says', async () => {
    expect((await catalogue()).newestDay).toBe('2026-11-26');
    const { headers } = await app.get('/catalogue.json');
    const again = await app.get('/catalogue.json', {
      headers: { 'if-modified-since': new Date(Date.now() + 60_000).toUTCString() },
    });
    expect(headers['last-modified']).toBeDefined();
    expect(again.status).toBe(304);
  });

  it('holds no park that has been archived', async () => {
    await app.db.query(`UPDATE parks SET archived_at = $1 WHERE slug = 'gebeng'`, [app.clock.now()]);
    expect(parkOf(await catalogue(), 'gebeng')).toBeUndefined();
    await app.db.query(`UPDATE parks SET archived_at = NULL WHERE slug = 'gebeng'`);
  });

  it('holds nothing invented, neither a park nor what it offers', async () => {
    const park = await parkId('longnan-etdz');
    await aPublishedOffering(app, await parkId('gebeng'), titled('An invented plot'), { demo: true });
    await aPublishedOffering(app, park, titled('Of an invented park'));
    await aPublishedPlot(app, park, { code: 'of-invented-park' });
    await app.db.query(`UPDATE parks SET demo = true WHERE id = $1`, [park]);
    const all = await catalogue();
    expect(parkOf(all, 'longnan-etdz')).toBeUndefined();
    expect(JSON.stringify([all.offerings, all.plots])).not.toMatch(/invented/i);
    expect(JSON.stringify((await app.get('/catalogue.geojson')).body)).not.toContain('longnan-etdz');
    await app.db.query('UPDATE parks SET demo = false');
  });
});

const SQUARE = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [103.4, 3.9],
      [103.41, 3.9],
      [103.41, 3.91],
      [103.4, 3.91],
      [103.4, 3.9],
    ],
  ],
};
const titled = (en: string) => ({ title: { original: 'en', texts: { en } } });

async function parkId(slug: string): Promise<string> {
  const row = await app.db.one<{ id: string }>('SELECT id FROM parks WHERE slug = $1', [slug]);
  return row?.id ?? '';
}

describe('the catalogue as CSV', () => {
  it('has a row for each fact, with source and day', async () => {
    const text = String((await app.get('/catalogue.csv')).body);
    const all = await catalogue();
    const facts = [...all.regions, ...all.parks].flatMap((subject) => subject.facts);
    expect(text.startsWith('\uFEFFsubject_type,subject,subject_name,')).toBe(true);
    const rows = text.split('\r\n').filter((row) => /^(region|park),/.test(row));
    expect(rows).toHaveLength(facts.length);
  });

  it('has a row for each statement about land, offerings and policies, and none for what nobody states', async () => {
    const text = String((await app.get('/catalogue.csv')).body);
    expect(text).toMatch(/^plot,[0-9a-f-]{36},gebeng P-1,MY,land,area,10,ha,/m);
    expect(text).toMatch(/^building,[0-9a-f-]{36},gebeng B-1,MY,land,floor_area,12000,m2,/m);
    expect(text).toMatch(/^offering,[0-9a-f-]{36},[^,]*,MY,offering,quantity,2\.5,ha,/m);
    expect(text).toMatch(/^policy,[a-z0-9-]+,.*,policy,status,(in-force|ended|lapsed-verify),/m);
    expect(text).toMatch(/^measure,cn-west-cit,.*,CN,measure,policy,cn-west-cit,/m);
    expect(text).toMatch(/^measure,cn-west-cit,.*,CN,measure,condition,/m);
    expect(text).not.toMatch(/^plot,[^,]*,[^,]*,MY,land,price,/m);
  });
});

describe('the catalogue as GeoJSON', () => {
  interface Feature {
    id: string;
    geometry: { type: string; coordinates: unknown } | null;
    properties: Record<string, unknown>;
  }
  const featuresOf = async (kind: string) =>
    ((await app.get('/catalogue.geojson')).body.features as Feature[]).filter(
      ({ properties }) => properties.feature === kind,
    );

  it('has a point for a park only where its zone or site was located, longitude before latitude', async () => {
    const features = await featuresOf('park');
    const all = await catalogue();
    expect(features).toHaveLength(41);
    const precisions = new Set<unknown>();
    for (const { id, geometry, properties } of features) {
      const position = parkOf(all, id)?.position ?? null;
      const located = position !== null && ['zone', 'site', 'parent'].includes(position.precision);
      precisions.add(properties.precision);
      expect(geometry).toEqual(located ? { type: 'Point', coordinates: [position.lon, position.lat] } : null);
      expect(properties.around).toEqual(located || !position ? null : [position.lon, position.lat]);
    }
    expect([...precisions]).toEqual(expect.arrayContaining(['zone', 'city']));
  });

  it('draws plots and borders as polygons', async () => {
    await app.db.query(`UPDATE parks SET boundary = $1 WHERE slug = 'gebeng'`, [JSON.stringify(SQUARE)]);
    expect(await featuresOf('plot')).toMatchObject([
      { geometry: SQUARE, properties: { park: 'gebeng', code: 'P-1', status: 'available' } },
    ]);
    expect(await featuresOf('park-boundary')).toMatchObject([{ id: 'gebeng/boundary', geometry: SQUARE }]);
  });
});
