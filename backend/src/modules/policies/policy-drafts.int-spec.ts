import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aContentWorld } from '../../../test/support/content.factory.js';
import { anOfficer } from '../../../test/support/people.factory.js';
import {
  aMeasureSlug,
  aPolicySlug,
  NOT_NARROWED,
  PolicyDesk,
} from '../../../test/support/policies.factory.js';
import { type Answer, createTestApp, type TestApp } from '../../../test/support/test-app.js';
import type { PolicyDocument } from './dto/policy.document.js';
import type { MeasureDocument } from './model/rules.js';
import { aStatedCase, aStatedMeasure } from './policies.factory.js';
import { RuleBook } from './rule-book.js';

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

const book = () => app.app.get(RuleBook, { strict: false });
const code = ({ status, body }: Answer) => [status, body?.code];

describe('a policy of a park', () => {
  it('is written by its team, reviewed, and then read with what it grants and on which conditions', async () => {
    const legalBasis = { original: 'zh-CN', texts: { 'zh-CN': '条例第八条', en: 'Regulation, Article 8' } };
    const documents = { original: 'zh-CN', texts: { 'zh-CN': '申请书\n营业执照' } };
    const fee = { amount: '200', currency: 'CNY' };
    const measures = [aStatedMeasure({ slug: aMeasureSlug(), documents, fee })];
    const { slug, document } = await desk.posted({ legalBasis, measures });
    const { body } = await desk.page(slug);
    expect(body).toMatchObject({
      slug,
      title: { text: 'Support for new magnet plants', lang: 'en', isOriginal: true },
      standing: { status: 'in-force', offer: true, asOf: '2026-11-26' },
      legalBasis: { text: 'Regulation, Article 8', lang: 'en', isOriginal: false },
      issuedOn: { value: '2026-01-15' },
      parks: [{ slug: desk.world.park.slug }],
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
        documents: { text: '申请书\n营业执照', lang: 'zh-CN', isOriginal: true },
        fee,
        statutoryDays: 20,
      },
    ]);
    expect((await desk.page(slug, '', 'zh-CN')).body.legalBasis).toEqual({
      text: '条例第八条',
      lang: 'zh-CN',
      isOriginal: true,
    });
    expect((await app.get('/sitemap.xml', { root: true })).body).toContain(`/en/policies/${slug}</loc>`);
  });

  it('belongs to one park: nobody else’s team sees its draft, and none writes for another', async () => {
    const { body } = await desk.begin(desk.fresh());
    const other = await aContentWorld(app);
    expect((await app.get(`/content/policy/${body.id}`, { token: other.editor })).status).toBe(404);
    expect((await desk.begin(desk.fresh(), { token: other.editor })).status).toBe(404);
  });

  it('for all the country is begun by administrators alone', async () => {
    const territory = { nationwide: true, regions: [], parks: [] };
    expect(code(await desk.begin(desk.fresh({ territory }), { parkId: null }))).toEqual([
      422,
      'validation.failed',
    ]);
    const slug = aPolicySlug();
    const measures = [aStatedMeasure({ slug: aMeasureSlug(), cases: [aStatedCase({ place: ['MY'] })] })];
    const begun = await desk.begin(desk.fresh({ territory, country: 'MY', measures }), {
      token: desk.world.officer,
      parkId: null,
      slug,
    });
    expect(begun.status).toBe(201);
    expect(begun.body.open.problems).toEqual([]);
    expect((await app.get(`/content/policy/${begun.body.id}`, { token: desk.world.editor })).status).toBe(
      404,
    );
    await desk.move(begun.body.id, desk.world.officer, {
      action: 'submit',
      acknowledgedWarnings: begun.body.open.warnings,
    });
    const reviewer = await app.signedIn(await anOfficer(app));
    expect((await desk.move(begun.body.id, reviewer, { action: 'approve' })).status).toBe(200);
    expect((await desk.page(slug)).body).toMatchObject({ nationwide: true });
  });

  it('has an address that no other has, drafts included', async () => {
    const { slug } = await desk.posted();
    const again = await desk.begin(desk.fresh(), { slug });
    expect([again.status, again.body.errors]).toEqual([
      422,
      [{ pointer: '/identity/slug', code: 'policy.slug-taken', detail: expect.any(String) }],
    ]);
    await desk.begin(desk.fresh(), { slug: 'begun-only' });
    const twice = await desk.begin(desk.fresh(), { slug: 'begun-only' });
    expect(twice.body.errors[0].code).toBe('policy.slug-taken');
  });

  it('is not submitted while it speaks for others, or while a rule in it could not be run', async () => {
    const territory = { nationwide: true, regions: [], parks: [] };
    const measure = aStatedMeasure({ slug: 'never-published' });
    measure.benefit.amount = { op: 'quantity', value: '3', unit: 'ha' };
    const { body } = await desk.begin(desk.fresh({ territory, measures: [measure] }));
    expect(body.open.problems.map((note: { code: string }) => note.code)).toEqual([
      'policy.territory-not-own',
      'rule.not-money',
    ]);
    expect(code(await desk.move(body.id, desk.world.manager, { action: 'submit' }))).toEqual([
      422,
      'content.not-ready',
    ]);
  });

  it('is not submitted while a case of its own comes out otherwise, and is once it is put right', async () => {
    const slug = aMeasureSlug();
    const measure = (cases: MeasureDocument['cases']) =>
      [aStatedMeasure({ slug, cases })] as PolicyDocument['measures'];
    const document = desk.fresh({ measures: measure([aStatedCase({ amount: '1000001' })]) });
    const { body } = await desk.begin(document);
    const failing = await desk.move(body.id, desk.world.manager, {
      action: 'submit',
      acknowledgedWarnings: [],
    });
    expect(code(failing)).toEqual([422, 'content.not-ready']);
    expect(failing.body.errors).toMatchObject([
      { pointer: '/measures/plant/cases/at-the-bound', code: 'measure.case-fails' },
    ]);
    const save = (cases: MeasureDocument['cases']) =>
      desk.save(body.id, { ...document, measures: measure(cases) });
    expect((await save([])).body.problems).toMatchObject([{ code: 'measure.case-missing' }]);
    expect((await save([aStatedCase()])).body.problems).toEqual([]);
    await desk.publish(body.id);
  });

  it('is gone once archived: page, lists, sitemap and rules', async () => {
    const { id, slug, document } = await desk.posted();
    const before = await book().version();
    expect((await desk.move(id, desk.world.manager, { action: 'archive' })).status).toBe(200);
    expect(code(await desk.page(slug))).toEqual([404, 'policy.not-found']);
    expect(code(await app.get(`/policies/${slug}/history`))).toEqual([404, 'policy.not-found']);
    const lists = await Promise.all([
      app.get(`/policies?park=${desk.world.park.slug}`),
      app.get(`/measures?park=${desk.world.park.slug}`),
    ]);
    expect(lists.map(({ body }) => body.items)).toEqual([[], []]);
    expect((await app.get('/sitemap.xml', { root: true })).body).not.toContain(slug);
    expect(await book().version()).not.toBe(before);
    const slugs = (await book().entries()).map((entry) => entry.slug);
    expect(slugs).not.toContain(document.measures[0]!.slug);
  });
});

