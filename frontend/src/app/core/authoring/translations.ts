import { Json } from '@models/content/model/documents';
import { LOCALES } from '../locales';

/** A text that lacks a language of the portal. */
export interface Untranslated {
  /** JSON pointer of the text; items of lists by their id. */
  pointer: string;
  /** BCP-47 tags. */
  missing: readonly string[];
}

type JsonObject = { readonly [key: string]: Json };
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every text of a document that is written in one language at least, and lacks another. */
export function untranslated(document: Json, pointer = ''): Untranslated[] {
  if (Array.isArray(document))
    return (document as readonly Json[]).flatMap((item, place) =>
      untranslated(
        item,
        `${pointer}/${isObject(item) && typeof item['id'] === 'string' ? item['id'] : place}`,
      ),
    );
  if (!isObject(document)) return [];
  const { texts } = document;
  if (isObject(texts)) {
    const written = Object.entries(texts).filter(([, text]) => text !== '');
    const missing = LOCALES.map(({ tag }) => tag).filter((tag) => !written.some(([own]) => own === tag));
    return written.length > 0 && missing.length > 0 ? [{ pointer, missing }] : [];
  }
  return Object.entries(document).flatMap(([name, part]) => untranslated(part, `${pointer}/${name}`));
}
