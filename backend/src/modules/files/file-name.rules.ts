import { FILE_TYPES, type MediaType } from './file-types.data.js';

const LONGEST = 120;
/** Controls, marks that turn the direction of writing (`gpj.exe` shown as `exe.jpg`), and what file systems forbid. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}<>:"/\\|?*]/gu;

/** The ending of a name in lower case, without the dot; null when it has none. `Plan 1.2` and `1.规划` have none. */
export function extensionOf(name: string): string | null {
  return /[^.]\.((?=\d*[a-z])[a-z\d]{1,10})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? null;
}

/**
 * A name that can be shown and saved anywhere: no folders, no invisible characters, at most 120 characters, ending as
 * the content asks. What is left without a word is called `file`.
 */
export function safeName(name: string, type: MediaType): string {
  const { extensions } = FILE_TYPES[type];
  const base = name.normalize('NFC').replace(/^.*[/\\]/u, '');
  const extension = extensionOf(base);
  const fits = extension !== null && nameFits(base, type);
  const stem = (fits ? base.trim().slice(0, -(extension.length + 1)) : base)
    .replace(UNSAFE, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  // The ending of another picture would lie: it gives way to the right one.
  const right = fits && (extensions as readonly string[]).includes(extension) ? extension : extensions[0];
  const ending = `.${right}`;
  return `${[...(stem || 'file')].slice(0, LONGEST - ending.length).join('')}${ending}`;
}

/**
 * Whether a name fits what the content is. Pictures may go by each other's endings, since all are encoded anew; a
 * document that calls itself otherwise is refused. A name without an ending claims nothing.
 */
export function nameFits(name: string, type: MediaType): boolean {
  const extension = extensionOf(name);
  if (extension === null) return true;
  const { kind } = FILE_TYPES[type];
  return Object.values(FILE_TYPES).some(
    ({ kind: other, extensions }) =>
      (extensions as readonly string[]).includes(extension) &&
      (kind === 'picture' ? other === 'picture' : extensions === FILE_TYPES[type].extensions),
  );
}

/** For `Content-Disposition`: plain letters for old clients, everything for the others (RFC 6266, RFC 8187). */
export function dispositionOf(name: string, how: 'attachment' | 'inline'): string {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
