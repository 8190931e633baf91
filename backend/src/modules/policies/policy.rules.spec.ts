import { describe, expect, it } from '@jest/globals';
import type { PolicyDocument } from './dto/policy.document.js';
import { policyStatus } from './model/policy-status.js';
import type { MeasureDocument, RuleCase } from './model/rules.js';
import { aPolicy, aStatedCase, aStatedMeasure } from './policies.factory.js';
import { policyNotes, type PolicySurroundings } from './policy.rules.js';

const AROUND: PolicySurroundings = {
  slug: 'test-policy',
  park: null,
  parkCountry: null,
  regions: new Set(['cn-baotou']),
  parks: new Set(['own-park', 'other-park']),
  policies: new Map([
    ['cn-west-cit', null],
    ['test-policy', null],
  ]),
  places: new Set(['cn-baotou', 'own-park', 'CN']),
  measures: new Map([
    ['somebody-elses', { own: false, id: 'plant' }],
    ['given-before', { own: true, id: 'rent' }],
  ]),
  reductions: new Map(),
  today: '2026-11-26',
};
function said(change: Partial<PolicyDocument>, around: Partial<PolicySurroundings> = {}) {
  const { problems, warnings } = policyNotes(aPolicy(change), { ...AROUND, ...around });
  const text = ({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`;
  // Other dates or another kind change what its example comes to; that is told below.
  const others = problems.filter(({ pointer }) => !pointer.includes('/cases'));
  return { problems: others.map(text), warnings: warnings.map(text) };
}
const ofCases = (cases: RuleCase[], change: Partial<PolicyDocument> = {}) =>
  policyNotes(aPolicy({ ...with1({ cases }), ...change }), AROUND).problems;
const refused = (...problems: string[]) => ({ problems, warnings: [] });
const questioned = (...warnings: string[]) => ({ problems: [], warnings });
const replacing = (...slugs: string[]) => ({
  replaces: slugs.map((slug, place) => ({ id: `r${place}`, slug, how: 'repeals' as const, note: null })),
});
const with1 = (change: Partial<MeasureDocument>) => ({ measures: [aStatedMeasure(change)] });
const standingOfDocument = ({ kind, sourceStatus }: PolicyDocument) =>
  policyStatus(
    { kind, sourceStatus, effectiveFrom: null, effectiveTo: null, sourceDate: null },
    '2026-11-26',
  );
const OWN = { nationwide: false, regions: [], parks: ['own-park'] };
const NO_DATES = {
  issuedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  sourceDate: null,
};

describe('a policy', () => {
  it('may be published with title, source, a date and its measures', () =>
    expect(said({})).toEqual(refused()));

  it.each<[string, Partial<PolicyDocument>, string]>([
    ['no title', { title: { original: 'en', texts: { de: 'Titel' } } }, '/title statement.required'],
    ['no issuer', { issuer: '' }, '/issuer statement.required'],
    ['no source', { source: '' }, '/source statement.required'],
    ['a start that is none', { effectiveFrom: 'soon' }, '/effectiveFrom statement.date-unreadable'],
    ['a day that was typed and taken away', { closesOn: '' }, '/closesOn statement.date-unreadable'],
    ['an end before its start', { effectiveTo: '2025' }, '/effectiveTo policy.ends-before-start'],
    [
      'a window that closes before it opens',
      { opensOn: '2026-05', closesOn: '2026-04-30' },
      '/closesOn policy.ends-before-start',
    ],
    ['no day of checking', { lastChecked: null }, '/lastChecked statement.required'],
    ['a month of checking', { lastChecked: '2026-11' }, '/lastChecked policy.day-needed'],
    ['a day of checking to come', { lastChecked: '2026-11-27' }, '/lastChecked policy.checked-ahead'],
    [
      'a region nobody knows',
      { territory: { nationwide: false, regions: ['cn-atlantis'], parks: [] } },
      '/territory policy.region-unknown',
    ],
    [
      'a park nobody knows',
      { territory: { nationwide: false, regions: [], parks: ['no-park'] } },
      '/territory policy.park-unknown',
    ],
    ['itself to replace', replacing('test-policy'), '/replaces/r0 policy.replaces-itself'],
    [
      'the same to replace twice',
      replacing('cn-west-cit', 'cn-west-cit'),
      '/replaces/r1 policy.replaces-twice',
    ],
  ])('with %s cannot be submitted', (_what, change, expected) => {
    expect(said(change)).toEqual(refused(expected));
  });

  it('may end in the very month it began in, however exactly either is known', () => {
    expect(said({ effectiveFrom: '2026-05-20', effectiveTo: '2026-05' })).toEqual(refused());
  });

  it.each<[string, Partial<PolicyDocument>, string]>([
    [
      'holds nowhere',
      { territory: { nationwide: false, regions: [], parks: [] } },
      '/territory policy.territory-missing',
    ],
    ['states no date', NO_DATES, '/effectiveFrom policy.date-missing'],
    ['grants nothing', { measures: [] }, '/measures policy.measures-missing'],
    ['replaces what is no policy here', replacing('cn-old-list'), '/replaces/r0 policy.replaced-unknown'],
  ])('that %s is questioned', (_what, change, expected) => {
    expect(said(change)).toEqual(questioned(expected));
  });

  it('without any date is in force on no day, whatever its source says of it', () => {
    for (const sourceStatus of ['in_force', 'enacted_not_started', 'unverified_current']) {
      const { status, offer } = standingOfDocument(aPolicy({ ...NO_DATES, sourceStatus }));
      expect([sourceStatus, status, offer]).toEqual([sourceStatus, 'lapsed-verify', false]);
    }
  });

  it('of a park holds in that park alone, and is a programme', () => {
    const ofPark = (change: Partial<PolicyDocument>) => said(change, { park: 'own-park', parkCountry: 'CN' });
    expect(ofPark({ territory: OWN })).toEqual(refused());
    for (const territory of [
      { nationwide: true, regions: [], parks: [] },
      { nationwide: true, regions: [], parks: ['own-park'] },
      { nationwide: false, regions: ['cn-baotou'], parks: ['own-park'] },
      { nationwide: false, regions: [], parks: ['own-park', 'other-park'] },
      { nationwide: false, regions: [], parks: [] },
    ])
      expect(ofPark({ territory })).toEqual(refused('/territory policy.territory-not-own'));
    expect(ofPark({ territory: OWN, kind: 'award' })).toEqual(refused('/kind policy.kind-not-allowed'));
  });

  it('of a park speaks in the name of no higher authority, and of no other country', () => {
    const ofPark = (change: Partial<PolicyDocument>) =>
      said({ territory: OWN, ...change }, { park: 'own-park', parkCountry: 'CN' });
    for (const level of ['national', 'provincial', 'municipal'])
      expect(ofPark({ level })).toEqual(refused('/level policy.level-not-own'));
    expect(ofPark({ country: 'MY' })).toEqual(refused('/country policy.country-not-own'));
    // Nobody has given one yet: that it is missing is said, and nothing more.
    expect(ofPark({ country: '' })).toEqual(refused('/country statement.required'));
    expect(said({ level: 'national' })).toEqual(refused());
  });
});

describe('a measure', () => {
  it.each<[string, Partial<MeasureDocument>, string]>([
    ['no title', { title: { original: 'en', texts: {} } }, '/measures/plant/title statement.required'],
    ['no address', { slug: '' }, '/measures/plant/slug measure.slug-needed'],
    ['the address of another', { slug: 'somebody-elses' }, '/measures/plant/slug measure.slug-taken'],
    [
      'another address than before',
      { id: 'rent', slug: 'given-anew' },
      '/measures/rent/slug measure.slug-changed',
    ],
    [
      'the address of a measure that was taken out',
      { slug: 'given-before' },
      '/measures/plant/slug measure.slug-taken',
    ],
  ])('with %s cannot be submitted', (_what, change, expected) => {
    expect(said(with1(change))).toEqual(refused(expected));
  });

  it('keeps the address it has', () => {
    expect(said(with1({ id: 'rent', slug: 'given-before' }))).toEqual(refused());
  });

  it('shares its address with no other of its document', () => {
    expect(said({ measures: [aStatedMeasure(), aStatedMeasure({ id: 'other' })] })).toEqual(
      refused('/measures/plant/slug measure.slug-taken', '/measures/other/slug measure.slug-taken'),
    );
  });

  it('that the engine could not run cannot be submitted, and the place is named', () => {
    const { benefit } = aStatedMeasure();
    const hectares = { op: 'quantity' as const, value: '3', unit: 'ha' };
    expect(said(with1({ benefit: { ...benefit, amount: hectares } }))).toEqual(
      refused('/measures/plant/benefit/amount rule.not-money'),
    );
    const [condition] = aStatedMeasure().conditions;
    const unknown = { op: 'compare' as const, fact: 'moon-phase', is: '=' as const, value: true };
    expect(said(with1({ conditions: [{ ...condition!, test: unknown }] }))).toEqual(
      refused('/measures/plant/conditions/investment/test rule.unknown-fact'),
    );
  });

  it('that is taken off another in a circle cannot be submitted, and the circle is named', () => {
    const inCircle = (...ways: [string, string[]][]) =>
      said({
        measures: ways.map(([id, reducesBaseOf]) => {
          const { stacking } = aStatedMeasure();
          return aStatedMeasure({ id, slug: `the-${id}`, stacking: { ...stacking, reducesBaseOf } });
        }),
      });
    const at = (id: string) => `/measures/${id}/stacking/reducesBaseOf rule.cycle`;
    expect(inCircle(['one', ['the-two']], ['two', ['the-three']], ['three', []])).toEqual(refused());
    expect(inCircle(['one', ['the-two']], ['two', ['the-one']])).toEqual(refused(at('one'), at('two')));
    // What leads into a circle stands in none.
    expect(
      inCircle(['in', ['the-one']], ['one', ['the-two', 'the-far']], ['two', ['the-one']], ['far', []]),
    ).toEqual(refused(at('one'), at('two')));
  });

  it('that is taken off itself by way of other policies cannot be submitted, and the way is told', () => {
    const { stacking } = aStatedMeasure();
    const mine = with1({ slug: 'mine', stacking: { ...stacking, reducesBaseOf: ['theirs'] } });
    const around = (...edges: [string, string[]][]) => ({ reductions: new Map(edges) });
    expect(said(mine, around(['theirs', ['far']], ['far', []]))).toEqual(refused());
    const circle = around(['theirs', ['far']], ['far', ['mine']]);
    expect(said(mine, circle)).toEqual(refused('/measures/plant/stacking/reducesBaseOf rule.cycle'));
    expect(policyNotes(aPolicy(mine), { ...AROUND, ...circle }).problems).toContainEqual(
      expect.objectContaining({ params: { measures: 'mine → theirs → far → mine' } }),
    );
    // A circle among others is for them to mend.
    expect(said(mine, around(['theirs', ['far']], ['far', ['theirs']]))).toEqual(refused());
  });

  it('names only places that there are, also deep inside a condition, and the list is told in which one stands', () => {
    const [condition] = aStatedMeasure().conditions;
    const standing = (inside: string[], outside: string[]) => {
      const place = { op: 'in-place' as const, inside, outside };
      const test = { op: 'all' as const, of: [{ op: 'not' as const, of: place }] };
      return with1({ conditions: [{ ...condition!, test }] });
    };
    expect(said(standing(['cn-baotou', 'own-park'], ['CN'])).problems).toEqual([]);
    const at = '/measures/plant/conditions/investment/test/of/0/of';
    const { problems } = policyNotes(aPolicy(standing(['cn-baotuo'], ['XX'])), AROUND);
    expect(problems.filter(({ code }) => code === 'measure.place-unknown')).toEqual([
      { pointer: `${at}/inside`, code: 'measure.place-unknown', params: { slug: 'cn-baotuo' } },
      { pointer: `${at}/outside`, code: 'measure.place-unknown', params: { slug: 'XX' } },
    ]);
  });

  it('for more segments than its document names is questioned: only conditions decide who may have it', () => {
    const oneOf = (...values: string[]): Partial<MeasureDocument> => ({
      conditions: [
        {
          ...aStatedMeasure().conditions[0]!,
          id: 'segment',
          test: { op: 'one-of', fact: 'segment', values },
        },
      ],
      cases: [aStatedCase({ facts: { ...aStatedCase().facts, segment: 'RE4a' } })],
    });
    const wider = questioned('/measures/plant/conditions measure.segments-wider');
    expect(said({ segments: ['RE4a'] })).toEqual(wider);
    expect(said({ ...with1(oneOf('RE4a', 'RE2')), segments: ['RE4a'] })).toEqual(wider);
    expect(said({ ...with1(oneOf('RE4a')), segments: ['RE4a', 'RE5'] })).toEqual(refused());
    // Limited to none: there is nothing to narrow to.
    expect(said({ segments: [] })).toEqual(refused());
  });

  it('with a condition in words is questioned: nobody’s answer can settle it', () => {
    const [condition] = aStatedMeasure().conditions;
    const words = { op: 'any' as const, of: [{ op: 'text' as const }, { op: 'text' as const }] };
    expect(said(with1({ conditions: [{ ...condition!, test: words }] }))).toEqual(
      questioned('/measures/plant/conditions measure.conditions-in-words'),
    );
  });
});

describe('the cases of a measure', () => {
  const AT = '/measures/plant/cases';

  it('come out as their author promises, or nothing is submitted', () => {
    expect(ofCases([aStatedCase()])).toEqual([]);
    expect(ofCases([aStatedCase({ amount: null })])).toMatchObject([{ code: 'measure.case-fails' }]);
    const params = {
      title: aStatedCase().title,
      actual: 'eligible',
      actualAmount: '1000000',
      currency: 'CNY',
    };
    expect(ofCases([aStatedCase({ outcome: 'not-eligible', amount: null })])).toEqual([
      {
        pointer: `${AT}/at-the-bound`,
        code: 'measure.case-fails',
        params: { ...params, expected: 'not-eligible', expectedAmount: '' },
      },
    ]);
    expect(ofCases([aStatedCase({ amount: '1000001' })])).toEqual([
      {
        pointer: `${AT}/at-the-bound`,
        code: 'measure.case-fails',
        params: { ...params, expected: 'eligible', expectedAmount: '1000001' },
      },
    ]);
  });

  it('are judged by the dates of the very document: what has ended by its day is no offer then', () => {
    expect(ofCases([aStatedCase()], { effectiveTo: '2026-05-31' })).toMatchObject([
      { code: 'measure.case-fails', params: { actual: 'not-eligible' } },
    ]);
    const before = aStatedCase({ asOf: '2025-12-31', amount: null });
    expect(ofCases([{ ...before, outcome: 'not-eligible' }])).toEqual([]);
    expect(ofCases([{ ...before, outcome: 'verify' }], { predecessorUnread: true })).toEqual([]);
    expect(ofCases([aStatedCase({ outcome: 'verify' })], { sourceStatus: 'unverified_current' })).toEqual([]);
    for (const window of [{ closesOn: '2026-05-31' }, { opensOn: '2026-09-01' }])
      expect(ofCases([aStatedCase()], window)).toMatchObject([
        { code: 'measure.case-fails', params: { actual: 'not-eligible' } },
      ]);
  });

  it('stand where the policy holds, or promise nothing there', () => {
    const local = {
      level: 'city',
      territory: { nationwide: false, regions: ['cn-baotou'], parks: ['own-park'] },
    };
    const inPlace = (place: string[], more: Partial<RuleCase> = {}) =>
      ofCases([aStatedCase({ place, ...more })], local).map(({ pointer, code }) => `${pointer} ${code}`);
    expect(inPlace(['cn-baotou', 'cn-inner-mongolia', 'CN'])).toEqual([]);
    expect(inPlace(['own-park', 'cn-zibo', 'CN'])).toEqual([]);
    // Where in the territory is left open.
    expect(inPlace([])).toEqual([]);
    expect(inPlace(['CN'])).toEqual([]);
    const elsewhere = [`${AT}/at-the-bound/place measure.case-elsewhere`];
    expect(inPlace(['cn-zibo', 'cn-shandong', 'CN'])).toEqual(elsewhere);
    expect(inPlace(['US'])).toEqual(elsewhere);
    const no = { outcome: 'not-eligible', amount: null } as const;
    const facts = { ...aStatedCase().facts, 'fixed-investment': { amount: '5', currency: 'CNY' } };
    expect(inPlace(['cn-zibo', 'cn-shandong', 'CN'], { ...no, facts })).toEqual([]);
  });

  it('are there: a measure that nobody has tried is not submitted', () => {
    expect(ofCases([])).toEqual([{ pointer: AT, code: 'measure.case-missing', params: {} }]);
  });

  it.each<[string, Partial<RuleCase>, string, string]>([
    ['no title', { title: '' }, '/title', 'statement.required'],
    ['a day that is none', { asOf: '2026-13-01' }, '/asOf', 'policy.day-needed'],
    ['a fact nobody can state', { facts: { 'moon-phase': true } }, '/facts', 'measure.case-facts'],
    [
      'a fact in another unit',
      { facts: { 'floor-area': { value: '3', unit: 't' } } },
      '/facts',
      'measure.case-facts',
    ],
  ])('with %s are put right first', (_what, change, below, code) => {
    expect(ofCases([aStatedCase(change)])).toMatchObject([{ pointer: `${AT}/at-the-bound${below}`, code }]);
  });

  it('of a rule that cannot be run are not tried', () => {
    const { benefit } = aStatedMeasure();
    const hectares = { op: 'quantity' as const, value: '3', unit: 'ha' };
    const { problems } = policyNotes(
      aPolicy(with1({ benefit: { ...benefit, amount: hectares }, cases: [] })),
      AROUND,
    );
    expect(problems.map(({ code }) => code)).toEqual(['rule.not-money']);
  });
});