describe('the order of measures and conditions', () => {
  it('is saved, told to the reviewer as a move, and published', async () => {
    const [condition] = aStatedMeasure().conditions;
    const second = { ...condition!, id: 'again', text: { original: 'en', texts: { en: 'Once more' } } };
    const measures = [
      aStatedMeasure({ slug: aMeasureSlug(), conditions: [condition!, second] }),
      aStatedMeasure({ id: 'rent', slug: aMeasureSlug() }),
    ] as PolicyDocument['measures'];
    const { id, slug } = await desk.posted({ measures });
    const { body } = await desk.redraft(id, (document) => {
      const [plant, rent] = document.measures;
      return { ...document, measures: [rent!, { ...plant!, conditions: [...plant!.conditions].reverse() }] };
    });
    expect(body.changes).toEqual([
      {
        pointer: '/measures/plant/conditions',
        kind: 'moved',
        before: ['investment', 'again'],
        after: ['again', 'investment'],
      },
      { pointer: '/measures', kind: 'moved', before: ['plant', 'rent'], after: ['rent', 'plant'] },
    ]);
    await desk.publish(id);
    const { body: page } = await desk.page(slug);
    expect(page.measures.map((measure: { slug: string }) => measure.slug)).toEqual([
      measures[1]!.slug,
      measures[0]!.slug,
    ]);
    expect(page.measures[1].conditions.map((each: { id: string }) => each.id)).toEqual([
      'again',
      'investment',
    ]);
    const { items } = (await app.get(`/policies/${slug}/history`)).body;
    expect(items.map(({ n }: { n: number }) => n)).toEqual([2, 1]);
  });
});

