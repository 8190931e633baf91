import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cycleNotes } from './measure-cycles.rules.js';
import { checkMeasure } from './model/check-measure.js';
import type { Formula, MeasureDocument, RuleText, Test } from './model/rules.js';
import { runCases, type StandingOn } from './model/run-case.js';
import { timesOf } from './model/standing.js';
import { PROJECT_ROOT } from '../../platform/config/project-root.js';

interface Dates {
  effectiveFrom: string | null;
  effectiveTo: string | null;
}

interface SeedMeasures {
  policy: string;
  predecessorUnread?: true;
  datesAsRead?: Dates;
  legalBasis?: RuleText;
  measures: MeasureDocument[];
}

interface SourcePolicy {
  id: string;
  kind: string;
  status: string;
  effective_from: string | null;
  effective_to: string | null;
  source_date: string | null;
  conditions: { field: string }[];
}

const read = (name: string) => readFileSync(path.join(PROJECT_ROOT, 'backend/seed', name), 'utf8');
const { measures: entries } = JSON.parse(read('measures.json')) as { measures: SeedMeasures[] };
const measures = entries.flatMap((entry) => entry.measures);
const { policies: all, meta } = JSON.parse(read('policies.json')) as {
  meta: { generated: string };
  policies: SourcePolicy[];
};
const tree = JSON.parse(read('region-tree.json')) as Record<'provinces' | 'regions', { slug: string }[]> & {
  countries: { code: string }[];
};
// Restrictions, regulations and costs load as regimes.
const policies = all.filter(({ kind }) => ['programme', 'award', 'plan', 'bill'].includes(kind));

const find = (slug: string): MeasureDocument => {
  const found = measures.find((measure) => measure.slug === slug);
  if (!found) throw new Error(`There is no measure ${slug}`);
  return found;
};
const testOf = (slug: string, id: string) => find(slug).conditions.find((each) => each.id === id)?.test;
const conditions = measures.flatMap((measure) =>
  measure.conditions.map((condition) => ({ ...condition, path: `${measure.slug}/${condition.id}` })),
);

/** A tree and everything below it that is an object. */
function partsOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(partsOf);
  return Array.isArray(value) ? below : [value as Record<string, unknown>, ...below];
}
const testsOf = (test: Test) => partsOf(test).filter((part) => 'op' in part) as unknown as Test[];
const hasWords = (test: Test) => testsOf(test).some(({ op }) => op === 'text');
const placesOf = (test: Test) =>
  testsOf(test).flatMap((part) => (part.op === 'in-place' ? [...part.inside, ...part.outside] : []));

const datesOf = ({ id, effective_from: effectiveFrom, effective_to: effectiveTo }: SourcePolicy): Dates =>
  entries.find(({ policy }) => policy === id)?.datesAsRead ?? { effectiveFrom, effectiveTo };

/** How the policy of a measure stands on a day, from its dates in the seed. */
function standingBySeed(slug: string): StandingOn {
  const policy = policies.find(({ id }) => id === slug);
  if (!policy) throw new Error(`There is no policy ${slug}`);
  return timesOf({
    kind: policy.kind,
    sourceStatus: policy.status,
    ...datesOf(policy),
    suspendedFrom: null,
    suspendedTo: null,
    sourceDate: policy.source_date,
    lastChecked: meta.generated,
    opensOn: null,
    closesOn: null,
    predecessorUnread: entries.some((each) => each.policy === slug && each.predecessorUnread === true),
  });
}

/** Conditions of the source that became something else than a condition. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'us-nc-jdig/yearly_verification': 'what the firm must keep to once it has the grant: an obligation',
  'my-ita/not_combined_with': 'how two measures go together: stacking',
};
/** Requirements that the source states in its benefit, not among its conditions. */
const FROM_THE_BENEFIT: Readonly<Record<string, string>> = {
  'cn-transform-pilot/location': 'its title names the place',
  'ganzhou-15-power-all/key-firm': 'the class of firms of the third tier',
  'ganzhou-pilot/location': 'its title names the place',
};
/** Requirements that no fact settles: their measures are at best "needs facts". */
const WORDS_ONLY = [
  'ganzhou-15-power-all/key-firm',
  'us-48c-evac/company',
  'us-la-ucore/company',
  'au-eneabba-loan/company',
  'my-ps/activity',
  'my-ita/activity',
  'my-lynas/company',
  'ee-jtf-neo/company',
  'fr-caremag/company',
];
/** Requirements of which facts settle a part and words the rest. */
const PARTLY_WORDS = [
  'ganzhou-15-power-added/cluster',
  'ganzhou-15-power-all/cluster',
  'au-cmpti/final-investment-decision',
  'ca-ctm-itc/mineral',
  'ca-ctm-itc/activity',
];

