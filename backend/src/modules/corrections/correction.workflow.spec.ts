import { describe, expect, it } from '@jest/globals';
import { CORRECTION_STATES, type CorrectionFacts, correctionWorkflow } from './correction.workflow.js';

const facts = (changes: Partial<CorrectionFacts> = {}): CorrectionFacts => ({
  factStated: true,
  profileHeld: false,
  reason: 'The register of the land office says 956 ha.',
  ...changes,
});

describe('a correction', () => {
  it.each([
    ['unconfirmed', 'confirm', 'open'],
    ['open', 'accept', 'accepted'],
    ['open', 'decline', 'declined'],
  ])('that is %s goes by %s to %s', (from, action, to) => {
    expect(correctionWorkflow.apply(from, action, facts())).toEqual({ ok: true, to });
  });

  it('has exactly those three ways: what is decided stays decided', () => {
    const ways = CORRECTION_STATES.flatMap((state) => correctionWorkflow.availableActions(state));
    expect(ways).toEqual(['confirm', 'accept', 'decline']);
  });

  it.each([
    ['accepted when the park no longer states the fact', 'accept', { factStated: false }, 'fact-gone'],
    ['accepted while the profile lies with the reviewers', 'accept', { profileHeld: true }, 'profile-held'],
    ['declined without a reason', 'decline', { reason: null }, 'reason-missing'],
    ['declined with blanks', 'decline', { reason: ' \n' }, 'reason-missing'],
  ])('is not %s', (_what, action, changes, reason) => {
    expect(correctionWorkflow.apply('open', action, facts(changes))).toEqual({
      ok: false,
      code: 'workflow.action-refused',
      reason: `correction.${reason}`,
    });
  });

  it('can be declined whatever has become of the fact', () => {
    const gone = facts({ factStated: false, profileHeld: true });
    expect(correctionWorkflow.apply('open', 'decline', gone).ok).toBe(true);
  });
});
