import type { OfferingDocument } from './dto/offering.document.js';

/** An offering about which all that must be said is said, as of November 2026. */
export const anOffering = (change: Partial<OfferingDocument> = {}): OfferingDocument => ({
  kind: 'pilot-line',
  title: { original: 'en', texts: { en: 'Pilot line for sintered magnets' } },
  description: null,
  segments: ['RE4a'],
  plots: [],
  buildings: [],
  requirements: [],
  policies: [],
  measures: [],
  quantity: null,
  left: null,
  opensOn: null,
  closesOn: null,
  documents: [],
  decisionDays: 60,
  ...change,
});
