import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RegimeView } from '../../api/generated/model';
import { regimeKindLabel } from '../../domain/regimes';
import { TimelineRow, byKind, rowsOf } from './regime-rows';
import { Axis, Span, SpanKind, axisOf, extentOf, percentAt, yearsLong, yearsOf } from './regime-spans';
import { spanLegend, spanMark, spanText } from './span-words';

const SIGNS: readonly SpanKind[] = ['holds', 'unsure', 'suspended', 'none', 'gap'];

/** Characters of a word that fit into a year of the drawing: on a wide page, on a telephone. */
const LETTERS_PER_YEAR = { wide: 4.2, narrow: 1.5 };

/**
 * The dated rules along one axis, by kind. The drawing says each line in words too, and the list below it holds every
 * rule in full.
 */
@Component({
  selector: 'app-regime-timeline',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './regime-timeline.html',
  styleUrl: './regime-timeline.css',
})
export class RegimeTimeline {
  private readonly locale = inject(LOCALE_ID);
  readonly rules = input.required<readonly RegimeView[]>();
  /** Days or years to mark. */
  readonly asOf = input.required<string>();
  readonly compareTo = input<string | null>(null);

  protected readonly legend = SIGNS.map((kind) => ({ kind, label: spanLegend(kind) }));
  private readonly axis = computed(() => axisOf(this.rules()));
  protected readonly years = computed(() =>
    yearsOf(this.axis()).map((year) => ({ year, x: percentAt(`${year}-01-01`, this.axis()) })),
  );
  protected readonly moments = computed(() => {
    const { from, to } = this.axis();
    return [
      { day: this.asOf(), which: 'asked' },
      { day: this.compareTo(), which: 'other' },
    ].flatMap(({ day, which }) => {
      // A year as a whole is marked in its middle.
      const at = day?.length === 4 ? `${day}-07-01` : day;
      return at && at >= from && at <= to ? [{ which, x: percentAt(at, this.axis()) }] : [];
    });
  });
  protected readonly groups = computed(() => {
    const axis = this.axis();
    return byKind(this.rules()).map(({ kind, items }) => ({
      kind,
      label: regimeKindLabel(kind),
      rows: rowsOf(items, axis).map((row) => ({
        ...row,
        changed: hasChanged(row, items),
        words: row.spans.map((span) => spanText(span, this.locale)).join('; '),
        spans: row.spans.map((span) => this.drawn(span, axis)),
      })),
    }));
  });

  /** Hatched where it is not sure; the others take their colour from their class. */
  protected fill(kind: SpanKind): string | null {
    if (kind === 'unsure') return 'url(#regime-unsure)';
    if (kind === 'suspended') return 'url(#regime-suspended)';
    return kind === 'gap' ? 'none' : null;
  }

  private drawn(span: Span, axis: Axis) {
    const mark = spanMark(span, this.locale);
    return { kind: span.kind, mark, room: roomFor(mark, yearsLong(span)), ...extentOf(span, axis) };
  }
}

/** Where the word of a stretch fits: always, on a wide page only, nowhere. */
function roomFor(mark: string, years: number): string {
  // A character of Chinese or Japanese is twice as wide as a Latin letter.
  const width = [...mark].reduce((sum, sign) => sum + (/[\u2E80-\uFFEF]/.test(sign) ? 2 : 1), 0);
  if (width <= years * LETTERS_PER_YEAR.narrow) return 'always';
  return width <= years * LETTERS_PER_YEAR.wide ? 'middle' : 'narrow';
}

function hasChanged(row: TimelineRow, rules: readonly RegimeView[]): boolean {
  return rules.some(
    (rule) =>
      rule.statusThen !== null &&
      rule.statusThen !== rule.status &&
      (rule.slug === row.id ||
        (row.hs !== null && rule.hs !== null && rule.hs.replaceAll(' ', '').startsWith(row.hs))),
  );
}
