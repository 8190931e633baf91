import { DOCUMENT, Injectable, LOCALE_ID, REQUEST_CONTEXT, inject } from '@angular/core';
import { Meta, Title } from '@angular/platform-browser';
import { RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { addLink, linkFeeds } from './head-links';
import { LOCALES, inLocale, Locale } from './locales';
import { RenderContext } from './render-context';
import { removeStructuredData } from './structured-data';

const PRODUCT = 'Lodestone';

/**
 * The head of each page: its title, and links to the same page in the other languages. Routes give a fixed title;
 * pages whose title is read from the API call `describe`.
 */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly meta = inject(Meta);
  private readonly document = inject(DOCUMENT);
  private readonly locale = inject(LOCALE_ID) as Locale;
  private readonly context = inject(REQUEST_CONTEXT, { optional: true }) as RenderContext | null;

  /** Where the document was fetched from; the reader may be on the way elsewhere before the page is awake. */
  private readonly served = this.document.location.pathname;

  override updateTitle(snapshot: RouterStateSnapshot): void {
    const page = snapshot.url.split(/[?#]/)[0] ?? '/';
    this.describe(this.buildTitle(snapshot) ?? null);
    this.linkLanguages(page);
    if (typeof ngServerMode !== 'undefined' && ngServerMode) {
      // In what the server renders; no browser needs the words.
      linkFeeds(this.document, this.locale);
    } else if (inLocale(this.locale, page) !== this.served) {
      // What the server said of the first page stays with it, and goes when the reader does.
      removeStructuredData(this.document);
    }
  }

  /** Names the page; null leaves only the product's name. The description is what search engines show. */
  describe(title: string | null, description?: string): void {
    this.title.setTitle(title ? `${title} | ${PRODUCT}` : PRODUCT);
    if (description) this.meta.updateTag({ name: 'description', content: description });
  }

  /** One address per page: the links leave out the query, whose filters are views of the same page. */
  private linkLanguages(page: string): void {
    const origin = this.context?.origin ?? this.document.location.origin;
    const links: Readonly<Record<string, string>>[] = [
      { rel: 'canonical', href: origin + inLocale(this.locale, page) },
      ...LOCALES.map(({ tag }) => ({ rel: 'alternate', hreflang: tag, href: origin + inLocale(tag, page) })),
      { rel: 'alternate', hreflang: 'x-default', href: origin + inLocale('en', page) },
    ];
    for (const old of this.document.head.querySelectorAll(
      'link[rel=canonical], link[rel=alternate][hreflang]',
    )) {
      old.remove();
    }
    for (const attributes of links) addLink(this.document, attributes);
  }
}
