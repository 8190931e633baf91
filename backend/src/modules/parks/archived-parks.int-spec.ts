import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ParkDesk } from '../../../test/support/content.factory.js';
import { anInvestor, enquiryOf } from '../../../test/support/enquiries.factory.js';
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
  app = await createTestApp();
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

  it('is asked nothing any more, and is in no list', async () => {
    const { id, slug, officer } = await aShownPark();
    const investor = await anInvestor(app);
    await new ParkDesk(app, id, officer).move('archive');
    const asked = await app.post('/enquiries', enquiryOf(investor.companyId, [slug]), {
      token: investor.token,
    });
    expect(asked.status).toBe(422);
    const lists = ['/parks?pageSize=100', '/parks/export?columns=slug', '/offerings', '/offerings/export'];
    for (const list of lists) expect(JSON.stringify((await app.get(list)).body)).not.toContain(slug);
  });
});
