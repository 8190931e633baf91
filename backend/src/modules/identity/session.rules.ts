import type { MembershipKind } from './membership.entity.js';
import type { UserStatus } from './user.entity.js';

/** How long sessions live; minutes without activity, days in all. */
export interface SessionLimits {
  idleMinutesStaff: number;
  idleMinutesInvestor: number;
  absoluteDays: number;
}

export interface SessionFacts {
  userId: string | null;
  /** null when the user is gone, or for a guest. */
  userStatus: UserStatus | null;
  membershipKinds: readonly MembershipKind[];
  lastActiveAt: Date;
  absoluteExpiresAt: Date;
}

const MINUTE = 60_000;

/** Park members and administrators see other people's data: their screens are left alone for a shorter time. */
export function idleMilliseconds(kinds: readonly MembershipKind[], limits: SessionLimits): number {
  const staff = kinds.some((kind) => kind !== 'company');
  return (staff ? limits.idleMinutesStaff : limits.idleMinutesInvestor) * MINUTE;
}

/** Why a session no longer counts, or null while it lives. */
export function endOfSession(
  facts: SessionFacts,
  limits: SessionLimits,
  now: Date,
): 'expired' | 'idle' | 'barred' | null {
  if (facts.userId !== null && facts.userStatus !== 'active') return 'barred';
  if (now >= facts.absoluteExpiresAt) return 'expired';
  const idle = now.getTime() - facts.lastActiveAt.getTime();
  return idle >= idleMilliseconds(facts.membershipKinds, limits) ? 'idle' : null;
}

/** Activity is written down rarely, but often enough that nobody is signed out while working. */
export function activityIsWorthWriting(facts: SessionFacts, limits: SessionLimits, now: Date): boolean {
  const grain = Math.min(MINUTE, idleMilliseconds(facts.membershipKinds, limits) / 10);
  return now.getTime() - facts.lastActiveAt.getTime() >= grain;
}
