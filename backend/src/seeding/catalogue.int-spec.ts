import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../test/support/test-app.js';
import { SeedCatalogue } from './seed-catalogue.js';
import { readSeedFiles } from './seed-files.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
  await app.app.get(SeedCatalogue, { strict: false }).execute();
}, 60_000);
afterAll(() => app?.stop());

const parks = async (query: string) => {
  const answer = await app.get(`/parks?${query}`);
  expect(answer.status).toBe(200);
  return answer.body as { items: { slug: string; segments: string[] }[]; total: number };
};
const slugs = (list: { items: { slug: string }[] }) => list.items.map(({ slug }) => slug);
const q = (words: string) => `q=${encodeURIComponent(words)}&pageSize=100`;

describe('the real catalogue', () => {
  it('holds every region, park, policy, regime and term of its files', async () => {
    const [regions, list, policies, everything, regimes, glossary] = await Promise.all([
      app.get('/regions?kind=region'),
      parks('pageSize=100'),
      app.get('/policies?pageSize=100'),
      app.get('/policies?pageSize=100&kind=programme&kind=award&kind=plan&kind=bill'),
      app.get('/regimes'),
      app.get('/glossary'),
    ]);
    expect(regions.body.total).toBe(33);
    expect(list.total).toBe(41);
    expect(policies.body.items.every((policy: { kind: string }) => policy.kind === 'programme')).toBe(true);
    // 54 entries: restrictions, regulations and costs are regimes; three of those regimes.json states better.
    expect(everything.body.total + (regimes.body.total - 29) + 3).toBe(54);
    expect(glossary.body.total).toBe(107);
  });

  it('loads once per state of its files and leaves alone what a person has edited', async () => {
    const seed = app.app.get(SeedCatalogue, { strict: false });
    expect(await seed.execute()).toBe(false);
    await app.db.query(`UPDATE parks SET status = 'edited by hand', edited_at = $1 WHERE slug = 'gebeng'`, [
      app.clock.now(),
    ]);
    await app.db.query(`UPDATE seed_loads SET hash = 'older'`);
    expect(await seed.execute()).toBe(true);
    expect((await app.get('/parks/gebeng')).body.status).toBe('edited by hand');
    const [facts] = await app.db.query<{ count: number }>('SELECT count(*)::int AS count FROM facts');
    expect(await seed.execute()).toBe(false);
    expect(await app.db.query('SELECT count(*)::int AS count FROM facts')).toEqual([facts]);
  });

  it('never says of a project site that it takes enquiries', async () => {
    const list = await app.get('/parks?pageSize=100');
    const sites = list.body.items.filter((park: { kind: string }) => park.kind === 'project site');
    expect(sites).toHaveLength(10);
    expect(sites.some((site: { takesEnquiries: boolean }) => site.takesEnquiries)).toBe(false);
    expect((await app.get('/parks/narva-neo-site')).body.enquiriesGoTo).toBe('ee-ida-viru');
  });
});

