import type { Freshness } from '../facts/index.js';
import { EXPECTED_BLOCKS, unknownBlocks } from './profile-blocks.rules.js';

/** One current statement of a park: the newest of its key, or one of several of the same day. */
export interface StandingFact {
  block: string;
  freshness: Freshness;
}

export interface ParkStanding {
  /**
   * Percent of the current statements that may be relied on today: those that are fresh or due. Lowered by each that is
   * past its time and by each without a date. Null when nothing is stated.
   */
  freshness: number | null;
  fresh: number;
  due: number;
  overdue: number;
  undated: number;
  /** Percent of the blocks expected of a park about which something is stated, however old. Lowered by the unknown ones. */
  completeness: number;
  statedBlocks: number;
  expectedBlocks: number;
}

const percent = (part: number, whole: number) => Math.round((100 * part) / whole);

/**
 * How a park's profile stands on a day. Both figures are plain shares, so that whoever reads one can count it again:
 * freshness = (fresh + due) / current statements, completeness = stated blocks / expected blocks.
 */
export function standingOf(facts: readonly StandingFact[]): ParkStanding {
  const count = (state: Freshness['state']) =>
    facts.filter(({ freshness }) => freshness.state === state).length;
  const [fresh, due, overdue, undated] = [count('fresh'), count('due'), count('overdue'), count('unknown')];
  const stated = EXPECTED_BLOCKS.length - unknownBlocks(facts.map(({ block }) => block)).length;
  return {
    freshness: facts.length === 0 ? null : percent(fresh + due, facts.length),
    fresh,
    due,
    overdue,
    undated,
    completeness: percent(stated, EXPECTED_BLOCKS.length),
    statedBlocks: stated,
    expectedBlocks: EXPECTED_BLOCKS.length,
  };
}
