import { describe, expect, it } from '@jest/globals';
import { activityIsWorthWriting, endOfSession, type SessionFacts } from './session.rules.js';

const limits = { idleMinutesStaff: 30, idleMinutesInvestor: 720, absoluteDays: 7 };
const at = (time: string) => new Date(`2026-11-26T${time}Z`);
const facts = (change: Partial<SessionFacts> = {}): SessionFacts => ({
  userId: 'u',
  userStatus: 'active',
  membershipKinds: [],
  lastActiveAt: at('08:00:00'),
  absoluteExpiresAt: new Date('2026-12-03T08:00:00Z'),
  ...change,
});

describe('the end of a session', () => {
  it('leaves an investor signed in for twelve hours without activity, and not a moment longer', () => {
    expect(endOfSession(facts(), limits, at('19:59:59'))).toBeNull();
    expect(endOfSession(facts(), limits, at('20:00:00'))).toBe('idle');
  });

  it('signs park members and administrators out after thirty idle minutes, owners of companies not', () => {
    expect(endOfSession(facts({ membershipKinds: ['park'] }), limits, at('08:29:59'))).toBeNull();
    expect(endOfSession(facts({ membershipKinds: ['park'] }), limits, at('08:30:00'))).toBe('idle');
    expect(endOfSession(facts({ membershipKinds: ['company', 'portal'] }), limits, at('08:30:00'))).toBe(
      'idle',
    );
    expect(endOfSession(facts({ membershipKinds: ['company'] }), limits, at('08:30:00'))).toBeNull();
  });

  it('ends a session at its absolute limit however active it is', () => {
    const busy = facts({ lastActiveAt: new Date('2026-12-03T07:59:59Z') });
    expect(endOfSession(busy, limits, new Date('2026-12-03T07:59:59Z'))).toBeNull();
    expect(endOfSession(busy, limits, new Date('2026-12-03T08:00:00Z'))).toBe('expired');
  });

  it('bars who is suspended, unconfirmed or gone, and lets guests be', () => {
    expect(endOfSession(facts({ userStatus: 'suspended' }), limits, at('08:00:01'))).toBe('barred');
    expect(endOfSession(facts({ userStatus: 'unconfirmed' }), limits, at('08:00:01'))).toBe('barred');
    expect(endOfSession(facts({ userStatus: null }), limits, at('08:00:01'))).toBe('barred');
    expect(endOfSession(facts({ userId: null, userStatus: null }), limits, at('08:00:01'))).toBeNull();
  });

  it('writes activity down at most once a minute', () => {
    expect(activityIsWorthWriting(facts(), limits, at('08:00:59'))).toBe(false);
    expect(activityIsWorthWriting(facts(), limits, at('08:01:00'))).toBe(true);
  });
});
