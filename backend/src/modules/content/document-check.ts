import { validated } from '../../platform/http/validation.js';
import { documentTooLarge } from './content.errors.js';
import type { ContentDocument, ContentType } from './content-types.js';

/** 200 kB: five hundred facts with their sources, several times over. */
export const DOCUMENT_LIMIT = 200_000;

/**
 * The document in the shape of its type: texts trimmed, nothing unknown in it.
 * @throws DomainError refused `content.document-too-large`; invalid `validation.failed` with pointers below `/document`.
 */
export function checkedDocument(type: ContentType, document: object): ContentDocument {
  const bytes = Buffer.byteLength(JSON.stringify(document));
  // Measured first: a check of a hundred thousand facts would cost more than it is worth.
  if (bytes > DOCUMENT_LIMIT) throw documentTooLarge(bytes, DOCUMENT_LIMIT);
  return plain(validated(type.dto, document, '/document'));
}

/** @throws DomainError invalid `validation.failed` with pointers below `/identity`. */
export function checkedIdentity(type: ContentType, identity: object | undefined): ContentDocument | null {
  if (!type.identity) return null;
  return plain(validated(type.identity, identity ?? {}, '/identity'));
}

const plain = (instance: object) => JSON.parse(JSON.stringify(instance)) as ContentDocument;
