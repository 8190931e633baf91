import {
  BENEFIT_KINDS,
  COMMITMENTS,
  COMPARISONS,
  FAIR_COMPETITION_REVIEWS,
} from '../../policies/model/rules.js';
import { SEGMENT_CODES } from '../../policies/model/project-facts.data.js';
import {
  boolean,
  civilDate,
  country,
  listOf,
  nullable,
  object,
  orNull,
  partialDate,
  reference,
  slug,
  string,
  strings,
} from './schema-words.js';

// A measure whole: what a program needs to judge and reckon it as the portal does.

/** A node of a tree: `op` says which parts it has. */
const node = (op: string, parts: Record<string, object> = {}) => object({ op: { const: op }, ...parts });
const decimal = { type: 'string', description: 'A decimal' };
const year = { type: ['integer', 'null'] };
const choices = (values?: readonly string[]) => ({
  type: ['array', 'null'],
  items: values ? { enum: values } : string,
  description: 'Null: not narrowed by the conditions',
});

export const MEASURE_DEFINITIONS = {
  money: object({ amount: decimal, currency: { type: 'string', description: 'ISO 4217' } }),
  literal: {
    description: 'Yes or no, a choice, a day or a count as text, a quantity, or money',
    anyOf: [boolean, string, reference('quantity'), reference('money')],
  },
  test: {
    description:
      'How a condition is judged: met, not met or unknown. Facts are those of /api/v1/eligibility/facts',
    oneOf: [
      node('all', { of: listOf(reference('test')) }),
      node('any', { of: listOf(reference('test')) }),
      node('not', { of: reference('test') }),
      node('compare', { fact: string, is: { enum: COMPARISONS }, value: reference('literal') }),
      node('one-of', { fact: string, values: strings }),
      node('in-place', { inside: strings, outside: strings }),
      node('text'),
    ],
  },
  formula: {
    description: 'What one payment is worth',
    oneOf: [
      node('number', { value: decimal }),
      node('money', { amount: decimal, currency: string }),
      node('quantity', { value: decimal, unit: string }),
      node('fact', { fact: string }),
      ...['sum', 'product', 'least', 'greatest'].map((op) => node(op, { of: listOf(reference('formula')) })),
      node('difference', { from: reference('formula'), less: reference('formula') }),
      node('tiers', {
        by: reference('formula'),
        tiers: listOf({
          ...object({ from: reference('literal'), then: reference('formula') }),
          properties: {
            from: reference('literal'),
            above: { type: 'boolean', description: 'The bound itself is not in the tier' },
            then: reference('formula'),
          },
        }),
      }),
      node('choose', { fact: string, cases: listOf(object({ value: string, then: reference('formula') })) }),
      node('by-year', { years: listOf(object({ from: year, to: year, then: reference('formula') })) }),
      node('between', { low: reference('formula'), high: reference('formula') }),
      node('at-least', { of: reference('formula') }),
      node('base', { of: reference('formula') }),
    ],
  },
  condition: object({
    id: { type: 'string', description: 'Kept through every version of the measure' },
    text: reference('text'),
    test: reference('test'),
    citation: { ...nullable(string), description: 'Article or passage of the source' },
    evidence: orNull('text'),
    selfDeclarable: { type: 'boolean', description: 'The investor’s own word is enough to judge it' },
    note: nullable(string),
  }),
  measure: object(
    {
      slug,
      policy: { ...slug, description: 'The document it stands in' },
      title: reference('text'),
      country,
      kind: { enum: BENEFIT_KINDS },
      conditions: listOf(reference('condition')),
      scope: object(
        {
          territory: {
            anyOf: [object({ inside: strings, outside: strings }), { type: 'null' }],
            description: 'Regions, parks and countries: the nearest name above a project decides',
          },
          segments: choices(SEGMENT_CODES),
          ownership: choices(),
          firmSizes: choices(),
          firmStages: choices(),
          hsCodes: choices(),
        },
        'What every project must satisfy that it can be for: read from the conditions',
      ),
      benefit: object({
        text: reference('text'),
        amount: { anyOf: [reference('formula'), { type: 'null' }] },
        currency: { ...nullable(string), description: 'ISO 4217; null: the source states no sum' },
        timing: object({
          frequency: { enum: ['once', 'yearly'] },
          years: { ...year, description: 'Null: as long as it is in force' },
          after: { type: 'integer', description: 'Years after the start of the project' },
        }),
        ceiling: { type: 'boolean', description: 'The source says “up to”' },
        capPerProject: orNull('money'),
        capPerYear: orNull('money'),
        floor: orNull('money'),
        roundedDownTo: nullable(decimal),
      }),
      stacking: object({
        exclusiveGroup: { ...nullable(string), description: 'At most one measure of a group may be taken' },
        reducesBaseOf: listOf(slug),
        aggregateCap: { anyOf: [object({ group: string, cap: reference('money') }), { type: 'null' }] },
        citation: nullable(string),
      }),
      obligations: orNull('text'),
      process: listOf(object({ id: string, text: reference('text') })),
      documents: orNull('text'),
      fee: orNull('money'),
      statutoryDays: { type: ['integer', 'null'], description: 'Days within which the authority decides' },
      commitment: { enum: COMMITMENTS },
      fairCompetition: { enum: FAIR_COMPETITION_REVIEWS },
      exportContingent: boolean,
      effectiveFrom: nullable(partialDate),
      effectiveTo: nullable(partialDate),
      source: string,
      sourceDate: nullable(partialDate),
      lastChecked: civilDate,
      standing: reference('standing'),
    },
    'One benefit of a policy. A figure reckoned from it is an estimate, not an offer',
  ),
};
