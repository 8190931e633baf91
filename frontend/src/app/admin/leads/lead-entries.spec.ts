import { lead } from '../../../testing/desks.data';
import { checkAmount, checkJobs, editOf, entriesOf } from './lead-entries';

describe('the entries of a lead', () => {
  const before = entriesOf(lead({ committed: { capex: { amount: '10', currency: 'CNY' }, jobs: 5 } }));

  it('send only what their writer changed', () => {
    expect(editOf(before, before, null)).toEqual({});
    expect(editOf(before, { ...before, assignee: 'u1' }, null)).toEqual({ assigneeUserId: 'u1' });
    expect(editOf(before, { ...before, park: 'gebeng' }, 'park-id')).toEqual({ parkId: 'park-id' });
  });

  it('tell "taken away" from "unchanged"', () => {
    expect(editOf(before, { ...before, committedAmount: '', committedJobs: ' ' }, null)).toEqual({
      committedCapex: null,
      committedJobs: null,
    });
  });

  it('read full-width digits and spaces as the digits they are', () => {
    const typed = { ...before, committedAmount: '４６０ ０００ ０００', committedJobs: '３２０' };
    expect(editOf(before, typed, null)).toEqual({
      committedCapex: { amount: '460000000', currency: 'CNY' },
      committedJobs: 320,
    });
    expect([checkAmount(typed.committedAmount), checkJobs(typed.committedJobs)]).toEqual([null, null]);
  });

  it('do not take words for numbers', () => {
    expect(checkAmount('about 5')).toBe('validation.not-an-amount');
    expect(checkJobs('12.5')).toBe('validation.not-a-whole-number');
  });
});
