/** Days for which an invitation can be accepted, counted from when it was last sent. */
export const INVITED_FOR_DAYS = 7;

export const STORED_INVITATION_STATES = ['pending', 'accepted', 'withdrawn'] as const;
export type StoredInvitationState = (typeof STORED_INVITATION_STATES)[number];

export const INVITATION_STATES = [...STORED_INVITATION_STATES, 'expired'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export interface InvitationFacts {
  state: StoredInvitationState;
  expiresAt: Date;
}

/** The state as people are told it: what nobody answered in time has expired. */
export function invitationState({ state, expiresAt }: InvitationFacts, now: Date): InvitationState {
  return state === 'pending' && now.getTime() >= expiresAt.getTime() ? 'expired' : state;
}

export const expiryOf = (sentAt: Date): Date => new Date(sentAt.getTime() + INVITED_FOR_DAYS * 86_400_000);

export const INVITATION_REFUSALS = [
  'invitation.withdrawn',
  'invitation.used',
  'invitation.expired',
  'invitation.replaced',
] as const;
export type InvitationRefusal = (typeof INVITATION_REFUSALS)[number];

/**
 * Why a link to an invitation opens nothing, told as exactly as we know it; null while it works.
 * @param link when it was used and until when it works: a newer mail ends the older one's link early.
 */
export function refusalOf(
  invitation: InvitationFacts,
  link: { usedAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationRefusal | null {
  const state = invitationState(invitation, now);
  if (state === 'withdrawn') return 'invitation.withdrawn';
  if (state === 'accepted' || link.usedAt !== null) return 'invitation.used';
  if (state === 'expired') return 'invitation.expired';
  return now.getTime() >= link.expiresAt.getTime() ? 'invitation.replaced' : null;
}
