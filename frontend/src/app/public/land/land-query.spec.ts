import { buildingQueryOf, landAddress, plotQueryOf, toBuildingsParams, toPlotsParams } from './land-query';

describe('the address of a list of plots', () => {
  it('asks in hectares what the API is asked in square metres', () => {
    const query = plotQueryOf({ minArea: '２.5', status: ['available', 'free'], segment: 'RE4a', page: '2' });
    expect(toPlotsParams(query)).toEqual({
      status: ['available'],
      segment: ['RE4a'],
      minArea: 25_000,
      page: 2,
      pageSize: 20,
    });
    expect(landAddress(query)).toEqual({ status: ['available'], segment: ['RE4a'], minArea: '2.5' });
  });

  it.each(['', '-1', '0', 'many', '1e9', '12345678'])('takes %p for no smallest area', (minArea) => {
    expect(toPlotsParams(plotQueryOf({ minArea }))).toEqual({ page: 1, pageSize: 20 });
  });
});

it('asks for floor space in square metres', () => {
  expect(toBuildingsParams(buildingQueryOf({ minArea: '5000', status: 'let' }))).toEqual({
    status: ['let'],
    minArea: 5_000,
    page: 1,
    pageSize: 20,
  });
});
