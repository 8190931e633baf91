import { describe, expect, it } from '@jest/globals';
import { dueAfterPause, objectionOpen } from './answering-clock.rules.js';

const ZONE = 'Asia/Shanghai';
const at = (text: string) => new Date(`${text}:00+08:00`);

describe('"not answered"', () => {
  it.each([
    ['2026-11-26T11:00', true],
    ['2026-12-10T18:00', true],
    ['2026-12-10T18:01', false],
  ])('said on %s about an answer of Thursday 26 November is heard: %s', (now, open) => {
    expect(objectionOpen(at('2026-11-26T10:00'), ZONE, at(now))).toBe(open);
  });

  it('cannot be said before there is an answer', () => {
    expect(objectionOpen(null, ZONE, at('2026-11-26T10:00'))).toBe(false);
  });
});

describe('a promise after a wait for the investor', () => {
  const due = at('2026-11-30T18:00');

  it('gives back what was left, until the end of a working day', () => {
    // Two days were left; supplied on Wednesday 10:00, so until Friday.
    expect(dueAfterPause(due, at('2026-11-28T18:00'), at('2026-12-02T10:00'), ZONE)).toEqual(
      at('2026-12-04T18:00'),
    );
  });

  it('never falls on a free day', () => {
    expect(dueAfterPause(due, at('2026-11-28T18:00'), at('2026-12-03T12:00'), ZONE)).toEqual(
      at('2026-12-07T18:00'),
    );
  });

  it('does not excuse what was overdue already', () => {
    expect(dueAfterPause(due, at('2026-12-01T10:00'), at('2026-12-08T10:00'), ZONE)).toEqual(due);
  });

  it('is never earlier than before the wait', () => {
    expect(
      dueAfterPause(due, at('2026-11-26T11:00'), at('2026-11-26T11:01'), ZONE).getTime(),
    ).toBeGreaterThanOrEqual(due.getTime());
  });
});
