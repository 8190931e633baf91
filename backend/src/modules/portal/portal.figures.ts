import { Injectable } from '@nestjs/common';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { parsePartialDate } from '../../platform/clock/partial-date.js';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { type LocalizedText, readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { asPartialDate, type FactSource } from '../facts/index.js';
import { Policies } from '../policies/index.js';
import type { FigureView } from './portal.views.js';

/** The resource region whose newest published figure stands on the home page. */
const LEADING_REGION = 'cn-baotou';
const LEADING_FACT = 'rare_earth_enterprises';

interface FactFigureRow {
  value: string;
  unit: string | null;
  as_of: string;
  source: FactSource | null;
  name: LocalizedText;
}

/** The three figures of the home page: counted here today, or read in a source. */
@Injectable()
export class PortalFigures {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly configuration: Configuration,
  ) {}

  async list(locale: Locale): Promise<FigureView[]> {
    const today = parsePartialDate(civilDateAt(this.clock.now(), this.configuration.TRIAGE_TIME_ZONE));
    const counted = (key: string, value: number): FigureView => ({
      key,
      value: String(value),
      unit: null,
      asOf: today,
      subject: null,
      source: null,
    });
    const parks = await this.db.one<{ count: number }>(
      'SELECT count(*)::int AS count FROM parks WHERE NOT demo AND archived_at IS NULL',
    );
    const fact = await this.regionFact(locale);
    return [
      counted('catalogue.parks', parks?.count ?? 0),
      counted('catalogue.policies-in-force', await this.policies.programmesInForce()),
      ...(fact ? [fact] : []),
    ];
  }

  private async regionFact(locale: Locale): Promise<FigureView | null> {
    const row = await this.db.one<FactFigureRow>(
      `SELECT fact.value, fact.unit, fact.as_of, fact.source, region.name
         FROM regions region JOIN facts fact ON fact.subject_type = 'region' AND fact.subject_id = region.id
        WHERE region.slug = $1 AND fact.key = $2 AND fact.visibility = 'public' AND fact.as_of IS NOT NULL
        ORDER BY fact.as_of_to DESC LIMIT 1`,
      [LEADING_REGION, LEADING_FACT],
    );
    const asOf = asPartialDate(row?.as_of ?? null);
    if (!row || !asOf) return null;
    return {
      key: `fact.${LEADING_FACT}`,
      value: row.value,
      unit: row.unit,
      asOf,
      subject: readText(row.name, locale),
      source: row.source,
    };
  }
}
