import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { SeedCatalogue } from '../../seeding/seed-catalogue.js';
import { asker, cny, listed, type StatedFacts, WEST } from './eligibility.factory.js';

let app: TestApp;
const { ask, at } = asker(() => app);
beforeAll(async () => {
  app = await createTestApp();
  await app.app.get(SeedCatalogue, { strict: false }).execute();
}, 60_000);
afterAll(() => app?.stop());

interface Answer {
  questions: { fact: string; about: string }[];
  measures: {
    outcome: string;
    conditions: { missing: string[] }[];
    schedule: { missing: string[] } | null;
  }[];
}

const asked = ({ questions }: Answer) => questions.map(({ fact }) => fact);

describe('the questions of an answer', () => {
  it('begin with what settles most, and leave out what no offer hangs on', async () => {
    const first = await at('baotou-rehtz', { segment: 'RE4a', ownership: 'foreign' }, { asOf: '2026-06-01' });
    expect(first.questions.length).toBeGreaterThan(3);
    expect(first.questions[0].about).toBe('outcome');
    // No award is worth a question.
    expect(asked(first)).not.toContain('us-48c-allocation');
  });

  it('leave out what follows from what is stated', async () => {
    const open = await at('baotou-rehtz', { ownership: 'foreign' }, { asOf: '2026-06-01' });
    expect(asked(open)).toContain('works-in-rare-earths');
    expect(asked(open)).toContain('deep-processing');
    const magnets = await at('baotou-rehtz', { segment: 'RE4a' }, { asOf: '2026-06-01' });
    for (const fact of ['works-in-rare-earths', 'makes-rare-earth-materials', 'deep-processing'])
      expect(asked(magnets)).not.toContain(fact);
  });

  it('are every one that is open, however many: who skips one comes to the next', async () => {
    const answer: Answer = await at('baotou-rehtz', {}, { asOf: '2026-06-01' });
    const open = answer.measures
      .filter(({ outcome }) => outcome === 'needs-facts')
      .flatMap(({ conditions, schedule }) => [
        ...conditions.flatMap(({ missing }) => missing),
        ...(schedule?.missing ?? []),
      ]);
    expect(new Set(asked(answer))).toEqual(new Set(open));
    expect(answer.questions.length).toBeGreaterThan(20);
    const across = await ask({ facts: {}, asOf: '2026-06-01' });
    expect(asked(across.body)).toEqual(expect.arrayContaining(asked(answer)));
  });
});

describe('an answer across places', () => {
  it('counts by outcome and adds up for each park that takes applications', async () => {
    const { status, body } = await ask({
      facts: { ...listed, 'taxable-profit': cny('20000000') },
      asOf: '2026-06-01',
    });
    expect(status).toBe(200);
    const slugs = body.places.map(({ slug }: { slug: string }) => slug);
    expect(slugs).toContain('baotou-rehtz');
    expect(slugs).not.toContain('narva-neo-site');
    const baotou = body.places.find(({ slug }: { slug: string }) => slug === 'baotou-rehtz');
    const whole = await at(
      'baotou-rehtz',
      { ...listed, 'taxable-profit': cny('20000000') },
      { asOf: '2026-06-01' },
    );
    expect(baotou.counts).toEqual(whole.counts);
    expect(baotou.totals).toEqual(whole.eligible.totals);
    expect(baotou.top[0]).toMatchObject({ slug: WEST, outcome: 'eligible', sum: { high: '10000000.00' } });
    expect(baotou.top.length).toBeLessThanOrEqual(10);
    const shandong = body.places.find(({ slug }: { slug: string }) => slug === 'zibo-htz');
    expect(shandong.totals).toEqual([]);
  });

  it('answers for regions, and for what lies above a park', async () => {
    const { body } = await ask({ facts: listed, regions: ['cn-baotou', 'cn-shandong'], asOf: '2026-06-01' });
    expect(
      body.places.map(({ slug, counts }: { slug: string; counts: { eligible: number } }) => [
        slug,
        counts.eligible > 0,
      ]),
    ).toEqual([
      ['cn-baotou', true],
      ['cn-shandong', false],
    ]);
  });

  it.each([
    ['1950-01-01', 0],
    ['2150-01-01', 0],
  ])('on %s, before or after all rules, finds nothing that one may have', async (asOf, eligible) => {
    const { body } = await ask({
      facts: { ...listed, segment: 'RE4a' },
      parks: ['baotou-rehtz', 'gebeng'],
      asOf,
    });
    const west = body.places[0].counts;
    expect(west.eligible).toBe(asOf < '2000' ? eligible : west.eligible);
    expect(body.places.every(({ totals }: { totals: unknown[] }) => totals.length === 0)).toBe(true);
  });
});

