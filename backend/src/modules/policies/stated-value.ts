import type { StatedTermView } from './dto/policy.views.js';

/**
 * A value of a source's condition or benefit as text a person can read: lists with commas, tiers one by one.
 * Numbers stay as the source states them.
 */
export function statedValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(statedValue).join(', ');
  if (value !== null && typeof value === 'object') {
    return Object.entries(value)
      .filter(([, part]) => part !== null)
      .map(([key, part]) => `${key.replaceAll('_', ' ')}: ${statedValue(part)}`)
      .join('; ');
  }
  return value === null ? '' : String(value);
}

/** The named terms of a benefit, without those the source leaves open. */
export const statedTerms = (benefit: Record<string, unknown>): StatedTermView[] =>
  Object.entries(benefit)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ({ name, value: statedValue(value) }));
