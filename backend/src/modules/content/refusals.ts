import { DomainError } from '../../platform/errors/domain-error.js';

/** What became of one of many: the answer, or why not. */
export type Outcome<T> = T | DomainError;

export const isRefused = <T>(outcome: Outcome<T>): outcome is DomainError => outcome instanceof DomainError;

/** A refusal of one of many is told beside it; anything else is thrown. */
export function attempt<T>(work: () => T): Outcome<T> {
  try {
    return work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** @throws DomainError the refusal. */
export function demandDone<T>(outcome: Outcome<T>): T {
  if (isRefused(outcome)) throw outcome;
  return outcome;
}

/** Those that were not refused. */
export const doneOf = <T>(outcomes: readonly Outcome<T>[]): T[] =>
  outcomes.filter((outcome): outcome is Exclude<Outcome<T>, DomainError> => !isRefused(outcome)) as T[];