describe('a question that cannot be answered', () => {
  const refused = async (facts: StatedFacts, more: object = {}) => {
    const { status, body } = await ask({ facts, ...more });
    return [
      status,
      ...(body.errors ?? []).map(
        ({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`,
      ),
    ];
  };

  it.each<[string, StatedFacts, string]>([
    ['a fact nobody asks for', { colour: 'red' }, '/facts/colour project-fact.unknown-key'],
    ['text in a number', { jobs: 'three hundred' }, '/facts/jobs project-fact.type'],
    [
      'hectares of power',
      { 'floor-area': { value: '5', unit: 'kW' } },
      '/facts/floor-area project-fact.unit',
    ],
    ['a negative amount', { 'fixed-investment': cny('-5') }, '/facts/fixed-investment project-fact.negative'],
    [
      'an absurd amount',
      { 'fixed-investment': cny('9999999999999999') },
      '/facts/fixed-investment project-fact.absurd',
    ],
    [
      'facts that contradict each other',
      { 'fixed-investment': cny('5'), 'equipment-purchase': cny('6') },
      '/facts/equipment-purchase project-fact.contradiction',
    ],
    [
      'the opposite of what another fact implies',
      { segment: 'RE2', 'works-in-rare-earths': false },
      '/facts/works-in-rare-earths project-fact.implied-otherwise',
    ],
  ])('is refused for %s', async (_, facts, expected) => {
    expect(await refused(facts)).toEqual([422, expected]);
  });

  it('is refused for a day that does not exist, a place that does not, or an unknown property', async () => {
    expect((await ask({ facts: {}, asOf: '2026-02-30' })).status).toBe(422);
    expect((await ask({ facts: {}, parks: ['no-such-park'] })).body.code).toBe('park.not-found');
    expect((await ask({ facts: {}, regions: ['no-such-region'] })).status).toBe(404);
    expect((await ask({ facts: {}, userId: 'me' })).status).toBe(422);
    expect((await ask({ facts: 'all' })).status).toBe(422);
    expect((await ask({ kind: 'park', facts: {} }, '/place')).status).toBe(422);
  });

  it('takes a fact said to be unknown as one not stated', async () => {
    const stated = await ask({
      facts: { 'hnte-recognised': { state: 'unknown' }, jobs: null },
      parks: ['baotou-rehtz'],
    });
    const left = await ask({ facts: {}, parks: ['baotou-rehtz'] });
    expect(stated.body).toEqual(left.body);
  });

  it('is limited by the caller’s address', async () => {
    const own = await createTestApp({ env: { LIMIT_ELIGIBILITY: '2' } });
    try {
      const call = () =>
        own.call({ method: 'POST', url: '/eligibility', body: { facts: {} }, from: '10.9.9.9' });
      expect([(await call()).status, (await call()).status, (await call()).status]).toEqual([200, 200, 429]);
    } finally {
      await own.stop();
    }
  }, 60_000);
});

describe('the catalogue of project facts', () => {
  it('is public, so that a program can ask the right questions', async () => {
    const { status, body } = await app.get('/eligibility/facts');
    expect(status).toBe(200);
    expect(body.items.find(({ key }: { key: string }) => key === 'floor-area')).toEqual({
      key: 'floor-area',
      type: 'quantity',
      dimension: 'area',
      choices: [],
      controllable: true,
      group: 'site',
    });
  });
});
