import { Injectable } from '@nestjs/common';
import { authorityZone } from '../../platform/clock/authority-zones.data.js';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { sourceOf } from '../facts/index.js';
import type { RegimeListView, RegimeQuery, RegimeView } from './dto/regime.views.js';
import { concernsSegment } from './regime-change.rules.js';
import { isSilent, standingOf } from './regime-standing.rules.js';
import { datesOf, LIST_SQL, type RegimeRow, titleOf } from './regimes.sql.js';

/** Reads the dated rules of trade and investment. */
@Injectable()
export class Regimes {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Rules that speak on the day; without a day, or asked for all, also those that do not. */
  async list(query: RegimeQuery, locale: Locale): Promise<RegimeListView> {
    const { segment, hs, ownership, asOf } = query;
    const rows = await this.db.prepared<RegimeRow>(LIST_SQL, [
      segment ?? null,
      hs ?? null,
      ownership ?? null,
    ]);
    const scope = query.scope ?? (asOf === undefined ? 'all' : 'speaking');
    const items = rows
      .filter((row) => segment === undefined || concernsSegment(row, segment))
      .map((row) => this.toView(row, query, locale))
      .filter(({ status, statusThen }) => {
        return scope === 'all' || !isSilent(status) || (statusThen !== null && !isSilent(statusThen));
      });
    return { items, total: items.length };
  }

  private toView(row: RegimeRow, { asOf, compareTo }: RegimeQuery, locale: Locale): RegimeView {
    const day = asOf ?? civilDateAt(this.clock.now(), authorityZone(row.jurisdiction));
    const dates = datesOf(row);
    return {
      slug: row.slug,
      kind: row.kind,
      jurisdiction: row.jurisdiction,
      title: titleOf(row, locale),
      hs: row.hs,
      product: row.product,
      segments: row.segments,
      elements: row.elements,
      ownership: row.ownership,
      value: row.value,
      unit: row.unit,
      from: dates.from,
      to: dates.to,
      suspendedFrom: dates.suspendedFrom,
      suspendedTo: dates.suspendedTo,
      unread: dates.unread,
      superseded: dates.superseded,
      status: standingOf(dates, day),
      statusThen: compareTo === undefined ? null : standingOf(dates, compareTo),
      asOf: day,
      source: sourceOf(row.source, row.last_checked),
      confidence: row.confidence,
      note: row.note,
      lastChecked: row.last_checked,
    };
  }
}
