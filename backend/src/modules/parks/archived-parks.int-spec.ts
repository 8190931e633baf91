import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ParkDesk } from '../../../test/support/content.factory.js';
import { anInvestor, aPark, enquiryOf } from '../../../test/support/enquiries.factory.js';
import { parkFilesOf } from '../../../test/support/park-files.factory.js';
import { anOfficer, somebody } from '../../../test/support/people.factory.js';
import {
  aPublishedBuilding,
  aPublishedOffering,
  aPublishedPlot,
} from '../../../test/support/published.factory.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ env: { PAGE_CACHE_SECONDS: '0' } });
}, 120_000);
afterAll(() => app?.stop());

const { aTeam, aShownPicture } = parkFilesOf(() => app);

/** A park that shows a plot, a building, an offering and a picture, and every address at which it does. */
async function aShownPark() {
  const team = await aTeam();
  const [plot, building, offering, picture] = [
    await aPublishedPlot(app, team.id),
    await aPublishedBuilding(app, team.id),
    await aPublishedOffering(app, team.id),
    await aShownPicture(team),
  ];
  const park = `/parks/${team.slug}`;
  const parts = [
    '',
    '/facts',
    '/contacts',
    '/plots',
    '/plots/export',
    '/buildings',
    '/shapes',
    '/shown-files',
  ];
  return {
    ...team,
    picture,
    offering,
    officer: await app.signedIn(await anOfficer(app)),
    doors: [
      ...parts.map((part) => `${park}${part}`),
      `${park}/dossier`,
      `/plots/${plot}`,
      `/buildings/${building}`,
      `/offerings/${offering}`,
      `/files/${picture}`,
    ],
  };
}

const statusesOf = async (doors: readonly string[], token?: string) =>
  Promise.all(doors.map(async (door) => `${(await app.get(door, token ? { token } : {})).status} ${door}`));

describe('a park that was archived', () => {
  it('is behind none of the addresses at which it was public, for visitors and for who has signed in', async () => {
    const { id, doors, officer } = await aShownPark();
    const reader = await app.signedIn(await somebody(app));
    const open = doors.map((door) => `200 ${door}`);
    expect(await statusesOf(doors)).toEqual(open);
    expect((await new ParkDesk(app, id, officer).move('archive')).status).toBe(200);
    const gone = doors.map((door) => `404 ${door}`);
    expect(await statusesOf(doors)).toEqual(gone);
    expect(await statusesOf(doors, reader)).toEqual(gone);
  });

  it('keeps its pictures for its team, which may bring it back', async () => {
    const { id, picture, editor, officer } = await aShownPark();
    await new ParkDesk(app, id, officer).move('archive');
    expect(await statusesOf([`/files/${picture}`], editor)).toEqual([`200 /files/${picture}`]);
  });

  it('is in no list, count, feed or map of the site any more, and not among the parks of its parent', async () => {
    const { id, slug, offering, officer } = await aShownPark();
    const parent = await aPark(app);
    await app.db.query('UPDATE parks SET parent_park_id = $2 WHERE id = $1', [id, parent.id]);
    const lists = ['/parks?pageSize=100', '/parks/export?columns=slug', '/offerings', '/offerings/export'];
    const places = [
      ...[...lists, `/parks/${parent.slug}`].map((url) => ({ url, root: false })),
      ...['/sitemap.xml', '/en/offerings.atom'].map((url) => ({ url, root: true })),
    ];
    const naming = async () => {
      const found: string[] = [];
      for (const { url, root } of places) {
        const text = JSON.stringify((await app.get(url, { root })).body);
        if (text.includes(slug) || text.includes(offering)) found.push(url);
      }
      return found;
    };
    const counted = async () =>
      (await app.get('/portal/figures')).body.items.find(
        ({ key }: { key: string }) => key === 'catalogue.parks',
      ).value;
    const before = Number(await counted());
    expect(await naming()).toEqual(places.map(({ url }) => url));
    await new ParkDesk(app, id, officer).move('archive');
    expect(await naming()).toEqual([]);
    expect(Number(await counted())).toBe(before - 1);
  });

  it('is asked nothing any more', async () => {
    const { id, slug, officer } = await aShownPark();
    const investor = await anInvestor(app);
    await new ParkDesk(app, id, officer).move('archive');
    const asked = await app.post('/enquiries', enquiryOf(investor.companyId, [slug]), {
      token: investor.token,
    });
    expect(asked.status).toBe(422);
  });
});
