import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPdf } from '../../../../test/support/files.factory.js';
import { ALT, parkFilesOf } from '../../../../test/support/park-files.factory.js';
import { anAdmin, anOfficer } from '../../../../test/support/people.factory.js';
import { createTestApp, type TestApp } from '../../../../test/support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ env: { DEMO_MODE: 'true' } });
}, 120_000);
afterAll(() => app?.stop());

const { aTeam, add, act, aShownPicture, shownTo, bytesFor } = parkFilesOf(() => app);

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
