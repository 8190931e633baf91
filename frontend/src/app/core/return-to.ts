import { LOCALES } from './locales';

const ANY_ORIGIN = 'https://portal.invalid';
/** Pages that would send the reader round in a circle, or stand behind a used link. */
const NO_RETURN = /^\/(?:sign-in|register|forgot-password|links)(?:[/?#]|$)/;
const LANGUAGE = new RegExp(`^/(?:${LOCALES.map(({ tag }) => tag).join('|')})(?=[/?#]|$)`);

/**
 * Where to go after signing in, if the address asks for a page of this portal: a path with its query, without the
 * language (`/desk/admin?stage=new`). Whatever could lead to another site is refused with null: an address with a
 * host (also `//host` and `/\host`, which browsers read alike), another scheme, control characters.
 */
export function returnPath(asked: string | null | undefined): string | null {
  if (!asked || !/^\/(?![/\\])[\x21-\x7e\u00a1-\uffff]*$/u.test(asked) || asked.includes('\\')) return null;
  const url = parsed(asked);
  if (!url || url.origin !== ANY_ORIGIN) return null;
  const path = (url.pathname + url.search + url.hash).replace(LANGUAGE, '') || '/';
  if (path.startsWith('//') || NO_RETURN.test(path)) return null;
  return path.startsWith('/') ? path : `/${path}`;
}

function parsed(path: string): URL | null {
  try {
    return new URL(path, ANY_ORIGIN);
  } catch {
    return null;
  }
}
