import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ContentWorld, aContentWorld } from '../../../../test/support/content.factory.js';
import { aPdf, aPhoto, sendFile } from '../../../../test/support/files.factory.js';
import { anAdmin, somebody } from '../../../../test/support/people.factory.js';
import { type Answer, createTestApp, HOST, type TestApp } from '../../../../test/support/test-app.js';
import { aPlot } from '../land.factory.js';
import type { PlotDocument } from '../dto/plot.document.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
}, 120_000);
afterAll(() => app?.stop());

const etag = ({ headers }: Answer) => ({ 'if-match': String(headers['etag']) });

/** A claimed park whose team has begun a plot. */
async function aPlotDesk(change: Partial<PlotDocument> = {}) {
  const world = await aContentWorld(app);
  await app.db.query('UPDATE parks SET claimed_at = $2 WHERE id = $1', [world.park.id, app.clock.now()]);
  const begun = await app.post(
    '/content/plot',
    { parkId: world.park.id, document: aPlot(change) },
    { token: world.editor, headers: { 'idempotency-key': randomUUID() } },
  );
  expect(begun.status).toBe(201);
  const plot = begun.body.id as string;
  return { ...world, plot, url: `/parks/${world.park.slug}/plots/${plot}/files` };
}
type PlotDesk = Awaited<ReturnType<typeof aPlotDesk>>;

async function publish({ plot, manager, officer }: PlotDesk): Promise<void> {
  const address = `/content/plot/${plot}`;
  const step = async (token: string, body: object) => {
    const headers = etag(await app.get(address, { token }));
    return app.post(`${address}/draft/transitions`, body, { token, headers });
  };
  const { warnings } = (await app.get(address, { token: manager })).body.open;
  const acknowledgedWarnings = warnings.map(({ pointer, code }: { pointer: string; code: string }) => ({
    pointer,
    code,
  }));
  await step(manager, { action: 'submit', acknowledgedWarnings });
  expect((await step(officer, { action: 'approve' })).body.published).not.toBeNull();
}

const archive = async ({ plot, manager }: PlotDesk) => {
  const { published } = (await app.get(`/content/plot/${plot}`, { token: manager })).body;
  return app.post(
    `/content/plot/${plot}/draft/transitions`,
    { action: 'archive' },
    { token: manager, headers: { 'if-match': `"${published.version}"` } },
  );
};

async function add(desk: PlotDesk, name = 'acceptance.pdf', bytes = aPdf()): Promise<string> {
  const { status, body } = await sendFile(app, desk.url, { name, bytes }, { token: desk.editor });
  expect(status).toBe(201);
  await app.quiet();
  return body.id as string;
}

/** Edits or moves one of its files with the version that is current. */
async function act({ park, manager }: ContentWorld, id: string, change: object): Promise<Answer> {
  const url = `/parks/${park.slug}/files/${id}`;
  const options = { token: manager, headers: etag(await app.get(url, { token: manager })) };
  return 'action' in change
    ? app.post(`${url}/transitions`, change, options)
    : app.patch(url, change, options);
}

async function shown(desk: PlotDesk, name?: string, bytes?: Buffer<ArrayBuffer>): Promise<string> {
  const id = await add(desk, name, bytes);
  expect((await act(desk, id, { action: 'show' })).body.state).toBe('shown');
  return id;
}

const publicPlots = async ({ park }: ContentWorld, token?: string) =>
  (await app.get(`/parks/${park.slug}/plots`, token ? { token } : {})).body.items;
const bytesFor = async (id: string, token?: string) =>
  (
    await app.app.inject({
      url: `/api/v1/files/${id}`,
      headers: { host: HOST, ...(token ? { cookie: `lodestone=${token}` } : {}) },
    })
  ).statusCode;

