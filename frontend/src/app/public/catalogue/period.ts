import { PartialDateView } from '../../api/generated/model';
import { formatDate } from '../../domain/format';

/** From when to when a document holds, each end as exactly as its source states it. Both days belong to the period. */
export function periodText(
  {
    effectiveFrom,
    effectiveTo,
  }: { effectiveFrom: PartialDateView | null; effectiveTo: PartialDateView | null },
  locale: string,
): string {
  const from = effectiveFrom && formatDate(effectiveFrom, locale);
  const to = effectiveTo && formatDate(effectiveTo, locale);
  if (from && to) return $localize`:@@period.both:${from}:from: to ${to}:to:`;
  if (from) return $localize`:@@period.from:From ${from}:from:, no end stated`;
  if (to) return $localize`:@@period.to:Until ${to}:to:, no start stated`;
  return $localize`:@@period.none:No dates stated`;
}
