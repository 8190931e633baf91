import { DomainError, type FieldError } from '../../platform/errors/domain-error.js';

/** Wrong password, unknown e-mail and an account without a password answer alike. */
export const wrongCredentials = () =>
  new DomainError('unauthenticated', 'session.wrong-credentials', 'The e-mail or the password is wrong.');

/** Told only to who has shown the right password. */
export const unconfirmed = () =>
  new DomainError(
    'forbidden',
    'session.unconfirmed',
    'Confirm your e-mail first; you can ask for a new link.',
  );

export const suspended = () =>
  new DomainError(
    'forbidden',
    'session.suspended',
    'This account is suspended. Write to the administrators.',
  );

export const demonstrationOnly = () =>
  new DomainError('refused', 'link.demonstration-only', 'Sign-in links work in demonstration mode only.');

export function wrongCurrentPassword(): DomainError {
  const error: FieldError = {
    pointer: '/currentPassword',
    code: 'user.current-password-wrong',
    detail: 'This is not your current password.',
  };
  return new DomainError('invalid', error.code, error.detail, {}, [error]);
}
