import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aContentWorld, ParkDesk } from '../../../test/support/content.factory.js';
import { aPngThatClaims, sendFile } from '../../../test/support/files.factory.js';
import { type Answer, createTestApp, type TestApp } from '../../../test/support/test-app.js';
import type { PlotDocument } from './dto/plot.document.js';
import { aPlot } from './land.factory.js';
import type { Polygonal } from './polygon.rules.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
}, 60_000);
afterAll(() => app?.stop());

const ring = (...corners: [number, number][]): Polygonal => ({ type: 'Polygon', coordinates: [corners] });
const SQUARE = ring([109.9, 40.65], [109.91, 40.65], [109.91, 40.66], [109.9, 40.66], [109.9, 40.65]);
/** Somebody pressed the corners in the wrong order: the border crosses itself half way. */
const BOW_TIE = ring([109.9, 40.65], [109.91, 40.66], [109.91, 40.65], [109.9, 40.66], [109.9, 40.65]);
const SWAPPED = ring([40.65, 109.9], [40.65, 109.91], [40.66, 109.91], [40.66, 109.9], [40.65, 109.9]);
const UNCLOSED = ring([109.9, 40.65], [109.91, 40.65], [109.91, 40.66], [109.9, 40.66]);
/** What the square measures, nearly. */
const AREA = { value: '1410', unit: 'mu' };

type Note = { pointer: string; code: string; params: Record<string, string> };

/** A plot as its team meets it: begun by the editor, handed in by the manager. */
async function aPlotBeingDrawn(change: Partial<PlotDocument>) {
  const world = await aContentWorld(app);
  const begun = await app.post(
    '/content/plot',
    { parkId: world.park.id, document: aPlot({ area: AREA, ...change }) },
    { token: world.editor, headers: { 'idempotency-key': randomUUID() } },
  );
  expect(begun.status).toBe(201);
  const url = `/content/plot/${begun.body.id}`;
  const read = (token = world.editor) => app.get(url, { token });
  const matching = (answer: Answer) => ({ 'if-match': `"${answer.body.open.version}"` });
  return {
    ...world,
    read,
    problems: begun.body.open.problems as Note[],
    warnings: begun.body.open.warnings as Note[],
    correct: async (corrected: Partial<PlotDocument>) => {
      const before = await read();
      const document = { ...before.body.open.document, ...corrected };
      return app.put(`${url}/draft`, { document }, { token: world.editor, headers: matching(before) });
    },
    move: async (token: string, body: object) =>
      app.post(`${url}/draft/transitions`, body, { token, headers: matching(await read(token)) }),
    shapes: async () => (await app.get(`/parks/${world.park.slug}/shapes`)).body.plots as unknown[],
  };
}

describe('a plot whose border cannot be', () => {
  it.each([
    ['crosses itself', BOW_TIE, 'polygon.crosses-itself'],
    ['was written latitude first', SWAPPED, 'polygon.swapped'],
    ['is not closed', UNCLOSED, 'polygon.not-closed'],
  ])(
    'because it %s is kept as a draft, said where it is wrong, and never reviewed',
    async (_why, polygon, code) => {
      const plot = await aPlotBeingDrawn({ polygon });
      expect(plot.problems).toMatchObject([{ pointer: '/polygon', code }]);
      const submitted = await plot.move(plot.manager, { action: 'submit' });
      expect(submitted).toMatchObject({
        status: 422,
        body: { code: 'content.not-ready', errors: [{ pointer: '/polygon', code }] },
      });
      // Nothing that was drawn is lost, and nobody outside sees it.
      expect((await plot.read()).body.open).toMatchObject({ state: 'draft', document: { polygon } });
      expect(await plot.shapes()).toEqual([]);
    },
  );

  it('is told the place of the crossing, and published once that is mended', async () => {
    const plot = await aPlotBeingDrawn({ polygon: BOW_TIE });
    const at = plot.problems[0]?.params ?? {};
    expect(Number(at['lon'])).toBeCloseTo(109.905, 3);
    expect(Number(at['lat'])).toBeCloseTo(40.655, 3);
    expect((await plot.correct({ polygon: SQUARE })).body).toMatchObject({ problems: [], warnings: [] });
    expect((await plot.move(plot.manager, { action: 'submit' })).status).toBe(200);
    expect((await plot.move(plot.officer, { action: 'approve' })).status).toBe(200);
    expect(await plot.shapes()).toHaveLength(1);
  });

  it('is refused for the border of a park too', async () => {
    const world = await aContentWorld(app);
    const desk = (token: string) => new ParkDesk(app, world.park.id, token);
    await desk(world.editor).begin();
    const saved = await desk(world.editor).edit((document) => (document['boundary'] = BOW_TIE));
    expect(saved.body.problems).toMatchObject([{ pointer: '/boundary', code: 'polygon.crosses-itself' }]);
    expect((await desk(world.manager).move('submit')).body.code).toBe('content.not-ready');
    expect((await app.get(`/parks/${world.park.slug}/shapes`)).body.boundary).toBeNull();
  });
});

