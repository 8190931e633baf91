import type { PolicyDocument } from './dto/policy.document.js';
import type { MeasureDocument, RuleCase } from './model/rules.js';

const english = (text: string) => ({ original: 'en', texts: { en: text } });

/** What the stated measure promises: its bound is reached, and 10,000 m2 are paid. */
export const aStatedCase = (change: Partial<RuleCase> = {}): RuleCase => ({
  id: 'at-the-bound',
  title: 'Exactly CNY 30 million, 10,000 square metres',
  asOf: '2026-06-01',
  place: ['CN'],
  facts: {
    'fixed-investment': { amount: '30000000', currency: 'CNY' },
    'floor-area': { value: '10000', unit: 'm2' },
  },
  outcome: 'eligible',
  amount: '1000000',
  ...change,
});

/** A measure that can be published: one condition that a fact settles, and a sum for each square metre. */
export const aStatedMeasure = (change: Partial<MeasureDocument> = {}): MeasureDocument => ({
  id: 'plant',
  slug: 'test-plant-subsidy',
  title: english('Subsidy for building a plant'),
  conditions: [
    {
      id: 'investment',
      text: english('Invests at least CNY 30 million in fixed assets'),
      test: {
        op: 'compare',
        fact: 'fixed-investment',
        is: '>=',
        value: { amount: '30000000', currency: 'CNY' },
      },
      citation: 'Article 3',
      evidence: english('Project approval'),
      selfDeclarable: true,
      note: null,
    },
  ],
  benefit: {
    kind: 'grant',
    text: english('CNY 100 per square metre of floor'),
    amount: {
      op: 'product',
      of: [
        { op: 'fact', fact: 'floor-area' },
        { op: 'quantity', value: '100', unit: 'CNY/m2' },
      ],
    },
    currency: 'CNY',
    timing: { frequency: 'once', years: null, after: 0 },
    ceiling: false,
    capPerProject: { amount: '5000000', currency: 'CNY' },
    capPerYear: null,
    floor: null,
    roundedDownTo: null,
  },
  stacking: { exclusiveGroup: null, reducesBaseOf: [], aggregateCap: null, citation: null },
  obligations: null,
  process: [{ id: 'apply', text: english('Apply at the service hall') }],
  statutoryDays: 20,
  commitment: 'published-policy',
  fairCompetition: 'unknown',
  exportContingent: false,
  cases: [aStatedCase()],
  ...change,
});

/** A policy about which all that must be said is said, as of November 2026. */
export const aPolicy = (change: Partial<PolicyDocument> = {}): PolicyDocument => ({
  title: english('Support for new magnet plants'),
  kind: 'programme',
  type: 'grant',
  country: 'CN',
  level: 'park',
  issuer: 'Management committee',
  documentNo: 'No. 7 of 2026',
  legalBasis: null,
  issuedOn: '2026-01-15',
  effectiveFrom: '2026-02-01',
  effectiveTo: '2028-12-31',
  suspendedFrom: null,
  suspendedTo: null,
  opensOn: null,
  closesOn: null,
  sourceStatus: 'in_force',
  sourceDate: '2026-01-15',
  lastChecked: '2026-11-20',
  segments: [],
  territory: { nationwide: true, regions: [], parks: [] },
  source: 'https://example.com/policy',
  confidence: 'high',
  notes: null,
  predecessorUnread: false,
  replaces: [],
  deliveryRecord: null,
  measures: [aStatedMeasure()],
  ...change,
});
