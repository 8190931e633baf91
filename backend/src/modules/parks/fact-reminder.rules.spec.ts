import { describe, expect, it } from '@jest/globals';
import { reminderOf } from './fact-reminder.rules.js';

describe('the reminders of a fact', () => {
  it.each([
    ['2026-10-31', null],
    ['2026-11-01', 'due'],
    ['2026-12-01', 'due'],
    ['2026-12-14', 'due'],
    ['2026-12-15', 'overdue'],
    ['2036-12-15', 'overdue'],
  ])('for one that may be relied on until 2026-12-01 is on %s: %s', (today, reminder) => {
    expect(reminderOf('2026-12-01', today)).toBe(reminder);
  });

  it('never come for what never expires', () => {
    expect(reminderOf(null, '2026-12-01')).toBeNull();
  });
});
