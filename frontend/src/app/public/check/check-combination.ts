import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import {
  MeasureAnswerView,
  RejectionView,
  StackGroupView,
  StackingAnswerView,
  UndecidedView,
} from '../../api/generated/model';
import { formatMoney } from '../../domain/format';
import { sumText } from './answer-words';
import { Trace, measureAnchor } from './trace';

/** What goes together best, and what was left out of it, with why: in words. */
@Component({
  selector: 'app-check-combination',
  imports: [Trace],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (group of groups(); track $index) {
      <div class="group">
        <p>
          <strong>{{ group.total }}</strong>
          @for (measure of group.taken; track measure.slug; let first = $first) {
            {{ first ? '' : ' + '
            }}<app-trace [attr.lang]="measure.lang" [to]="anchor(measure.slug)">{{ measure.text }}</app-trace>
          }
        </p>
        @for (rejected of group.rejected; track rejected.slug) {
          <p class="left">
            {{ rejected.words }}
            <app-trace [to]="anchor(rejected.slug)"
              ><ng-container i18n="@@check.trace">Its conditions</ng-container
              ><span class="visually-hidden">: {{ rejected.title }}</span></app-trace
            >
          </p>
        }
        @for (text of group.notes; track text) {
          <p class="left">{{ text }}</p>
        }
      </div>
    } @empty {
      <p i18n="@@check.combination.none">No sum can be reckoned from what you have stated.</p>
    }
    @for (choice of undecided(); track choice.words) {
      <p class="left">
        {{ choice.words }}
        @for (measure of choice.measures; track measure.slug; let first = $first) {
          {{ first ? '' : ' · '
          }}<app-trace [attr.lang]="measure.lang" [to]="anchor(measure.slug)">{{ measure.text }}</app-trace>
        }
      </p>
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
      taken: group.taken.map((slug) => this.named(slug)),
      rejected: group.rejected.map((each) => ({
        slug: each.slug,
        title: this.titleOf(each.slug),
        words: this.rejected(each),
      })),
      notes: [...this.unproven(group), ...this.otherwise(group)],
    })),
  );
  protected readonly undecided = computed(() =>
    this.stacking().undecided.map((choice) => ({
      words: this.choiceLeft(choice),
      measures: choice.slugs.map((slug) => this.named(slug)),
    })),
  );
  protected readonly anchor = measureAnchor;

  private choiceLeft({ because, slugs, currencies }: UndecidedView): string {
    const list = (words: readonly string[]) => new Intl.ListFormat(this.locale).format(words);
    const titles = list(slugs.map((slug) => this.titleOf(slug)));
    if (because === 'common-cap')
      return $localize`:@@check.undecided.cap:${titles}:measures: share a cap, but their sums are in ${list(currencies)}:currencies: and no rate is on record, so nobody can say here how much of it each leaves to the others.`;
    if (because === 'reduces-base') {
      const [reducer, ...reduced] = slugs.map((slug) => this.titleOf(slug));
      return $localize`:@@check.undecided.base:${reducer}:measure: lowers what ${list(reduced)}:others: is reckoned from, but their sums are in ${list(currencies)}:currencies: and no rate is on record, so nobody can say here by how much.`;
    }
    return $localize`:@@check.undecided:Only one of these can be had: ${titles}:measures:. Their sums are in ${list(currencies)}:currencies: and no rate is on record, so nobody can say here which is worth more.`;
  }

  private rejected({ slug, because, with: others, total, less, might }: RejectionView): string {
    const title = this.titleOf(slug);
    const list = new Intl.ListFormat(this.locale).format(others.map((other) => this.titleOf(other)));
    const best = sumText(total, this.locale);
    const loss = formatMoney({ amount: less, currency: total.currency }, this.locale);
    if (might)
      return $localize`:@@check.rejected.might:Left out: ${title}:measure:, beside ${list}:others:. With it the best would be ${best}:sum:. What is certain goes first; whether this would be more in the end cannot be said from what you have stated.`;
    switch (because) {
      case 'excluded':
        return $localize`:@@check.rejected.excluded:Left out: ${title}:measure:. It cannot be had together with ${list}:others:; with it the best would be ${best}:sum:, ${loss}:less: less.`;
      case 'worth-less-together':
        return $localize`:@@check.rejected.less:Left out: ${title}:measure:. It lowers what ${list}:others: is reckoned from; with it the best would be ${best}:sum:, ${loss}:less: less.`;
      case 'no-more-under-the-cap':
        return $localize`:@@check.rejected.cap:Left out: ${title}:measure:. With ${list}:others: the common cap is reached already, so that it adds nothing.`;
    }
  }

  private unproven({ unproven, bound, total }: StackGroupView): string[] {
    if (unproven === null) return [];
    const most = bound && formatMoney({ amount: bound, currency: total.currency }, this.locale);
    if (unproven === 'amounts-not-known')
      return [
        most === null
          ? $localize`:@@check.unproven.open:Which combination brings most hangs on amounts that are not known yet.`
          : $localize`:@@check.unproven.amounts:Which combination brings most hangs on amounts that are not known yet; none can bring more than ${most}:sum:.`,
      ];
    return [
      most === null
        ? $localize`:@@check.unproven.many:Too many measures act on each other to try every combination.`
        : $localize`:@@check.unproven:Too many measures act on each other to try every combination; none can bring more than ${most}:sum:.`,
    ];
  }

  private otherwise({ otherwise }: StackGroupView): string[] {
    if (otherwise === null) return [];
    const sum = sumText(otherwise.total, this.locale);
    return [
      $localize`:@@check.otherwise:If measures in another currency are preferred (see below), ${sum}:sum: of this is left.`,
    ];
  }

  private named(slug: string) {
    const { text, lang } = this.titles().get(slug) ?? { text: slug, lang: 'und' };
    return { slug, text, lang };
  }

  private titleOf(slug: string): string {
    return this.titles().get(slug)?.text ?? slug;
  }
}
