import {
  LONGEST_UNSAVED_MS,
  QUIET_MS,
  STARTED,
  SaveEvent,
  SaveState,
  dueAt,
  isUnsaved,
  nextSave,
} from './autosave';

/** Plays events at their times. */
const play = (...events: [event: SaveEvent, at: number][]): SaveState =>
  events.reduce((state, [event, at]) => nextSave(state, event, at), STARTED);

describe('saving a draft by itself', () => {
  it('waits for a pause, then saves, and says when', () => {
    const changed = play(['changed', 1_000]);
    expect(dueAt(changed)).toBe(1_000 + QUIET_MS);
    expect(play(['changed', 1_000], ['due', 2_200], ['saved', 2_400])).toEqual({
      kind: 'clean',
      savedAt: 2_400,
    });
  });

  it('moves the save on while somebody types, but never by more than ten seconds', () => {
    let state = play(['changed', 0]);
    for (let now = 500; now <= 30_000; now += 500) state = nextSave(state, 'changed', now);
    expect(state).toMatchObject({ since: 0 });
    expect(dueAt(play(['changed', 0], ['changed', 9_500]))).toBe(LONGEST_UNSAVED_MS);
    expect(dueAt(state)).toBe(30_000);
  });

  it('saves again what was typed while a save was on its way', () => {
    const state = play(['changed', 0], ['due', 1_200], ['changed', 1_300], ['saved', 1_400]);
    expect(state).toMatchObject({ kind: 'changed', savedAt: 1_400 });
    expect(isUnsaved(state)).toBe(true);
  });

  it('tries again later and later while there is no answer, and takes along what was typed meanwhile', () => {
    let state = play(['changed', 0], ['due', 0], ['failed', 0]);
    const waits = [dueAt(state)];
    for (let i = 0; i < 4; i++) {
      state = nextSave(nextSave(nextSave(state, 'changed', 0), 'due', 0), 'failed', 0);
      waits.push(dueAt(state));
    }
    expect(waits).toEqual([2_000, 5_000, 15_000, 30_000, 30_000]);
    expect(nextSave(nextSave(state, 'due', 0), 'saved', 9)).toEqual({ kind: 'clean', savedAt: 9 });
  });

  it('does not send again by itself what the server refused, but does after the next change', () => {
    const refused = play(['changed', 0], ['due', 0], ['refused', 0]);
    expect(dueAt(refused)).toBeNull();
    expect(isUnsaved(refused)).toBe(true);
    expect(dueAt(nextSave(refused, 'changed', 100))).toBe(100 + QUIET_MS);
  });

  it('saves at once what was joined with the changes of somebody else', () => {
    expect(dueAt(play(['changed', 0], ['due', 10], ['joined', 20]))).toBe(20);
  });

  it('saves nothing while a conflict waits for its decision, whatever is typed', () => {
    const conflict = play(['changed', 0], ['due', 10], ['conflicting', 20], ['changed', 30], ['due', 40]);
    expect(conflict.kind).toBe('conflict');
    expect(dueAt(conflict)).toBeNull();
    expect(dueAt(nextSave(conflict, 'decided', 50))).toBe(50);
  });

  it('ends when the draft is no longer being edited', () => {
    expect(play(['changed', 0], ['closed', 1], ['changed', 2], ['due', 3])).toEqual({
      kind: 'closed',
      savedAt: null,
    });
  });

  it('answers that come for nothing change nothing', () => {
    for (const event of ['saved', 'failed', 'refused', 'joined', 'decided', 'due'] as const) {
      expect(nextSave(STARTED, event, 5)).toBe(STARTED);
    }
  });
});
