import { DOCUMENT, Injectable, LOCALE_ID, REQUEST_CONTEXT, inject } from '@angular/core';
import { Locale, inLocale } from './locales';
import { RenderContext } from './render-context';

/** What JSON can carry; nothing undefined is left in it when it is written. */
export type Thing = Readonly<Record<string, unknown>>;
/** Writes the absolute address of a page in the reader's language. */
export type Absolute = (page: string) => string;

const KIND = 'application/ld+json';

/**
 * What the page is about, for machines (JSON-LD by schema.org). It is a block of data in the head of the page that the
 * server renders: no script, and in a browser it neither runs nor changes. Pages call it inside
 * `if (typeof ngServerMode !== 'undefined' && ngServerMode)`, so that no browser loads the code that makes it.
 */
@Injectable({ providedIn: 'root' })
export class StructuredData {
  private readonly document = inject(DOCUMENT);
  private readonly locale = inject(LOCALE_ID) as Locale;
  private readonly context = inject(REQUEST_CONTEXT, { optional: true }) as RenderContext | null;

  describe(make: (absolute: Absolute) => readonly Thing[]): void {
    const origin = this.context?.origin ?? this.document.location.origin;
    const things = make((page) => origin + inLocale(this.locale, page));
    removeStructuredData(this.document);
    if (things.length === 0) return;
    const block = this.document.createElement('script');
    block.setAttribute('type', KIND);
    block.textContent = harmlessJson({ '@context': 'https://schema.org', '@graph': things });
    this.document.head.appendChild(block);
  }
}

/** The block of the page before: it speaks of something else. */
export function removeStructuredData(document: Document): void {
  document.head.querySelector(`script[type="${KIND}"]`)?.remove();
}

/** JSON that can stand in a page: nothing in it ends the element, begins a comment or ends a line of a script. */
export const harmlessJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
