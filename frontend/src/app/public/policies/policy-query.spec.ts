import { withoutValue } from '../catalogue/page-query';
import { policyAddress, policyQueryOf, toPoliciesParams } from './policy-query';

describe('the address of the list of policies', () => {
  it('leaves the choice of kinds to the API: programmes, the only kind that is ever an offer', () => {
    expect(toPoliciesParams(policyQueryOf({}))).toEqual({ sort: 'title', page: 1, pageSize: 20 });
    expect(toPoliciesParams(policyQueryOf({ kind: ['bill', 'restriction'] })).kind).toEqual(['bill']);
  });

  it('keeps the park and the chosen day when a status is removed', () => {
    const query = policyQueryOf({
      park: 'baotou-rehtz',
      status: ['in-force', 'ended'],
      asOf: '2021-01-01',
      page: '2',
    });
    expect(withoutValue(policyAddress(query), 'status', 'ended')).toEqual({
      park: 'baotou-rehtz',
      status: ['in-force'],
      asOf: '2021-01-01',
    });
  });

  it('asks for today when the day does not exist', () => {
    expect(policyQueryOf({ asOf: '2026-02-30' }).asOf).toBeNull();
  });
});
