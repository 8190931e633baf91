/**
 * The one spelling under which an e-mail address is stored and compared: NFKC (full-width letters fold), lower case,
 * no surrounding space. Whether it is an address at all is asked elsewhere.
 */
export const normaliseEmail = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** What stands before the last `@`. */
export const localPartOf = (email: string) => email.slice(0, Math.max(0, email.lastIndexOf('@')));
