/** What a park can offer. */
export const OFFERING_KINDS = [
  'plot',
  'building',
  'feedstock-supply',
  'joint-venture',
  'pilot-line',
] as const;
export type OfferingKind = (typeof OFFERING_KINDS)[number];
