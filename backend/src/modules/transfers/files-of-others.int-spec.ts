import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { anImportPark, ImportDesk } from '../../../test/support/imports.factory.js';
import { anAdmin } from '../../../test/support/people.factory.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';

const FOLDER = path.resolve(import.meta.dirname, '../../../test/data/imports');

// Each step is a job that waits for its turn.
jest.setTimeout(60_000);

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ env: { IMPORT_MAX_ROWS: '2000', IMPORT_MAX_MB: '1' } });
}, 120_000);
afterAll(() => app?.stop());

const aPark = () => anImportPark(app);
const desk = (token: string) => new ImportDesk(app, token);

describe('the files of others', () => {
  it.each([
    ['083bcaab201e', {}, { create: 47 }],
    ['2c8470a8cf8f', {}, { create: 38 }],
    ['40ba241c5f5d', {}, { create: 3 }],
    ['5ed5da3ec0f3', {}, { create: 128 }],
    ['c7e27fdf412c', {}, { create: 66 }],
    ['dda69588484b', { codePrefix: 'EX-' }, { create: 28 }],
    ['f19782aef6ad', { coordinates: 'osgb36' }, { create: 13 }],
    ['c0f874ac423d', {}, { create: 17, refused: 41 }],
  ])('brownfield register %s becomes plots of a park', async (name, options, counts) => {
    const park = await aPark();
    const file = readFileSync(path.join(FOLDER, `brownfield/${name}.csv`));
    const { body } = await desk(park.editor).upload(file, { type: 'plot', parkId: park.id });
    expect((await desk(park.editor).map(body.id, options)).status).toBe(200);
    const result = await desk(park.editor).move(body.id, 'check');
    expect(result.body.counts).toMatchObject(counts);
    const applied = await desk(park.editor).move(body.id, 'apply');
    expect(applied.body.counts).toMatchObject({ created: counts.create, refusedWhenApplied: 0 });
  });

  it('the Chinese catalogue becomes draft, unclaimed parks, by administrators only, and is taken back', async () => {
    const admin = await app.signedIn(await anAdmin(app));
    const file = readFileSync(path.join(FOLDER, 'cn_development_zones_2018_sample.csv'));
    const { body } = await desk(admin).upload(file, { type: 'park' });
    expect(
      (await desk(admin).map(body.id, { sourceTitle: '中国开发区审核公告目录（2018年版）' })).status,
    ).toBe(200);
    const result = await desk(admin).move(body.id, 'check');
    expect(result.body.counts).toMatchObject({ create: 150, refused: 0 });
    expect((await desk(admin).move(body.id, 'apply')).body.counts).toMatchObject({ created: 150 });
    const [row] = await desk(admin).rows(body.id);
    const record = await app.get(`/content/park/${row.recordId}`, { token: admin });
    expect(record.body).toMatchObject({
      published: null,
      open: {
        state: 'draft',
        document: {
          name: { original: 'zh-CN', texts: { 'zh-CN': '满洲里中俄互市贸易区' } },
          established: '1992-04',
          leadingIndustries: ['轻工', '民间贸易'],
          position: { lat: 46.805356, lon: 134.006572 },
          notes: 'geocode_wrong(Heilongjiang)',
          facts: [
            {
              key: 'approved_area',
              value: '20.96',
              unit: 'ha',
              source: { title: '中国开发区审核公告目录（2018年版）' },
            },
          ],
        },
      },
    });
    // None of them is a park for anybody yet.
    expect(await app.db.query(`SELECT 1 FROM parks WHERE slug LIKE 'cn-%'`)).toEqual([]);
    expect((await desk(admin).move(body.id, 'undo')).body.counts).toMatchObject({ undone: 150, kept: 0 });
  });

  it('all units of the statistical list become draft, unclaimed parks too', async () => {
    const admin = await app.signedIn(await anAdmin(app));
    const file = readFileSync(path.join(FOLDER, 'cn_zone_like_units_nbs_2023.csv'));
    const { body } = await desk(admin).upload(file, { type: 'park' });
    expect((await desk(admin).move(body.id, 'check')).body.counts).toMatchObject({
      create: 1611,
      refused: 0,
    });
    const applied = await desk(admin).move(body.id, 'apply');
    expect(applied.body.counts).toMatchObject({ created: 1611, refusedWhenApplied: 0 });
    expect(await app.db.query(`SELECT 1 FROM parks WHERE slug LIKE 'cn-%'`)).toEqual([]);
  });
});
