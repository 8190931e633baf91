import { leadFilters, leadsKey } from './lead-filters';

describe('the filters of leads', () => {
  it('are read from the address; what nobody offers is ignored', () => {
    expect(
      leadFilters({ stage: 'matched', due: 'tomorrow', park: 'x', assignee: 'me', q: ' nd ', page: '2' }),
    ).toEqual({
      stage: 'matched',
      assignee: 'me',
      q: 'nd',
    });
  });

  it('name the list, so that its entries are walked through as they were shown', () => {
    expect(leadsKey({ stage: 'new' })).toBe(leadsKey({ stage: 'new' }));
    expect(leadsKey({ stage: 'new' })).not.toBe(leadsKey({ q: 'new' }));
  });
});
