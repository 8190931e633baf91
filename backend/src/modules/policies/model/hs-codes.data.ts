/**
 * Codes of the Chinese tariff that a rule can ask for: those that were read in a source, as the regimes name them with
 * their products. Eight digits, or six where the source names a product within a heading.
 */
export const HS_CODES = [
  '25309020',
  '28053011',
  '28053012',
  '28053013',
  '28053014',
  '28053015',
  '28053016',
  '28053017',
  '28461010',
  '28469011',
  '28469012',
  '28469013',
  '28469014',
  '28469015',
  '28469016',
  '720299',
] as const;
