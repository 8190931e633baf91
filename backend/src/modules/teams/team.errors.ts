import { DomainError, type FieldError } from '../../platform/errors/domain-error.js';
import type { InvitationRefusal } from './invitation.rules.js';

export const notYoursToChange = () =>
  new DomainError('forbidden', 'team.not-yours-to-change', 'Only who leads the team may change it.');

export const lastManager = () =>
  new DomainError(
    'conflict',
    'team.last-manager',
    'Somebody has to lead the team: give a colleague that role first.',
  );

export const alreadyMember = () =>
  new DomainError('conflict', 'team.already-member', 'This address belongs to a member of the team.');

export const noTeamYet = () =>
  new DomainError('conflict', 'team.none-yet', 'Nobody has claimed this park: its own people do that first.');

export function roleUnknown(): DomainError {
  const error: FieldError = {
    pointer: '/role',
    code: 'team.role-unknown',
    detail: 'This kind of team has no such role.',
  };
  return new DomainError('invalid', error.code, error.detail, {}, [error]);
}

export const otherAccount = () =>
  new DomainError(
    'refused',
    'invitation.other-account',
    'The invitation went to another address than that of the account you are signed in with.',
  );

export const accountExists = () =>
  new DomainError(
    'refused',
    'invitation.sign-in-needed',
    'The invited address has an account: sign in with it, then accept.',
  );

/** Why the link opens nothing. */
export function invitationRefused(code: InvitationRefusal): DomainError {
  switch (code) {
    case 'invitation.withdrawn':
      return new DomainError('refused', 'invitation.withdrawn', 'The team has taken this invitation back.');
    case 'invitation.used':
      return new DomainError('refused', 'invitation.used', 'This invitation has been accepted already.');
    case 'invitation.expired':
      return new DomainError('refused', 'invitation.expired', 'This invitation is older than seven days.');
    case 'invitation.replaced':
      return new DomainError(
        'refused',
        'invitation.replaced',
        'A newer mail has replaced this link: open the newest one.',
      );
  }
}