describe('finding a park', () => {
  it('by two Chinese characters, in full width, in traditional script, by a Latin word and its beginning', async () => {
    const found = slugs(await parks(q('稀土')));
    expect(found).toContain('baotou-rehtz');
    expect(slugs(await parks(q('包頭')))).toContain('baotou-rehtz');
    expect(slugs(await parks(q('包头 稀土')))).toContain('baotou-rehtz');
    expect(slugs(await parks(q('ＢＡＯＴＯＵ')))).toContain('baotou-rehtz');
    expect(slugs(await parks(q('geb')))).toEqual(['gebeng']);
    expect(slugs(await parks(q('no such park')))).toEqual([]);
  });

  it('needs every word of the query, and takes signs alone for no query', async () => {
    expect(slugs(await parks(q('Baotou Kuantan')))).toEqual([]);
    expect((await parks(q('%_\'"--'))).total).toBe(41);
  });

  it('through the index, whatever is searched', async () => {
    const plans = await app.db.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT id FROM search_terms WHERE kind = 'park' AND term = '稀土' ORDER BY sort_key, id LIMIT 20`,
    );
    expect(plans.map((row) => row['QUERY PLAN']).join('\n')).toContain('search_terms_pkey');
  });

  it('by segment: any of those named', async () => {
    const list = await parks('segment=RE4a&segment=RE6&pageSize=100');
    expect(list.total).toBeGreaterThan(5);
    expect(list.items.every(({ segments }) => segments.includes('RE4a') || segments.includes('RE6'))).toBe(
      true,
    );
  });

  it('by region: a province and a country include what lies inside', async () => {
    const province = slugs(await parks('region=cn-inner-mongolia&pageSize=100'));
    expect(province).toEqual(expect.arrayContaining(['baotou-rehtz', 'baotou-pm-motor-park']));
    expect(province).not.toContain('gebeng');
    expect(slugs(await parks('region=country-my'))).toEqual(['gebeng']);
    expect(slugs(await parks('region=cn-ganzhou&pageSize=100'))).toContain('longnan-etdz');
  });

  it('page by page, without gaps and without a park twice, however it is sorted', async () => {
    for (const sort of ['name', 'newest-facts', 'largest-area']) {
      const pages = await Promise.all(
        [1, 2, 3].map((page) => parks(`sort=${sort}&page=${page}&pageSize=15`)),
      );
      expect(new Set(pages.flatMap(slugs)).size).toBe(41);
      expect(pages.map(({ items }) => items.length)).toEqual([15, 15, 11]);
    }
    expect(await parks('page=40&pageSize=20')).toMatchObject({ items: [], total: 41 });
  });

  it.each([
    ['page=0', '/page'],
    ['pageSize=101', '/pageSize'],
    ['page=abc', '/page'],
    ['segment=RE9', '/segment'],
    ['sort=price', '/sort'],
    ['region=../../etc', '/region'],
    ['colour=red', '/colour'],
    [`q=${'x'.repeat(101)}`, '/q'],
  ])('is refused for ?%s, naming the key', async (query, pointer) => {
    const answer = await app.get(`/parks?${query}`);
    expect(answer).toMatchObject({ status: 422, body: { code: 'validation.failed' } });
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer]);
  });

  it('is refused deeper than anybody leafs', async () => {
    expect(await app.get('/parks?page=101&pageSize=100')).toMatchObject({
      status: 422,
      body: { code: 'list.page-too-deep' },
    });
  });
});

describe('the page of a park', () => {
  it('shows each fact with unit, date, source and freshness, and says what is not known', async () => {
    const { body } = await app.get('/parks/baotou-rehtz');
    const area = body.facts.find((fact: { key: string }) => fact.key === 'approved_area');
    expect(area).toMatchObject({
      value: '956',
      unit: 'ha',
      asOf: { value: '1992-11', from: '1992-11-01', to: '1992-11-30' },
      source: {
        address: 'https://github.com/kaiwulaw/china-industrial-zones-atlas',
        retrievedOn: '2026-11-23',
      },
      freshness: { state: 'overdue' },
    });
    expect(body.unknownBlocks).toEqual(expect.arrayContaining(['power', 'water', 'land', 'contacts']));
    expect(body).toMatchObject({ claimed: false, takesEnquiries: true, timeZone: 'Asia/Shanghai' });
    expect(body.tenants[0]).toMatchObject({
      name: expect.any(String),
      asOf: expect.any(Object),
      source: expect.any(String),
    });
  });

  it('is in the reader’s language and keeps the local name', async () => {
    const chinese = await app.get('/parks/baotou-rehtz', { headers: { 'accept-language': 'zh-CN' } });
    expect(chinese.body.name).toEqual({
      text: '包头稀土高新技术产业开发区',
      lang: 'zh-CN',
      isOriginal: true,
    });
    const german = await app.get('/parks/baotou-rehtz', { headers: { 'accept-language': 'de' } });
    expect(german.body.name.lang).toBe('en');
    expect(german.body.localName.text).toBe('包头稀土高新技术产业开发区');
  });

  it('shows both sides of a conflict', async () => {
    const { body } = await app.get('/parks/longyan-re-park');
    expect(body.facts.find((fact: { key: string }) => fact.key === 'planned_area')).toMatchObject({
      conflict: true,
      note: expect.stringMatching(/^CONFLICT/),
    });
  });

  it('holds no fact that is not public, nor does the list count it', async () => {
    const before = (await app.get('/parks/gebeng')).body;
    await app.db.query(
      `INSERT INTO facts (subject_type, subject_id, key, value, value_kind, visibility)
       SELECT 'park', id, 'secret_price', '1', 'number', 'on-request' FROM parks WHERE slug = 'gebeng'`,
    );
    expect((await app.get('/parks/gebeng')).body.facts).toEqual(before.facts);
  });

  it('is not there for an unknown slug, and says so like any missing thing', async () => {
    for (const slug of ['no-such-park', 'NO', '%2e%2e', 'a'.repeat(61)]) {
      expect((await app.get(`/parks/${slug}`)).status).toBe(404);
    }
  });
});

describe('policies', () => {
  it.each([
    ['2020-12-31', 'forecast', false],
    ['2021-01-01', 'in-force', true],
    ['2030-11-30', 'in-force', true],
    ['2030-12-01', 'ending-soon', true],
    ['2030-12-31', 'ending-soon', true],
    ['2031-01-01', 'ended', false],
  ])('the Western Development rate is on %s %s', async (asOf, status, offer) => {
    const { body } = await app.get(`/policies/cn-west-cit?asOf=${asOf}`);
    expect(body.standing).toMatchObject({ status, offer, asOf });
  });

  it('without a day have the status of today', async () => {
    expect((await app.get('/policies/cn-west-cit')).body.standing.asOf).toBe('2026-11-26');
  });

  it('whose standing nobody confirmed are never offers', async () => {
    const { body } = await app.get('/policies?status=lapsed-verify&pageSize=100');
    expect(body.total).toBeGreaterThan(15);
    expect(body.items.every((policy: { standing: { offer: boolean } }) => !policy.standing.offer)).toBe(true);
  });

  it('that are awards are context, never offers', async () => {
    const { body } = await app.get('/policies?kind=award&pageSize=100');
    expect(body.total).toBe(12);
    expect(new Set(body.items.map((p: { standing: { status: string } }) => p.standing.status))).toEqual(
      new Set(['not-an-offer']),
    );
  });

  it('apply to a park when they name it, its region, or its whole country', async () => {
    const baotou = slugs((await app.get('/policies?park=baotou-rehtz&pageSize=100')).body);
    expect(baotou).toEqual(expect.arrayContaining(['baotou-fund-2016', 'cn-west-cit', 'cn-hnte-cit']));
    expect(baotou).not.toContain('us-45x');
    const zibo = slugs((await app.get('/policies?park=zibo-htz&pageSize=100')).body);
    expect(zibo).toContain('cn-hnte-cit');
    expect(zibo).not.toContain('cn-west-cit');
    expect((await app.get('/policies?park=no-such-park')).status).toBe(404);
  });

  it('show their conditions, benefit and source as stated', async () => {
    const { body } = await app.get('/policies/cn-west-cit');
    expect(body.conditions).toContainEqual(
      expect.objectContaining({
        field: 'main_business_revenue_share',
        op: '>=',
        value: '60',
        unit: 'percent',
      }),
    );
    expect(body.benefit).toContainEqual({ name: 'rate', value: '0.15' });
    expect(body.source).toMatchObject({ address: expect.stringMatching(/^http/), retrievedOn: '2026-11-23' });
  });
});

describe('regimes', () => {
  const dutyOn = async (hs: string, asOf: string) =>
    (await app.get(`/regimes?hs=${hs}&asOf=${asOf}`)).body.items.filter(
      (r: { hs: string | null }) => r.hs === hs,
    );

  it.each([
    ['28469013', '2009-06-01', '15', 'in-force'],
    ['28469013', '2012-12-31', '15', 'in-force'],
    ['28053011', '2009-06-01', '15', 'lapsed-verify'],
    ['28053011', '2010-06-01', '15', 'in-force'],
    ['28053011', '2011-06-01', '25', 'in-force'],
  ])('duty on %s on %s is %s: %s', async (hs, asOf, value, status) => {
    expect(await dutyOn(hs, asOf)).toMatchObject([{ value, status }]);
  });

  it('stated by an entry of the policies too say what else was read, also where it contradicts', async () => {
    const { items } = (await app.get('/regimes')).body;
    const noteOf = (slug: string) => items.find((rule: { slug: string }) => rule.slug === slug).note;
    const entry = (id: string) => readSeedFiles().policies.find((policy) => policy.id === id)!;
    const [conflict] = /CONFLICT:.*?in 2011\./.exec(entry('cn-export-duty').notes ?? '') ?? [];
    for (const hs of ['28053014', '28053015', '28461010', '28469012'])
      expect(noteOf(`cn-duty-${hs}-2011-01-01`)).toContain(conflict);
    expect(noteOf('cn-duty-28053011-2011-01-01')).not.toContain('CONFLICT');
    expect(noteOf('cn-order-785')).toContain(entry('cn-re-regulation-2024').source_url);
  });

  it('duty is unknown, not zero, where no record speaks', async () => {
    expect(await dutyOn('28053011', '2007-06-01')).toEqual([]);
    expect(await dutyOn('28469013', '2016-01-01')).toEqual([]);
  });

  it.each([
    ['2026-11-10', 'suspended'],
    ['2026-11-11', 'lapsed-verify'],
  ])('the announcements suspended until 2026-11-10 are on %s %s', async (asOf, status) => {
    const { body } = await app.get(`/regimes?asOf=${asOf}`);
    expect(body.items.find((r: { slug: string }) => r.slug === 'cn-ann-55-62').status).toBe(status);
  });

  it('that were replaced are gone today, to be verified before, and never in force by lack of an end', async () => {
    const all = (await app.get('/regimes')).body.items;
    expect(all.find((r: { slug: string }) => r.slug === 'cn-fdi-2007').status).toBe('superseded');
    const earlier = (await app.get('/regimes?asOf=2010-01-01')).body.items;
    expect(earlier.find((r: { slug: string }) => r.slug === 'cn-fdi-2007').status).toBe('lapsed-verify');
  });
});

describe('offerings', () => {
  it('are a real read of an empty table, and of rows once parks have posted', async () => {
    expect((await app.get('/offerings')).body).toEqual({ items: [], total: 0, page: 1, pageSize: 20 });
    const row = await app.db.one<{ id: string }>(
      `INSERT INTO offerings (park_id, kind, title, sort_title, segments, quantity_value, quantity_unit, opens_on, closes_on, published_at,
         document)
       SELECT id, 'plot', '{"original":"en","texts":{"en":"Serviced plot"}}', 'serviced plot', '{RE4a}', 2.5, 'ha',
              '2026-11-01', '2026-11-26', $1, $2 FROM parks WHERE slug = 'baotou-rehtz' RETURNING id`,
      [
        app.clock.now(),
        JSON.stringify({ requirements: [], documents: [], policies: [], decisionDays: null }),
      ],
    );
    const offering = {
      kind: 'plot',
      status: 'closing-soon',
      park: { slug: 'baotou-rehtz' },
      quantity: { value: '2.5', unit: 'ha' },
    };
    expect((await app.get('/offerings?park=baotou-rehtz&segment=RE4a&region=country-cn')).body).toMatchObject(
      { items: [offering], total: 1 },
    );
    expect((await app.get(`/offerings/${row?.id}`)).body).toMatchObject(offering);
    expect((await app.get('/offerings?park=gebeng')).body.total).toBe(0);
    expect((await app.get('/offerings/0193f0a0-0000-7000-8000-000000000001')).status).toBe(404);
  });
});

describe('the portal itself', () => {
  it('has three figures with their date, and a source where they were read', async () => {
    const { body } = await app.get('/portal/figures');
    expect(body.items).toHaveLength(3);
    expect(body.items.map((figure: { key: string; value: string }) => [figure.key, figure.value])).toEqual([
      ['catalogue.parks', '41'],
      ['catalogue.policies-in-force', '8'],
      ['fact.rare_earth_enterprises', '209'],
    ]);
    expect(body.items[2]).toMatchObject({
      asOf: { value: '2024-10' },
      source: { address: expect.stringMatching(/^http/) },
    });
  });

  it('tells search engines every public page in every language', async () => {
    const { body } = await app.get('/sitemap.xml', { root: true });
    expect(body).toContain('<loc>http://localhost:3000/ja/parks/baotou-rehtz</loc>');
    expect(body).toContain('hreflang="zh-CN"');
    expect((await app.get('/robots.txt', { root: true })).body).toContain('Disallow: /en/desk/');
  });
});
