import { parkFilters, parksParams, profileStateView } from './park-filters';

describe('the filters of the administrators’ parks', () => {
  it('are read from the address, where what is wrong filters nothing', () => {
    expect(parkFilters({ q: '  稀土 ', state: 'in-review', claimed: 'false' })).toEqual({
      q: '稀土',
      state: 'in-review',
      claimed: 'false',
    });
    expect(parkFilters({ q: ' ', state: 'sold', claimed: 'perhaps' })).toEqual({});
  });

  it('are asked of the API page by page', () => {
    expect(parksParams({ claimed: 'true', state: 'draft' }, '3')).toEqual({
      state: 'draft',
      claimed: true,
      page: 3,
      pageSize: 50,
    });
    for (const page of [undefined, '0', '-1', 'x', '100000']) expect(parksParams({}, page).page).toBe(1);
  });

  it('name a scheduled version as such', () => {
    expect(profileStateView('scheduled').label).toBe('Scheduled');
  });
});
