import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { PolicyOutcomeView, RuleChangeListView, RuleChangeNoticeView } from '../../api/generated/model';
import { formatInstant, formatMoney } from '../../domain/format';
import { isSegment, segmentLabel } from '../../domain/segments';
import { outcomeOfPolicyLabel } from '../../domain/verification';
import { Skeleton } from '../../ui/skeleton';
import { Demo } from '../desk/demo';
import { ReadFailure } from '../desk/read-failure';
import { WalkableList } from '../desk/walkable-list';

/** So many places say enough of a project that may come to stand anywhere. */
const SHOWN_PLACES = 3;

/**
 * Projects that changes of a policy touch, with what they had and have: all for administrators, of a park what is being
 * asked of it.
 */
@Component({
  selector: 'app-touched-projects',
  imports: [Demo, ReadFailure, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (list.items().length > 0) {
      <ol class="plain-list">
        @for (notice of notices(); track notice.id) {
          <li>
            <p class="who">
              @if (notice.leadId) {
                <a [routerLink]="['/desk/admin/leads', notice.leadId]">{{ notice.name }}</a>
              } @else {
                {{ notice.name }}
              }
              @if (notice.demo) {
                <app-demo />
              }
            </p>
            <p class="soft">
              {{ notice.segment }} ·
              <time [attr.datetime]="notice.at">{{ notice.moment }}</time>
            </p>
            <ul>
              @for (place of notice.shown; track place.slug) {
                <li>
                  <span [attr.lang]="place.lang">{{ place.name }}</span>: {{ place.before }}
                  <span aria-hidden="true">→</span
                  ><span class="visually-hidden" i18n="@@verification.history.became">became</span>
                  &ngsp;<strong>{{ place.after }}</strong>
                </li>
              }
            </ul>
            @if (notice.more > 0) {
              <p class="soft" i18n="@@verification.touched.more">
                and at {{ notice.more }} more parks: nobody has said where it is to stand
              </p>
            }
          </li>
        }
      </ol>
    }
    @if (list.problem(); as problem) {
      <app-read-failure [problem]="problem" (retry)="list.known() ? list.more() : list.restart()" />
    } @else if (list.loading()) {
      <app-skeleton [lines]="3" />
    } @else if (list.items().length === 0) {
      <p class="soft" i18n="@@verification.touched.none">
        No change of it has touched an open project so far. After a confirmation it takes a moment to look at
        all.
      </p>
      <p>
        <button
          type="button"
          class="button secondary"
          (click)="list.restart()"
          i18n="@@verification.touched.again"
        >
          Look again
        </button>
      </p>
    } @else if (list.hasMore()) {
      <p>
        <button type="button" class="button secondary" (click)="list.more()" i18n="@@desk.list.more">
          Load more
        </button>
      </p>
    }
  `,
  styles: `
    ol > li {
      padding-block: var(--space-3);
      border-bottom: 1px solid var(--line);
    }
    p {
      margin: 0 0 var(--space-1);
    }
    .who {
      font-weight: 640;
    }
    ul {
      margin: 0;
      padding-inline-start: 1.2em;
    }
  `,
})
export class TouchedProjects {
  private readonly http = inject(HttpClient);
  private readonly locale = inject(LOCALE_ID);
  /** Slug of the policy. */
  readonly policy = input.required<string>();
  /** Changes when something may have changed. */
  readonly state = input<number>(0);

  protected readonly list = new WalkableList<RuleChangeNoticeView>();
  protected readonly notices = computed(() => this.list.items().map((notice) => this.shown(notice)));

  constructor() {
    effect(() => {
      const [policy, state] = [this.policy(), this.state()];
      untracked(() =>
        this.list.open(
          `touched ${policy} ${state}`,
          (cursor) =>
            this.http.get<RuleChangeListView>('/api/v1/rule-changes', {
              params: { policy, pageSize: 20, ...(cursor === null ? {} : { cursor }) },
            }),
          true,
        ),
      );
    });
  }

  private shown({ id, company, project, segment, places, at, leadId, demo }: RuleChangeNoticeView) {
    const names = [company?.name, project?.title].filter((name) => name !== undefined);
    return {
      id,
      demo,
      leadId,
      at,
      moment: formatInstant(at, this.locale),
      segment: isSegment(segment) ? segmentLabel(segment) : segment,
      name:
        names.length > 0
          ? names.join(' · ')
          : $localize`:@@verification.touched.asked:A project you are asked about`,
      more: Math.max(0, places.length - SHOWN_PLACES),
      shown: places.slice(0, SHOWN_PLACES).map(({ park, before, after }) => ({
        slug: park.slug,
        name: park.name.text,
        lang: park.name.lang,
        before: this.said(before),
        after: this.said(after),
      })),
    };
  }

  private said({ outcome, sums }: PolicyOutcomeView): string {
    const label = outcomeOfPolicyLabel(outcome);
    return sums.length === 0 ? label : `${label}, ${sums.map((sum) => this.sum(sum)).join(' + ')}`;
  }

  private sum({ low, high, currency }: PolicyOutcomeView['sums'][number]): string {
    const money = (amount: string) => formatMoney({ amount, currency }, this.locale);
    if (high === null) return $localize`:@@verification.touched.at-least:at least ${money(low)}:sum:`;
    return low === high ? money(low) : `${money(low)} – ${money(high)}`;
  }
}
