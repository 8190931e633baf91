import { describe, expect, it } from '@jest/globals';
import { CLAIM_STATES, type ClaimFacts, claimWorkflow } from './claim.workflow.js';

const facts = (changes: Partial<ClaimFacts> = {}): ClaimFacts => ({
  note: 'The zone’s administration is listed at the address given.',
  own: false,
  parkOpen: true,
  claimantActive: true,
  ...changes,
});

describe('a claim', () => {
  it.each([
    ['submitted', 'request-information', 'information-requested'],
    ['information-requested', 'supply-information', 'submitted'],
    ['submitted', 'approve', 'approved'],
    ['information-requested', 'approve', 'approved'],
    ['submitted', 'reject', 'rejected'],
    ['information-requested', 'reject', 'rejected'],
    ['submitted', 'withdraw', 'withdrawn'],
    ['information-requested', 'withdraw', 'withdrawn'],
    ['submitted', 'supersede', 'superseded'],
    ['information-requested', 'supersede', 'superseded'],
  ])('that is %s goes by %s to %s, and by no other way', (from, action, to) => {
    expect(claimWorkflow.apply(from, action, facts())).toEqual({ ok: true, to });
  });

  it('has exactly those ten ways', () => {
    const ways = CLAIM_STATES.flatMap((state) => claimWorkflow.availableActions(state));
    expect(ways).toHaveLength(10);
  });

  it.each([
    ['approved without a park to give', 'approve', { parkOpen: false }, 'claim.park-not-open'],
    ['approved for a suspended person', 'approve', { claimantActive: false }, 'claim.claimant-barred'],
    ['approved by the claimant', 'approve', { own: true }, 'claim.own'],
    ['rejected by the claimant', 'reject', { own: true }, 'claim.own'],
    ['rejected without a reason', 'reject', { note: null }, 'claim.reason-missing'],
    ['rejected with blanks', 'reject', { note: '  ' }, 'claim.reason-missing'],
    ['sent back without a question', 'request-information', { note: null }, 'claim.note-missing'],
  ])('is not %s', (_what, action, changes, reason) => {
    expect(claimWorkflow.apply('submitted', action, facts(changes))).toEqual({
      ok: false,
      code: 'workflow.action-refused',
      reason,
    });
  });

  it('needs no reason to be withdrawn', () => {
    expect(claimWorkflow.apply('submitted', 'withdraw', facts({ note: null, own: true })).ok).toBe(true);
  });
});
