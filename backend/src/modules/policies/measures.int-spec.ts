import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPark } from '../../../test/support/leads.factory.js';
import { aMeasureSlug, NOT_NARROWED, PolicyDesk } from '../../../test/support/policies.factory.js';
import { type Answer, createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { anUnconfirmedPolicy } from '../../../test/support/verification.factory.js';
import type { PolicyDocument } from './dto/policy.document.js';
import { aStatedCase, aStatedMeasure } from './policies.factory.js';

const START = '2026-11-26T02:00:00.000Z';
let app: TestApp;
let desk: PolicyDesk;
beforeAll(async () => {
  app = await createTestApp();
}, 60_000);
afterAll(() => app?.stop());
beforeEach(async () => {
  app.clock.set(START);
  desk = await PolicyDesk.of(app);
});

const code = ({ status, body }: Answer) => [status, body?.code];

describe('the list of measures', () => {
  const list = async (query: string) => (await app.get(`/measures?${query}`)).body;
  const slugs = async (query: string): Promise<string[]> =>
    (await list(query)).items.map(({ slug }: { slug: string }) => slug);

  it('gives each with its policy, how that stands on the day, and how many conditions are words', async () => {
    const [condition] = aStatedMeasure().conditions;
    const words = { ...condition!, id: 'words', test: { op: 'text' as const } };
    const measure = aStatedMeasure({
      slug: aMeasureSlug(),
      conditions: [condition!, words],
      cases: [aStatedCase({ outcome: 'needs-facts' })],
    });
    const { slug } = await desk.posted({ measures: [measure] as PolicyDocument['measures'] });
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

  it('gives what is named by its address, of whatever kind and also what is invented', async () => {
    const [award, invented] = await Promise.all([
      desk.posted({ measures: [aStatedMeasure({ slug: aMeasureSlug() })] as PolicyDocument['measures'] }),
      desk.posted({ measures: [aStatedMeasure({ slug: aMeasureSlug() })] as PolicyDocument['measures'] }),
    ]);
    const [first = '', second = ''] = [award, invented].map(({ document }) => document.measures[0]?.slug);
    await app.db.query(`UPDATE policies SET kind = 'award' WHERE id = $1`, [award.id]);
    await app.db.query('UPDATE policies SET demo = true WHERE id = $1', [invented.id]);
    expect((await slugs(`slug=${first}&slug=${second}&slug=no-such-measure`)).toSorted()).toEqual(
      [first, second].toSorted(),
    );
    expect(await slugs('slug=no-such-measure')).toEqual([]);
    expect(await slugs(`slug=${first}&kind=programme`)).toEqual([]);
  });

  it('is filtered by policy, park, segment, country and words, and paged', async () => {
    const { slug, document } = await desk.posted({
      segments: ['RE4a'],
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
    const park = `park=${desk.world.park.slug}`;
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
    const { id, slug, document } = await desk.posted();
    // Written by people of the demonstration, which tests do not have: marked as their work is.
    await app.db.query('UPDATE policies SET demo = true WHERE id = $1', [id]);
    const own = document.measures[0]!.slug;
    expect(await slugs('pageSize=100')).not.toContain(own);
    expect(await slugs(`park=${desk.world.park.slug}`)).toContain(own);
    expect((await desk.page(slug)).body.demo).toBe(true);
    expect((await app.get('/sitemap.xml', { root: true })).body).not.toContain(slug);
    const other = await aPark(app);
    expect(await slugs(`park=${other.slug}`)).not.toContain(own);
  });

  it('holds nothing invented for all the country, wherever one looks, and neither does the check', async () => {
    const territory = { nationwide: true, regions: [], parks: [desk.world.park.slug] };
    const invented = await anUnconfirmedPolicy(app, { demo: true, level: 'national', territory });
    const real = await anUnconfirmedPolicy(app, { territory });
    const other = await aPark(app);
    const checked = async (park: string) => {
      const { body } = await app.post('/eligibility/place', { kind: 'park', slug: park, facts: {} });
      return body.measures.map(({ slug }: { slug: string }) => slug);
    };
    const policiesOf = async (park: string) =>
      (await app.get(`/policies?park=${park}&pageSize=100`)).body.items.map(
        ({ slug }: { slug: string }) => `${slug}-measure`,
      );
    for (const listed of [(park: string) => slugs(`park=${park}&pageSize=100`), checked, policiesOf]) {
      const [own, elsewhere] = [await listed(desk.world.park.slug), await listed(other.slug)];
      expect(own).toEqual(expect.arrayContaining([`${real}-measure`, `${invented}-measure`]));
      expect(elsewhere).toContain(`${real}-measure`);
      expect(elsewhere).not.toContain(`${invented}-measure`);
    }
  });
});
