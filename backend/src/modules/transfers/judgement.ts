import { createHash } from 'node:crypto';
import type { ContentDocument, StandingRecord } from '../content/index.js';
import type { Finding } from './model/findings.js';

/** What a row would do. */
export interface Judgement {
  key: string | null;
  verdict: 'create' | 'update' | 'unchanged' | 'refused';
  findings: Finding[];
  /** What it is about, as it stands: a record, or of a fact the profile of its park. */
  standing: StandingRecord | null;
  /** What was seen of it, in short; null where nothing was. What has changed since is left alone. */
  seen: string | null;
  /** The document after the row, or the fact; null when the row is refused. */
  document: ContentDocument | null;
}

/** Short for a record and its version, or for a fact. */
export const seenOf = (what: object): string =>
  createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, 22);

/** It follows from the text, so that the check and the application speak of the same thing. */
export function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
