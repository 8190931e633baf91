import { Injectable } from '@nestjs/common';
import { authorityZone } from '../../platform/clock/authority-zones.data.js';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { type LocalizedText, readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { asPartialDate, sourceOf } from '../facts/index.js';
import type { RegimeListView, RegimeQuery, RegimeView } from './dto/regime.views.js';
import { regimeStatus } from './regime-status.rules.js';
import { unreadPartOf } from './regime-unread.data.js';

interface RegimeRow {
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
}

const LIST_SQL = `
  SELECT slug, kind, jurisdiction, title, hs, product, segments, elements, ownership, value, unit, valid_from, valid_to,
         suspended_from, suspended_to, source, confidence, note, superseded, to_char(last_checked, 'YYYY-MM-DD') AS last_checked
    FROM regimes
   WHERE ($1::text IS NULL OR segments = '{}' OR $1 = ANY(segments))
     AND ($2::text IS NULL OR hs IS NULL OR hs LIKE $2 || '%')
     AND ($3::text IS NULL OR ownership IS NULL OR ownership = $3)
   ORDER BY valid_from NULLS FIRST, slug`;

/** Rules that do not speak on a day: not begun, or over. A suspended or lapsed one speaks: it must be verified. */
const SILENT = new Set(['forecast', 'ended', 'superseded']);

/** Reads the dated rules of trade and investment. A rule without segment, code or ownership holds for all of them. */
@Injectable()
export class Regimes {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async list(query: RegimeQuery, locale: Locale): Promise<RegimeListView> {
    const rows = await this.db.prepared<RegimeRow>(LIST_SQL, [
      query.segment ?? null,
      query.hs ?? null,
      query.ownership ?? null,
    ]);
    const items = rows
      .map((row) => this.toView(row, query.asOf, locale))
      .filter((regime) => query.asOf === undefined || !SILENT.has(regime.status));
    return { items, total: items.length };
  }

  private toView(row: RegimeRow, asOf: string | undefined, locale: Locale): RegimeView {
    const day = asOf ?? civilDateAt(this.clock.now(), authorityZone(row.jurisdiction));
    const dates = {
      from: asPartialDate(row.valid_from),
      to: asPartialDate(row.valid_to),
      suspendedFrom: asPartialDate(row.suspended_from),
      suspendedTo: asPartialDate(row.suspended_to),
    };
    return {
      slug: row.slug,
      kind: row.kind,
      jurisdiction: row.jurisdiction,
      title: readText(row.title, locale),
      hs: row.hs,
      product: row.product,
      segments: row.segments,
      elements: row.elements,
      ownership: row.ownership,
      value: row.value,
      unit: row.unit,
      ...dates,
      status: standing(row, regimeStatus({ ...dates, unread: unreadPartOf(row.slug) }, day), day),
      asOf: day,
      source: sourceOf(row.source, row.last_checked),
      confidence: row.confidence,
      note: row.note,
      lastChecked: row.last_checked,
    };
  }
}

/** A replaced rule whose end nobody read: gone on the day it was checked, to be verified on any day before. */
function standing(row: RegimeRow, byDates: string, day: string): string {
  if (!row.superseded || byDates === 'forecast') return byDates;
  return day >= row.last_checked ? 'superseded' : 'lapsed-verify';
}