describe('evidence for a plot', () => {
  it('stands with the plot once its manager has shown it and the plot is published', async () => {
    const desk = await aPlotDesk();
    const id = await shown(desk);
    await act(desk, id, { caption: { original: 'en', texts: { en: 'Acceptance of the connections' } } });
    expect(await bytesFor(id)).toBe(404);
    await publish(desk);
    const [plot] = await publicPlots(desk);
    expect(plot.evidenceFiles).toEqual([
      {
        id,
        title: { text: 'Acceptance of the connections', lang: 'en', isOriginal: true },
        name: 'acceptance.pdf',
        mediaType: 'application/pdf',
        size: aPdf().length,
        address: `/api/v1/files/${id}`,
        credit: null,
        demo: false,
      },
    ]);
    expect((await app.get(`/plots/${desk.plot}`)).body.evidenceFiles).toEqual(plot.evidenceFiles);
    expect(await bytesFor(id)).toBe(200);
    expect(await app.eventsAbout(id)).toEqual(expect.arrayContaining(['park-file.added', 'park-file.shown']));
  });

  it('is kept apart from the park’s own documents, and named on the team’s list', async () => {
    const desk = await aPlotDesk({ code: 'C-9' });
    const id = await shown(desk);
    await publish(desk);
    expect((await app.get(`/parks/${desk.park.slug}/shown-files`)).body.documents).toEqual([]);
    const ofPlot = await app.get(desk.url, { token: desk.editor });
    expect(ofPlot.body.items).toMatchObject([{ id, plot: { id: desk.plot, code: 'C-9' } }]);
    expect(ofPlot.body.limits.left).toBe(ofPlot.body.limits.most - 1);
    const all = await app.get(`/parks/${desk.park.slug}/files`, { token: desk.editor });
    expect(all.body.items).toMatchObject([{ id, plot: { code: 'C-9' } }]);
  });

  it('may be a picture, which needs its description and is downloaded as JPEG', async () => {
    const desk = await aPlotDesk();
    const id = await add(desk, 'levelled.jpg', await aPhoto());
    expect((await act(desk, id, { action: 'show' })).body.code).toBe('park-file.alt-missing');
    await act(desk, id, { alt: { original: 'en', texts: { en: 'The levelled land from the north' } } });
    await act(desk, id, { action: 'show' });
    await publish(desk);
    const [plot] = await publicPlots(desk);
    expect(plot.evidenceFiles).toMatchObject([
      { id, title: { text: 'The levelled land from the north' }, address: `/api/v1/files/${id}` },
    ]);
    expect(await bytesFor(id)).toBe(200);
  });

  it('is gone from the public with its plot, and again with the file', async () => {
    const desk = await aPlotDesk();
    const [kept, removed] = [await shown(desk), await shown(desk, 'notice.pdf')];
    await publish(desk);
    const seen = await app.get(`/parks/${desk.park.slug}/files/${removed}`, { token: desk.manager });
    await app.call({
      method: 'DELETE',
      url: `/parks/${desk.park.slug}/files/${removed}`,
      token: desk.manager,
      headers: etag(seen),
    });
    expect((await publicPlots(desk))[0].evidenceFiles.map(({ id }: { id: string }) => id)).toEqual([kept]);
    await archive(desk);
    expect([await bytesFor(kept), await bytesFor(kept, desk.editor)]).toEqual([404, 200]);
  });

  it('of a plot on request is read by its team and the administrators only', async () => {
    const desk = await aPlotDesk({ visibility: 'on-request' });
    const id = await shown(desk);
    await publish(desk);
    const investor = await app.signedIn(await somebody(app));
    const admin = await app.signedIn(await anAdmin(app));
    const statuses = [undefined, investor, desk.editor, admin].map((token) => bytesFor(id, token));
    expect(await Promise.all(statuses)).toEqual([404, 404, 200, 200]);
  });

  it('for signed-in readers is hidden from the visitor, in the list and as bytes', async () => {
    const desk = await aPlotDesk();
    const id = await shown(desk);
    await act(desk, id, { visibility: 'signed-in' });
    await publish(desk);
    const investor = await app.signedIn(await somebody(app));
    expect((await publicPlots(desk))[0].evidenceFiles).toEqual([]);
    expect((await publicPlots(desk, investor))[0].evidenceFiles).toHaveLength(1);
    expect([await bytesFor(id), await bytesFor(id, investor)]).toEqual([404, 200]);
  });

  it('that is not shown is in no list, and read by its own team and the administrators only', async () => {
    const [desk, other] = [await aPlotDesk(), await aPlotDesk()];
    const id = await add(desk);
    await publish(desk);
    expect((await publicPlots(desk))[0].evidenceFiles).toEqual([]);
    const [investor, admin] = [
      await app.signedIn(await somebody(app)),
      await app.signedIn(await anAdmin(app)),
    ];
    const readers = [undefined, investor, other.manager, desk.editor, admin];
    expect(await Promise.all(readers.map((token) => bytesFor(id, token)))).toEqual([404, 404, 404, 200, 200]);
  });

  it('is read by nobody, not even its team, while it is in quarantine or was rejected', async () => {
    const desk = await aPlotDesk();
    const id = await shown(desk);
    await publish(desk);
    for (const state of ['quarantined', 'rejected']) {
      await app.db.query('UPDATE files SET state = $2, rejection = $3 WHERE id = $1', [
        id,
        state,
        state === 'rejected' ? 'infected' : null,
      ]);
      const readers = [undefined, desk.editor, desk.officer];
      expect(await Promise.all(readers.map((token) => bytesFor(id, token)))).toEqual([404, 404, 404]);
      const { body } = await app.get(`/parks/${desk.park.slug}/files/${id}`, { token: desk.editor });
      expect(body.file).toMatchObject({ state, address: null });
    }
  });

  it('brought by an invented person is shown in a demonstration only', async () => {
    const desk = await aPlotDesk();
    const id = await shown(desk);
    await publish(desk);
    await app.db.query('UPDATE park_files SET demo = true WHERE file_id = $1', [id]);
    expect((await publicPlots(desk))[0].evidenceFiles).toEqual([]);
    expect(await bytesFor(id)).toBe(404);
  });

  it('for a plot that only signed-in readers see is kept by no cache on the way to them', async () => {
    const desk = await aPlotDesk({ visibility: 'signed-in' });
    const id = await shown(desk);
    await publish(desk);
    const token = await app.signedIn(await somebody(app));
    const read = await app.get(`/files/${id}`, { token });
    expect([read.status, read.headers['cache-control']]).toEqual([200, 'private, no-store']);
    expect(await bytesFor(id)).toBe(404);
  });

  it('is attached by the team to its own plots only', async () => {
    const [desk, other] = [await aPlotDesk(), await aPlotDesk()];
    const file = { name: 'a.pdf', bytes: aPdf() };
    const foreign = `/parks/${desk.park.slug}/plots/${other.plot}/files`;
    const answers = [
      await sendFile(app, foreign, file, { token: desk.editor }),
      await sendFile(app, other.url, file, { token: desk.editor }),
      await sendFile(app, foreign, file, { token: await app.signedIn(await anAdmin(app)) }),
      await app.get(other.url, { token: desk.editor }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});