describe('what a draft may leave open', () => {
  it('is every date: nobody found one, and it is in force on no day', async () => {
    const { slug } = await desk.posted({
      issuedOn: null,
      effectiveFrom: null,
      effectiveTo: null,
      sourceDate: null,
      measures: [aStatedMeasure({ slug: aMeasureSlug(), cases: [aStatedCase({ outcome: 'verify' })] })],
    } as Partial<PolicyDocument>);
    const { standing, effectiveFrom } = (await desk.page(slug)).body;
    expect([standing.status, standing.offer, effectiveFrom]).toEqual(['lapsed-verify', false, null]);
  });

  it('is no place of a condition: one that is none of ours is named where it stands', async () => {
    const [condition] = aStatedMeasure().conditions;
    const test = {
      op: 'in-place' as const,
      inside: [desk.world.park.slug, 'no-such-place'],
      outside: ['CN'],
    };
    const conditions = [{ ...condition!, test }];
    const measures = [aStatedMeasure({ slug: aMeasureSlug(), conditions })] as PolicyDocument['measures'];
    const { body } = await desk.begin(desk.fresh({ measures }));
    expect(body.open.problems.filter((note: { code: string }) => note.code !== 'measure.case-fails')).toEqual(
      [
        {
          pointer: '/measures/plant/conditions/investment/test/inside',
          code: 'measure.place-unknown',
          params: { slug: 'no-such-place' },
        },
      ],
    );
  });
});

