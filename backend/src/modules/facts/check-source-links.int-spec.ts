import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aClaimedPark } from '../../../test/support/enquiries.factory.js';
import { aFact } from '../../../test/support/facts.factory.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { type LinkOutcome, SafeFetch } from '../../platform/safe-fetch/safe-fetch.js';
import { CheckSourceLinks } from './check-source-links.js';

const PAGE = 'https://source.example/page';
let app: TestApp;
let answers: Record<string, LinkOutcome>;
let asked: string[];

beforeAll(async () => {
  app = await createTestApp({ env: { CHECK_SOURCE_LINKS: 'true' } });
  app.app.get(SafeFetch).check = async (address) => {
    asked.push(address);
    return answers[address] ?? 'not-checked';
  };
}, 120_000);
afterAll(() => app.stop());
beforeEach(async () => {
  answers = {};
  asked = [];
  await app.db.query('DELETE FROM source_links');
  await app.db.query('DELETE FROM facts');
});

async function night(day: string, outcome: LinkOutcome) {
  app.clock.set(`${day}T02:00:00Z`);
  answers = { [PAGE]: outcome };
  await app.app.get(CheckSourceLinks).execute();
}

describe('the links of sources', () => {
  it('are asked once a night, whatever the number of facts they stand for', async () => {
    const { park } = await aClaimedPark(app);
    await aFact(app, park.id, { address: PAGE });
    await aFact(app, park.id, { key: 'rail', address: PAGE });
    await aFact(app, park.id, { key: 'road', address: null });
    await night('2026-11-26', 'ok');
    await app.app.get(CheckSourceLinks).execute();
    expect(asked).toEqual([PAGE]);
    await night('2026-11-27', 'ok');
    expect(asked).toHaveLength(2);
  });

  it('are broken when gone on two days: readers and owner are told, the quoted sentence stays', async () => {
    const { park, member } = await aClaimedPark(app);
    const fact = await aFact(app, park.id, { address: PAGE });
    const shown = async () => (await app.get(`/parks/${park.slug}`)).body.facts[0].source;
    await night('2026-11-26', 'gone');
    expect((await shown()).brokenSince).toBeNull();
    await night('2026-11-27', 'gone');
    expect(await shown()).toEqual({
      address: PAGE,
      title: 'Test source',
      retrievedOn: '2026-11-20',
      quote: 'The quoted sentence.',
      brokenSince: '2026-11-27',
    });
    const desk = async () =>
      (await app.get(`/parks/${park.slug}/facts-to-confirm`, { token: await app.signedIn(member) })).body;
    expect((await desk()).brokenSources).toMatchObject([{ fact: { id: fact.id } }]);
    await night('2026-11-28', 'not-checked');
    expect((await shown()).brokenSince).toBe('2026-11-27');
    await night('2026-11-29', 'ok');
    expect((await shown()).brokenSince).toBeNull();
    expect((await desk()).brokenSources).toEqual([]);
  });

  it('are left alone where the portal is told so, and in a demonstration', async () => {
    const { park } = await aClaimedPark(app);
    await aFact(app, park.id, { address: PAGE });
    const { configuration } = app;
    configuration.checkSourceLinks = false;
    await night('2026-11-26', 'gone');
    configuration.checkSourceLinks = true;
    expect(asked).toEqual([]);
  });
});
