import type { CivilDate } from '../../platform/clock/civil-date.js';
import { factProblems, factWarnings, readFact, type StatedFact } from '../facts/index.js';

/** What of a proposal is judged: typed like the fact it is about. */
export interface Proposal {
  value: string;
  unit: string | null;
  asOf: string | null;
  sourceTitle: string;
  sourceAddress: string | null;
}

/** The fact as its reader sees it. */
export interface SeenFact {
  id: string;
  key: string;
  valueKind: string;
  value: string;
  unit: string | null;
  asOf: { value: string } | null;
}

/**
 * What keeps a proposal from being one: what nobody can read, and a unit that measures something else. Whether it is
 * plausible is for the park to judge, and for the reviewer of its profile.
 * @param today the reader's day.
 */
export function proposalProblems(fact: SeenFact, proposal: Proposal, today: CivilDate) {
  const stated: StatedFact = {
    id: fact.id,
    key: fact.key,
    value: proposal.value,
    valueKind: fact.valueKind,
    unit: proposal.unit,
    asOf: proposal.asOf,
    source: { title: proposal.sourceTitle, address: proposal.sourceAddress, retrievedOn: null },
    expiresOn: null,
  };
  const problems = factProblems(stated);
  if (problems.length > 0 || proposal.unit === fact.unit) return problems;
  return factWarnings(readFact(stated), [], today).filter(({ field }) => field === 'unit');
}

/** Whether it says what is stated already. */
export const saysTheSame = (fact: SeenFact, { value, unit, asOf }: Proposal): boolean =>
  value === fact.value && unit === fact.unit && asOf === (fact.asOf?.value ?? null);
