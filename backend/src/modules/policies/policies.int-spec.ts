import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aContentWorld, type ContentWorld } from '../../../test/support/content.factory.js';
import { aPark } from '../../../test/support/leads.factory.js';
import { anOfficer } from '../../../test/support/people.factory.js';
import { type Answer, createTestApp, type TestApp } from '../../../test/support/test-app.js';
import type { PolicyDocument } from './dto/policy.document.js';
import type { MeasureDocument } from './model/rules.js';
import { aPolicy, aStatedCase, aStatedMeasure } from './policies.factory.js';
import { RuleBook } from './rule-book.js';

const START = '2026-11-26T02:00:00.000Z';
let app: TestApp;
let world: ContentWorld;
let made = 0;
beforeAll(async () => {
  app = await createTestApp();
}, 60_000);
afterAll(() => app?.stop());
beforeEach(async () => {
  app.clock.set(START);
  world = await aContentWorld(app);
});

const later = (minutes: number) => app.clock.advance(minutes * 60_000);
const book = () => app.app.get(RuleBook, { strict: false });
const code = ({ status, body }: Answer) => [status, body?.code];
const ownGround = () => ({ nationwide: false, regions: [], parks: [world.park.slug] });
/** A policy whose measure has an address of its own. */
const fresh = (change: Partial<PolicyDocument> = {}): PolicyDocument => {
  made += 1;
  return aPolicy({
    territory: ownGround(),
    measures: [aStatedMeasure({ slug: `measure-${made}` })],
    ...change,
  });
};

const begin = (
  document: object,
  token: string,
  parkId?: string,
  slug = `policy-${randomUUID().slice(0, 8)}`,
) =>
  app.post(
    '/content/policy',
    { ...(parkId ? { parkId } : {}), document, identity: { slug } },
    { token, headers: { 'idempotency-key': randomUUID() } },
  );

async function move(id: string, token: string, body: object): Promise<Answer> {
  const record = await app.get(`/content/policy/${id}`, { token });
  const headers = { 'if-match': String(record.headers['etag']) };
  return app.post(`/content/policy/${id}/draft/transitions`, body, { token, headers });
}

/** What is open is submitted, all that was questioned being meant, and approved. */
async function published(id: string): Promise<void> {
  const { open } = (await app.get(`/content/policy/${id}`, { token: world.manager })).body;
  expect(open.problems).toEqual([]);
  const acknowledgedWarnings = open.warnings.map(({ pointer, code }: { pointer: string; code: string }) => ({
    pointer,
    code,
  }));
  expect((await move(id, world.manager, { action: 'submit', acknowledgedWarnings })).status).toBe(200);
  expect((await move(id, world.officer, { action: 'approve' })).status).toBe(200);
}

async function posted(change: Partial<PolicyDocument> = {}) {
  const slug = `policy-${randomUUID().slice(0, 8)}`;
  const document = fresh(change);
  const { body } = await begin(document, world.editor, world.park.id, slug);
  await published(body.id);
  return { id: body.id as string, slug, document };
}

async function rewritten(id: string, change: (document: PolicyDocument) => PolicyDocument): Promise<void> {
  const token = world.editor;
  const draft = await app.post(
    `/content/policy/${id}/drafts`,
    {},
    { token, headers: { 'idempotency-key': randomUUID() } },
  );
  const headers = { 'if-match': String(draft.headers['etag']) };
  const document = change(draft.body.document);
  expect((await app.put(`/content/policy/${id}/draft`, { document }, { token, headers })).status).toBe(200);
  await published(id);
}

const page = (slug: string, query = '', language = 'en') =>
  app.get(`/policies/${slug}${query}`, { headers: { 'accept-language': language } });

/** No condition says where, by whom or for which goods. */
const NOT_NARROWED = {
  territory: null,
  segments: null,
  ownership: null,
  firmSizes: null,
  firmStages: null,
  hsCodes: null,
};

