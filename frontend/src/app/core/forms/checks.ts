/** The fewest and the most characters of a password, as the API counts them: an emoji is one. */
const PASSWORD_MIN = 8;
const PASSWORD_MAX = 128;

/** Something, a dot inside something, no blank: the rest only the mail can tell. */
const EMAIL_SHAPE = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/** The entry of a form under a name, as text; an absent one is empty. */
export function entryOf(form: HTMLFormElement, name: string): string {
  const entry = new FormData(form).get(name);
  return typeof entry === 'string' ? entry : '';
}

/** The code of what is wrong with an entry that must not be empty; null when nothing is. */
export const checkRequired = (text: string): string | null => (text.trim() ? null : 'validation.required');

/** The code of what is wrong with a web address that is stated; whether anything answers there is not asked. */
export const checkAddress = (text: string): string | null =>
  /^https?:\/\/[^\s/]/i.test(text.trim()) ? null : 'validation.not-an-address';

/** The code of what is wrong with an e-mail address; full-width characters of an input method are let through. */
export function checkEmail(text: string): string | null {
  if (!text.trim()) return 'validation.required';
  return EMAIL_SHAPE.test(text.normalize('NFKC').trim()) ? null : 'validation.not-an-email';
}

/** The code of what is wrong with a password being chosen. Blanks count: they are characters like any other. */
export function checkNewPassword(password: string): string | null {
  const length = [...password].length;
  if (length === 0) return 'validation.required';
  if (length < PASSWORD_MIN) return 'validation.too-short';
  return length > PASSWORD_MAX ? 'validation.too-long' : null;
}