describe('the measures of the seed', () => {
  it('stand for every programme, award, plan and bill, and for nothing else', () => {
    expect(entries.map(({ policy }) => policy)).toEqual(policies.map(({ id }) => id));
    // The plan holds targets only.
    const without = entries.filter((entry) => entry.measures.length === 0).map(({ policy }) => policy);
    expect(without).toEqual(['sichuan-plan-2027']);
    expect([entries.length, measures.length, conditions.length]).toEqual([46, 48, 102]);
  });

  it('have slugs and ids that name one thing each', () => {
    const slugs = measures.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => !/^[a-z0-9-]{3,60}$/.test(slug))).toEqual([]);
    const ids = [
      ...entries.map((entry) => entry.measures.map(({ id }) => id)),
      ...measures.flatMap((measure) => [
        measure.conditions.map(({ id }) => id),
        measure.cases.map(({ id }) => id),
      ]),
    ];
    expect(ids.filter((each) => new Set(each).size !== each.length)).toEqual([]);
  });

  it('carry over each condition of the source, or say where it went', () => {
    const lost = policies.flatMap(({ id, conditions: stated }) => {
      const own = entries.find(({ policy }) => policy === id)?.measures ?? [];
      return stated
        .filter(({ field }) => !(`${id}/${field}` in ELSEWHERE))
        .filter(
          ({ field }) =>
            !own.length ||
            !own.every((measure) => measure.conditions.some((each) => each.id === idOf(field))),
        )
        .map(({ field }) => `${id}/${field}`);
    });
    expect(lost).toEqual([]);
    expect(find('us-nc-jdig').obligations?.texts['en']).toBe('The grant is verified every year.');
    expect(find('my-ita').stacking.exclusiveGroup).toBe(find('my-ps').stacking.exclusiveGroup);
    expect(find('my-ps').stacking.exclusiveGroup).not.toBeNull();
  });

  it('ask for nothing that the source does not ask for', () => {
    const invented = entries.flatMap(({ policy, measures: own }) => {
      const stated = policies.find(({ id }) => id === policy)?.conditions.map(({ field }) => idOf(field));
      return own.flatMap((measure) =>
        measure.conditions.filter(({ id }) => !stated?.includes(id)).map(({ id }) => `${measure.slug}/${id}`),
      );
    });
    expect(invented).toEqual(Object.keys(FROM_THE_BENEFIT));
  });

  it('name facts of the catalogue, compare each with what it is, and can be evaluated', () => {
    expect(measures.flatMap((measure) => checkMeasure(measure).map((each) => [measure.slug, each]))).toEqual(
      [],
    );
  });

  it('are taken off each other in no circle', () => {
    expect(cycleNotes(measures, new Map()).problems).toEqual([]);
  });

  it('hold what their cases promise', () => {
    const results = entries.flatMap(({ policy, measures: own }) => {
      return own.flatMap((measure) =>
        runCases(measure, standingBySeed(policy)).map((result) => ({ measure: measure.slug, ...result })),
      );
    });
    expect(results).toHaveLength(132);
    expect(results.filter(({ passes }) => !passes)).toEqual([]);
  });

  it('name places that the catalogue of regions holds', () => {
    const known = new Set([
      ...tree.countries.flatMap(({ code }) => [code, `country-${code.toLowerCase()}`]),
      ...tree.provinces.map(({ slug }) => slug),
      ...tree.regions.map(({ slug }) => slug),
    ]);
    const named = [
      ...conditions.flatMap(({ test }) => placesOf(test)),
      ...measures.flatMap(({ cases }) => cases.flatMap(({ place }) => place)),
    ];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((slug) => !known.has(slug))).toEqual([]);
  });

  it('mark what is only words, and the notes of the seed count it', () => {
    const wordsOnly = conditions.filter(({ test }) => test.op === 'text');
    const partly = conditions.filter(({ test }) => test.op !== 'text' && hasWords(test));
    expect(wordsOnly.map((each) => each.path)).toEqual(WORDS_ONLY);
    expect(partly.map((each) => each.path)).toEqual(PARTLY_WORDS);
    // Words settle nothing, so that nobody's own word does either.
    expect(wordsOnly.filter(({ selfDeclarable }) => selfDeclarable)).toEqual([]);
    const notes = read('README.md');
    expect(notes).toContain(`**${wordsOnly.length} of ${conditions.length} conditions are only words**`);
    const unlisted = [...WORDS_ONLY, ...PARTLY_WORDS].filter((each) => {
      const [slug, id] = each.split('/');
      return !notes
        .split('\n')
        .some((line) => line.startsWith('- ') && line.includes(`\`${slug}\``) && line.includes(`\`${id}\``));
    });
    expect(unlisted).toEqual([]);
  });

  it('are written in the four languages of the portal', () => {
    const texts = partsOf(entries).filter((part) => 'texts' in part) as unknown as RuleText[];
    const uneven = texts.filter(
      ({ original, texts: each }) =>
        original !== 'en' ||
        Object.keys(each).join() !== 'en,zh-CN,ja,de' ||
        Object.values(each).some((text) => text.trim() === ''),
    );
    expect(texts.length).toBeGreaterThan(200);
    expect(uneven).toEqual([]);
  });

  it('promise by a case what they can be held to', () => {
    const untried = measures.filter(({ cases }) => cases.length === 0);
    expect(untried.map(({ slug }) => slug)).toEqual([]);
    const kinds = new Map(policies.map(({ id, kind }) => [id, kind]));
    const offered = entries
      .filter(({ policy }) => kinds.get(policy) !== 'programme')
      .flatMap((entry) => entry.measures.flatMap(({ cases }) => cases))
      .filter(({ outcome }) => outcome !== 'not-an-offer');
    expect(offered).toEqual([]);
  });

  it('state a sum only where the source states one that a project could get', () => {
    const uneven = measures.filter(
      ({ benefit }) => (benefit.amount === null) !== (benefit.currency === null),
    );
    expect(uneven).toEqual([]);
    const pools = [
      'cn-transform-pilot',
      'baotou-fund-2016',
      'ganzhou-pilot',
      'us-48c',
      'in-repm-sales',
      'in-repm-capital',
      'au-eneabba-loan',
      'fr-caremag',
    ];
    expect(pools.filter((slug) => find(slug).benefit.amount !== null)).toEqual([]);
    expect(measures.filter(({ benefit }) => benefit.amount !== null)).toHaveLength(30);
  });
});

