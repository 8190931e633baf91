import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPark } from '../../../../test/support/enquiries.factory.js';
import { aPdf, aPhoto, sendFile } from '../../../../test/support/files.factory.js';
import { anAdmin, anOfficer, aParkMember, somebody } from '../../../../test/support/people.factory.js';
import { type Answer, createTestApp, HOST, type TestApp } from '../../../../test/support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ env: { DEMO_MODE: 'true' } });
}, 120_000);
afterAll(() => app?.stop());

const ALT = { original: 'en', texts: { en: 'The main gate', 'zh-CN': '主入口' } };

interface Team {
  slug: string;
  url: string;
  id: string;
  editor: string;
  manager: string;
}

/** A park with an editor and a manager, claimed unless told otherwise. */
async function aTeam({ claimed = true, demo = false } = {}): Promise<Team> {
  const park = await aPark(app);
  if (claimed)
    await app.db.query('UPDATE parks SET claimed_at = $2 WHERE id = $1', [park.id, app.clock.now()]);
  const [editor, manager] = [
    await aParkMember(app, park.id),
    await aParkMember(app, park.id, 'park-manager'),
  ];
  if (demo) await app.db.query('UPDATE users SET demo = true WHERE id = ANY($1)', [[editor.id, manager.id]]);
  return {
    ...park,
    url: `/parks/${park.slug}/files`,
    editor: await app.signedIn(editor),
    manager: await app.signedIn(manager),
  };
}

const add = async ({ url, editor }: Team, bytes?: Buffer, name = 'gate.jpg') => {
  const { body } = await sendFile(app, url, { name, bytes: bytes ?? (await aPhoto()) }, { token: editor });
  await app.quiet();
  return body.id as string;
};

const versioned = (version: number) => ({ 'if-match': `"${version}"` });
/** Edits or moves with the version that is current. */
async function act(team: Team, id: string, token: string, change: object): Promise<Answer> {
  const url = `${team.url}/${id}`;
  const { body } = await app.get(url, { token });
  const options = { token, headers: versioned(body.version) };
  return 'action' in change
    ? app.post(`${url}/transitions`, change, options)
    : app.patch(url, change, options);
}

async function aShownPicture(team: Team): Promise<string> {
  const id = await add(team);
  await act(team, id, team.editor, { alt: ALT });
  await act(team, id, team.manager, { action: 'show' });
  return id;
}

const shownTo = async (team: Team, token?: string) =>
  (await app.get(`/parks/${team.slug}/shown-files`, token ? { token } : {})).body;
const bytesFor = (id: string, token?: string, headers = {}) =>
  app.app.inject({
    url: `/api/v1/files/${id}`,
    headers: { host: HOST, ...(token ? { cookie: `lodestone=${token}` } : {}), ...headers },
  });

describe('a picture of a claimed park', () => {
  it('is brought by an editor, described, and shown by the manager at once', async () => {
    const team = await aTeam();
    const id = await add(team);
    expect((await shownTo(team)).pictures).toEqual([]);
    const early = await act(team, id, team.manager, { action: 'show' });
    expect([early.status, early.body.code]).toEqual([422, 'park-file.alt-missing']);
    await act(team, id, team.editor, { alt: ALT, credit: 'Park administration, 2026' });
    const shown = await act(team, id, team.manager, { action: 'show' });
    expect([shown.status, shown.body.state, shown.body.availableActions]).toEqual([200, 'shown', ['hide']]);
    const { pictures } = await shownTo(team);
    expect(pictures).toEqual([
      expect.objectContaining({
        id,
        alt: { text: 'The main gate', lang: 'en', isOriginal: true },
        demo: false,
      }),
    ]);
    expect(await app.eventsAbout(id)).toEqual(
      expect.arrayContaining(['park-file.added', 'park-file.edited', 'park-file.shown']),
    );
  });

  it('reads in the reader’s language', async () => {
    const team = await aTeam();
    await aShownPicture(team);
    const { body } = await app.get(`/parks/${team.slug}/shown-files`, {
      headers: { 'accept-language': 'zh-CN' },
    });
    expect(body.pictures[0].alt).toEqual({ text: '主入口', lang: 'zh-CN', isOriginal: false });
  });

  it('is asked for by an editor, who cannot show it, and returned with the reason', async () => {
    const team = await aTeam();
    const id = await add(team);
    await act(team, id, team.editor, { alt: ALT });
    const alone = await act(team, id, team.editor, { action: 'show' });
    expect([alone.status, alone.body.code]).toEqual([403, 'park-file.action-not-allowed']);
    expect((await act(team, id, team.editor, { action: 'ask' })).body.state).toBe('waiting');
    const silent = await act(team, id, team.manager, { action: 'return' });
    expect([silent.status, silent.body.code]).toEqual([422, 'park-file.reason-missing']);
    const returned = await act(team, id, team.manager, {
      action: 'return',
      reason: 'This is the neighbour’s gate.',
    });
    expect([returned.body.state, returned.body.returnedBecause]).toEqual([
      'hidden',
      'This is the neighbour’s gate.',
    ]);
    expect((await act(team, id, team.editor, { action: 'ask' })).body.returnedBecause).toBeNull();
  });

  it('goes back to waiting when somebody who could not show it writes other words', async () => {
    const team = await aTeam();
    const id = await aShownPicture(team);
    const same = await act(team, id, team.editor, { alt: ALT, position: 0 });
    expect(same.body.state).toBe('shown');
    const edited = await act(team, id, team.editor, {
      caption: { original: 'en', texts: { en: 'Buy now' } },
    });
    expect(edited.body.state).toBe('waiting');
    expect((await shownTo(team)).pictures).toEqual([]);
    const byManager = await act(team, await aShownPicture(team), team.manager, { credit: 'New credit' });
    expect(byManager.body.state).toBe('shown');
  });

  it('cannot lose its description while it is shown', async () => {
    const team = await aTeam();
    const { status, body } = await act(team, await aShownPicture(team), team.manager, { alt: null });
    expect([status, body.code]).toEqual([422, 'park-file.alt-missing']);
  });
});

