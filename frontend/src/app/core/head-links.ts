import { Locale, inLocale } from './locales';

const ATOM = 'application/atom+xml';

export function addLink(document: Document, attributes: Readonly<Record<string, string>>): void {
  const link = document.createElement('link');
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
  // The server's document knows no `append`.
  document.head.appendChild(link);
}

/** What is new, in the reader's language: the same on every page, so once. */
export function linkFeeds(document: Document, locale: Locale): void {
  if (document.head.querySelector(`link[type="${ATOM}"]`)) return;
  const feeds = [
    { page: '/offerings.atom', title: $localize`:@@feed.offerings:New offerings` },
    { page: '/policies.atom', title: $localize`:@@feed.policies:Policies, the last checked first` },
  ];
  for (const { title, page } of feeds) {
    addLink(document, { rel: 'alternate', type: ATOM, title, href: inLocale(locale, page) });
  }
}