describe('the golden examples stand in the data', () => {
  it('60 % is enough in the west, where the source names the places', () => {
    expect(testOf('cn-west-cit', 'main-business-revenue-share')).toEqual({
      op: 'compare',
      fact: 'main-business-share',
      is: '>=',
      value: { value: '60', unit: 'percent' },
    });
    const place = testOf('cn-west-cit', 'location') as Extract<Test, { op: 'in-place' }>;
    expect(place.inside).toEqual(
      expect.arrayContaining(['cn-inner-mongolia', 'cn-guangxi', 'cn-sichuan', 'cn-gansu', 'cn-ganzhou']),
    );
    expect(place.outside).toEqual(expect.arrayContaining(['cn-jiangxi', 'cn-hunan', 'cn-shandong']));
    // "Among them" closes no list.
    expect(place.outside).not.toContain('CN');
    expect(entries.filter((entry) => entry.predecessorUnread).map(({ policy }) => policy)).toEqual([
      'cn-west-cit',
    ]);
  });

  it('200 million exactly gets 200 CNY a square metre in Baotou, land 80,000 CNY a mu', () => {
    const product = find('baotou-21-plant').benefit.amount as Extract<Formula, { op: 'product' }>;
    const tiers = product.of[1] as Extract<Formula, { op: 'tiers' }>;
    expect(tiers.tiers.map(({ from, above, then }) => [from, above, then])).toEqual(
      [
        ['30000000', '100'],
        ['200000000', '200'],
        ['500000000', '300'],
      ].map(([amount, value]) => [
        { amount, currency: 'CNY' },
        undefined,
        { op: 'quantity', value, unit: 'CNY/m2' },
      ]),
    );
    expect(JSON.stringify(find('baotou-21-land').benefit.amount)).toContain('"80000","unit":"CNY/mu"');
  });

  it('2,000 t of La-Ce are not more than 2,000 t', () => {
    expect(testOf('baotou-21-lace', 'lace-purchase-reo-t')).toMatchObject({
      is: '>',
      value: { value: '2000', unit: 't/yr REO' },
    });
    const { tiers } = find('baotou-21-lace').benefit.amount as Extract<Formula, { op: 'tiers' }>;
    expect(tiers.map(({ above }) => above)).toEqual([true, true]);
  });

  it('of 45X nobody has read when it began, and how it ends from 2031 on: both are to be verified', () => {
    const unread = entries.filter(({ datesAsRead }) => datesAsRead).map(({ policy }) => policy);
    expect(unread).toEqual(['us-45x']);
    const standing = standingBySeed('us-45x');
    const days = ['2023-06-01', '2025-12-31', '2026-01-01', '2030-11-01', '2031-01-01', '2033-12-31'];
    expect(days.map((day) => standing(day).standing.status)).toEqual([
      'lapsed-verify',
      'lapsed-verify',
      'in-force',
      'in-force',
      'lapsed-verify',
      'lapsed-verify',
    ]);
    // Only what the source confirms is counted on.
    expect(standing('2026-06-01')).toMatchObject({ firstYear: null, lastYear: 2030 });
  });

  it('the credit of 45X fades from 2031, that of Australia runs for ten years', () => {
    const years = partsOf(find('us-45x').benefit.amount).find(({ op }) => op === 'by-year')?.['years'];
    expect(
      (years as { to: number | null; then: { value: string } }[]).map(({ to, then }) => [to, then.value]),
    ).toEqual([
      [2030, '1'],
      [2031, '0.75'],
      [2032, '0.50'],
      [2033, '0.25'],
      [null, '0'],
    ]);
    expect(find('au-cmpti').benefit.timing).toEqual({ frequency: 'yearly', years: 10, after: 0 });
  });
});

const idOf = (field: string) => field.replaceAll('_', '-');
