import type { Dimension } from '../../../platform/quantities/index.js';
import { HS_CODES } from './hs-codes.data.js';

/**
 * What a project can be asked: the facts that conditions and formulas name. A new condition first gets its fact here.
 * `controllable` facts are the investor's own to decide; `effort` says how much deciding them otherwise takes.
 */
export interface ProjectFactDefinition {
  key: string;
  type: 'boolean' | 'choice' | 'choices' | 'day' | 'count' | 'quantity' | 'money';
  /** Of a quantity: what it measures (the unit table), and for a price its currency is in the unit. */
  dimension?: Dimension;
  /** Codes of a choice. */
  choices?: readonly string[];
  controllable: boolean;
  /** 1 a decision on paper, 2 money or months, 3 another project. */
  effort: 1 | 2 | 3;
  /** It cannot be more than this: a share of a whole. */
  most?: string;
  /** Under which heading it is asked. */
  group: 'plan' | 'firm' | 'money' | 'site' | 'inputs' | 'research' | 'approvals';
}

export const SEGMENT_CODES = [
  'RE1',
  'RE2',
  'RE3',
  'RE4a',
  'RE4b',
  'RE4c',
  'RE4d',
  'RE4e',
  'RE4f',
  'RE5',
  'RE6',
] as const;

const fact = (
  key: string,
  type: ProjectFactDefinition['type'],
  group: ProjectFactDefinition['group'],
  rest: Partial<
    Pick<ProjectFactDefinition, 'dimension' | 'choices' | 'controllable' | 'effort' | 'most'>
  > = {},
): ProjectFactDefinition => ({ key, type, group, controllable: false, effort: 3, ...rest });

const decided = (effort: 1 | 2 | 3) => ({ controllable: true, effort });

