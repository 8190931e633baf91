import { SEGMENT_CODES } from './project-facts.data.js';
import type { ProjectFacts } from './rules.js';

/** Who states one of the values of a fact has stated these others with it, by what the words mean. */
export interface FactImplication {
  fact: string;
  values: readonly (string | boolean)[];
  /** What follows, whole: nothing follows from it in turn that does not stand here too. */
  implies: ProjectFacts;
  why: string;
}

/**
 * Only what holds by definition: what is merely likely is asked. Of components (RE5) it does not follow that a rare-earth
 * material is new in them, nor of catalysts and additives (RE4e, RE4f) that they are made of separated rare earths. No
 * segment says no to anything: a plant of one may reach further down the chain.
 */
export const FACT_IMPLICATIONS: readonly FactImplication[] = [
  {
    fact: 'segment',
    values: SEGMENT_CODES,
    implies: { 'works-in-rare-earths': true },
    why: 'Every segment is a stage of the rare-earth value chain.',
  },
  {
    fact: 'segment',
    values: ['RE4a', 'RE4b', 'RE4c', 'RE4d', 'RE4e', 'RE4f'],
    implies: { 'makes-rare-earth-materials': true },
    why: 'These segments are the materials of rare earths.',
  },
  {
    fact: 'segment',
    values: ['RE4a', 'RE4b', 'RE4c', 'RE4d'],
    implies: { 'deep-processing': true },
    why: 'Magnet, hydrogen storage, polishing and luminescent materials are what deep processing was named for.',
  },
  {
    fact: 'oxide-to-magnet',
    values: [true],
    implies: {
      'works-in-rare-earths': true,
      'makes-rare-earth-materials': true,
      'deep-processing': true,
    },
    why: 'Who takes every step from the separated oxide to the magnet processes it into a material of rare earths.',
  },
  {
    fact: 'deep-processing',
    values: [true],
    implies: { 'works-in-rare-earths': true },
    why: 'Deep processing turns separated rare earths into materials or goods.',
  },
];
