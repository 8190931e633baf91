import {
  ConditionAnswerView,
  EligibilityView,
  MeasureAnswerView,
  PlaceEligibilityView,
} from '../app/api/generated/model';

const text = (words: string) => ({ text: words, lang: 'en', isOriginal: true });
export const BAOTOU = {
  kind: 'park' as const,
  slug: 'baotou-rehtz',
  name: text('Baotou High-Tech'),
  country: 'CN',
};

export const aCondition = (said: Partial<ConditionAnswerView> = {}): ConditionAnswerView => ({
  id: 'share',
  text: text('Main business at least 60 % of revenue'),
  truth: 'met',
  citation: 'Article 1',
  evidence: null,
  selfDeclarable: true,
  note: null,
  test: { op: 'text' },
  facts: ['main-business-share'],
  implied: [],
  missing: [],
  incomparable: [],
  wordsOnly: false,
  ...said,
});

const POLICY: MeasureAnswerView['policy'] = {
  slug: 'cn-west-cit',
  title: text('Announcement on the western development'),
  kind: 'programme',
  country: 'CN',
  level: 'national',
  issuer: 'Ministry of Finance',
  documentNo: '2020 No. 23',
  record: 1,
  effectiveFrom: { value: '2021-01-01', from: '2021-01-01', to: '2021-01-01' },
  effectiveTo: { value: '2030-12-31', from: '2030-12-31', to: '2030-12-31' },
  closesOn: null,
  status: 'in-force',
  reason: 'policy.in-period',
  asOf: '2026-06-01',
  source: {
    address: 'https://example.org/west',
    title: 'Ministry of Finance',
    retrievedOn: null,
    quote: null,
  },
  confidence: 'high',
  lastChecked: '2026-10-01',
};

/** The 15 % rate of the western development, with ten million saved. */
export const aMeasure = (said: Partial<MeasureAnswerView> = {}): MeasureAnswerView => ({
  slug: 'cn-west-cit',
  title: text('15 % corporate income tax'),
  outcome: 'eligible',
  because: 'all-met',
  policy: POLICY,
  benefit: { kind: 'tax-rate', text: text('15 % instead of 25 %') },
  conditions: [aCondition()],
  schedule: {
    low: '4000000.00',
    high: '4000000.00',
    currency: 'CNY',
    byYear: [
      { year: 2029, low: '2000000.00', high: '2000000.00' },
      { year: 2030, low: '2000000.00', high: '2000000.00' },
    ],
    beginsIn: null,
    missing: [],
    incomparable: [],
    limits: ['end-of-measure'],
  },
  ways: [],
  commitment: 'statutory',
  fairCompetition: 'exempt',
  exportContingent: false,
  ...said,
});

const NO_STACKING = { groups: [], undecided: [], totals: [] };
const COUNTS = { eligible: 0, verify: 0, 'needs-facts': 0, 'not-eligible': 0, 'not-an-offer': 0 };
const RECKONING = { asOf: null, engine: '1', rules: 'r1', startYear: 2026, years: 10 };

export function aPlaceAnswer(
  measures: MeasureAnswerView[],
  said: Partial<PlaceEligibilityView> = {},
): PlaceEligibilityView {
  const counts = { ...COUNTS };
  for (const { outcome } of measures) counts[outcome] += 1;
  return {
    ...RECKONING,
    place: BAOTOU,
    counts,
    measures,
    eligible: NO_STACKING,
    indicative: NO_STACKING,
    questions: [],
    compareTo: null,
    changes: [],
    ...said,
  };
}

export const anAnswerAcross = (said: Partial<EligibilityView> = {}): EligibilityView => ({
  ...RECKONING,
  places: [
    {
      ...BAOTOU,
      counts: { ...COUNTS, eligible: 1 },
      totals: [],
      indicative: [],
      undecided: [],
      top: [],
      compared: null,
    },
  ],
  leftOut: 0,
  compareTo: null,
  questions: [],
  ...said,
});
