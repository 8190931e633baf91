import { describe, expect, it } from '@jest/globals';
import { expiryOf, invitationState, refusalOf } from './invitation.rules.js';

const SENT = new Date('2026-11-26T02:00:00.000Z');
const EXPIRES = expiryOf(SENT);
const later = (ms: number) => new Date(EXPIRES.getTime() + ms);
const pending = { state: 'pending' as const, expiresAt: EXPIRES };
const link = { usedAt: null, expiresAt: EXPIRES };

describe('an invitation', () => {
  it('can be accepted for seven days, and not at the very instant they are over', () => {
    expect(EXPIRES.toISOString()).toBe('2026-12-03T02:00:00.000Z');
    expect(invitationState(pending, later(-1))).toBe('pending');
    expect(invitationState(pending, later(0))).toBe('expired');
  });

  it('stays accepted or withdrawn however late it is looked at', () => {
    expect(invitationState({ ...pending, state: 'accepted' }, later(1))).toBe('accepted');
    expect(invitationState({ ...pending, state: 'withdrawn' }, later(1))).toBe('withdrawn');
  });
});

describe('a link to an invitation', () => {
  it('opens it while it is pending', () => {
    expect(refusalOf(pending, link, later(-1))).toBeNull();
  });

  it.each([
    ['the team took it back', { ...pending, state: 'withdrawn' as const }, link, 'invitation.withdrawn'],
    [
      'it was accepted, by whichever of its links',
      { ...pending, state: 'accepted' as const },
      link,
      'invitation.used',
    ],
    ['the link itself was used', pending, { ...link, usedAt: SENT }, 'invitation.used'],
    ['its days are over', { ...pending, expiresAt: SENT }, link, 'invitation.expired'],
    ['a newer mail replaced it', pending, { ...link, expiresAt: SENT }, 'invitation.replaced'],
  ])('says plainly that %s', (_why, invitation, seen, code) => {
    expect(refusalOf(invitation, seen, later(-1))).toBe(code);
  });

  it('calls a withdrawn invitation withdrawn even after its days', () => {
    expect(refusalOf({ ...pending, state: 'withdrawn' }, link, later(1))).toBe('invitation.withdrawn');
  });
});
