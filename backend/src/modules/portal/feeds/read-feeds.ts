import { Injectable } from '@nestjs/common';
import { Configuration } from '../../../platform/config/configuration.js';
import { Database } from '../../../platform/database/database.js';
import { type LocalizedText, readText } from '../../../platform/i18n/localized-text.js';
import { type Locale, LOCALES } from '../../../platform/i18n/locales.js';
import type { Feed, FeedEntry } from './atom.js';
import { FEED_WORDS, type FeedName, PERIOD_WORDS } from './feed-words.data.js';

/** Who reads daily misses nothing; older ones are in the list. */
const MOST_ENTRIES = 50;
const AUTHOR = 'Lodestone';
/** Of a feed in which nothing has ever stood. */
const NEVER = new Date(0);

interface OfferingRow {
  id: string;
  kind: string;
  title: LocalizedText;
  summary: LocalizedText | null;
  park_name: LocalizedText;
  park_slug: string;
  segments: string[];
  opens_on: string | null;
  closes_on: string | null;
  published_at: Date;
}

interface PolicyRow {
  id: string;
  slug: string;
  kind: string;
  title: LocalizedText;
  issuer: string;
  document_no: string | null;
  segments: string[];
  updated_at: Date;
}

/** What is invented, archived, or of a park that is, stands in no feed. */
const OFFERINGS_SQL = `
  SELECT offering.id, offering.kind, offering.title, offering.summary, park.name AS park_name, park.slug AS park_slug,
    offering.segments, to_char(offering.opens_on, 'YYYY-MM-DD') AS opens_on,
    to_char(offering.closes_on, 'YYYY-MM-DD') AS closes_on, offering.published_at
  FROM offerings offering JOIN parks park ON park.id = offering.park_id
  WHERE NOT offering.demo AND offering.archived_at IS NULL AND NOT park.demo AND park.archived_at IS NULL
  ORDER BY offering.published_at DESC, offering.id LIMIT ${MOST_ENTRIES}`;

const POLICIES_SQL = `
  SELECT id, slug, kind, title, issuer, document_no, segments,
    greatest(edited_at, last_checked::timestamp AT TIME ZONE 'UTC') AS updated_at
  FROM policies WHERE NOT demo AND archived_at IS NULL ORDER BY updated_at DESC, slug LIMIT ${MOST_ENTRIES}`;

/** Reads what was posted last, in one language. */
@Injectable()
export class ReadFeeds {
  constructor(
    private readonly db: Database,
    private readonly configuration: Configuration,
  ) {}

  async execute(name: FeedName, locale: Locale): Promise<Feed> {
    const entries = name === 'offerings' ? await this.offerings(locale) : await this.policies(locale);
    const address = (tag: Locale) => this.address(tag, `${name}.atom`);
    return {
      address: address(locale),
      ...FEED_WORDS[name][locale],
      lang: locale,
      page: this.address(locale, name),
      siblings: LOCALES.filter((tag) => tag !== locale).map((tag) => ({ address: address(tag), lang: tag })),
      author: AUTHOR,
      updated: entries[0]?.updated ?? NEVER,
      entries,
    };
  }

  private async offerings(locale: Locale): Promise<FeedEntry[]> {
    const rows = await this.db.query<OfferingRow>(OFFERINGS_SQL);
    return rows.map((row) => ({
      id: `urn:uuid:${row.id}`,
      title: readText(row.title, locale) ?? { text: row.id, lang: 'und' },
      address: this.address(locale, `offerings/${row.id}`),
      updated: row.published_at,
      author: readText(row.park_name, locale) ?? { text: row.park_slug, lang: 'und' },
      summary: summaryOf(row, locale),
      categories: this.categories(locale, 'offerings', row),
    }));
  }

  private async policies(locale: Locale): Promise<FeedEntry[]> {
    const rows = await this.db.query<PolicyRow>(POLICIES_SQL);
    return rows.map((row) => ({
      id: `urn:uuid:${row.id}`,
      title: readText(row.title, locale) ?? { text: row.slug, lang: 'und' },
      address: this.address(locale, `policies/${row.slug}`),
      updated: row.updated_at,
      author: { text: row.issuer, lang: 'und' },
      summary: row.document_no === null ? null : { text: row.document_no, lang: 'und' },
      categories: this.categories(locale, 'policies', row),
    }));
  }

  /** Kind and segments, each by the list that can be filtered by it. */
  private categories(
    locale: Locale,
    list: FeedName,
    { kind, segments }: { kind: string; segments: string[] },
  ) {
    const scheme = (key: string) => `${this.address(locale, list)}?${key}`;
    return [
      { term: kind, scheme: scheme('kind') },
      ...segments.map((term) => ({ term, scheme: scheme('segment') })),
    ];
  }

  private address(locale: Locale, path: string): string {
    return `${this.configuration.publicUrl}/${locale}/${path}`;
  }
}

/** The words of the park, and when it can be asked for. */
function summaryOf(row: OfferingRow, locale: Locale): FeedEntry['summary'] {
  const words = PERIOD_WORDS[locale];
  const period = [
    row.opens_on && `${words.opens}${words.separator}${row.opens_on}`,
    row.closes_on && `${words.closes}${words.separator}${row.closes_on}`,
  ].filter((part) => part !== null);
  const description = readText(row.summary, locale);
  const text = [description?.text, period.join(' · ')].filter(Boolean).join('\n\n');
  return text === '' ? null : { text, lang: description?.lang ?? locale };
}
