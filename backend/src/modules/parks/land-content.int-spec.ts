import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aParkMember, anOfficer } from '../../../test/support/people.factory.js';
import { type Answer, createTestApp, type TestApp } from '../../../test/support/test-app.js';
import type { BuildingDocument } from './dto/building.document.js';
import type { PlotDocument } from './dto/plot.document.js';
import { aBuilding, aPlot } from './land.factory.js';
import type { Polygonal } from './polygon.rules.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
}, 60_000);
afterAll(() => app?.stop());

/** A park with a team, and somebody who reviews. */
async function aPark(change: { boundary?: Polygonal; position?: [lat: number, lon: number] } = {}) {
  const id = randomUUID();
  const slug = `park-${id.slice(0, 8)}`;
  await app.db.query(
    `INSERT INTO parks (id, slug, name, sort_name, country, kind, status, coord_precision, time_zone, takes_enquiries,
       boundary, lat, lon)
     VALUES ($1, $2, '{"original":"en","texts":{"en":"Test park"}}', 'test park', 'CN', 'industrial park', 'operating',
             'zone', 'Asia/Shanghai', true, $3, $4, $5)`,
    [
      id,
      slug,
      change.boundary ? JSON.stringify(change.boundary) : null,
      change.position?.[0] ?? null,
      change.position?.[1] ?? null,
    ],
  );
  return {
    id,
    slug,
    editor: await app.signedIn(await aParkMember(app, id)),
    manager: await app.signedIn(await aParkMember(app, id, 'park-manager')),
    officer: await app.signedIn(await anOfficer(app)),
  };
}
type Park = Awaited<ReturnType<typeof aPark>>;

const begin = (park: Park, type: string, document: object, token = park.editor) =>
  app.post(
    `/content/${type}`,
    { parkId: park.id, document },
    { token, headers: { 'idempotency-key': randomUUID() } },
  );
const etag = ({ headers }: Answer) => ({ 'if-match': String(headers['etag']) });
const record = (type: string, id: string, token: string) => app.get(`/content/${type}/${id}`, { token });
const notes = (list: { pointer: string; code: string }[]) =>
  list.map(({ pointer, code }) => `${pointer} ${code}`);

async function move(type: string, id: string, token: string, body: object): Promise<Answer> {
  const headers = etag(await record(type, id, token));
  return app.post(`/content/${type}/${id}/draft/transitions`, body, { token, headers });
}

/** Writes, submits and approves; whatever was questioned is meant like that. */
async function publish(park: Park, type: string, document: object): Promise<{ id: string; answer: Answer }> {
  const begun = await begin(park, type, document);
  expect(begun.status).toBe(201);
  const { id } = begun.body;
  const { warnings } = begun.body.open;
  const submitted = await move(type, id, park.manager, {
    action: 'submit',
    acknowledgedWarnings: warnings.map(({ pointer, code }: { pointer: string; code: string }) => ({
      pointer,
      code,
    })),
  });
  expect(submitted.body).toMatchObject({ open: { state: 'in-review' } });
  return { id, answer: await move(type, id, park.officer, { action: 'approve' }) };
}

const square = (west: number, south: number, size = 0.01): Polygonal => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west, south + size],
      [west + size, south + size],
      [west + size, south],
      [west, south],
    ],
  ],
});