describe('an area in a wrong unit', () => {
  const WRONG = { value: '1410', unit: 'ha' };

  it('is asked about before it is submitted, with the unit that would fit', async () => {
    const plot = await aPlotBeingDrawn({ polygon: SQUARE, area: WRONG });
    expect(plot.problems).toEqual([]);
    expect(plot.warnings).toMatchObject([
      { pointer: '/area', code: 'polygon.unit-doubtful', params: { unit: 'ha', likely: 'mu' } },
    ]);
    const silent = await plot.move(plot.manager, { action: 'submit' });
    expect([silent.status, silent.body.code]).toEqual([422, 'content.warnings-unacknowledged']);
    expect((await plot.correct({ area: AREA })).body.warnings).toEqual([]);
    expect((await plot.move(plot.manager, { action: 'submit' })).status).toBe(200);
  });

  it('that somebody stands by is shown to the reviewer as questioned, and can be returned', async () => {
    const plot = await aPlotBeingDrawn({ polygon: SQUARE, area: WRONG });
    const acknowledgedWarnings = plot.warnings.map(({ pointer, code }) => ({ pointer, code }));
    await plot.move(plot.manager, { action: 'submit', acknowledgedWarnings });
    expect((await plot.read(plot.officer)).body.open.warnings).toMatchObject([
      { code: 'polygon.unit-doubtful', acknowledged: true },
    ]);
    const comments = [{ pointer: '/area', text: 'Mu, surely?' }];
    expect((await plot.move(plot.officer, { action: 'return', comments })).body.open.state).toBe('draft');
    expect(await plot.shapes()).toEqual([]);
  });

  it.each([
    ['a unit of another kind', { value: '10', unit: 'MW' }, '/area/unit'],
    ['a unit nobody knows', { value: '10', unit: 'football pitches' }, '/area/unit'],
    ['more land than a province', { value: '900000', unit: 'ha' }, '/area/value'],
  ])('as %s keeps the plot from its review', async (_what, area, pointer) => {
    const plot = await aPlotBeingDrawn({ area });
    expect([...plot.problems, ...plot.warnings].map((note) => note.pointer)).toContain(pointer);
    expect((await plot.move(plot.manager, { action: 'submit' })).status).toBe(422);
  });
});

describe('a picture bomb', () => {
  it('brought as evidence for a plot is refused with the limit, and leaves nothing', async () => {
    const { park, editor, read } = await aPlotBeingDrawn({});
    const { id } = (await read()).body;
    const url = `/parks/${park.slug}/plots/${id}/files`;
    const bomb = { name: 'levelled.png', bytes: aPngThatClaims(60_000, 60_000) };
    const refused = await sendFile(app, url, bomb, { token: editor });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'file.too-many-pixels', params: { megapixels: expect.any(Number) } },
    });
    expect((await app.get(url, { token: editor })).body.items).toEqual([]);
    expect(await app.db.query(`SELECT 1 FROM files WHERE owner_id = $1`, [park.id])).toEqual([]);
  });
});