export const PROJECT_FACTS: readonly ProjectFactDefinition[] = [
  fact('segment', 'choice', 'plan', { choices: SEGMENT_CODES }),
  fact('ownership', 'choice', 'plan', { choices: ['domestic', 'joint-venture', 'foreign'], ...decided(3) }),
  fact('firm-stage', 'choice', 'plan', { choices: ['new', 'existing'] }),
  // A product without a code that was read in a source is none of these.
  fact('hs-codes', 'choices', 'plan', { choices: [...HS_CODES, 'none'] }),
  fact('exports', 'boolean', 'plan'),
  fact('works-in-rare-earths', 'boolean', 'plan'),
  fact('makes-rare-earth-materials', 'boolean', 'plan'),
  fact('deep-processing', 'boolean', 'plan'),
  fact('explores', 'boolean', 'plan'),
  fact('project-purpose', 'choice', 'plan', {
    choices: ['comprehensive-utilisation', 'mine-restoration', 'technology-commercialisation', 'other'],
  }),
  fact('green-chain', 'choice', 'plan', { choices: ['batteries', 'solar', 'wind', 'heat-pumps', 'none'] }),
  fact('green-chain-role', 'choice', 'plan', { choices: ['equipment', 'component', 'raw-material', 'none'] }),
  fact('oxide-to-magnet', 'boolean', 'plan', decided(3)),
  fact('us-critical-mineral', 'boolean', 'plan'),
  fact('jobs', 'count', 'plan', decided(2)),
  fact('final-investment-decision', 'day', 'plan', decided(2)),
  fact('in-use-day', 'day', 'plan', decided(2)),

  fact('fixed-investment', 'money', 'money', decided(2)),
  fact('fixed-investment-in-year', 'money', 'money', decided(2)),
  fact('equipment-purchase', 'money', 'money', decided(2)),
  fact('foreign-capital', 'money', 'money', decided(2)),
  // Land, buildings and equipment, and whatever else is put into the project.
  fact('investment', 'money', 'money', decided(2)),
  fact('qualifying-capex', 'money', 'money', decided(2)),
  fact('annual-sales', 'money', 'money'),
  fact('annual-tax', 'money', 'money'),
  fact('taxable-profit', 'money', 'money'),
  fact('other-tax-rate', 'quantity', 'money', { dimension: 'ratio', most: '100' }),
  // Which costs count differs between the two laws: they are two facts.
  fact('production-cost', 'money', 'money'),
  fact('processing-expenditure', 'money', 'money'),
  fact('fixed-asset-loan', 'boolean', 'money', decided(2)),

  fact('buys-land-and-builds', 'boolean', 'site', decided(2)),
  fact('land-price', 'quantity', 'site', { dimension: 'money-per-area' }),
  fact('land-area', 'quantity', 'site', { dimension: 'area', ...decided(2) }),
  fact('floor-area', 'quantity', 'site', { dimension: 'area', ...decided(2) }),
  fact('aid-zone', 'choice', 'site', { choices: ['a', 'other'] }),

  fact('registered-years', 'quantity', 'firm', { dimension: 'duration' }),
  fact('firm-size', 'choice', 'firm', { choices: ['small', 'medium', 'large'] }),
  fact('investor-rank', 'choice', 'firm', {
    choices: ['fortune-global-500', 'china-top-100', 'sector-leader', 'central-soe', 'none'],
  }),
  fact('main-business-share', 'quantity', 'firm', { dimension: 'ratio', most: '100', ...decided(2) }),
  fact('downstream-turnover-share', 'quantity', 'firm', { dimension: 'ratio', most: '100', ...decided(2) }),
  fact('cluster-role', 'choice', 'firm', { choices: ['leader', 'other'] }),
  fact('revenue-growth-half-year', 'quantity', 'firm', { dimension: 'ratio' }),
  fact('tax-growth-half-year', 'quantity', 'firm', { dimension: 'ratio' }),
  fact('targeted-worker-share', 'quantity', 'firm', { dimension: 'ratio', most: '100', ...decided(2) }),
  fact('us-prohibited-foreign-entity', 'boolean', 'firm'),
  fact('au-eligible-entity', 'boolean', 'firm', decided(2)),

  fact('buys-prnd', 'boolean', 'inputs', decided(1)),
  fact('lace-purchase', 'quantity', 'inputs', { dimension: 'oxide-per-year', ...decided(2) }),
  fact('lace-spend', 'money', 'inputs', decided(2)),
  fact('uses-lace-in-own-products', 'boolean', 'inputs', decided(2)),
  fact('new-lace-customer', 'boolean', 'inputs'),
  fact('added-power-half-year', 'quantity', 'inputs', { dimension: 'energy' }),
  fact('power-use-half-year', 'quantity', 'inputs', { dimension: 'energy' }),

  fact('owns-core-ip', 'boolean', 'research', decided(3)),
  fact('rnd-to-sales', 'quantity', 'research', { dimension: 'ratio', ...decided(2) }),
  fact('national-rnd-programme', 'choice', 'research', {
    choices: ['major-project', 'key-programme', 'none'],
  }),
  fact('national-rnd-grant', 'money', 'research'),
  fact('research-platform', 'choice', 'research', {
    choices: [
      'national-rare-earth-centre',
      'national-lab-or-centre',
      'ministry-province-lab',
      'lab-cultivation-base',
      'hnte-or-regional-centre',
      'none',
    ],
  }),
  fact('science-award', 'choice', 'research', {
    choices: ['national-first', 'national-second', 'region-first', 'region-second', 'region-third', 'none'],
  }),
  fact('builds-pilot-line', 'boolean', 'research', decided(2)),
  fact('pilot-line-cost', 'money', 'research', decided(2)),
  fact('opens-postdoc-station', 'boolean', 'research', decided(2)),

  fact('hnte-recognised', 'boolean', 'approvals', decided(2)),
  fact('west-catalogue-listed', 'boolean', 'approvals'),
  fact('encouraged-catalogue-listed', 'boolean', 'approvals'),
  fact('in-approved-pilot-plan', 'boolean', 'approvals'),
  fact('approved-transformation-project', 'boolean', 'approvals', decided(2)),
  fact('us-48c-allocation', 'boolean', 'approvals'),
  fact('au-registered-processing', 'boolean', 'approvals', decided(2)),
  fact('au-community-benefit-rules', 'boolean', 'approvals', decided(2)),
  fact('selected-in-bidding', 'boolean', 'approvals'),
  fact('allocated-capacity', 'quantity', 'approvals', { dimension: 'mass-per-year' }),
  fact('applied-before-production', 'boolean', 'approvals', decided(1)),
  fact('eu-strategic-project', 'boolean', 'approvals', decided(2)),
  fact('prior-approval', 'boolean', 'approvals', decided(2)),
];

const BY_KEY: ReadonlyMap<string, ProjectFactDefinition> = new Map(
  PROJECT_FACTS.map((each) => [each.key, each]),
);

/** Undefined for a key that nobody has defined. */
export const projectFact = (key: string): ProjectFactDefinition | undefined => BY_KEY.get(key);
