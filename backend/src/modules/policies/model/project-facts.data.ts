/**
 * What a project can be asked: the facts that conditions and formulas name. A new condition first gets its fact here.
 * `controllable` facts are the investor's own to decide; `effort` says how much deciding them otherwise takes.
 */
export interface ProjectFactDefinition {
  key: string;
  type: 'boolean' | 'choice' | 'choices' | 'day' | 'count' | 'quantity' | 'money';
  /** Of a quantity: what it measures (the unit table), and for a price its currency is in the unit. */
  dimension?: string;
  /** Codes of a choice. */
  choices?: readonly string[];
  controllable: boolean;
  /** 1 a decision on paper, 2 money or months, 3 another project. */
  effort: 1 | 2 | 3;
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
  rest: Partial<Pick<ProjectFactDefinition, 'dimension' | 'choices' | 'controllable' | 'effort'>> = {},
): ProjectFactDefinition => ({ key, type, group, controllable: false, effort: 3, ...rest });

const decided = (effort: 1 | 2 | 3) => ({ controllable: true, effort });

export const PROJECT_FACTS: readonly ProjectFactDefinition[] = [
  fact('segment', 'choice', 'plan', { choices: SEGMENT_CODES }),
  fact('ownership', 'choice', 'plan', { choices: ['domestic', 'joint-venture', 'foreign'], ...decided(3) }),
  fact('firm-stage', 'choice', 'plan', { choices: ['new', 'existing'] }),
  fact('exports', 'boolean', 'plan'),
  fact('final-investment-decision', 'day', 'plan', decided(2)),

  fact('fixed-investment', 'money', 'money', decided(2)),
  fact('fixed-investment-in-year', 'money', 'money', decided(2)),
  fact('equipment-purchase', 'money', 'money', decided(2)),
  fact('foreign-capital', 'money', 'money', decided(2)),
  fact('annual-sales', 'money', 'money'),
  fact('annual-tax', 'money', 'money'),
  fact('taxable-profit', 'money', 'money'),
  fact('jobs', 'count', 'plan', decided(2)),

  fact('buys-land-and-builds', 'boolean', 'site', decided(2)),
  fact('land-price', 'quantity', 'site', { dimension: 'money-per-area' }),
  fact('land-area', 'quantity', 'site', { dimension: 'area', ...decided(2) }),
  fact('floor-area', 'quantity', 'site', { dimension: 'area', ...decided(2) }),

  fact('registered-years', 'quantity', 'firm', { dimension: 'duration' }),
  fact('hnte-recognised', 'boolean', 'approvals', decided(2)),
  fact('owns-core-ip', 'boolean', 'research', decided(3)),
  fact('rnd-to-sales', 'quantity', 'research', { dimension: 'ratio', ...decided(2) }),
  fact('west-catalogue-listed', 'boolean', 'approvals'),
  fact('main-business-share', 'quantity', 'firm', { dimension: 'ratio', ...decided(2) }),
];

const BY_KEY: ReadonlyMap<string, ProjectFactDefinition> = new Map(
  PROJECT_FACTS.map((each) => [each.key, each]),
);

/** Undefined for a key that nobody has defined. */
export const projectFact = (key: string): ProjectFactDefinition | undefined => BY_KEY.get(key);
