// Rules of a country that is none, for the corpus: what the sources of the seed state too rarely to hold the engine to.

const sum = (amount, currency = 'AAA') => ({ op: 'money', amount: String(amount), currency });
const money = (amount, currency = 'AAA') => ({ amount: String(amount), currency });
const percentOf = (value, of) => ({
  op: 'product',
  of: [{ op: 'quantity', value: String(value), unit: 'percent' }, of],
});
const base = (of) => ({ op: 'base', of });
const profit = { op: 'fact', fact: 'taxable-profit' };
const equipment = { op: 'fact', fact: 'equipment-purchase' };
const jobs = { op: 'fact', fact: 'jobs' };
const yearly = (years = null, after = 0) => ({ timing: { frequency: 'yearly', years, after } });
const NO_WORDS = { original: 'en', texts: {} };

/** [slug, amount, what else its benefit states, how it goes with others, its dates] */
const MEASURES = [
  ['made-capped-by-year', percentOf(10, profit), { ...yearly(), capPerYear: money(40) }],
  ['made-capped-in-all', percentOf('33.3333', profit), { ...yearly(), capPerProject: money('500.5') }],
  ['made-floor', percentOf(1, equipment), { floor: money(30) }],
  ['made-rounded', percentOf('12.345', equipment), { roundedDownTo: '100' }],
  ['made-up-to', { op: 'product', of: [sum('0.00005'), jobs] }, { ceiling: true }],
  ['made-between', { op: 'between', low: sum(5), high: sum(9) }],
  ['made-late', sum(7), yearly(3, 12)],
  ['made-later-start', sum(11), yearly(3), {}, { effectiveFrom: '2032-06-01' }],
  [
    'made-steps',
    {
      op: 'tiers',
      by: jobs,
      tiers: [
        { from: '100', then: sum(10) },
        { from: '500', above: true, then: sum(20) },
      ],
    },
  ],
  [
    'made-by-year',
    {
      op: 'by-year',
      years: [
        { from: null, to: 2027, then: sum(4) },
        { from: 2029, to: null, then: sum(1) },
      ],
    },
    yearly(4),
  ],
  ['made-left', { op: 'difference', from: sum(50), less: percentOf(5, equipment) }],
  // Of three that exclude each other the one with the most is not the best: it reduces what others are reckoned from.
  ['made-one-a', sum(100), {}, { exclusiveGroup: 'one', reducesBaseOf: ['made-base-a', 'made-base-b'] }],
  ['made-one-b', sum(90), {}, { exclusiveGroup: 'one' }],
  ['made-one-c', equipment, {}, { exclusiveGroup: 'one' }],
  ['made-base-a', base(sum(80)), {}, { reducesBaseOf: ['made-base-b'] }],
  ['made-base-b', percentOf(30, base(sum(400)))],
  ['made-pool-a', sum(60), {}, { aggregateCap: { group: 'pool', cap: money(100) } }],
  ['made-pool-b', sum(70), {}, { aggregateCap: { group: 'pool', cap: money(100) } }],
  ['made-other-money-a', sum(8, 'BBB'), { currency: 'BBB' }, { exclusiveGroup: 'two' }],
  ['made-other-money-b', sum(9), {}, { exclusiveGroup: 'two' }],
  ['made-window', sum(3), {}, {}, { opensOn: '2026-10', closesOn: '2026-11-26' }],
];

export const madeRules = MEASURES.map(([slug, amount, benefit = {}, stacking = {}, dates = {}]) => ({
  policy: {
    kind: 'programme',
    country: 'ZZ',
    level: 'national',
    sourceStatus: 'in_force',
    effectiveFrom: '2021-01-01',
    effectiveTo: null,
    suspendedFrom: null,
    suspendedTo: null,
    sourceDate: null,
    lastChecked: '2026-11-20',
    opensOn: null,
    closesOn: null,
    predecessorUnread: false,
    keptByPark: false,
    territory: { nationwide: true, regions: [], parks: [] },
    ...dates,
  },
  document: {
    id: slug,
    slug,
    title: NO_WORDS,
    conditions: [],
    benefit: {
      kind: 'grant',
      text: NO_WORDS,
      amount,
      currency: 'AAA',
      timing: { frequency: 'once', years: null, after: 0 },
      ceiling: false,
      capPerProject: null,
      capPerYear: null,
      floor: null,
      roundedDownTo: null,
      ...benefit,
    },
    stacking: { exclusiveGroup: null, reducesBaseOf: [], aggregateCap: null, citation: null, ...stacking },
    obligations: null,
    process: [],
    statutoryDays: null,
    commitment: 'unknown',
    fairCompetition: 'not-applicable',
    exportContingent: false,
    cases: [],
  },
}));

const MADE_PROJECTS = {
  'nothing stated': {},
  'just below each bound': {
    jobs: '99',
    'equipment-purchase': money('2999.99'),
    'taxable-profit': money(399),
  },
  'on each bound': { jobs: '500', 'equipment-purchase': money(3000), 'taxable-profit': money(400) },
  'above each bound': {
    jobs: '501',
    'equipment-purchase': money('3000.01'),
    'taxable-profit': money('401.33333'),
  },
  'little of everything': { jobs: '1', 'equipment-purchase': money(95), 'taxable-profit': money('0.0005') },
};

export const madeQuestions = Object.entries(MADE_PROJECTS).flatMap(([project, facts]) =>
  ['2026-11-26', '2026-11-27'].map((asOf) => ({
    title: `${project}, in a country that is none, ${asOf}`,
    place: ['made-park', 'ZZ'],
    asOf,
    startYear: 2026,
    years: 10,
    facts,
  })),
);
