/**
 * The language in which a measure says who qualifies and what it grants: plain JSON, written by people, read by the
 * engine. It holds no code, no loops and no names of other rules, so that a rule can neither run away nor refer to
 * itself. The desk in the browser reads the very same shapes.
 *
 * Numbers are decimal strings, never floats. Facts are named by the keys of the catalogue of project facts.
 */

/** A text by BCP-47 tag, with the language it was written in. */
export interface RuleText {
  original: string;
  texts: Record<string, string>;
}

/** Money as a decimal string and ISO 4217; a quantity with a code of the unit table. */
export interface RuleMoney {
  amount: string;
  currency: string;
}
export interface RuleQuantity {
  value: string;
  unit: string;
}

/** What a fact is compared with: yes or no, a choice or a day (as text), a count, a quantity or money. */
export type Literal = boolean | string | RuleQuantity | RuleMoney;

export const COMPARISONS = ['=', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A requirement that can be judged: met, not met or unknown. */
export type Test =
  | { op: 'all'; of: Test[] }
  | { op: 'any'; of: Test[] }
  | { op: 'not'; of: Test }
  | { op: 'compare'; fact: string; is: Comparison; value: Literal }
  /** Met when the fact's choice (or one of its choices) is among the values. */
  | { op: 'one-of'; fact: string; values: string[] }
  /**
   * Where the project stands: slugs of regions (everything below them included), of parks, or country codes. A place
   * below both lists is judged by the nearer one; a place in neither is unknown: a source that says "among them" closes
   * no list. `outside` with a country code closes it for that country.
   */
  | { op: 'in-place'; inside: string[]; outside: string[] }
  /** The source states it in words that no fact of ours settles: never met, never not met. */
  | { op: 'text' };

/** One requirement of a measure. */
export interface Condition {
  /** Unique within its measure; kept through every version, so that differences find it again. */
  id: string;
  text: RuleText;
  test: Test;
  /** Article or passage, as the source numbers it; null where the source that was read gives none. */
  citation: string | null;
  /** What has to be handed in to show it; null where not stated. */
  evidence: RuleText | null;
  /** Whether the investor's own word is enough to judge it here. */
  selfDeclarable: boolean;
  /** What the compiler of the record noted, in the language of the record. */
  note: string | null;
}

/** What a benefit is worth. Each part has one type: a plain number, a quantity, a price, or money of one currency. */
export type Formula =
  | { op: 'number'; value: string }
  | { op: 'money'; amount: string; currency: string }
  | { op: 'quantity'; value: string; unit: string }
  | { op: 'fact'; fact: string }
  | { op: 'sum'; of: Formula[] }
  | { op: 'product'; of: Formula[] }
  | { op: 'least'; of: Formula[] }
  | { op: 'greatest'; of: Formula[] }
  | { op: 'difference'; from: Formula; less: Formula }
  /** The first row whose bound is reached, seen from the highest: `from` is included unless `above`. */
  | { op: 'tiers'; by: Formula; tiers: { from: Literal; above?: boolean; then: Formula }[] }
  | { op: 'choose'; fact: string; cases: { value: string; then: Formula }[] }
  /** By calendar year, both ends included; a year in no row is worth nothing. */
  | { op: 'by-year'; years: { from: number | null; to: number | null; then: Formula }[] }
  /** The source states a span, not a number. */
  | { op: 'between'; low: Formula; high: Formula }
  /** The source states the least alone: "80,000 or more". Nothing says how much at most, unless a cap does. */
  | { op: 'at-least'; of: Formula }
  /** The part from which benefits that reduce this one's base are taken off. At most one in a formula. */
  | { op: 'base'; of: Formula };

export const BENEFIT_KINDS = [
  'grant',
  'reward',
  'tax-rate',
  'tax-credit',
  'tax-exemption',
  'tax-allowance',
  'price-discount',
  'interest-subsidy',
  'loan',
  'supply-terms',
  'access',
  'negotiated',
  'fund',
  'list',
  // A bill or an award of which the source that was read does not say what it grants.
  'unstated',
] as const;
export type BenefitKind = (typeof BENEFIT_KINDS)[number];

/** How the benefit's sum comes about. */
export interface Benefit {
  kind: BenefitKind;
  /** What it grants, in words. */
  text: RuleText;
  /** Worth of one payment (`once`) or of one year (`yearly`); null: the source states no sum that a project could be given. */
  amount: Formula | null;
  /** ISO 4217 of the amount; null together with it. */
  currency: string | null;
  timing: {
    frequency: 'once' | 'yearly';
    /** For how many years; null: as long as the measure is in force. `once` has none. */
    years: number | null;
    /** Years after the project's start in which it is paid for the first time. */
    after: number;
  };
  /** The source says "up to": the amount is the most, the least is nothing. */
  ceiling: boolean;
  capPerProject: RuleMoney | null;
  capPerYear: RuleMoney | null;
  /** Less than this is not paid at all. */
  floor: RuleMoney | null;
  /** Paid in whole multiples of so much, e.g. `"10000"`; null: to the smallest unit of the currency. */
  roundedDownTo: string | null;
}

/** How it goes together with other measures. */
export interface Stacking {
  /** Of the measures in one group at most one may be taken; null: none. */
  exclusiveGroup: string | null;
  /** Slugs of measures whose base this one's amount is taken off. */
  reducesBaseOf: string[];
  /** The sums of all measures in a group may not pass the cap; null: none. */
  aggregateCap: { group: string; cap: RuleMoney } | null;
  /** Where this is read; null where the source says nothing of it. */
  citation: string | null;
}

export const COMMITMENTS = [
  'statutory',
  'published-policy',
  'discretionary',
  'contract-only',
  'unknown',
] as const;
export type Commitment = (typeof COMMITMENTS)[number];

export const FAIR_COMPETITION_REVIEWS = [
  'passed',
  'exempt',
  'unknown',
  'being-cleaned-up',
  'not-applicable',
] as const;
/** China's Fair Competition Review Regulation (in force 2024-08-01); `not-applicable` outside China. */
export type FairCompetitionReview = (typeof FAIR_COMPETITION_REVIEWS)[number];

/** A step of the way to the benefit. */
export interface ProcessStep {
  id: string;
  text: RuleText;
}

/** What an author promises of the rule: these facts, on this day, give this outcome and this sum. */
export interface RuleCase {
  id: string;
  title: string;
  asOf: string;
  /** Slugs of the place and what lies above it, country code included. */
  place: string[];
  facts: ProjectFacts;
  outcome: MeasureOutcome;
  /**
   * Total of all years as a decimal string in the benefit's currency, the least where the rule states no more; null: none,
   * or a span, is expected.
   */
  amount: string | null;
}

/** One benefit of a policy. */
export interface MeasureDocument {
  /** Unique within its policy, kept through every version. */
  id: string;
  /** Immutable, unique among all measures. */
  slug: string;
  title: RuleText;
  conditions: Condition[];
  benefit: Benefit;
  stacking: Stacking;
  /** What the one who takes it must keep to, and what is claimed back otherwise; null where not stated. */
  obligations: RuleText | null;
  process: ProcessStep[];
  /**
   * What is handed in with an application, one a line; null where not stated. Later than the rest, like the fee: a measure
   * written before states neither.
   */
  documents?: RuleText | null;
  /** What an application costs; `0`: the source says that it is free; null where not stated. */
  fee?: RuleMoney | null;
  /** Days within which the authority must decide; null where not stated. */
  statutoryDays: number | null;
  commitment: Commitment;
  fairCompetition: FairCompetitionReview;
  exportContingent: boolean;
  cases: RuleCase[];
}

/** A fact as stated: yes or no, a choice, several choices, a day, a count, a quantity or money. */
export type FactValue = boolean | string | string[] | RuleQuantity | RuleMoney;

/** What is known of a project. What is not in it is unknown. */
export type ProjectFacts = { readonly [key: string]: FactValue };

export const MEASURE_OUTCOMES = [
  'eligible',
  'not-eligible',
  'needs-facts',
  'verify',
  'not-an-offer',
] as const;
export type MeasureOutcome = (typeof MEASURE_OUTCOMES)[number];

/** Kleene's three values, as they are written in answers. */
export const TRUTHS = ['met', 'not_met', 'unknown'] as const;
export type Truth = (typeof TRUTHS)[number];
