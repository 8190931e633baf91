import { RegimeView } from '../../api/generated/model';
import { REGIME_KINDS, RegimeKind } from '../../domain/regimes';
import { Axis, Span, spansOf, withGaps } from './regime-spans';

/** A line of the timeline: one rule, or all duties on one product. */
export interface TimelineRow {
  id: string;
  label: string;
  /** Language of the label. */
  lang: string;
  /** Code of the product, for duties. */
  hs: string | null;
  spans: Span[];
}

/** A rule has the name of its record, else its own words. */
export const titleOf = ({ title, value }: RegimeView): { text: string; lang: string } =>
  title ?? { text: value, lang: 'en' };

/** Rules of a kind in the order of their record; kinds in the order in which an exporter or investor meets them. */
export function byKind<T extends { kind: string }>(items: readonly T[]): { kind: RegimeKind; items: T[] }[] {
  return REGIME_KINDS.map((kind) => ({ kind, items: items.filter((item) => item.kind === kind) })).filter(
    ({ items: of }) => of.length > 0,
  );
}

/** The lines of one kind. Duties on a product share a line, which also says of what nobody read anything. */
export function rowsOf(rules: readonly RegimeView[], axis: Axis): TimelineRow[] {
  const single = (rule: RegimeView): TimelineRow => ({
    id: rule.slug,
    label: titleOf(rule).text,
    lang: titleOf(rule).lang,
    hs: null,
    spans: spansOf(rule, axis),
  });
  const duties = rules.filter(({ kind, hs }) => kind === 'export_duty' && hs !== null);
  const all = rules.filter((rule) => !duties.includes(rule));
  const general = all.filter(({ kind }) => kind === 'export_duty').flatMap((rule) => spansOf(rule, axis));
  const products = [...new Set(duties.map(({ hs }) => hs))].map((hs): TimelineRow => {
    const own = duties.filter((rule) => rule.hs === hs);
    const [first] = own as [RegimeView];
    const code = (hs ?? '').replace(/[^\d ].*$/, '').replaceAll(' ', '');
    const spans = own.flatMap((rule) => spansOf(rule, axis));
    return {
      id: `product-${code}`,
      label: titleOf(first).text,
      lang: titleOf(first).lang,
      hs: code,
      // A rule about rare earths does not speak of an alloy that the tariff counts among others.
      spans: withGaps(code.length === 8 ? [...spans, ...general] : spans, axis),
    };
  });
  return [...products.sort((a, b) => ((a.hs ?? '') < (b.hs ?? '') ? -1 : 1)), ...all.map(single)];
}
