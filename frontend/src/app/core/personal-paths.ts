/** Pages of one person: lazily loaded together, rendered in the browser, kept in no cache. */
export const PERSONAL_PATHS = [
  'sign-in',
  'register',
  'forgot-password',
  'account',
  'notifications',
  'mailbox',
  'links',
] as const;
export type PersonalPath = (typeof PERSONAL_PATHS)[number];