describe('a picture of a park that nobody has claimed', () => {
  it('is shown after an administrator has looked at it, and not before', async () => {
    const team = await aTeam({ claimed: false });
    const id = await add(team);
    await act(team, id, team.editor, { alt: ALT });
    const alone = await act(team, id, team.manager, { action: 'show' });
    expect([alone.status, alone.body.code]).toEqual([422, 'park-file.review-needed']);
    expect((await act(team, id, team.manager, { action: 'ask' })).body.state).toBe('waiting');
    const officer = await app.signedIn(await anOfficer(app));
    expect((await act(team, id, officer, { action: 'show' })).body.state).toBe('shown');
    expect((await shownTo(team)).pictures).toHaveLength(1);
  });
});

describe('what waits for an administrator', () => {
  it('is listed by how long it has waited, and holds nothing that a manager decides', async () => {
    const [mine, claimed] = [await aTeam({ claimed: false }), await aTeam()];
    const asked: string[] = [];
    for (const team of [mine, claimed, mine]) {
      const id = await add(team, aPdf(), 'plan.pdf');
      app.clock.advance(60_000);
      await act(team, id, team.editor, { action: 'ask' });
      if (team === mine) asked.push(id);
    }
    const officer = await app.signedIn(await anOfficer(app));
    const seen: { id: string; name: string; park: { slug: string } }[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const url = `/park-files/waiting?pageSize=1${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const { body } = await app.get(url, { token: officer });
      seen.push(...body.items);
      cursor = body.nextCursor;
    }
    const ours = seen.filter(({ park }) => park.slug === mine.slug);
    expect(ours.map(({ id, name }) => [id, name])).toEqual(asked.map((id) => [id, 'plan.pdf']));
    expect(seen.filter(({ park }) => park.slug === claimed.slug)).toEqual([]);
    expect((await app.get('/park-files/waiting', { token: mine.manager })).status).toBe(403);
  });
});

describe('an invented team on a real park', () => {
  it('publishes nothing by itself; what an administrator shows of it is labelled', async () => {
    const team = await aTeam({ demo: true });
    const id = await add(team);
    await act(team, id, team.editor, { alt: ALT });
    const alone = await act(team, id, team.manager, { action: 'show' });
    expect([alone.status, alone.body.code]).toEqual([422, 'park-file.demo-team']);
    await act(team, id, team.manager, { action: 'ask' });
    await act(team, id, await app.signedIn(await anAdmin(app)), { action: 'show' });
    expect((await shownTo(team)).pictures[0].demo).toBe(true);
  });

  it('leaves nothing on the page once the demonstration is over', async () => {
    const team = await aTeam({ demo: true });
    const id = await add(team, aPdf(), 'plan.pdf');
    await act(team, id, await app.signedIn(await anAdmin(app)), { action: 'show' });
    expect((await shownTo(team)).documents).toHaveLength(1);
    const { configuration } = app;
    configuration.demonstration = false;
    expect((await shownTo(team)).documents).toEqual([]);
    expect((await bytesFor(id)).statusCode).toBe(404);
    configuration.demonstration = true;
  });
});

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
