import { readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { AnswerRuleView, RegimeAnswerView } from './dto/regime-answer.views.js';
import type { RegimeAnswer } from './regime-answers.rules.js';
import { productOf } from './regime-products.data.js';
import { type RegimeRow, titleOf } from './regimes.sql.js';

/** A rule by the name it has; without one, by its words. */
export const refOf = (row: RegimeRow, locale: Locale): AnswerRuleView => ({
  slug: row.slug,
  title: titleOf(row, locale) ?? { text: row.value, lang: 'en', isOriginal: true },
});

/** By slug. */
export const refsOf = (rows: readonly RegimeRow[], locale: Locale): Map<string, AnswerRuleView> =>
  new Map(rows.map((row) => [row.slug, refOf(row, locale)]));

/** An answer with the names of what it speaks of. */
export function toAnswerView(
  answer: RegimeAnswer,
  refs: ReadonlyMap<string, AnswerRuleView>,
  locale: Locale,
): RegimeAnswerView {
  const known = (slugs: readonly string[]) =>
    slugs.flatMap((slug) => {
      const ref = refs.get(slug);
      return ref === undefined ? [] : [ref];
    });
  return {
    ...answer,
    codes: answer.codes.map((hs) => ({ hs, name: readText(productOf(hs)?.name, locale) })),
    rules: known(answer.rules),
    within: known(answer.within),
    exceptions: known(answer.exceptions),
    unsettled: known(answer.unsettled),
  };
}
