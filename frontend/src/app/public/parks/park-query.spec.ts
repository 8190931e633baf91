import { withoutValue } from '../catalogue/page-query';
import { parkAddress, parkQueryOf, toParksParams } from './park-query';

describe('the address of the list of parks', () => {
  it('asks for what it says, and for nothing the API would refuse', () => {
    const query = parkQueryOf({
      q: ' magnets ',
      segment: ['RE6', 'nonsense'],
      region: '?',
      sort: 'price',
      page: '99999',
    });
    expect(toParksParams(query)).toEqual({
      q: 'magnets',
      segment: ['RE6'],
      sort: 'name',
      page: 1,
      pageSize: 20,
    });
  });

  it('keeps search, region and order when a segment is removed', () => {
    const query = parkQueryOf({
      q: 'nd',
      segment: ['RE1', 'RE6'],
      region: 'cn-baotou',
      sort: 'largest-area',
      page: '2',
    });
    expect(withoutValue(parkAddress(query), 'segment', 'RE1')).toEqual({
      q: 'nd',
      segment: ['RE6'],
      region: ['cn-baotou'],
      sort: 'largest-area',
    });
  });

  it('is empty for the list as a whole', () => {
    expect(parkAddress(parkQueryOf({}))).toEqual({});
  });
});
