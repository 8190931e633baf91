import { xmlText } from '../../../platform/documents/index.js';

/** A text and its language; `und` says nothing of it. */
interface FeedText {
  text: string;
  lang: string;
}

export interface FeedEntry {
  /** For ever the same, whatever is edited: `urn:uuid:...`. */
  id: string;
  title: FeedText;
  /** The page for people. */
  address: string;
  updated: Date;
  /** Who says it. */
  author: FeedText;
  summary: FeedText | null;
  categories: readonly { term: string; scheme: string }[];
}

export interface Feed {
  /** Where it is served: also its id. */
  address: string;
  title: string;
  subtitle: string;
  lang: string;
  /** The page for people. */
  page: string;
  /** The same in other languages. */
  siblings: readonly { address: string; lang: string }[];
  author: string;
  updated: Date;
  /** The newest first. */
  entries: readonly FeedEntry[];
}

/** RFC 4287, whole: every element it demands, every address absolute, every text a text. */
export function writeAtom(feed: Feed): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.lang)}">`,
    element('id', feed.address),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    `<link rel="self" type="application/atom+xml" href="${xmlText(feed.address)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${xmlText(feed.lang)}" href="${xmlText(feed.page)}"/>`,
    ...feed.siblings.map(
      ({ address, lang }) =>
        `<link rel="alternate" type="application/atom+xml" hreflang="${xmlText(lang)}" href="${xmlText(address)}"/>`,
    ),
    element('updated', feed.updated.toISOString()),
    `<author>${element('name', feed.author)}</author>`,
    ...feed.entries.map((entry) => entryXml(entry, feed.lang)),
    '</feed>',
    '',
  ];
  return lines.join('\n');
}

function entryXml(entry: FeedEntry, lang: string): string {
  return [
    '<entry>',
    element('id', entry.id),
    element('title', entry.title.text, otherThan(lang, entry.title.lang)),
    `<link rel="alternate" type="text/html" href="${xmlText(entry.address)}"/>`,
    element('updated', entry.updated.toISOString()),
    `<author>${element('name', entry.author.text, otherThan(lang, entry.author.lang))}</author>`,
    ...entry.categories.map(
      ({ term, scheme }) => `<category term="${xmlText(term)}" scheme="${xmlText(scheme)}"/>`,
    ),
    ...(entry.summary ? [element('summary', entry.summary.text, otherThan(lang, entry.summary.lang))] : []),
    '</entry>',
  ].join('\n');
}

const element = (name: string, text: string, attributes = '') =>
  `<${name}${attributes}>${xmlText(text)}</${name}>`;

const otherThan = (lang: string, own: string) => (own === lang ? '' : ` xml:lang="${xmlText(own)}"`);
