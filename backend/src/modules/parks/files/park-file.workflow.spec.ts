import { describe, expect, it } from '@jest/globals';
import { type ParkFileFacts, parkFileWorkflow } from './park-file.workflow.js';

const ready: ParkFileFacts = { clean: true, described: true, mayDecide: true, demoTeam: false, reason: null };
const refusal = (state: string, action: string, facts: Partial<ParkFileFacts>) => {
  const outcome = parkFileWorkflow.apply(state, action, { ...ready, ...facts });
  return outcome.ok ? outcome.to : outcome.reason;
};

describe('a picture on its way to the page', () => {
  it('is shown at once by who decides', () => {
    expect(refusal('hidden', 'show', {})).toBe('shown');
    expect(refusal('waiting', 'show', {})).toBe('shown');
  });

  it('waits for an administrator while nobody has claimed the park', () => {
    expect(refusal('hidden', 'show', { mayDecide: false })).toBe('park-file.review-needed');
    expect(refusal('hidden', 'ask', { mayDecide: false })).toBe('waiting');
  });

  it('is not shown by an invented team, whose wish an administrator can still grant', () => {
    expect(refusal('hidden', 'show', { demoTeam: true })).toBe('park-file.demo-team');
    expect(refusal('hidden', 'ask', { demoTeam: true })).toBe('waiting');
  });

  it.each(['ask', 'show'])('cannot be asked for or shown before it is clean and described (%s)', (action) => {
    expect(refusal('hidden', action, { clean: false })).toBe('park-file.not-clean');
    expect(refusal('hidden', action, { described: false })).toBe('park-file.alt-missing');
  });

  it('is returned with a reason only, and by who decides', () => {
    expect(refusal('waiting', 'return', {})).toBe('park-file.reason-missing');
    expect(refusal('waiting', 'return', { reason: ' ' })).toBe('park-file.reason-missing');
    expect(refusal('waiting', 'return', { reason: 'Another park' })).toBe('hidden');
    expect(refusal('waiting', 'return', { reason: 'x', mayDecide: false })).toBe('park-file.review-needed');
  });

  it('leaves the page whenever the team wants', () => {
    expect(refusal('shown', 'hide', { mayDecide: false, demoTeam: true })).toBe('hidden');
  });
});
