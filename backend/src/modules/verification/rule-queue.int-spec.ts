import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPark } from '../../../test/support/leads.factory.js';
import { anAdmin, anOfficer, aParkMember, suspend } from '../../../test/support/people.factory.js';
import { type Answer, createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { anUnconfirmedPolicy, RuleDesk, slugsIn } from '../../../test/support/verification.factory.js';
import { Identity } from '../identity/index.js';

const START = '2026-11-26T02:00:00.000Z';
let app: TestApp;
let desk: RuleDesk;
beforeAll(async () => {
  app = await createTestApp({ env: { EXPORT_MAX_ROWS: '10' } });
  app.clock.set(START);
  desk = await RuleDesk.of(app);
}, 60_000);
afterAll(() => app?.stop());

const code = ({ status, body }: Answer) => [status, body?.code];
const wrong = ({ body }: Answer) =>
  (body.errors ?? []).map(({ pointer, code: what }: Record<string, string>) => [pointer, what]);

describe('the queue of what has to be verified', () => {
  it('begins with the announcements whose suspension ran out on 2026-11-10', async () => {
    const { body } = await desk.queue();
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
    expect(slugsIn(await desk.queue())).not.toContain('cn-ann-55-62');
    app.clock.set('2026-11-10T16:00:00.000Z');
    expect(slugsIn(await desk.queue())[0]).toBe('cn-ann-55-62');
    app.clock.set(START);
  });

  it('holds every policy nobody has confirmed with what hangs on it, and nothing that is certain', async () => {
    const { body } = await desk.queue();
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
    expect(slugsIn(await desk.queue())).not.toContain('cn-west-cit');
  });

  it('is paged and filtered by country and owner', async () => {
    const first = await desk.queue('pageSize=3');
    const second = await desk.queue('pageSize=3&page=2');
    expect(slugsIn(first)).toHaveLength(3);
    expect([...slugsIn(first), ...slugsIn(second)]).toEqual(slugsIn(await desk.queue('pageSize=6')));
    const chinese = await desk.queue('country=CN&pageSize=100');
    expect(new Set(chinese.body.items.map(({ country }: { country: string }) => country))).toEqual(
      new Set(['CN']),
    );
    expect((await desk.assign('policy/baotou-21-land', desk.admin.id)).body.owner).toEqual({
      id: desk.admin.id,
      name: desk.admin.name,
    });
    expect(slugsIn(await desk.queue('owner=mine'))).toEqual(['baotou-21-land']);
    expect(slugsIn(await desk.queue('owner=nobody&pageSize=100'))).not.toContain('baotou-21-land');
    expect((await desk.queue('owner=mine', desk.tokens.officer)).body).toMatchObject({
      items: [],
      counts: { mine: 0 },
    });
  });
});

describe('an owner', () => {
  it('is given once, and who has not seen it is told', async () => {
    const stale = String((await desk.rule('policy/baotou-21-equip')).headers['etag']);
    expect((await desk.assign('policy/baotou-21-equip', desk.admin.id, desk.tokens.officer)).status).toBe(
      200,
    );
    const answer = await app.call({
      method: 'PATCH',
      url: '/verification/rules/policy/baotou-21-equip',
      body: { ownerUserId: null },
      token: desk.tokens.officer,
      headers: { 'if-match': stale },
    });
    expect(code(answer)).toEqual([412, 'version.stale']);
  });

  it('who cannot look after it any more is none: the rule waits for somebody else', async () => {
    const park = await aPark(app);
    const territory = { nationwide: false, regions: [], parks: [park.slug] };
    const own = await anUnconfirmedPolicy(app, { parkId: park.id, territory });
    const people = [
      await anOfficer(app),
      await anOfficer(app),
      await aParkMember(app, park.id, 'park-manager'),
    ];
    const addresses = ['policy/baotou-old-pilot', 'policy/baotou-old-postdoc', `policy/${own}`];
    const slugs = addresses.map((address) => address.replace('policy/', ''));
    for (const [place, address] of addresses.entries())
      expect((await desk.assign(address, people[place]!.id)).body.owner.id).toBe(people[place]!.id);
    const before = await desk.queue('owner=nobody&pageSize=100');
    for (const slug of slugs) expect(slugsIn(before)).not.toContain(slug);

    const identity = app.app.get(Identity);
    await identity.removeMembership(people[0]!.id, 'portal', null);
    await suspend(app, people[1]!);
    await identity.removeMembership(people[2]!.id, 'park', park.id);
    const { body } = await desk.queue('owner=nobody&pageSize=100');
    expect(slugsIn({ body } as Answer)).toEqual(expect.arrayContaining(slugs));
    expect(body.counts.nobody).toBe(before.body.counts.nobody + 3);
    for (const address of addresses) expect((await desk.rule(address)).body.owner).toBeNull();
    expect((await desk.assign(addresses[0]!, desk.admin.id)).body.owner.id).toBe(desk.admin.id);
  });

  it('is an administrator: nobody else looks after the rules of an authority', async () => {
    const stranger = await aParkMember(app, (await aPark(app)).id, 'park-manager');
    const answer = await desk.assign('policy/baotou-21-power', stranger.id);
    expect(wrong(answer)).toEqual([['/ownerUserId', 'rule.owner-unknown']]);
  });
});

describe('who may', () => {
  it('confirm: an admin; an officer reads and gives, and is told no', async () => {
    expect((await desk.queue('', desk.tokens.officer)).status).toBe(200);
    expect((await desk.rule('policy/baotou-21-lace', desk.tokens.officer)).body.availableActions).toEqual([
      'assign',
    ]);
    expect(code(await desk.confirm('policy/baotou-21-lace', {}, desk.tokens.officer))).toEqual([
      403,
      'access.forbidden',
    ]);
  });

  it('a manager: what the park’s own team keeps, and nothing else', async () => {
    const [park, other] = [await aPark(app), await aPark(app)];
    const own = await anUnconfirmedPolicy(app, {
      parkId: park.id,
      territory: { nationwide: false, regions: [], parks: [park.slug] },
    });
    const token = await app.signedIn(await aParkMember(app, park.id, 'park-manager'));
    const stranger = await app.signedIn(await aParkMember(app, other.id, 'park-manager'));
    const editor = await app.signedIn(await aParkMember(app, park.id, 'park-editor'));
    expect(slugsIn(await desk.queue('', token))).toEqual([own]);
    expect((await desk.queue('', stranger)).body.items).toEqual([]);
    expect((await desk.queue('', editor)).status).toBe(403);
    expect(code(await desk.rule('policy/baotou-21-lace', token))).toEqual([404, 'rule.not-found']);
    expect(code(await desk.rule(`policy/${own}`, stranger))).toEqual([404, 'rule.not-found']);
    // What a park says of its own rule goes through review: nobody confirms for oneself.
    expect((await desk.rule(`policy/${own}`, token)).body.availableActions).toEqual(['assign']);
    for (const [slug, asking] of [
      [own, token],
      [own, stranger],
      ['baotou-21-lace', token],
    ])
      expect(code(await desk.confirm(`policy/${slug}`, {}, asking))).toEqual([403, 'access.forbidden']);
    expect((await desk.queue(`park=${park.slug}`)).body.items).toHaveLength(1);
    expect((await desk.confirm(`policy/${own}`)).body.status).toBe('in-force');
    expect((await desk.queue(`park=${park.slug}`)).body.items).toEqual([]);
  });
});

describe('what has to be verified from a day on that is known', () => {
  const later = (query = 'pageSize=100') => desk.queue(`when=later&${query}`);

  it('is listed with its day, the next first, apart from what waits today', async () => {
    expect((await later()).body).toMatchObject({ items: [], total: 0, counts: { upcoming: 0 } });
    const suspension = { sourceStatus: 'in_force', suspendedFrom: '2026-03-01' };
    const next = await anUnconfirmedPolicy(app, { ...suspension, suspendedTo: '2026-12-31' });
    const far = await anUnconfirmedPolicy(app, { ...suspension, suspendedTo: '2028' });
    const over = await anUnconfirmedPolicy(app, { ...suspension, suspendedTo: '2026-11-25' });
    const until = { outcome: 'suspended', suspendedTo: '2027-06-30' };
    expect((await desk.confirm('regime/cn-ann-55-62', until)).status).toBe(200);
    const { body } = await later();
    expect(
      body.items.map(({ slug, upcoming, lapse }: Record<string, { value: string } | null>) => [
        slug,
        upcoming?.value,
        lapse,
      ]),
    ).toEqual([
      [next, '2027-01-01', null],
      ['cn-ann-55-62', '2027-07-01', null],
      [far, '2029-01-01', null],
    ]);
    expect(body.counts.upcoming).toBe(3);
    const now = await desk.queue();
    expect(slugsIn(now)).toContain(over);
    for (const slug of [next, far, 'cn-ann-55-62']) expect(slugsIn(now)).not.toContain(slug);
    // On that day it waits by itself.
    app.clock.set('2026-12-31T16:00:00.000Z');
    const admin = await app.signedIn(await anAdmin(app));
    expect(slugsIn(await desk.queue('pageSize=100', admin))).toContain(next);
    expect(slugsIn(await desk.queue('when=later&pageSize=100', admin))).not.toContain(next);
    app.clock.set(START);
  });
});

describe('the exported queue', () => {
  const file = (query: string, token = desk.tokens.admin) =>
    app.get(`/verification/rules/export?${query}`, { token });
  const rows = ({ body }: Answer) => String(body).replace('\uFEFF', '').trimEnd().split('\r\n');

  it('is filtered like the list, with the columns that were chosen, in the reader’s scope', async () => {
    const columns = 'columns=kind,slug,reason,looked_after_by';
    await desk.assign('policy/baotou-21-land', desk.admin.id);
    expect(rows(await file(`owner=mine&${columns}`))).toEqual([
      'kind,slug,reason,looked_after_by',
      ...slugsIn(await desk.queue('owner=mine')).map(
        (slug) => `policy,${slug},policy.unconfirmed,${desk.admin.name}`,
      ),
    ]);
    const later = rows(await file('when=later&columns=slug,to_verify_from'));
    expect(later).toContain('cn-ann-55-62,2027-07-01');
    const park = await aPark(app);
    const manager = await app.signedIn(await aParkMember(app, park.id, 'park-manager'));
    expect(rows(await file('columns=slug', manager))).toEqual(['slug']);
    const editor = await app.signedIn(await aParkMember(app, park.id, 'park-editor'));
    expect([
      (await file('columns=slug', editor)).status,
      (await app.get('/verification/rules/export')).status,
    ]).toEqual([403, 401]);
    const book = await file('format=xlsx&owner=mine');
    expect(book.headers['content-type']).toContain('spreadsheetml');
    expect(book.headers['content-disposition']).toContain('lodestone-rules-to-verify-2026-11-26.xlsx');
  });

  it('is refused where it is too long, never cut', async () => {
    expect((await desk.queue()).body.total).toBeGreaterThan(10);
    expect(code(await file('columns=slug'))).toEqual([422, 'export.too-many-rows']);
  });
});