describe('a rule in a document', () => {
  const withTest = (test: unknown) => {
    const [condition] = aStatedMeasure().conditions;
    return { ...desk.fresh(), measures: [{ ...aStatedMeasure(), conditions: [{ ...condition, test }] }] };
  };
  const nested = (depth: number): unknown =>
    depth === 1 ? { op: 'text' } : { op: 'all', of: [nested(depth - 1)] };
  const at = '/document/measures/0/conditions/0/test';
  const errorsOf = async (test: unknown) => {
    const { status, body } = await desk.begin(withTest(test));
    return [
      status,
      body.errors?.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`),
    ];
  };

  it('may be twenty deep, and is refused beyond that and beyond two hundred parts', async () => {
    expect((await desk.begin(withTest(nested(20)))).status).toBe(201);
    expect(await errorsOf(nested(21))).toEqual([422, [`${at} validation.tree-too-large`]]);
    const wide = { op: 'all', of: Array.from({ length: 200 }, () => ({ op: 'text' })) };
    expect(await errorsOf(wide)).toEqual([422, [`${at} validation.tree-too-large`]]);
    expect(code(await desk.begin(withTest(nested(200))))).toEqual([422, 'validation.too-deep']);
  });

  it('of no known shape is refused, naming its place', async () => {
    expect(await errorsOf({ op: 'eval', code: 'process.exit()' })).toEqual([
      422,
      [`${at} validation.tree-unreadable`],
    ]);
  });
});

describe('documents that take each other’s place', () => {
  it('name each other, and the one nobody here has read by its address alone', async () => {
    const old = await desk.posted();
    const repealing = [{ id: 'a', slug: old.slug, how: 'repeals' as const, note: null }];
    const { body } = await desk.begin(desk.fresh({ replaces: repealing }));
    const beside = { pointer: '/replaces/a', code: 'policy.replaced-in-force', params: { slug: old.slug } };
    expect(body.open.warnings).toMatchObject([beside]);
    const next = await desk.posted({
      replaces: [
        { id: 'a', slug: old.slug, how: 'repeals', note: 'From the day of its entry into force' },
        { id: 'b', slug: 'list-of-2014', how: 'continues', note: null },
      ],
    });
    const repealed = { how: 'repeals', note: 'From the day of its entry into force' };
    expect((await desk.page(next.slug)).body.replaces).toEqual([
      { slug: old.slug, title: expect.objectContaining({ lang: 'en' }), ...repealed },
      { slug: 'list-of-2014', title: null, how: 'continues', note: null },
    ]);
    expect((await desk.page(old.slug)).body.replacedBy).toMatchObject([{ slug: next.slug, ...repealed }]);
  });
});

describe('measures that are taken off each other', () => {
  const takenOffAs = (id: string, slug: string, ...reducesBaseOf: string[]) => {
    const measure = aStatedMeasure({ id, slug });
    return { ...measure, stacking: { ...measure.stacking, reducesBaseOf } } as MeasureDocument;
  };
  const takenOff = (slug: string, ...reducesBaseOf: string[]) => {
    const measure = aStatedMeasure({ slug });
    return {
      measures: [{ ...measure, stacking: { ...measure.stacking, reducesBaseOf } }],
    } as Partial<PolicyDocument>;
  };

  it('in a circle through other published policies are told, and never published', async () => {
    const [mine, near, far] = [aMeasureSlug(), aMeasureSlug(), aMeasureSlug()] as [string, string, string];
    await desk.posted(takenOff(near, far));
    const last = await desk.posted(takenOff(far));
    const { body } = await desk.begin(desk.fresh(takenOff(mine, near)));
    expect(body.open.problems).toEqual([]);

    await desk.rewrite(last.id, (document) => ({ ...document, ...takenOff(far, mine) }));
    const { open } = (await app.get(`/content/policy/${body.id}`, { token: desk.world.editor })).body;
    expect(open.problems).toEqual([
      {
        pointer: '/measures/plant/stacking/reducesBaseOf',
        code: 'rule.cycle',
        params: { measures: [mine, near, far, mine].join(' → ') },
      },
    ]);
    const refused = await desk.move(body.id, desk.world.manager, {
      action: 'submit',
      acknowledgedWarnings: [],
    });
    expect(refused.status).toBe(422);

    // Without the published one that closes it there is no circle.
    await desk.rewrite(last.id, (document) => ({ ...document, ...takenOff(far) }));
    await desk.publish(body.id);
  });

  it('in no circle any more, since what would close it is taken out or archived, are published', async () => {
    const [mine, gone, other] = [aMeasureSlug(), aMeasureSlug(), aMeasureSlug()] as [string, string, string];
    const own = await desk.posted({
      measures: [takenOffAs('plant', mine), takenOffAs('gone', gone, mine)] as PolicyDocument['measures'],
    });
    const theirs = await desk.posted(takenOff(other, gone));
    const only = (...reducesBaseOf: string[]) => [takenOffAs('plant', mine, ...reducesBaseOf)];
    await desk.rewrite(own.id, (document) => ({
      ...document,
      measures: only(other) as PolicyDocument['measures'],
    }));

    await desk.rewrite(own.id, (document) => ({
      ...document,
      measures: only() as PolicyDocument['measures'],
    }));
    await desk.rewrite(theirs.id, (document) => ({ ...document, ...takenOff(other, mine) }));
    expect((await desk.move(theirs.id, desk.world.manager, { action: 'archive' })).status).toBe(200);
    await desk.rewrite(own.id, (document) => ({
      ...document,
      measures: only(other) as PolicyDocument['measures'],
    }));
  });

  it('in a circle that was closed between submission and approval are not published', async () => {
    const [mine, other] = [aMeasureSlug(), aMeasureSlug()] as [string, string];
    const { body } = await desk.begin(desk.fresh(takenOff(mine, other)));
    const submitted = await desk.move(body.id, desk.world.manager, {
      action: 'submit',
      acknowledgedWarnings: [],
    });
    expect(submitted.status).toBe(200);
    await desk.posted(takenOff(other, mine));
    const { status, body: answer } = await desk.move(body.id, desk.world.officer, { action: 'approve' });
    expect([status, answer.errors?.[0]?.code ?? answer.code]).toEqual([422, 'rule.cycle']);
  });
});
