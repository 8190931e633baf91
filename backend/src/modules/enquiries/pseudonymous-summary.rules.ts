import type { Segment } from '../regions/index.js';

/** What a park that nobody has claimed may learn of an enquiry that waits for it. */
export interface PseudonymousSummary {
  segment: Segment;
  land: { value: string; unit: string } | null;
  power: { value: string; unit: string } | null;
  jobs: number | null;
  /** As exactly as it was stated: `2027`, `2027-03`. */
  starts: string | null;
}

/**
 * Picks, and never copies the rest: a field that is added to projects one day stays out until somebody puts it in here.
 * Titles, products, notes and the question are written by people and may name them.
 */
export function pseudonymousSummary(project: {
  segment: string;
  land: { value: string; unit: string } | null;
  power: { value: string; unit: string } | null;
  jobs: number | null;
  starts: { value: string } | null;
}): PseudonymousSummary {
  return {
    segment: project.segment as Segment,
    land: project.land && { value: project.land.value, unit: project.land.unit },
    power: project.power && { value: project.power.value, unit: project.power.unit },
    jobs: project.jobs,
    starts: project.starts?.value ?? null,
  };
}
