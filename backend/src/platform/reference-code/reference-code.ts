import { randomBytes as systemBytes } from 'node:crypto';

/** No 0, 1, I, L, O, U: what can be mistaken for another character, read aloud or copied by hand, is not in it. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE = ALPHABET.length;
const LENGTH = 7;
const PREFIX = 'LS-';
const REFERENCE = new RegExp(`^${PREFIX}[${ALPHABET}]{${LENGTH + 1}}$`);
/** Bytes from here on would make the first characters of the alphabet likelier than the last. */
const UNBIASED = 256 - (256 % BASE);

/**
 * A new reference: `LS-`, seven random characters and a check character. 30^7 (2.2e10) of them: unique only together
 * with a unique key where it is stored, and never a credential.
 * @param randomBytes answers `n` random bytes; a test gives its own.
 */
export function newReference(randomBytes: (n: number) => Uint8Array = systemBytes): string {
  let body = '';
  while (body.length < LENGTH) {
    for (const byte of randomBytes(LENGTH)) {
      if (byte < UNBIASED && body.length < LENGTH) body += ALPHABET.charAt(byte % BASE);
    }
  }
  return PREFIX + body + checkCharacter(body);
}

/**
 * Whether the text is a reference in its written form and its check character fits. Every single wrong character is
 * noticed, and every two neighbours exchanged, save the first and the last of the alphabet (`2Z` for `Z2`): Luhn's sum
 * is the same for both.
 */
export function isReference(text: unknown): text is string {
  return (
    typeof text === 'string' &&
    REFERENCE.test(text) &&
    checkCharacter(text.slice(PREFIX.length, -1)) === text.at(-1)
  );
}

/**
 * The written form of what a person typed: any case, spaces or dashes between, full-width characters, with or without
 * the prefix. Null when it is no reference or a character is wrong.
 */
export function normaliseReference(input: string): string | null {
  const letters = input
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212]/gu, '');
  const body = letters.length === LENGTH + 1 ? letters : letters.replace(/^LS/, '');
  const reference = PREFIX + body;
  return isReference(reference) ? reference : null;
}

/** Luhn mod N (here 30): from the right, every second value counts double, its two digits added. */
function checkCharacter(body: string): string {
  let sum = 0;
  [...body].reverse().forEach((character, position) => {
    const value = ALPHABET.indexOf(character) * (position % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / BASE) + (value % BASE);
  });
  return ALPHABET.charAt((BASE - (sum % BASE)) % BASE);
}
