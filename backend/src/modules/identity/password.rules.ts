import { localPartOf, normaliseEmail } from './email.rules.js';

export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 128;

/** Length as a person counts it: one for an emoji or a rare character that takes two code units. */
export const lengthOf = (password: string) => [...password].length;

/** The same password typed on another keyboard (full-width, composed differently) is the same password. */
export const canonicalPassword = (password: string) => password.normalize('NFKC');

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/** Passwords that everybody tries first: the published list, and the address the account is found by. */
export function isGuessable(password: string, email: string, common: ReadonlySet<string>): boolean {
  const folded = fold(password);
  const address = normaliseEmail(email);
  return common.has(folded) || folded === address || folded === localPartOf(address);
}
