/** What an investor needs to know of a park before deciding; each is either stated or named as unknown. */
export const EXPECTED_BLOCKS = [
  'area',
  'land',
  'power',
  'water',
  'logistics',
  'feedstock',
  'labour',
  'environment',
  'services',
  'contacts',
] as const;

/** The expected blocks about which no fact is published, in reading order. */
export function unknownBlocks(known: readonly string[]): string[] {
  const stated = new Set(known);
  return EXPECTED_BLOCKS.filter((block) => !stated.has(block));
}
