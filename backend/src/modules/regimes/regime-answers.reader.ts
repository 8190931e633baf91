import { Injectable } from '@nestjs/common';
import { authorityZone } from '../../platform/clock/authority-zones.data.js';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { SEGMENTS } from '../regions/index.js';
import type {
  RegimeAnswersQuery,
  RegimeAnswersView,
  RegimeProductListView,
} from './dto/regime-answer.views.js';
import { refsOf, toAnswerView } from './regime-answer.view.js';
import { answersTo, changedKinds, type RegimeAnswer } from './regime-answers.rules.js';
import { TARIFF_PRODUCTS } from './regime-products.data.js';
import { datesOf, LIST_SQL, type RegimeRow } from './regimes.sql.js';

/** Every rule on record is one of China. */
const JURISDICTION = 'CN';

/** Answers what the rules of trade and investment say for a day or a year. */
@Injectable()
export class RegimeAnswers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** What held on the day, for what is asked; beside it the same of another day. */
  async answer(query: RegimeAnswersQuery, locale: Locale): Promise<RegimeAnswersView> {
    const rows = await this.db.prepared<RegimeRow>(LIST_SQL, [null, null, query.ownership ?? null]);
    const rules = rows
      .filter(({ jurisdiction }) => jurisdiction === JURISDICTION)
      .map((row) => ({ ...row, ...datesOf(row) }));
    const asOf = query.asOf ?? civilDateAt(this.clock.now(), authorityZone(JURISDICTION));
    const items = answersTo(rules, { ...query, asOf }, SEGMENTS);
    const { compareTo } = query;
    const compared = compareTo === undefined ? [] : answersTo(rules, { ...query, asOf: compareTo }, SEGMENTS);
    const refs = refsOf(rows, locale);
    const view = (answers: readonly RegimeAnswer[]) =>
      answers.map((each) => toAnswerView(each, refs, locale));
    return {
      asOf,
      items: view(items),
      compareTo: compareTo ?? null,
      compared: view(compared),
      changed: compareTo === undefined ? [] : changedKinds(items, compared),
    };
  }

  /** The products whose codes were read in a source, in the order of the tariff. */
  products(locale: Locale): RegimeProductListView {
    const items = TARIFF_PRODUCTS.map(({ name, ...known }) => ({ ...known, name: readText(name, locale)! }));
    return { items, total: items.length };
  }
}
