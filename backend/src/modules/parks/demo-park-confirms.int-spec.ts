import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClaimedPark } from '../../../test/support/enquiries.factory.js';
import { aFact, seenAs } from '../../../test/support/facts.factory.js';
import { createTestApp, START, type TestApp } from '../../../test/support/test-app.js';

/** What is invented exists in a demonstration only: elsewhere the desk of an invented park answers 404, as its page does. */
let demonstration: TestApp;
let portal: TestApp;
beforeAll(async () => {
  demonstration = await createTestApp({ env: { DEMO_MODE: 'true' } });
  portal = await createTestApp();
}, 120_000);
afterAll(async () => {
  await demonstration?.stop();
  await portal?.stop();
});

/** An invented team, of an invented park or of a real one. */
async function anInventedTeam(app: TestApp, { demoPark }: { demoPark: boolean }) {
  const { park, member } = await aClaimedPark(app);
  const fact = await aFact(app, park.id, { asOf: '2026-01-01' });
  await app.db.query('UPDATE users SET demo = true WHERE id = $1', [member.id]);
  if (demoPark) await app.db.query('UPDATE parks SET demo = true WHERE id = $1', [park.id]);
  const token = await app.signedIn(member);
  const url = `/parks/${park.slug}`;
  return {
    desk: () => app.get(`${url}/facts-to-confirm`, { token }),
    confirm: () => app.post(`${url}/facts/${fact.id}/confirmations`, seenAs(fact), { token }),
    shown: async () => (await app.get(url)).body.facts.find(({ id }: { id: string }) => id === fact.id),
  };
}

describe('an invented team', () => {
  it('confirms the facts of its invented park', async () => {
    const { desk, confirm, shown } = await anInventedTeam(demonstration, { demoPark: true });
    expect((await desk()).body).toMatchObject({ availableActions: ['confirm'], items: [{}] });
    expect((await confirm()).status).toBe(201);
    expect(await shown()).toMatchObject({ verifiedAs: 'park', verifiedAt: START });
    expect((await desk()).body.items).toEqual([]);
  });

  it('never those of a real park, in a demonstration neither', async () => {
    const { desk, confirm, shown } = await anInventedTeam(demonstration, { demoPark: false });
    expect((await desk()).body.availableActions).toEqual([]);
    expect((await confirm()).body.code).toBe('fact.demo-team');
    expect((await shown()).verifiedAt).toBeNull();
  });

  it('has no desk outside a demonstration', async () => {
    const { desk, confirm } = await anInventedTeam(portal, { demoPark: true });
    expect([(await desk()).status, (await confirm()).status]).toEqual([404, 404]);
  });
});
