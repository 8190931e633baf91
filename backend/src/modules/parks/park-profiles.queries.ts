import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { type Actor, isAdministrator, organisationsOf } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { offsetOf } from '../../platform/http/pages.js';
import { type LocalizedText, readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { foldText } from '../../platform/search-text/index.js';
import type { ParkProfileListView, ParkProfileQuery, ParkProfileView } from './dto/park-profile.views.js';

interface ProfileRow extends Omit<ParkProfileView, 'name'> {
  name: LocalizedText;
}

/**
 * Every park there is: those with a page, those that were archived, and those that are a draft only. The names of a
 * draft are those it would have.
 */
const PROFILES = `
  WITH open AS (
    SELECT subject_id, state, document->'name' AS name,
           (SELECT first.identity FROM content_versions first
             WHERE first.type = 'park' AND first.subject_id = v.subject_id AND first.identity IS NOT NULL LIMIT 1) AS identity
      FROM content_versions v WHERE type = 'park' AND state IN ('draft', 'in-review', 'approved')),
  stated AS (
    SELECT park.id, park.slug, park.name, park.sort_name, park.country, park.claimed_at IS NOT NULL AS claimed, park.demo,
           park.completeness, park.freshness, park.archived_at IS NOT NULL AS archived, open.state AS open_state
      FROM parks park LEFT JOIN open ON open.subject_id = park.id
    UNION ALL
    SELECT open.subject_id, open.identity->>'slug', open.name, lower(open.name->'texts'->>(open.name->>'original')),
           open.identity->>'country', false, false, NULL, NULL, false, open.state
      FROM open WHERE open.identity IS NOT NULL AND NOT EXISTS (SELECT 1 FROM parks WHERE parks.id = open.subject_id)),
  profile AS (
    SELECT id, slug, name, coalesce(sort_name, '') AS sort_name, country, claimed, demo, completeness, freshness,
           CASE open_state WHEN 'approved' THEN 'scheduled' ELSE coalesce(open_state,
             CASE WHEN archived THEN 'archived' ELSE 'published' END) END AS state,
           completeness IS NOT NULL AND NOT archived AS published
      FROM stated)`;
const COLUMNS = 'id, slug, name, country, state, published, claimed, demo, completeness, freshness';

/** Reads parks for who keeps them, whatever the public sees of them. */
@Injectable()
export class ParkProfiles {
  constructor(
    private readonly db: Database,
    private readonly configuration: Configuration,
  ) {}

  /** For administrators, by name. */
  async list(query: ParkProfileQuery, locale: Locale): Promise<ParkProfileListView> {
    const parameters: unknown[] = [];
    const next = (value: unknown) => `$${parameters.push(value)}`;
    const conditions = [
      `(NOT demo OR ${next(this.configuration.demonstration)})`,
      query.q?.trim() ? named(query.q.trim(), next) : null,
      query.state ? `state = ${next(query.state)}` : null,
      query.claimed === undefined ? null : `claimed = ${next(query.claimed)}`,
    ];
    const where = conditions.filter((condition) => condition !== null).join(' AND ');
    const rows = await this.db.query<ProfileRow & { total: number }>(
      `${PROFILES}, counted AS (SELECT count(*)::int AS total FROM profile WHERE ${where})
       SELECT counted.total, page.* FROM counted LEFT JOIN (
         SELECT ${COLUMNS} FROM profile WHERE ${where} ORDER BY sort_name, id
          LIMIT ${next(query.pageSize)} OFFSET ${next(offsetOf(query))}) page ON true`,
      parameters,
    );
    return {
      items: rows.filter(({ id }) => id !== null).map(({ total: _, ...row }) => toView(row, locale)),
      total: rows[0]?.total ?? 0,
      page: query.page,
      pageSize: query.pageSize,
    };
  }

  /** The one at this address, for its team and the administrators. @throws DomainError not-found. */
  async one(actor: Actor, slug: string, locale: Locale): Promise<ParkProfileView> {
    const row = await this.db.one<ProfileRow>(
      `${PROFILES} SELECT ${COLUMNS} FROM profile WHERE slug = $1 AND (NOT demo OR $4) AND ($2 OR id = ANY($3::uuid[]))
        ORDER BY published DESC, id LIMIT 1`,
      [slug, isAdministrator(actor), organisationsOf(actor, 'park'), this.configuration.demonstration],
    );
    if (!row) throw notFound();
    return toView(row, locale);
  }
}

/** Part of a name in any language, folded or as typed, or of the address. */
function named(words: string, next: (value: unknown) => string): string {
  const part = (text: string) => next(`%${text.replace(/[\\%_]/g, '\\$&')}%`);
  const typed = part(words.normalize('NFKC'));
  return `(slug LIKE ${part(words.toLowerCase())} OR sort_name LIKE ${part(foldText(words))} OR EXISTS (
    SELECT 1 FROM jsonb_each_text(name->'texts') text WHERE text.value ILIKE ${typed}))`;
}

const toView = ({ name, ...row }: ProfileRow, locale: Locale): ParkProfileView => ({
  ...row,
  name: readText(name, locale) ?? { text: row.slug, lang: 'und', isOriginal: true },
});
