import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
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

  it('holds an offering once a park has posted one', async () => {
    await offer('A serviced plot');
    const all = await catalogue();
    expect(all.offerings).toMatchObject([{ park: 'gebeng', quantity: { value: '2.5', unit: 'ha' } }]);
    expect((await validator())(all)).toBe(true);
  });

  it('holds no park that has been archived', async () => {
    await app.db.query(`UPDATE parks SET archived_at = $1 WHERE slug = 'gebeng'`, [app.clock.now()]);
    expect(parkOf(await catalogue(), 'gebeng')).toBeUndefined();
    await app.db.query(`UPDATE parks SET archived_at = NULL WHERE slug = 'gebeng'`);
  });

  it('holds nothing invented, neither a park nor what it offers', async () => {
    for (const table of ['parks', 'offerings']) {
      await app.db.query(`ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS demo boolean NOT NULL DEFAULT false`);
    }
    const id = await offer('An invented plot');
    await app.db.query('UPDATE offerings SET demo = true WHERE id = $1', [id]);
    await app.db.query(`UPDATE parks SET demo = true WHERE slug = 'longnan-etdz'`);
    const all = await catalogue();
    expect(parkOf(all, 'longnan-etdz')).toBeUndefined();
    expect(JSON.stringify(all.offerings)).not.toContain('An invented plot');
    expect(JSON.stringify((await app.get('/catalogue.geojson')).body)).not.toContain('longnan-etdz');
    await app.db.query('UPDATE parks SET demo = false');
  });
});

async function offer(title: string): Promise<string> {
  const [row] = await app.db.query<{ id: string }>(
    `INSERT INTO offerings (park_id, kind, title, sort_title, quantity_value, quantity_unit, published_at)
     SELECT id, 'plot', jsonb_build_object('original', 'en', 'texts', jsonb_build_object('en', $1::text)), $1, 2.5,
            'ha', $2 FROM parks WHERE slug = 'gebeng' RETURNING id`,
    [title, app.clock.now()],
  );
  return row?.id ?? '';
}

describe('the facts as CSV', () => {
  it('have a row each, with source and day', async () => {
    const text = String((await app.get('/catalogue.csv')).body);
    const all = await catalogue();
    const facts = [...all.regions, ...all.parks].flatMap((subject) => subject.facts);
    expect(text.startsWith('\uFEFFsubject_type,subject,subject_name,')).toBe(true);
    expect(text.match(/\r\n/g)).toHaveLength(facts.length + 1);
  });
});

describe('the parks as GeoJSON', () => {
  it('are points in the order longitude, latitude, each with its precision; those without one have none', async () => {
    const { features } = (await app.get('/catalogue.geojson')).body;
    const all = await catalogue();
    expect(features).toHaveLength(41);
    for (const { id, geometry, properties } of features) {
      const position = parkOf(all, id)?.position ?? null;
      expect(geometry).toEqual(position && { type: 'Point', coordinates: [position.lon, position.lat] });
      expect(properties.precision).toBe(position?.precision ?? 'none');
    }
  });
});
