import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { SeedCatalogue } from '../../seeding/seed-catalogue.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
  await app.app.get(SeedCatalogue, { strict: false }).execute();
}, 120_000);
afterAll(() => app?.stop());

interface Card {
  slug: string;
  scope: Record<string, unknown>;
}
const list = async (query: string): Promise<{ items: Card[]; total: number }> =>
  (await app.get(`/measures?pageSize=100&${query}`)).body;
const slugs = async (query: string) => (await list(query)).items.map(({ slug }) => slug);

const ENCOURAGED = 'cn-encouraged-2025';
const WEST = 'cn-west-cit';

describe('the scope of a published measure', () => {
  it('is read from its conditions, with the places by their names', async () => {
    const { body } = await app.get('/policies/cn-west-cit', { headers: { 'accept-language': 'zh-CN' } });
    const { territory, ...lists } = body.measures[0].scope;
    expect(territory.inside).toContainEqual({
      slug: 'cn-inner-mongolia',
      kind: 'region',
      name: expect.objectContaining({ text: expect.stringContaining('内蒙古'), lang: 'zh-CN' }),
    });
    expect(territory.outside).toContainEqual({ slug: 'US', kind: 'country', name: null });
    expect(lists).toEqual({
      segments: null,
      ownership: null,
      firmSizes: null,
      firmStages: null,
      hsCodes: null,
    });
  });

  it('is the same in the list of measures', async () => {
    const { items } = await list('policy=cn-encouraged-2025');
    expect(items.map(({ slug, scope }) => [slug, scope.ownership])).toEqual([
      [ENCOURAGED, ['joint-venture', 'foreign']],
    ]);
  });
});

describe('the list of measures for a project', () => {
  it('leaves out what its conditions keep from whoever owns it, and nothing else', async () => {
    const all = await slugs('');
    expect(all).toEqual(expect.arrayContaining([WEST, ENCOURAGED]));
    expect(await slugs('ownership=domestic')).toEqual(all.filter((slug) => slug !== ENCOURAGED));
    expect(await slugs('ownership=domestic&ownership=foreign')).toEqual(all);
    expect(await slugs('hs=28469013&firmSize=small')).toEqual(all);
  });

  it('knows segments and stages by the conditions of the measure itself', async () => {
    const [magnets, mines] = [await slugs('segment=RE4a&country=IN'), await slugs('segment=RE1&country=IN')];
    expect(magnets).toEqual(expect.arrayContaining(['in-repm-sales', 'in-repm-capital']));
    expect(mines).not.toContain('in-repm-sales');
    const [firm, fresh] = [await list('firmStage=existing'), await list('firmStage=new')];
    const stages = ({ items }: { items: Card[] }) =>
      items.map(({ scope }) => JSON.stringify(scope.firmStages));
    expect(new Set(stages(firm))).toEqual(new Set(['null', '["existing"]']));
    expect(new Set(stages(fresh))).toEqual(new Set(['null', '["new"]']));
  });

  it('counts and pages what is left of it', async () => {
    const all = await slugs('ownership=domestic');
    const second = (await app.get('/measures?ownership=domestic&pageSize=5&page=2')).body;
    expect(second).toMatchObject({ total: all.length, page: 2, pageSize: 5 });
    expect(second.items.map(({ slug }: Card) => slug)).toEqual(all.slice(5, 10));
  });

  it.each(['ownership=nobody', 'firmSize=huge', 'firmStage=old', 'hs=99999999', 'hs=none'])(
    'refuses what no project can be asked: %s',
    async (query) => {
      expect((await app.get(`/measures?${query}`)).status).toBe(422);
    },
  );
});

describe('the exported list of measures', () => {
  const rows = (body: unknown) => String(body).replace('\uFEFF', '').trimEnd().split('\r\n');

  it('holds what the list shows, in its order', async () => {
    const file = await app.get('/measures/export?columns=slug&ownership=domestic');
    expect(file.headers['content-disposition']).toMatch(/filename="lodestone-measures-.*\.csv"/);
    expect(rows(file.body).slice(1)).toEqual(await slugs('ownership=domestic'));
  });

  it('says for whom each is, and how it stands', async () => {
    const columns = 'slug,ownership,segments,status,status_as_of';
    const { body } = await app.get(`/measures/export?columns=${columns}&policy=${ENCOURAGED}`);
    expect(rows(body)).toEqual([
      columns,
      expect.stringMatching(/^cn-encouraged-2025,joint-venture; foreign,,[a-z-]+,2026-11-26$/),
    ]);
  });
});