describe('a policy of a park', () => {
  it('is written by its team, reviewed, and then read with what it grants and on which conditions', async () => {
    const legalBasis = { original: 'zh-CN', texts: { 'zh-CN': '条例第八条', en: 'Regulation, Article 8' } };
    const { slug, document } = await posted({ legalBasis });
    const { body } = await page(slug);
    expect(body).toMatchObject({
      slug,
      title: { text: 'Support for new magnet plants', lang: 'en', isOriginal: true },
      standing: { status: 'in-force', offer: true, asOf: '2026-11-26' },
      legalBasis: { text: 'Regulation, Article 8', lang: 'en', isOriginal: false },
      issuedOn: { value: '2026-01-15' },
      parks: [{ slug: world.park.slug }],
      conditions: [],
      benefit: [],
      replaces: [],
      replacedBy: [],
      record: { n: 1, recordedFrom: START, recordedTo: null },
    });
    const [measure] = document.measures;
    const text = (words: string) => ({ text: words, lang: 'en', isOriginal: true });
    expect(body.measures).toEqual([
      {
        slug: measure!.slug,
        title: text('Subsidy for building a plant'),
        commitment: 'published-policy',
        fairCompetition: 'unknown',
        exportContingent: false,
        scope: NOT_NARROWED,
        conditions: [
          {
            id: 'investment',
            text: text('Invests at least CNY 30 million in fixed assets'),
            test: measure!.conditions[0]!.test,
            textOnly: false,
            citation: 'Article 3',
            evidence: text('Project approval'),
            selfDeclarable: true,
            note: null,
          },
        ],
        benefit: {
          kind: 'grant',
          text: text('CNY 100 per square metre of floor'),
          amount: measure!.benefit.amount,
          currency: 'CNY',
          timing: { frequency: 'once', years: null, after: 0 },
          ceiling: false,
          capPerProject: { amount: '5000000', currency: 'CNY' },
          capPerYear: null,
          floor: null,
          roundedDownTo: null,
        },
        stacking: measure!.stacking,
        obligations: null,
        process: [{ id: 'apply', text: text('Apply at the service hall') }],
        statutoryDays: 20,
      },
    ]);
    expect((await page(slug, '', 'zh-CN')).body.legalBasis).toEqual({
      text: '条例第八条',
      lang: 'zh-CN',
      isOriginal: true,
    });
    expect((await app.get('/sitemap.xml', { root: true })).body).toContain(`/en/policies/${slug}</loc>`);
  });

  it('belongs to one park: nobody else’s team sees its draft, and none writes for another', async () => {
    const { body } = await begin(fresh(), world.editor, world.park.id);
    const other = await aContentWorld(app);
    expect((await app.get(`/content/policy/${body.id}`, { token: other.editor })).status).toBe(404);
    expect((await begin(fresh(), other.editor, world.park.id)).status).toBe(404);
  });

  it('for all the country is begun by administrators alone', async () => {
    const territory = { nationwide: true, regions: [], parks: [] };
    expect(code(await begin(fresh({ territory }), world.editor))).toEqual([422, 'validation.failed']);
    const slug = `policy-${randomUUID().slice(0, 8)}`;
    const begun = await begin(fresh({ territory, country: 'MY' }), world.officer, undefined, slug);
    expect(begun.status).toBe(201);
    expect(begun.body.open.problems).toEqual([]);
    expect((await app.get(`/content/policy/${begun.body.id}`, { token: world.editor })).status).toBe(404);
    await move(begun.body.id, world.officer, {
      action: 'submit',
      acknowledgedWarnings: begun.body.open.warnings,
    });
    const reviewer = await app.signedIn(await anOfficer(app));
    expect((await move(begun.body.id, reviewer, { action: 'approve' })).status).toBe(200);
    expect((await page(slug)).body).toMatchObject({ nationwide: true });
  });

  it('has an address that no other has, drafts included', async () => {
    const { slug } = await posted();
    const again = await begin(fresh(), world.editor, world.park.id, slug);
    expect([again.status, again.body.errors]).toEqual([
      422,
      [{ pointer: '/identity/slug', code: 'policy.slug-taken', detail: expect.any(String) }],
    ]);
    await begin(fresh(), world.editor, world.park.id, 'begun-only');
    const twice = await begin(fresh(), world.editor, world.park.id, 'begun-only');
    expect(twice.body.errors[0].code).toBe('policy.slug-taken');
  });

  it('is not submitted while it speaks for others, or while a rule in it could not be run', async () => {
    const territory = { nationwide: true, regions: [], parks: [] };
    const measure = aStatedMeasure({ slug: 'never-published' });
    measure.benefit.amount = { op: 'quantity', value: '3', unit: 'ha' };
    const { body } = await begin(fresh({ territory, measures: [measure] }), world.editor, world.park.id);
    expect(body.open.problems.map((note: { code: string }) => note.code)).toEqual([
      'policy.territory-not-own',
      'rule.not-money',
    ]);
    expect(code(await move(body.id, world.manager, { action: 'submit' }))).toEqual([
      422,
      'content.not-ready',
    ]);
  });

  it('is not submitted while a case of its own comes out otherwise, and is once it is put right', async () => {
    made += 1;
    const measure = (cases: MeasureDocument['cases']) =>
      [aStatedMeasure({ slug: `measure-${made}`, cases })] as PolicyDocument['measures'];
    const document = fresh({ measures: measure([aStatedCase({ amount: '1000001' })]) });
    const { body } = await begin(document, world.editor, world.park.id);
    const failing = await move(body.id, world.manager, { action: 'submit', acknowledgedWarnings: [] });
    expect(code(failing)).toEqual([422, 'content.not-ready']);
    expect(failing.body.errors).toMatchObject([
      { pointer: '/measures/plant/cases/at-the-bound', code: 'measure.case-fails' },
    ]);
    const save = async (cases: MeasureDocument['cases']) => {
      const { headers } = await app.get(`/content/policy/${body.id}`, { token: world.editor });
      return app.put(
        `/content/policy/${body.id}/draft`,
        { document: { ...document, measures: measure(cases) } },
        { token: world.editor, headers: { 'if-match': String(headers['etag']) } },
      );
    };
    expect((await save([])).body.problems).toMatchObject([{ code: 'measure.case-missing' }]);
    expect((await save([aStatedCase()])).body.problems).toEqual([]);
    await published(body.id);
  });

  it('is gone once archived: page, lists, sitemap and rules', async () => {
    const { id, slug, document } = await posted();
    const before = await book().version();
    expect((await move(id, world.manager, { action: 'archive' })).status).toBe(200);
    expect(code(await page(slug))).toEqual([404, 'policy.not-found']);
    expect(code(await app.get(`/policies/${slug}/history`))).toEqual([404, 'policy.not-found']);
    const lists = await Promise.all([
      app.get(`/policies?park=${world.park.slug}`),
      app.get(`/measures?park=${world.park.slug}`),
    ]);
    expect(lists.map(({ body }) => body.items)).toEqual([[], []]);
    expect((await app.get('/sitemap.xml', { root: true })).body).not.toContain(slug);
    expect(await book().version()).not.toBe(before);
    const slugs = (await book().entries()).map((entry) => entry.slug);
    expect(slugs).not.toContain(document.measures[0]!.slug);
  });
});

