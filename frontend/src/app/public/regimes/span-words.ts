import { formatDate } from '../../domain/format';
import { Span } from './regime-spans';

/** `15 %`, as the reader's language writes it. */
export const percentText = (percent: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(Number(percent) / 100);

/** What is written into a stretch, where there is room. */
export function spanMark({ kind, percent }: Span, locale: string): string {
  if (kind === 'none') return $localize`:@@regimes.span.none:No duty`;
  if (kind === 'gap') return $localize`:@@regimes.span.gap:Not read`;
  return percent === null ? '' : percentText(percent, locale);
}

const SAYS = {
  holds: $localize`:@@regimes.legend.holds:in force`,
  none: $localize`:@@regimes.legend.none:a rule says there is no duty`,
  unsure: $localize`:@@regimes.legend.unsure:to be verified`,
  suspended: $localize`:@@regimes.legend.suspended:suspended`,
  gap: $localize`:@@regimes.legend.gap:not read: neither a duty nor none`,
} as const;

export const spanLegend = (kind: Span['kind']): string => SAYS[kind];

/** The stretch in words, for who does not see it. */
export function spanText(span: Span, locale: string): string {
  const from = formatDate(span.from, locale);
  const to = formatDate(span.to, locale);
  const says = [
    ...(span.percent === null ? [] : [percentText(span.percent, locale)]),
    spanLegend(span.kind),
  ].join(', ');
  return $localize`:@@regimes.span.text:${from}:from: to ${to}:to:: ${says}:says:`;
}
