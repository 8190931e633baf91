import type { Dimension } from '../../platform/quantities/index.js';

/** The blocks of a profile, in reading order. `other` holds what the catalogue does not know. */
export const FACT_BLOCKS = [
  'identity',
  'area',
  'land',
  'power',
  'water',
  'steam-gas',
  'logistics',
  'feedstock',
  'labour',
  'tenants',
  'environment',
  'services',
  'contacts',
  'economy',
  'programme',
  'other',
] as const;
export type FactBlock = (typeof FACT_BLOCKS)[number];

/** How long a statement may be relied on, counted from the start of its as-of date. */
export const FACT_INTERVALS = ['days-180', 'months-12', 'years-3', 'never'] as const;
export type FactInterval = (typeof FACT_INTERVALS)[number];

export interface FactDefinition {
  block: FactBlock;
  /** What its unit measures; `money` for amounts in a currency, null for words. */
  dimension: Dimension | 'money' | null;
  interval: FactInterval;
  /** Between these a value is plausible, in this unit; what lies outside is questioned, never refused. */
  range?: { min: string; max: string; unit: string };
  /** A park is asked for it. */
  profile?: true;
  /** Of the radioactive-residue block: asked for where a segment leaves such residues. */
  norm?: true;
}