describe('a rule in a document', () => {
  const withTest = (test: unknown) => {
    const [condition] = aStatedMeasure().conditions;
    return { ...fresh(), measures: [{ ...aStatedMeasure(), conditions: [{ ...condition, test }] }] };
  };
  const nested = (depth: number): unknown =>
    depth === 1 ? { op: 'text' } : { op: 'all', of: [nested(depth - 1)] };
  const at = '/document/measures/0/conditions/0/test';
  const errorsOf = async (test: unknown) => {
    const { status, body } = await begin(withTest(test), world.editor, world.park.id);
    return [
      status,
      body.errors?.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`),
    ];
  };

  it('may be twenty deep, and is refused beyond that and beyond two hundred parts', async () => {
    expect((await begin(withTest(nested(20)), world.editor, world.park.id)).status).toBe(201);
    expect(await errorsOf(nested(21))).toEqual([422, [`${at} validation.tree-too-large`]]);
    const wide = { op: 'all', of: Array.from({ length: 200 }, () => ({ op: 'text' })) };
    expect(await errorsOf(wide)).toEqual([422, [`${at} validation.tree-too-large`]]);
    expect(code(await begin(withTest(nested(200)), world.editor, world.park.id))).toEqual([
      422,
      'validation.too-deep',
    ]);
  });

  it('of no known shape is refused, naming its place', async () => {
    expect(await errorsOf({ op: 'eval', code: 'process.exit()' })).toEqual([
      422,
      [`${at} validation.tree-unreadable`],
    ]);
  });
});

describe('what was believed', () => {
  it('is kept with the instant it was recorded, and answered for any instant since', async () => {
    const { id, slug } = await posted();
    later(20);
    const before = await book().version();
    await rewritten(id, (document) => ({ ...document, effectiveTo: '2027-06-30', issuer: 'Another office' }));
    expect(await book().version()).not.toBe(before);
    expect((await page(slug)).body).toMatchObject({
      issuer: 'Another office',
      record: { n: 2, recordedFrom: '2026-11-26T02:20:00.000Z' },
    });
    // On 2027-12-01 it had ended by what is believed now; by what was believed first it was in force.
    const then = '&recordedAt=2026-11-26T02:10:00Z';
    expect((await page(slug, '?asOf=2027-12-01')).body.standing.status).toBe('ended');
    expect((await page(slug, `?asOf=2027-12-01${then}`)).body).toMatchObject({
      issuer: 'Management committee',
      standing: { status: 'in-force' },
      record: { n: 1, recordedTo: '2026-11-26T02:20:00.000Z' },
    });
    const { items } = (await app.get(`/policies/${slug}/history`)).body;
    expect(items).toMatchObject([
      {
        n: 2,
        recordedTo: null,
        fromSources: false,
        changes: [
          { pointer: '/issuer', kind: 'changed', before: 'Management committee', after: 'Another office' },
          { pointer: '/effectiveTo', kind: 'changed', before: '2028-12-31', after: '2027-06-30' },
        ],
      },
      { n: 1, recordedFrom: START, changes: [] },
    ]);
  });

  it('belongs to the later record at the very instant of the change', async () => {
    const { id, slug } = await posted();
    later(20);
    await rewritten(id, (document) => ({ ...document, issuer: 'Another office' }));
    const nAt = async (instant: string) => (await page(slug, `?recordedAt=${instant}`)).body.record.n;
    expect(await nAt('2026-11-26T02:19:59.999Z')).toBe(1);
    expect(await nAt('2026-11-26T02:20:00Z')).toBe(2);
    // A day is its end where the rule is made: of today, now.
    expect(await nAt('2026-11-26')).toBe(2);
  });

  it('before the first record is nothing, and of a time to come nobody knows', async () => {
    const { slug } = await posted();
    expect(code(await page(slug, '?recordedAt=2026-11-26T01:59:59Z'))).toEqual([404, 'policy.not-recorded']);
    expect(code(await page(slug, '?recordedAt=2026-11-25'))).toEqual([404, 'policy.not-recorded']);
    expect(code(await page(slug, '?recordedAt=2026-11-26T02:00:01Z'))).toEqual([
      422,
      'policy.recorded-ahead',
    ]);
    expect(code(await page(slug, '?recordedAt=2026-11-27'))).toEqual([422, 'policy.recorded-ahead']);
    for (const nonsense of ['yesterday', '2026-11-26T02:00:00', '2026-02-30', '2026-11-26T02:00:00Z%27'])
      expect(code(await page(slug, `?recordedAt=${nonsense}`))).toEqual([422, 'validation.failed']);
    expect(code(await page('no-such-policy', '?recordedAt=2026-11-26'))).toEqual([404, 'policy.not-found']);
  });

  it('is not recorded again by a publication that changes nothing, and at most one record is open', async () => {
    const { id, slug } = await posted();
    later(5);
    await rewritten(id, (document) => document);
    expect((await app.get(`/policies/${slug}/history`)).body.items).toHaveLength(1);
    await expect(
      app.db.query(
        `INSERT INTO policy_records (policy_id, n, document, recorded_from) VALUES ($1, 9, '{}', $2)`,
        [id, app.clock.now()],
      ),
    ).rejects.toThrow('policy_records_open_key');
  });
});

describe('the rule book', () => {
  it('holds each measure with its policy and record, as believed now or at an instant', async () => {
    const { id, slug, document } = await posted({ predecessorUnread: true, closesOn: '2027-01-31' });
    const own = document.measures[0]!;
    const of = async (at?: Date) => (await book().entries(at)).filter(({ policy }) => policy.slug === slug);
    const [first] = await of();
    expect(first).toMatchObject({
      slug: own.slug,
      position: 0,
      document: own,
      record: { n: 1, recordedFrom: new Date(START) },
      policy: {
        slug,
        kind: 'programme',
        predecessorUnread: true,
        closesOn: '2027-01-31',
        territory: ownGround(),
        demo: false,
        source: 'https://example.com/policy',
      },
    });
    expect(first!.policy).not.toHaveProperty('measures');
    later(20);
    const second = aStatedMeasure({ id: 'rent', slug: `${own.slug}-rent` });
    await rewritten(id, (written) => ({ ...written, measures: [second as (typeof written.measures)[0]] }));
    expect(await of()).toMatchObject([{ slug: second.slug, record: { n: 2 } }]);
    // The measure that was taken out is the same one still, where it was believed.
    expect(await of(new Date('2026-11-26T02:10:00Z'))).toMatchObject([
      { measureId: first!.measureId, slug: own.slug, record: { n: 1 } },
    ]);
    expect(await of(new Date('2026-11-26T01:00:00Z'))).toEqual([]);
    const list = (await app.get(`/measures?policy=${slug}`)).body;
    expect(list.items.map((item: { slug: string }) => item.slug)).toEqual([second.slug]);
  });
});

describe('documents that take each other’s place', () => {
  it('name each other, and the one nobody here has read by its address alone', async () => {
    const old = await posted();
    const next = await posted({
      replaces: [
        { id: 'a', slug: old.slug, how: 'repeals', note: 'From the day of its entry into force' },
        { id: 'b', slug: 'list-of-2014', how: 'continues', note: null },
      ],
    });
    const repealed = { how: 'repeals', note: 'From the day of its entry into force' };
    expect((await page(next.slug)).body.replaces).toEqual([
      { slug: old.slug, title: expect.objectContaining({ lang: 'en' }), ...repealed },
      { slug: 'list-of-2014', title: null, how: 'continues', note: null },
    ]);
    expect((await page(old.slug)).body.replacedBy).toMatchObject([{ slug: next.slug, ...repealed }]);
  });
});

describe('the list of measures', () => {
  const list = async (query: string) => (await app.get(`/measures?${query}`)).body;
  const slugs = async (query: string): Promise<string[]> =>
    (await list(query)).items.map(({ slug }: { slug: string }) => slug);

  it('gives each with its policy, how that stands on the day, and how many conditions are words', async () => {
    const [condition] = aStatedMeasure().conditions;
    const words = { ...condition!, id: 'words', test: { op: 'text' as const } };
    made += 1;
    const measure = aStatedMeasure({
      slug: `measure-${made}`,
      conditions: [condition!, words],
      cases: [aStatedCase({ outcome: 'needs-facts' })],
    });
    const { slug } = await posted({ measures: [measure] as PolicyDocument['measures'] });
    expect((await list(`policy=${slug}&asOf=2029-01-01`)).items).toEqual([
      {
        slug: measure.slug,
        title: { text: 'Subsidy for building a plant', lang: 'en', isOriginal: true },
        commitment: 'published-policy',
        fairCompetition: 'unknown',
        exportContingent: false,
        scope: NOT_NARROWED,
        conditions: 2,
        textOnlyConditions: 1,
        benefit: {
          kind: 'grant',
          text: { text: 'CNY 100 per square metre of floor', lang: 'en', isOriginal: true },
          currency: 'CNY',
          timing: { frequency: 'once', years: null, after: 0 },
          ceiling: false,
        },
        policy: expect.objectContaining({ slug, standing: expect.objectContaining({ status: 'ended' }) }),
      },
    ]);
  });

  it('is filtered by policy, park, segment, country and words, and paged', async () => {
    const { slug, document } = await posted({
      measures: [
        aStatedMeasure({ slug: `a-${randomUUID().slice(0, 8)}` }),
        aStatedMeasure({
          id: 'rent',
          slug: `b-${randomUUID().slice(0, 8)}`,
          title: { original: 'zh-CN', texts: { 'zh-CN': '厂房租金补贴' } },
        }),
      ] as PolicyDocument['measures'],
    });
    const own = document.measures.map((measure) => measure.slug);
    const park = `park=${world.park.slug}`;
    expect(await slugs(`policy=${slug}`)).toEqual(own);
    expect(await slugs(park)).toEqual(own);
    expect(await slugs(`${park}&segment=RE4a`)).toEqual(own);
    expect(await slugs(`${park}&segment=RE6`)).toEqual([]);
    expect(await slugs(`${park}&country=CN`)).toEqual(own);
    expect(await slugs(`${park}&country=MY`)).toEqual([]);
    expect(await slugs(`${park}&kind=award`)).toEqual([]);
    expect(await slugs(`${park}&q=${encodeURIComponent('租金')}`)).toEqual(own);
    expect(await slugs(`${park}&q=nowhere`)).toEqual([]);
    const second = await list(`${park}&pageSize=1&page=2`);
    expect([second.total, second.items.map((item: { slug: string }) => item.slug)]).toEqual([2, [own[1]]]);
  });

  it('refuses what cannot be asked', async () => {
    const bad = [
      'kind=offer',
      'country=China',
      'asOf=2026-02-30',
      'policy=..',
      'segment=RE9',
      'colour=red',
      'page=0',
    ];
    for (const query of bad)
      expect(code(await app.get(`/measures?${query}`))).toEqual([422, 'validation.failed']);
    expect(code(await app.get('/measures?page=1000&pageSize=100'))).toEqual([422, 'list.page-too-deep']);
    expect(code(await app.get('/measures?park=no-such-park'))).toEqual([404, 'park.not-found']);
  });

  it('holds nothing invented, but in the park it was invented for', async () => {
    const { id, slug, document } = await posted();
    // Written by people of the demonstration, which tests do not have: marked as their work is.
    await app.db.query('UPDATE policies SET demo = true WHERE id = $1', [id]);
    const own = document.measures[0]!.slug;
    expect(await slugs('pageSize=100')).not.toContain(own);
    expect(await slugs(`park=${world.park.slug}`)).toContain(own);
    expect((await page(slug)).body.demo).toBe(true);
    expect((await app.get('/sitemap.xml', { root: true })).body).not.toContain(slug);
    const other = await aPark(app);
    expect(await slugs(`park=${other.slug}`)).not.toContain(own);
  });
});
