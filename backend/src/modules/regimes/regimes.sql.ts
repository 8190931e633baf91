import { type LocalizedText, type ReadText, readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { asPartialDate } from '../facts/index.js';
import { codeDigits, productOf } from './regime-products.data.js';
import type { StandingDates } from './regime-standing.rules.js';
import { unreadPartOf, unreadUntil } from './regime-unread.data.js';

export interface RegimeRow {
  id: string;
  slug: string;
  kind: string;
  jurisdiction: string;
  title: LocalizedText | null;
  hs: string | null;
  product: string | null;
  segments: string[];
  elements: string[];
  ownership: string | null;
  value: string;
  unit: string | null;
  valid_from: string | null;
  valid_to: string | null;
  suspended_from: string | null;
  suspended_to: string | null;
  source: string;
  confidence: string;
  note: string | null;
  superseded: boolean;
  last_checked: string;
  confirmed_on: string | null;
  superseded_by: string | null;
}

export const REGIME_COLUMNS = `id, slug, kind, jurisdiction, title, hs, product, segments, elements, ownership, value,
  unit, valid_from, valid_to, suspended_from, suspended_to, source, confidence, note, superseded,
  to_char(last_checked, 'YYYY-MM-DD') AS last_checked, to_char(confirmed_on, 'YYYY-MM-DD') AS confirmed_on, superseded_by`;

/**
 * A rule without segment, code or ownership holds for all of them. A code is told by its digits, and a rule on a heading
 * speaks of some of the codes below it.
 */
export const LIST_SQL = `
  SELECT ${REGIME_COLUMNS}
    FROM regimes
   WHERE ($1::text IS NULL OR segments = '{}' OR $1 = ANY(segments))
     AND ($2::text IS NULL OR hs IS NULL OR replace(substring(hs from '^[0-9 ]+'), ' ', '') LIKE $2 || '%'
          OR $2 LIKE replace(substring(hs from '^[0-9 ]+'), ' ', '') || '%')
     AND ($3::text IS NULL OR ownership IS NULL OR ownership = $3)
   ORDER BY valid_from NULLS FIRST, slug`;

/** What the standing of a rule is derived from. */
export const datesOf = (row: RegimeRow) =>
  ({
    from: asPartialDate(row.valid_from),
    to: asPartialDate(row.valid_to),
    suspendedFrom: asPartialDate(row.suspended_from),
    suspendedTo: asPartialDate(row.suspended_to),
    unread: unreadUntil(unreadPartOf(row.slug), row.confirmed_on),
    confirmedOn: row.confirmed_on,
    superseded: row.superseded,
    lastChecked: row.last_checked,
  }) satisfies StandingDates;

/** What the rule is called; a duty is named by its product. */
export const namesOf = ({ title, hs }: RegimeRow): LocalizedText | null =>
  title ?? (hs === null ? null : (productOf(codeDigits(hs))?.name ?? null));

export const titleOf = (row: RegimeRow, locale: Locale): ReadText | null => readText(namesOf(row), locale);
