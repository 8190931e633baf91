import { FieldTexts } from './submission';

/** What the fields say by which people are known, wherever they are asked. */
export const ACCOUNT_TEXTS: FieldTexts = {
  email: { 'validation.required': $localize`:@@account.email.required:Write your e-mail address.` },
  name: { 'validation.required': $localize`:@@account.name.required:Write your name.` },
  currentPassword: {
    'validation.required': $localize`:@@account.current-password.required:Write your current password.`,
  },
};

/** What a field says in which a password is chosen. */
export const NEW_PASSWORD_TEXTS: FieldTexts = {
  ...ACCOUNT_TEXTS,
  password: {
    'validation.required': $localize`:@@account.new-password.required:Choose a password.`,
    'validation.too-short': $localize`:@@account.new-password.too-short:Choose a password of at least 8 characters.`,
    'validation.too-long': $localize`:@@account.new-password.too-long:Choose a password of at most 128 characters.`,
  },
};

/** What a field says in which a password is asked for. */
export const PASSWORD_TEXTS: FieldTexts = {
  ...ACCOUNT_TEXTS,
  password: { 'validation.required': $localize`:@@account.password.required:Write your password.` },
};
