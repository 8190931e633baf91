import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ENQUIRY_RECIPIENT_STATES } from './enquiry-recipient.workflow.js';
import { clockOf, enquiryState, type RecipientClock } from './enquiry.rules.js';

describe('the state of an enquiry', () => {
  it.each([
    ['unconfirmed', ['unconfirmed', 'unconfirmed']],
    ['submitted', ['answered', 'submitted', 'closed']],
    ['information-requested', ['submitted', 'information-requested', 'answered']],
    ['answered', ['answered', 'closed', 'withdrawn']],
    ['closed', ['withdrawn', 'closed', 'spam']],
    ['withdrawn', ['withdrawn', 'spam']],
    ['spam', ['spam']],
  ] as const)('is %s when its recipients are %j', (state, recipients) => {
    expect(enquiryState(recipients)).toBe(state);
  });

  it('does not exist without recipients', () => {
    expect(() => enquiryState([])).toThrow(RangeError);
  });

  it('is that of one of its recipients, in whatever order they come', () => {
    const states = fc.array(fc.constantFrom(...ENQUIRY_RECIPIENT_STATES), { minLength: 1 });
    fc.assert(
      fc.property(states, (recipients) => {
        const state = enquiryState(recipients);
        expect(recipients).toContain(state);
        expect(enquiryState([...recipients].reverse())).toBe(state);
      }),
    );
  });
});

describe('the clock of a recipient', () => {
  const at = (time: string) => new Date(`2026-11-${time}:00+08:00`);
  const clock = (changes: Partial<RecipientClock>): RecipientClock => ({
    receivedAt: at('26T10:00'),
    dueAt: at('30T18:00'),
    answeredAt: null,
    now: at('26T10:00'),
    ...changes,
  });

  it.each([
    ['26T10:00', 'running'],
    ['29T17:59', 'running'],
    ['29T18:00', 'due-soon'],
    ['30T18:00', 'due-soon'],
    ['30T18:01', 'overdue'],
  ])('shows on %s: %s', (now, state) => {
    expect(clockOf(clock({ now: at(now) }))).toBe(state);
  });

  it('has not started while the enquiry is unconfirmed', () => {
    expect(clockOf(clock({ receivedAt: null, dueAt: null }))).toBe('not-started');
  });

  it('is paused while the investor is asked, also past the promise', () => {
    expect(clockOf(clock({ pausedAt: at('27T10:00'), now: at('30T23:00') }))).toBe('paused');
  });

  it('is stopped by the answer and by the end, also a late one', () => {
    expect(clockOf(clock({ answeredAt: at('27T10:00') }))).toBe('stopped');
    expect(clockOf(clock({ answeredAt: at('30T20:00'), now: at('30T23:00') }))).toBe('stopped');
    expect(clockOf(clock({ endedAt: at('27T10:00'), pausedAt: at('26T11:00') }))).toBe('stopped');
    expect(clockOf(clock({ receivedAt: null, dueAt: null, endedAt: at('27T10:00') }))).toBe('stopped');
  });

  it('runs on when the investor says that it was no answer', () => {
    expect(clockOf(clock({ answeredAt: null, now: at('30T20:00') }))).toBe('overdue');
  });
});
