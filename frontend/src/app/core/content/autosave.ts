/** How long after the last keystroke a draft is saved. */
export const QUIET_MS = 1_200;
/** The longest that somebody who never pauses waits for a save. */
export const LONGEST_UNSAVED_MS = 10_000;
/** Waiting times before the next attempts; the last one repeats. */
const RETRY_MS: readonly number[] = [2_000, 5_000, 15_000, 30_000];

/**
 * How the saving of a draft stands.
 * - `clean`: nothing was changed since it was read; `savedAt` once something has been saved here
 * - `changed`: something waits for the next save; `since` is its first change
 * - `saving`: on its way; `changedAgain` when more was typed meanwhile
 * - `failed`: no answer, or one that another try may better; retried by itself at `retryAt`
 * - `refused`: the server does not take it as it is; the next change tries again
 * - `conflict`: somebody else saved the same fields; a person decides
 * - `closed`: the draft is no longer being edited
 *
 * All times are milliseconds since the epoch.
 */
export type SaveState =
  | { kind: 'clean'; savedAt: number | null }
  | { kind: 'changed'; since: number; saveAt: number; savedAt: number | null }
  | { kind: 'saving'; since: number; changedAgain: boolean; attempt: number; savedAt: number | null }
  | { kind: 'failed'; since: number; attempt: number; retryAt: number; savedAt: number | null }
  | { kind: 'refused'; since: number; savedAt: number | null }
  | { kind: 'conflict'; since: number; savedAt: number | null }
  | { kind: 'closed'; savedAt: number | null };

/** What happens to a draft that is being edited. */
export type SaveEvent =
  /** Somebody typed, or chose. */
  | 'changed'
  /** The clock passed `saveAt` or `retryAt`, the line came back, or the person asked for it. */
  | 'due'
  | 'saved'
  /** No answer, or a busy server. */
  | 'failed'
  | 'refused'
  /** A save met a newer version whose changes do not touch these ones: joined, and to be saved again. */
  | 'joined'
  /** A save met a newer version that changed the same fields. */
  | 'conflicting'
  /** A person has decided all conflicts. */
  | 'decided'
  | 'closed';

export const STARTED: SaveState = { kind: 'clean', savedAt: null };

/** The state after an event; events that mean nothing in a state leave it as it is. */
export function nextSave(state: SaveState, event: SaveEvent, now: number): SaveState {
  if (state.kind === 'closed') return state;
  const { savedAt } = state;
  switch (event) {
    case 'changed':
      return afterChange(state, now);
    case 'due':
      return isDue(state)
        ? { kind: 'saving', since: state.since, changedAgain: false, attempt: attemptOf(state), savedAt }
        : state;
    case 'saved':
      if (state.kind !== 'saving') return state;
      return state.changedAgain ? waiting(now, now, now) : { kind: 'clean', savedAt: now };
    case 'failed':
      return state.kind === 'saving' ? afterFailure(state, now) : state;
    case 'refused':
      return state.kind === 'saving' ? { kind: 'refused', since: state.since, savedAt } : state;
    case 'joined':
      return state.kind === 'saving' ? { ...waiting(state.since, now, savedAt), saveAt: now } : state;
    case 'conflicting':
      return { kind: 'conflict', since: sinceOf(state, now), savedAt };
    case 'decided':
      return state.kind === 'conflict' ? { ...waiting(state.since, now, savedAt), saveAt: now } : state;
    case 'closed':
      return { kind: 'closed', savedAt };
  }
}

/** When the state asks for `due` by itself; null while it waits for something else. */
export function dueAt(state: SaveState): number | null {
  if (state.kind === 'changed') return state.saveAt;
  return state.kind === 'failed' ? state.retryAt : null;
}

/** Whether something typed here is not yet on the server. */
export const isUnsaved = (state: SaveState): boolean => state.kind !== 'clean' && state.kind !== 'closed';

const waiting = (since: number, now: number, savedAt: number | null) => ({
  kind: 'changed' as const,
  since,
  saveAt: Math.min(now + QUIET_MS, Math.max(since + LONGEST_UNSAVED_MS, now)),
  savedAt,
});

type Unsaved = Extract<SaveState, { since: number }>;

const sinceOf = (state: SaveState, now: number): number => ('since' in state ? state.since : now);

/** A refused draft is not sent again unchanged, and a conflict waits for its decision. */
const isDue = (state: SaveState): state is Extract<Unsaved, { kind: 'changed' | 'failed' | 'refused' }> =>
  ['changed', 'failed', 'refused'].includes(state.kind);

const attemptOf = (state: SaveState): number => (state.kind === 'failed' ? state.attempt + 1 : 1);

function afterChange(state: SaveState, now: number): SaveState {
  if (state.kind === 'saving') return { ...state, changedAgain: true };
  // While the line is down every keystroke would be another failed call: the retry takes along what was typed.
  if (state.kind === 'failed' || state.kind === 'conflict') return state;
  return waiting(sinceOf(state, now), now, state.savedAt);
}

function afterFailure(state: Extract<SaveState, { kind: 'saving' }>, now: number): SaveState {
  const { since, attempt, savedAt } = state;
  const wait = RETRY_MS[Math.min(attempt, RETRY_MS.length) - 1] ?? 0;
  return { kind: 'failed', since, attempt, retryAt: now + wait, savedAt };
}
