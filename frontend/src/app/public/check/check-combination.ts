import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import {
  MeasureAnswerView,
  RejectionView,
  StackGroupView,
  StackingAnswerView,
} from '../../api/generated/model';
import { formatMoney } from '../../domain/format';
import { sumText } from './answer-words';

/** What goes together best, and what was left out of it, with why: in words. */
@Component({
  selector: 'app-check-combination',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (group of groups(); track $index) {
      <div class="group">
        <p>
          <strong>{{ group.total }}</strong>
          @for (title of group.taken; track title.text; let first = $first) {
            {{ first ? '' : ' + ' }}<span [attr.lang]="title.lang">{{ title.text }}</span>
          }
        </p>
        @for (text of group.left; track text) {
          <p class="left">{{ text }}</p>
        }
      </div>
    } @empty {
      <p i18n="@@check.combination.none">No sum can be reckoned from what you have stated.</p>
    }
    @for (text of undecided(); track text) {
      <p class="left">{{ text }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .group {
      padding-block: var(--space-2);
      border-top: 1px solid var(--line);
    }
    p {
      max-width: var(--measure);
      margin: 0;
      overflow-wrap: anywhere;
    }
    strong {
      display: inline-block;
      margin-inline-end: var(--space-3);
    }
    .left {
      margin-top: var(--space-1);
      padding-inline-start: var(--space-3);
      border-inline-start: 3px solid var(--line-strong);
      font-size: var(--text-small);
    }
  `,
})
export class CheckCombination {
  private readonly locale = inject(LOCALE_ID);
  readonly stacking = input.required<StackingAnswerView>();
  readonly measures = input.required<readonly MeasureAnswerView[]>();

  private readonly titles = computed(() => new Map(this.measures().map(({ slug, title }) => [slug, title])));
  protected readonly groups = computed(() =>
    this.stacking().groups.map((group) => ({
      total: sumText(group.total, this.locale),
      taken: group.taken.map((slug) => this.titles().get(slug) ?? { text: slug, lang: 'en' }),
      left: [...group.rejected.map((each) => this.rejected(each)), ...this.unproven(group)],
    })),
  );
  protected readonly undecided = computed(() =>
    this.stacking().undecided.map(({ slugs, currencies }) => {
      const list = (words: readonly string[]) => new Intl.ListFormat(this.locale).format(words);
      return $localize`:@@check.undecided:Only one of these can be had: ${list(slugs.map((slug) => this.titleOf(slug)))}:measures:. Their sums are in ${list(currencies)}:currencies: and no rate is on record, so nobody can say here which is worth more.`;
    }),
  );

  private rejected({ slug, because, with: others, total, less }: RejectionView): string {
    const title = this.titleOf(slug);
    const list = new Intl.ListFormat(this.locale).format(others.map((other) => this.titleOf(other)));
    const best = sumText(total, this.locale);
    const loss = formatMoney({ amount: less, currency: total.currency }, this.locale);
    switch (because) {
      case 'excluded':
        return $localize`:@@check.rejected.excluded:Left out: ${title}:measure:. It cannot be had together with ${list}:others:; with it the best would be ${best}:sum:, ${loss}:less: less.`;
      case 'worth-less-together':
        return $localize`:@@check.rejected.less:Left out: ${title}:measure:. It lowers what ${list}:others: is reckoned from; with it the best would be ${best}:sum:, ${loss}:less: less.`;
      case 'no-more-under-the-cap':
        return $localize`:@@check.rejected.cap:Left out: ${title}:measure:. With ${list}:others: the common cap is reached already, so that it adds nothing.`;
    }
  }

  private unproven({ proven, bound, total }: StackGroupView): string[] {
    if (proven) return [];
    const most = formatMoney({ amount: bound, currency: total.currency }, this.locale);
    return [
      $localize`:@@check.unproven:Too many measures act on each other to try every combination; none can bring more than ${most}:sum:.`,
    ];
  }

  private titleOf(slug: string): string {
    return this.titles().get(slug)?.text ?? slug;
  }
}
