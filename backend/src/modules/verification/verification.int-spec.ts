import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPark } from '../../../test/support/leads.factory.js';
import { aParkMember, anAdmin, anOfficer, type Somebody } from '../../../test/support/people.factory.js';
import { type Answer, createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { SeedCatalogue } from '../../seeding/seed-catalogue.js';
import { aPolicy, aStatedMeasure } from '../policies/policies.factory.js';
import { WritePolicy } from '../policies/index.js';

const START = '2026-11-26T02:00:00.000Z';
const TODAY = '2026-11-26';
const SOURCE = 'https://www.example.gov.cn/notice/7';
let app: TestApp;
let admin: Somebody;
let tokens: { admin: string; officer: string };

beforeAll(async () => {
  app = await createTestApp();
  app.clock.set(START);
  await app.app.get(SeedCatalogue, { strict: false }).execute();
  admin = await anAdmin(app);
  tokens = { admin: await app.signedIn(admin), officer: await app.signedIn(await anOfficer(app)) };
}, 60_000);
afterAll(() => app?.stop());

const code = ({ status, body }: Answer) => [status, body?.code];
const wrong = ({ body }: Answer) =>
  (body.errors ?? []).map(({ pointer, code: what }: Record<string, string>) => [pointer, what]);
const queue = (query = 'pageSize=100', token = tokens.admin) =>
  app.get(`/verification/rules?${query}`, { token });
const rule = (address: string, token = tokens.admin) => app.get(`/verification/rules/${address}`, { token });
const slugs = ({ body }: Answer) => body.items.map(({ slug }: { slug: string }) => slug);

async function assign(address: string, ownerUserId: string | null, token = tokens.admin): Promise<Answer> {
  const headers = { 'if-match': String((await rule(address)).headers['etag']) };
  return app.call({
    method: 'PATCH',
    url: `/verification/rules/${address}`,
    body: { ownerUserId },
    token,
    headers,
  });
}

async function confirm(address: string, change: object = {}, token = tokens.admin): Promise<Answer> {
  const headers = {
    'if-match': String((await rule(address)).headers['etag']),
    'idempotency-key': randomUUID(),
  };
  const body = { outcome: 'in-force', source: SOURCE, sourceDate: '2026-11-20', ...change };
  return app.post(`/verification/rules/${address}/confirmations`, body, { token, headers });
}

/** What is asked of a measure at the high-tech zone of Baotou. */
async function outcomeOf(measure: string, facts: object): Promise<string> {
  const { body } = await app.post('/eligibility/place', { kind: 'park', slug: 'baotou-rehtz', facts });
  return body.measures.find(({ slug }: { slug: string }) => slug === measure).outcome;
}

/** A policy that nobody has confirmed, as if it had been read in a source. */
async function unconfirmed(change: { parkId?: string; park?: string } = {}): Promise<string> {
  const slug = `lapsed-${randomUUID().slice(0, 8)}`;
  await app.db.transaction(() =>
    app.app.get(WritePolicy, { strict: false }).execute({
      id: null,
      slug,
      document: aPolicy({
        sourceStatus: 'unverified_current',
        measures: [aStatedMeasure({ slug: `${slug}-measure` })],
        territory: {
          nationwide: change.park === undefined,
          regions: [],
          parks: change.park ? [change.park] : [],
        },
      }),
      parkId: change.parkId ?? null,
      demo: false,
      editedAt: null,
      stated: null,
      author: null,
      reviewer: null,
      reason: null,
      at: app.clock.now(),
    }),
  );
  return slug;
}

describe('the queue of what has to be verified', () => {
  it('begins with the announcements whose suspension ran out on 2026-11-10', async () => {
    const { body } = await queue();
    expect(body.items[0]).toMatchObject({
      kind: 'regime',
      slug: 'cn-ann-55-62',
      status: 'lapsed-verify',
      lapse: { reason: 'regime.suspension-over', since: { value: '2026-11-11' } },
      owner: null,
      version: 0,
    });
    // In their own zone they were suspended on the 10th still.
    app.clock.set('2026-11-10T15:59:00.000Z');
    expect(slugs(await queue())).not.toContain('cn-ann-55-62');
    app.clock.set('2026-11-10T16:00:00.000Z');
    expect(slugs(await queue())[0]).toBe('cn-ann-55-62');
    app.clock.set(START);
  });

  it('holds every policy nobody has confirmed with what hangs on it, and nothing that is certain', async () => {
    const { body } = await queue();
    const item = body.items.find(({ slug }: { slug: string }) => slug === 'baotou-23-phosphor');
    expect(item).toMatchObject({
      kind: 'policy',
      measures: 2,
      lapse: { reason: 'policy.unconfirmed', since: { value: '2023-04-17' } },
      sourceDate: '2023-04-19',
    });
    const policies = (await app.get('/policies?pageSize=100&status=lapsed-verify&kind=programme&kind=plan'))
      .body.total;
    expect(body.items.filter(({ kind }: { kind: string }) => kind === 'policy')).toHaveLength(policies);
    expect(slugs(await queue())).not.toContain('cn-west-cit');
  });

  it('is paged and filtered by country and owner', async () => {
    const first = await queue('pageSize=3');
    const second = await queue('pageSize=3&page=2');
    expect(slugs(first)).toHaveLength(3);
    expect([...slugs(first), ...slugs(second)]).toEqual(slugs(await queue('pageSize=6')));
    const chinese = await queue('country=CN&pageSize=100');
    expect(new Set(chinese.body.items.map(({ country }: { country: string }) => country))).toEqual(
      new Set(['CN']),
    );
    expect((await assign('policy/baotou-21-land', admin.id)).body.owner).toEqual({
      id: admin.id,
      name: admin.name,
    });
    expect(slugs(await queue('owner=mine'))).toEqual(['baotou-21-land']);
    expect(slugs(await queue('owner=nobody&pageSize=100'))).not.toContain('baotou-21-land');
    expect((await queue('owner=mine', tokens.officer)).body).toMatchObject({
      items: [],
      counts: { mine: 0 },
    });
  });
});

describe('an owner', () => {
  it('is given once, and who has not seen it is told', async () => {
    const stale = String((await rule('policy/baotou-21-equip')).headers['etag']);
    expect((await assign('policy/baotou-21-equip', admin.id, tokens.officer)).status).toBe(200);
    const answer = await app.call({
      method: 'PATCH',
      url: '/verification/rules/policy/baotou-21-equip',
      body: { ownerUserId: null },
      token: tokens.officer,
      headers: { 'if-match': stale },
    });
    expect(code(answer)).toEqual([412, 'version.stale']);
  });

  it('is an administrator: nobody else looks after the rules of an authority', async () => {
    const stranger = await aParkMember(app, (await aPark(app)).id, 'park-manager');
    const answer = await assign('policy/baotou-21-power', stranger.id);
    expect(wrong(answer)).toEqual([['/ownerUserId', 'rule.owner-unknown']]);
  });
});

describe('confirming a policy', () => {
  const facts = {
    'makes-rare-earth-materials': true,
    'buys-land-and-builds': true,
    'fixed-investment': { amount: '100000000', currency: 'CNY' },
    'floor-area': { value: '10000', unit: 'm2' },
  };

  it('turns the answer from verify to eligible, for whoever meets it, and keeps what was believed', async () => {
    expect(await outcomeOf('baotou-21-plant', facts)).toBe('verify');
    const answer = await confirm('policy/baotou-21-plant', {
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
          confirmedBy: { id: admin.id },
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
    expect(slugs(await queue())).not.toContain('baotou-21-plant');
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
    const answer = await confirm('policy/baotou-21-plant', {
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
    const before = await rule('policy/baotou-23-phosphor');
    const answer = await confirm('policy/baotou-23-phosphor', change);
    expect(answer.status).toBe(422);
    expect(wrong(answer)).toContainEqual([pointer, what]);
    expect((await rule('policy/baotou-23-phosphor')).body).toEqual(before.body);
  });

  it('takes an older source where that is meant', async () => {
    const answer = await confirm('policy/baotou-23-phosphor', {
      sourceDate: '2023-04-18',
      olderSource: true,
    });
    expect(answer.body).toMatchObject({ status: 'in-force', sourceDate: '2023-04-18' });
  });

  it('names the successor where its readers look', async () => {
    const [old, successor] = [await unconfirmed(), await unconfirmed()];
    const answer = await confirm(`policy/${old}`, {
      outcome: 'superseded',
      effectiveTo: '2026-11-19',
      supersededBy: successor,
    });
    expect(answer.body).toMatchObject({ status: 'superseded', lapse: null });
    const page = (await app.get(`/policies/${old}`)).body;
    expect(page.replacedBy).toMatchObject([{ slug: successor, how: 'supersedes' }]);
  });

  it('writes nothing while a draft is open, and says so; a draft begun after it goes on from it', async () => {
    const slug = await unconfirmed();
    const { id } = (await app.db.one<{ id: string }>('SELECT id FROM policies WHERE slug = $1', [slug]))!;
    const headers = () => ({ 'idempotency-key': randomUUID() });
    const begin = () =>
      app.post(`/content/policy/${id}/drafts`, {}, { token: tokens.officer, headers: headers() });
    const draft = await begin();
    expect(draft.status).toBe(201);
    expect(await confirm(`policy/${slug}`).then(code)).toEqual([409, 'content.draft-open']);
    expect((await rule(`policy/${slug}`)).body).toMatchObject({
      openDraft: { state: 'draft' },
      confirmations: [],
    });
    const discarded = await app.post(
      `/content/policy/${id}/draft/transitions`,
      { action: 'discard' },
      { token: tokens.officer, headers: { 'if-match': String(draft.headers['etag']) } },
    );
    expect(discarded.status).toBe(200);
    expect((await confirm(`policy/${slug}`)).status).toBe(200);
    expect((await begin()).body.document).toMatchObject({ source: SOURCE, sourceStatus: 'in_force' });
  });

  it('of two at once keeps one', async () => {
    const slug = await unconfirmed();
    const answers = await Promise.all([confirm(`policy/${slug}`), confirm(`policy/${slug}`)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await rule(`policy/${slug}`)).body.confirmations).toHaveLength(1);
  });
});

describe('confirming a regime', () => {
  const regime = async (asOf = '') => {
    const { items } = (await app.get(`/regimes?scope=all${asOf && `&asOf=${asOf}`}`)).body;
    return items.find(({ slug }: { slug: string }) => slug === 'cn-ann-55-62');
  };

  it('that goes on being suspended gives it a new end; in force, it holds from the day of its source', async () => {
    const suspended = await confirm('regime/cn-ann-55-62', {
      outcome: 'suspended',
      suspendedTo: '2027-11-10',
    });
    expect(suspended.body).toMatchObject({ status: 'suspended', lapse: null });
    expect(await regime()).toMatchObject({ status: 'suspended', source: { address: SOURCE } });
    expect(slugs(await queue())).not.toContain('cn-ann-55-62');

    const again = await confirm('regime/cn-ann-55-62', { sourceDate: '2026-11-24' });
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
    expect((await confirm(address, { sourceDate: '2026-10-01' })).body.status).toBe('in-force');
    const items = (await app.get('/regimes?scope=all&asOf=2024-06-01')).body.items;
    expect(items.find(({ slug }: { slug: string }) => slug === 'cn-fdi-2002-mining').status).toBe(
      'lapsed-verify',
    );
  });

  it('is not written over by the next load of the files', async () => {
    await app.db.query(`UPDATE seed_loads SET hash = 'older'`);
    await app.app.get(SeedCatalogue, { strict: false }).execute();
    expect((await regime()).status).toBe('in-force');
    expect((await app.get('/policies/baotou-21-plant')).body.standing.status).toBe('ended');
  });
});

describe('who may', () => {
  it('confirm: an admin; an officer reads and gives, and is told no', async () => {
    expect((await queue('', tokens.officer)).status).toBe(200);
    expect((await rule('policy/baotou-21-lace', tokens.officer)).body.availableActions).toEqual(['assign']);
    expect(code(await confirm('policy/baotou-21-lace', {}, tokens.officer))).toEqual([
      403,
      'access.forbidden',
    ]);
  });

  it('a manager: what the park’s own team keeps, and nothing else', async () => {
    const [park, other] = [await aPark(app), await aPark(app)];
    const own = await unconfirmed({ parkId: park.id, park: park.slug });
    const token = await app.signedIn(await aParkMember(app, park.id, 'park-manager'));
    const stranger = await app.signedIn(await aParkMember(app, other.id, 'park-manager'));
    const editor = await app.signedIn(await aParkMember(app, park.id, 'park-editor'));
    expect(slugs(await queue('', token))).toEqual([own]);
    expect((await queue('', stranger)).body.items).toEqual([]);
    expect((await queue('', editor)).status).toBe(403);
    expect(code(await rule('policy/baotou-21-lace', token))).toEqual([404, 'rule.not-found']);
    expect(code(await rule(`policy/${own}`, stranger))).toEqual([404, 'rule.not-found']);
    expect(code(await confirm(`policy/${own}`, {}, stranger))).toEqual([404, 'rule.not-found']);
    expect(code(await confirm('policy/baotou-21-lace', {}, token))).toEqual([404, 'rule.not-found']);
    expect((await confirm(`policy/${own}`, {}, token)).body.status).toBe('in-force');
    expect((await queue(`park=${park.slug}`)).body.items).toEqual([]);
  });
});
