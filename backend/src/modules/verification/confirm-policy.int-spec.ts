import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, createTestApp, type TestApp } from '../../../test/support/test-app.js';
import {
  anUnconfirmedPolicy,
  RuleDesk,
  slugsIn,
  SOURCE,
} from '../../../test/support/verification.factory.js';
import { SeedCatalogue } from '../../seeding/seed-catalogue.js';

const TODAY = '2026-11-26';
const START = '2026-11-26T02:00:00.000Z';
let app: TestApp;
let desk: RuleDesk;
beforeAll(async () => {
  app = await createTestApp();
  app.clock.set(START);
  desk = await RuleDesk.of(app);
}, 60_000);
afterAll(() => app?.stop());

const code = ({ status, body }: Answer) => [status, body?.code];
const wrong = ({ body }: Answer) =>
  (body.errors ?? []).map(({ pointer, code: what }: Record<string, string>) => [pointer, what]);

/** What is asked of a measure at the high-tech zone of Baotou. */
async function outcomeOf(measure: string, facts: object): Promise<string> {
  const { body } = await app.post('/eligibility/place', { kind: 'park', slug: 'baotou-rehtz', facts });
  return body.measures.find(({ slug }: { slug: string }) => slug === measure).outcome;
}

describe('confirming a policy', () => {
  const facts = {
    'makes-rare-earth-materials': true,
    'buys-land-and-builds': true,
    'fixed-investment': { amount: '100000000', currency: 'CNY' },
    'floor-area': { value: '10000', unit: 'm2' },
  };

  it('turns the answer from verify to eligible, for whoever meets it, and keeps what was believed', async () => {
    expect(await outcomeOf('baotou-21-plant', facts)).toBe('verify');
    const answer = await desk.confirm('policy/baotou-21-plant', {
      quote: '继续执行2021年七条措施。',
      note: 'Read on the site of the city.',
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      status: 'in-force',
      lapse: null,
      sourceDate: '2026-11-20',
      lastChecked: TODAY,
      confirmations: [
        {
          outcome: 'in-force',
          source: SOURCE,
          quote: '继续执行2021年七条措施。',
          before: { status: 'lapsed-verify', sourceDate: null },
          after: { status: 'in-force', source: SOURCE, sourceDate: '2026-11-20' },
          confirmedBy: { id: desk.admin.id },
        },
      ],
    });
    expect(await outcomeOf('baotou-21-plant', facts)).toBe('eligible');
    expect(await outcomeOf('baotou-21-plant', { ...facts, 'buys-land-and-builds': false })).toBe(
      'not-eligible',
    );
    const page = (await app.get('/policies/baotou-21-plant')).body;
    expect(page).toMatchObject({ standing: { status: 'in-force', offer: true }, record: { n: 2 } });
    const history = (await app.get('/policies/baotou-21-plant/history')).body;
    expect(history.items.map(({ n }: { n: number }) => n).sort()).toEqual([1, 2]);
    expect(slugsIn(await desk.queue())).not.toContain('baotou-21-plant');
  });

  it('is recorded as an event, without what people wrote', async () => {
    const [event] = await app.db.query<{ name: string; payload: object }>(
      `SELECT name, payload FROM domain_events WHERE name = 'rule.confirmed' ORDER BY id LIMIT 1`,
    );
    expect(event?.payload).toEqual({
      slug: 'baotou-21-plant',
      outcome: 'in-force',
      before: 'lapsed-verify',
      after: 'in-force',
    });
  });

  it('is superseded by the next confirmation: the first stays readable below it', async () => {
    const answer = await desk.confirm('policy/baotou-21-plant', {
      outcome: 'ended',
      sourceDate: '2026-11-22',
      effectiveTo: '2026-11-21',
    });
    expect(answer.body).toMatchObject({ status: 'ended', lapse: null });
    expect(answer.body.confirmations.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'ended',
      'in-force',
    ]);
    expect(await outcomeOf('baotou-21-plant', facts)).toBe('not-eligible');
  });

  it.each([
    ['no source', { source: '  ' }, '/source', 'validation.too-short'],
    ['a source that is no address', { source: 'a clerk told me' }, '/source', 'validation.not-an-address'],
    ['a day that has not come', { sourceDate: '2026-11-27' }, '/sourceDate', 'rule.source-ahead'],
    ['a day that is none', { sourceDate: '2026-02-30' }, '/sourceDate', 'validation.not-a-date'],
    ['an older source', { sourceDate: '2023-04-18' }, '/sourceDate', 'rule.source-older'],
    ['an end before the start', { effectiveTo: '2023-01' }, '/effectiveTo', 'rule.ends-before-start'],
    [
      'an end that has passed, and yet in force',
      { effectiveTo: '2026-11-25' },
      '/effectiveTo',
      'rule.dates-contradict',
    ],
    [
      'an end to come, and yet ended',
      { outcome: 'ended', effectiveTo: '2027-01-01' },
      '/effectiveTo',
      'rule.dates-contradict',
    ],
    [
      'a suspension that is over',
      { outcome: 'suspended', suspendedTo: '2026-11-25' },
      '/suspendedTo',
      'rule.suspension-past',
    ],
    [
      'a successor nobody knows',
      { outcome: 'superseded', supersededBy: 'no-such-policy' },
      '/supersededBy',
      'rule.successor-unknown',
    ],
    ['an outcome that is none', { outcome: 'perhaps' }, '/outcome', 'validation.not-a-choice'],
  ])('refuses %s, and writes nothing', async (_what, change, pointer, what) => {
    const before = await desk.rule('policy/baotou-23-phosphor');
    const answer = await desk.confirm('policy/baotou-23-phosphor', change);
    expect(answer.status).toBe(422);
    expect(wrong(answer)).toContainEqual([pointer, what]);
    expect((await desk.rule('policy/baotou-23-phosphor')).body).toEqual(before.body);
  });

  it('takes an older source where that is meant', async () => {
    const answer = await desk.confirm('policy/baotou-23-phosphor', {
      sourceDate: '2023-04-18',
      olderSource: true,
    });
    expect(answer.body).toMatchObject({ status: 'in-force', sourceDate: '2023-04-18' });
  });

  it('names the successor where its readers look', async () => {
    const [old, successor] = [await anUnconfirmedPolicy(app), await anUnconfirmedPolicy(app)];
    const answer = await desk.confirm(`policy/${old}`, {
      outcome: 'superseded',
      effectiveTo: '2026-11-19',
      supersededBy: successor,
    });
    expect(answer.body).toMatchObject({ status: 'superseded', lapse: null });
    const page = (await app.get(`/policies/${old}`)).body;
    expect(page.replacedBy).toMatchObject([{ slug: successor, how: 'supersedes' }]);
  });

  it('lets no invented rule follow a real one, nor a real one an invented', async () => {
    const [real, demo] = [await anUnconfirmedPolicy(app), await anUnconfirmedPolicy(app, { demo: true })];
    for (const [old, successor] of [
      [real, demo],
      [demo, real],
    ]) {
      const change = { outcome: 'superseded', effectiveTo: '2026-11-19', supersededBy: successor };
      const answer = await desk.confirm(`policy/${old}`, change);
      expect([answer.status, wrong(answer)]).toEqual([422, [['/supersededBy', 'rule.successor-unknown']]]);
      expect((await desk.rule(`policy/${old}`)).body).toMatchObject({ confirmations: [] });
    }
  });

  it('writes nothing while a draft is open, and says so; a draft begun after it goes on from it', async () => {
    const slug = await anUnconfirmedPolicy(app);
    const { id } = (await app.db.one<{ id: string }>('SELECT id FROM policies WHERE slug = $1', [slug]))!;
    const headers = () => ({ 'idempotency-key': randomUUID() });
    const begin = () =>
      app.post(`/content/policy/${id}/drafts`, {}, { token: desk.tokens.officer, headers: headers() });
    const draft = await begin();
    expect(draft.status).toBe(201);
    expect(await desk.confirm(`policy/${slug}`).then(code)).toEqual([409, 'content.draft-open']);
    expect((await desk.rule(`policy/${slug}`)).body).toMatchObject({
      openDraft: { state: 'draft' },
      confirmations: [],
    });
    const discarded = await app.post(
      `/content/policy/${id}/draft/transitions`,
      { action: 'discard' },
      { token: desk.tokens.officer, headers: { 'if-match': String(draft.headers['etag']) } },
    );
    expect(discarded.status).toBe(200);
    expect((await desk.confirm(`policy/${slug}`)).status).toBe(200);
    expect((await begin()).body.document).toMatchObject({ source: SOURCE, sourceStatus: 'in_force' });
  });

  it('of two at once keeps one', async () => {
    const slug = await anUnconfirmedPolicy(app);
    // Both have seen the same: looked at just before, one could be done before the other looks.
    const seen = await desk.etagOf(`policy/${slug}`);
    const confirm = () => desk.confirm(`policy/${slug}`, {}, desk.tokens.admin, seen);
    const answers = await Promise.all([confirm(), confirm()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await desk.rule(`policy/${slug}`)).body.confirmations).toHaveLength(1);
  });

  it('is not written over by the next load of the files', async () => {
    await app.db.query(`UPDATE seed_loads SET hash = 'older'`);
    await app.app.get(SeedCatalogue, { strict: false }).execute();
    expect((await app.get('/policies/baotou-21-plant')).body.standing.status).toBe('ended');
  });
});
