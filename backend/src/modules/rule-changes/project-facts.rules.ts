import type { ProjectFacts } from '../policies/model/rules.js';

/** What a brief says of a project, as far as rules ask about it. */
export interface Brief {
  segment: string;
  capex: { amount: string; currency: string } | null;
  jobs: number | null;
  land: { value: string; unit: string } | null;
  starts: { from: string } | null;
}

/**
 * The facts of a brief. What it does not say is left out, which means unknown: no answer may come from a guess. Capex is
 * what is invested in fixed assets; how it is split over years, equipment and owners no brief says. What follows from its
 * segment the engine knows.
 */
export function factsOfBrief({ segment, capex, jobs, land }: Brief): ProjectFacts {
  return {
    segment,
    ...(capex === null ? {} : { 'fixed-investment': { amount: capex.amount, currency: capex.currency } }),
    ...(jobs === null ? {} : { jobs: String(jobs) }),
    ...(land === null ? {} : { 'land-area': { value: land.value, unit: land.unit } }),
  };
}

/** The first year that the brief may mean; null: it says none. */
export const startYearOf = ({ starts }: Brief): number | null =>
  starts === null ? null : Number(starts.from.slice(0, 4));
