/** The words a policy is described by. The loader of the seed and the desk use the same. */
export const POLICY_TYPES = [
  'tax',
  'grant',
  'land',
  'equipment',
  'raw_material',
  'utilities',
  'rnd',
  'talent',
  'loan_interest',
  'regulation',
  'plan',
] as const;

export const POLICY_LEVELS = [
  'national',
  'federal',
  'state',
  'provincial',
  'regional',
  'municipal',
  'city',
  'county',
  'park',
] as const;

/** What a source said of the document on the day it was read. */
export const SOURCE_STATUSES = [
  'in_force',
  'unverified_current',
  'expired',
  'abolished',
  'superseded',
  'allocated',
  'awarded',
  'proposed',
  'enacted_not_started',
] as const;

export const CONFIDENCES = ['high', 'medium', 'low'] as const;

export const REPLACEMENTS = ['supersedes', 'repeals', 'amends', 'continues'] as const;
/** How one document stands to the one before it. */
export type ReplacementHow = (typeof REPLACEMENTS)[number];
