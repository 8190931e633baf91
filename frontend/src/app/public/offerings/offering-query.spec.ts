import { offeringAddress, offeringQueryOf, toOfferingsParams } from './offering-query';

it('reads what it knows from an address and leaves the rest', () => {
  const query = offeringQueryOf({
    q: ' magnet ',
    segment: ['RE4a', 'RE9'],
    region: 'cn-baotou',
    kind: 'plot',
    status: ['open', 'whatever'],
    park: 'baotou-rehtz',
    sort: 'closing',
    page: '2',
  });
  expect(toOfferingsParams(query)).toEqual({
    q: 'magnet',
    segment: ['RE4a'],
    region: ['cn-baotou'],
    kind: 'plot',
    status: ['open'],
    park: 'baotou-rehtz',
    sort: 'closing',
    page: 2,
    pageSize: 20,
  });
  expect(offeringAddress(query)).not.toHaveProperty('page');
});

it('asks for everything, the newest first, when nothing is said', () => {
  expect(toOfferingsParams(offeringQueryOf({}))).toEqual({ sort: 'newest', page: 1, pageSize: 20 });
  expect(offeringAddress(offeringQueryOf({ sort: 'newest' }))).toEqual({});
});