describe('a plot', () => {
  it('is drafted by an editor, submitted by a manager, approved by an officer, and public only then', async () => {
    const park = await aPark({ position: [40.65, 109.9] });
    const document = aPlot({
      code: 'B-07',
      area: { value: '1410', unit: 'mu' },
      polygon: square(109.9, 40.65),
      name: { original: 'zh-CN', texts: { 'zh-CN': '东区七号地' } },
    });
    const begun = await begin(park, 'plot', document);
    expect(begun.body).toMatchObject({
      type: 'plot',
      title: { text: 'B-07 · 东区七号地' },
      park: { slug: park.slug },
      open: { state: 'draft', document, problems: [], warnings: [] },
      published: null,
    });
    const { id } = begun.body;
    expect((await app.get(`/plots/${id}`)).status).toBe(404);
    expect((await move('plot', id, park.editor, { action: 'submit' })).status).toBe(403);
    expect((await move('plot', id, park.manager, { action: 'submit' })).status).toBe(200);
    expect((await move('plot', id, park.officer, { action: 'approve' })).status).toBe(200);

    const { body } = await app.get(`/plots/${id}`);
    expect(body).toMatchObject({ code: 'B-07', park: { slug: park.slug }, demo: false });
    // Drawn clockwise, stored by the right-hand rule.
    const ring = (document.polygon?.coordinates[0] as number[][]).toReversed();
    expect(body.polygon.coordinates[0]).toEqual(ring);
    expect(Number(body.measuredM2)).toBeGreaterThan(930_000);
    expect((await app.get(`/parks/${park.slug}/plots`)).body.freeLand.m2).toBe('940000');
    expect(await app.eventsAbout(id)).toContain('content.published');
  });

  it('may be incomplete as a draft, is told what is missing, and is not submitted so', async () => {
    const park = await aPark();
    const begun = await begin(
      park,
      'plot',
      aPlot({
        code: '',
        area: { value: 'much', unit: 'ha' },
        status: { word: null, asOf: null, source: null },
      }),
    );
    expect(begun.status).toBe(201);
    expect(notes(begun.body.open.problems)).toEqual([
      '/code statement.required',
      '/area/value statement.number-unreadable',
      '/status/word statement.required',
      '/status/asOf statement.required',
    ]);
    const refused = await move('plot', begun.body.id, park.manager, { action: 'submit' });
    expect(refused.body.code).toBe('content.not-ready');
  });

  it.each<[string, object, string]>([
    ['a property nobody knows', { colour: 'red' }, '/document/colour'],
    ['a status of its own', { status: { word: 'free', asOf: null, source: null } }, '/document/status/word'],
    ['an area that is a number', { area: 10 }, '/document/area'],
    ['a point for a polygon', { polygon: { type: 'Point', coordinates: [1, 2] } }, '/document/polygon'],
    [
      'a polygon of words',
      { polygon: { type: 'Polygon', coordinates: [[['1', '2']]] } },
      '/document/polygon',
    ],
    [
      'a polygon with a foreign member',
      { polygon: { type: 'Polygon', coordinates: [], crs: 'EPSG:27700' } },
      '/document/polygon',
    ],
    ['a segment twice', { allowedSegments: ['RE3', 'RE3'] }, '/document/allowedSegments'],
  ])('is never saved with %s', async (_, change, pointer) => {
    const park = await aPark();
    const answer = await begin(park, 'plot', { ...aPlot(), ...change });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it('is refused outside of the border of its park, and questioned where area and shape differ', async () => {
    const park = await aPark({ boundary: square(109.9, 40.6, 0.1) });
    const outside = await begin(park, 'plot', aPlot({ polygon: square(110.05, 40.65) }));
    expect(notes(outside.body.open.problems)).toEqual(['/polygon polygon.outside-park']);
    const wrongUnit = await begin(
      park,
      'plot',
      aPlot({ polygon: square(109.95, 40.65), area: { value: '1410', unit: 'ha' } }),
    );
    expect(wrongUnit.body.open.warnings).toEqual([
      {
        pointer: '/area',
        code: 'polygon.unit-doubtful',
        params: { stated: '1410', unit: 'ha', measured: expect.any(String), likely: 'mu' },
        acknowledged: false,
      },
    ]);
  });

  it('carries a code that no other plot of its park has, also when two drafts meet', async () => {
    const park = await aPark();
    const second = await begin(park, 'plot', aPlot({ code: 'A-1' }));
    expect((await move('plot', second.body.id, park.manager, { action: 'submit' })).status).toBe(200);
    await publish(park, 'plot', aPlot({ code: 'A-1' }));
    const late = await move('plot', second.body.id, park.officer, { action: 'approve' });
    expect([late.status, late.body.code]).toEqual([422, 'content.not-ready']);
    const third = await begin(park, 'plot', aPlot({ code: 'A-1' }));
    expect(notes(third.body.open.problems)).toEqual(['/code plot.code-taken']);
    expect(notes((await begin(await aPark(), 'plot', aPlot({ code: 'A-1' }))).body.open.problems)).toEqual(
      [],
    );
  });

  it('is changed by a new version and taken away by its manager; its code is then free', async () => {
    const park = await aPark();
    const { id } = await publish(park, 'plot', aPlot({ code: 'A-1' }));
    const draft = await app.post(
      `/content/plot/${id}/drafts`,
      {},
      { token: park.editor, headers: { 'idempotency-key': randomUUID() } },
    );
    const sold: PlotDocument = { ...draft.body.document, status: { ...aPlot().status, word: 'sold' } };
    const saved = await app.put(
      `/content/plot/${id}/draft`,
      { document: sold },
      { token: park.editor, headers: etag(draft) },
    );
    expect(saved.body.changes).toMatchObject([
      { pointer: '/status/word', before: 'available', after: 'sold' },
    ]);
    expect((await app.get(`/plots/${id}`)).body.status.word).toBe('available');
    await move('plot', id, park.manager, { action: 'submit' });
    await move('plot', id, park.officer, { action: 'approve' });
    expect((await app.get(`/plots/${id}`)).body.status.word).toBe('sold');
    expect((await app.get(`/parks/${park.slug}/plots`)).body).toMatchObject({
      total: 1,
      freeLand: { m2: null },
    });

    expect((await move('plot', id, park.editor, { action: 'archive' })).status).toBe(403);
    expect((await move('plot', id, park.manager, { action: 'archive' })).status).toBe(200);
    expect((await app.get(`/plots/${id}`)).status).toBe(404);
    expect((await publish(park, 'plot', aPlot({ code: 'A-1' }))).answer.status).toBe(200);
  });

  it('of another park is not there: neither its draft nor its versions', async () => {
    const [mine, theirs] = [await aPark(), await aPark()];
    const { id } = (await begin(theirs, 'plot', aPlot())).body;
    expect((await record('plot', id, mine.manager)).status).toBe(404);
    expect((await begin(theirs, 'plot', aPlot(), mine.editor)).status).toBe(404);
  });
});

describe('a building', () => {
  it('is published on a plot of its park, and on no other', async () => {
    const park = await aPark();
    const { id: plotId } = await publish(park, 'plot', aPlot({ code: 'B-07' }));
    await publish(await aPark(), 'plot', aPlot({ code: 'Z-9' }));
    const astray = await begin(park, 'building', aBuilding({ plot: 'Z-9' }));
    expect(notes(astray.body.open.problems)).toEqual(['/plot building.plot-unknown']);
    const document: BuildingDocument = aBuilding({
      code: 'SF-3',
      plot: 'B-07',
      floorLoad: { value: '2', unit: 't/m2' },
    });
    const { id, answer } = await publish(park, 'building', document);
    expect(answer.status).toBe(200);
    expect((await app.get(`/buildings/${id}`)).body).toMatchObject({
      code: 'SF-3',
      plot: { id: plotId, code: 'B-07' },
      floorLoad: { value: '2', unit: 't/m2' },
    });
    // The plot goes, the building stays and names no plot any more.
    await move('plot', plotId, park.manager, { action: 'archive' });
    expect((await app.get(`/buildings/${id}`)).body.plot).toBeNull();
  });
});

describe('the border of a park', () => {
  it('is part of its profile: checked, published by the right-hand rule, and drawn', async () => {
    const park = await aPark({ position: [40.65, 109.95] });
    const draft = await app.post(
      `/content/park/${park.id}/drafts`,
      {},
      { token: park.editor, headers: { 'idempotency-key': randomUUID() } },
    );
    expect(draft.body.document.boundary).toBeNull();
    const save = (boundary: Polygonal, headers: Record<string, string>) =>
      app.put(
        `/content/park/${park.id}/draft`,
        { document: { ...draft.body.document, boundary } },
        { token: park.editor, headers },
      );
    const open = {
      ...square(109.9, 40.6, 0.1),
      coordinates: [square(109.9, 40.6).coordinates[0]?.slice(1) ?? []],
    };
    const wrong = await save(open as Polygonal, etag(draft));
    expect(notes(wrong.body.problems)).toEqual(['/boundary polygon.not-closed']);
    const right = await save(square(109.9, 40.6, 0.1), etag(wrong));
    expect(right.body.problems).toEqual([]);
    await move('park', park.id, park.manager, { action: 'submit' });
    expect((await move('park', park.id, park.officer, { action: 'approve' })).status).toBe(200);
    const { boundary } = (await app.get(`/parks/${park.slug}/shapes`)).body;
    expect(boundary.coordinates[0]).toEqual(
      (square(109.9, 40.6, 0.1).coordinates[0] as number[][]).toReversed(),
    );
  });
});
