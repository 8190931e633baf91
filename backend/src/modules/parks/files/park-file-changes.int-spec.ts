import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPdf, sendFile } from '../../../../test/support/files.factory.js';
import { parkFilesOf, versioned } from '../../../../test/support/park-files.factory.js';
import { anOfficer, somebody } from '../../../../test/support/people.factory.js';
import { type Answer, createTestApp, type TestApp } from '../../../../test/support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ env: { DEMO_MODE: 'true' } });
}, 120_000);
afterAll(() => app?.stop());

const { aTeam, add, act, aShownPicture, shownTo, bytesFor } = parkFilesOf(() => app);

describe('the bytes', () => {
  it('of a shown picture go to everybody, with a day in the caches, inline and inert', async () => {
    const team = await aTeam();
    const id = await aShownPicture(team);
    const { statusCode, headers } = await bytesFor(id);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'public, max-age=86400, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'content-disposition': expect.stringMatching(/^inline; filename="gate\.jpg"/),
    });
    const again = await bytesFor(id, undefined, { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('of a document go as an attachment, asked for again each time', async () => {
    const team = await aTeam();
    const id = await add(team, aPdf(), 'Plan 规划.pdf');
    await act(team, id, team.manager, { action: 'show' });
    const { headers, rawPayload } = await bytesFor(id);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'public, no-cache',
      'content-disposition': `attachment; filename="Plan __.pdf"; filename*=UTF-8''Plan%20%E8%A7%84%E5%88%92.pdf`,
    });
    expect(rawPayload.equals(aPdf())).toBe(true);
  });

  it('of what is for signed-in readers go to them, and into no cache', async () => {
    const team = await aTeam();
    const id = await aShownPicture(team);
    await act(team, id, team.manager, { visibility: 'signed-in' });
    const reader = await app.signedIn(await somebody(app));
    expect((await bytesFor(id)).statusCode).toBe(404);
    const { statusCode, headers } = await bytesFor(id, reader);
    expect([statusCode, headers['cache-control'], headers.etag]).toEqual([
      200,
      'private, no-store',
      undefined,
    ]);
    expect((await shownTo(team)).pictures).toEqual([]);
    expect((await shownTo(team, reader)).pictures).toHaveLength(1);
  });

  it('of what is hidden go to the team and the administrators only', async () => {
    const team = await aTeam();
    const other = await aTeam();
    const id = await add(team);
    const statuses = [undefined, other.manager, await app.signedIn(await somebody(app)), team.editor];
    const answers = await Promise.all(statuses.map(async (token) => (await bytesFor(id, token)).statusCode));
    expect(answers).toEqual([404, 404, 404, 200]);
    expect((await bytesFor(id, await app.signedIn(await anOfficer(app)))).statusCode).toBe(200);
  });

  it('of the uploaded picture itself go to nobody, nor does a width it does not have', async () => {
    const team = await aTeam();
    const id = await aShownPicture(team);
    for (const name of ['original', '999.webp', '320.png', '..%2f320.webp']) {
      expect((await app.get(`/files/${id}/renditions/${name}`)).status).toBe(404);
    }
    expect((await app.get(`/files/${id}/renditions/320.webp`)).status).toBe(200);
  });
});

describe('the files of another park', () => {
  it('answer like those of a park that does not exist', async () => {
    const [team, other] = [await aTeam(), await aTeam()];
    const id = await add(team);
    const told = ({ status, body }: Answer) => [status, body.code, body.detail];
    const token = other.manager;
    const headers = versioned(1);
    const calls = (url: string) => [
      app.get(url, { token }),
      sendFile(app, url, { name: 'a.pdf', bytes: aPdf() }, { token }),
      app.get(`${url}/${id}`, { token }),
      app.patch(`${url}/${id}`, { credit: 'mine' }, { token, headers }),
      app.post(`${url}/${id}/transitions`, { action: 'hide' }, { token, headers }),
      app.delete(`${url}/${id}`, { token, headers }),
    ];
    const foreign = (await Promise.all(calls(team.url))).map(told);
    const missing = (await Promise.all(calls('/parks/no-such-park/files'))).map(told);
    expect(foreign).toEqual(missing);
    expect(foreign.every(([status]) => status === 404)).toBe(true);
    // Its own address does not reach a foreign file either.
    expect((await app.get(`${other.url}/${id}`, { token })).status).toBe(404);
  });
});

describe('the order and the removal', () => {
  it('puts a picture in its place without touching the versions of the others', async () => {
    const team = await aTeam();
    const [a, b, c] = [await add(team), await add(team), await add(team)];
    await act(team, c as string, team.editor, { position: 0 });
    const { body } = await app.get(team.url, { token: team.editor });
    expect(body.items.map(({ id, version }: { id: string; version: number }) => [id, version])).toEqual([
      [c, 2],
      [a, 1],
      [b, 1],
    ]);
  });

  it('takes rows and bytes away, and a stale version takes nothing', async () => {
    const team = await aTeam();
    const id = await aShownPicture(team);
    const url = `${team.url}/${id}`;
    const stale = await app.delete(url, { token: team.editor, headers: versioned(1) });
    expect([stale.status, stale.body.code]).toEqual([412, 'version.stale']);
    const { body } = await app.get(url, { token: team.editor });
    expect((await app.delete(url, { token: team.editor, headers: versioned(body.version) })).status).toBe(
      204,
    );
    await app.quiet();
    expect((await bytesFor(id)).statusCode).toBe(404);
    expect(await app.db.query('SELECT 1 FROM files WHERE id = $1', [id])).toEqual([]);
    expect(await app.eventsAbout(id)).toEqual(expect.arrayContaining(['file.removed', 'park-file.removed']));
  });

  it('lets one of fifty parallel edits through', async () => {
    const team = await aTeam();
    const id = await add(team);
    const edits = Array.from({ length: 50 }, (_, n) =>
      app.patch(`${team.url}/${id}`, { credit: `Edit ${n}` }, { token: team.editor, headers: versioned(1) }),
    );
    const statuses = (await Promise.all(edits)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412)).toHaveLength(49);
  });
});

describe('what is written about a file', () => {
  it.each([
    ['a text without its original', { alt: { original: 'de', texts: { en: 'x' } } }],
    ['a language the portal does not have', { alt: { original: 'fr', texts: { fr: 'x' } } }],
    ['an empty text', { alt: { original: 'en', texts: { en: '   ' } } }],
    ['a text beyond all measure', { alt: { original: 'en', texts: { en: 'x'.repeat(301) } } }],
    ['a list of texts', { alt: { original: 'en', texts: ['x'] } }],
    ['a text with something beside it', { alt: { original: 'en', texts: { en: 'x' }, html: '<b>' } }],
    ['a plain text', { alt: 'The main gate' }],
    ['a credit of two lines', { credit: 'a\nb' }],
    ['no visibility', { visibility: null }],
    ['a place before the first', { position: -1 }],
    ['a state', { state: 'shown' }],
  ])('is refused when it is %s', async (_what, change) => {
    const team = await aTeam();
    const id = await add(team, aPdf(), 'a.pdf');
    const { status, body } = await act(team, id, team.editor, change);
    expect([status, body.code, body.errors?.length]).toEqual([422, 'validation.failed', 1]);
  });
});
