import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { RuleDesk, slugsIn, SOURCE } from '../../../test/support/verification.factory.js';
import { SeedCatalogue } from '../../seeding/seed-catalogue.js';

const START = '2026-11-26T02:00:00.000Z';
let app: TestApp;
let desk: RuleDesk;
beforeAll(async () => {
  app = await createTestApp();
  app.clock.set(START);
  desk = await RuleDesk.of(app);
}, 60_000);
afterAll(() => app?.stop());

describe('confirming a regime', () => {
  const regime = async (asOf = '') => {
    const { items } = (await app.get(`/regimes?scope=all${asOf && `&asOf=${asOf}`}`)).body;
    return items.find(({ slug }: { slug: string }) => slug === 'cn-ann-55-62');
  };

  it('is refused by a source of before its suspension, also where an older one is meant', async () => {
    const answer = await desk.confirm('regime/cn-ann-55-62', { sourceDate: '2025-10-09', olderSource: true });
    expect([answer.status, answer.body.errors?.[0]?.code]).toEqual([422, 'rule.dates-contradict']);
    expect(await regime()).toMatchObject({ status: 'lapsed-verify', suspendedTo: { value: '2026-11-10' } });
  });

  it('that goes on being suspended gives it a new end; in force, it holds from the day of its source', async () => {
    const suspended = await desk.confirm('regime/cn-ann-55-62', {
      outcome: 'suspended',
      suspendedTo: '2027-11-10',
    });
    expect(suspended.body).toMatchObject({ status: 'suspended', lapse: null });
    expect(await regime()).toMatchObject({ status: 'suspended', source: { address: SOURCE } });
    expect(slugsIn(await desk.queue())).not.toContain('cn-ann-55-62');

    const again = await desk.confirm('regime/cn-ann-55-62', { sourceDate: '2026-11-24' });
    expect(again.body).toMatchObject({ status: 'in-force', suspendedTo: '2026-11-23' });
    expect((await regime()).status).toBe('in-force');
    expect((await regime('2026-06-01')).status).toBe('suspended');
    expect(again.body.confirmations).toMatchObject([
      { before: { status: 'suspended', suspendedTo: '2027-11-10' }, after: { status: 'in-force' } },
      { before: { status: 'lapsed-verify', suspendedTo: '2026-11-10' }, after: { status: 'suspended' } },
    ]);
  });

  it('of which a part was unread makes it certain from the source on, not before', async () => {
    const address = 'regime/cn-fdi-2002-mining';
    expect((await desk.confirm(address, { sourceDate: '2026-10-01' })).body.status).toBe('in-force');
    const items = (await app.get('/regimes?scope=all&asOf=2024-06-01')).body.items;
    expect(items.find(({ slug }: { slug: string }) => slug === 'cn-fdi-2002-mining').status).toBe(
      'lapsed-verify',
    );
  });

  it('is not written over by the next load of the files', async () => {
    await app.db.query(`UPDATE seed_loads SET hash = 'older'`);
    await app.app.get(SeedCatalogue, { strict: false }).execute();
    expect((await regime()).status).toBe('in-force');
  });
});
