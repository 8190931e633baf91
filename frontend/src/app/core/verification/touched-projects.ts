import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { RuleChangeNoticeView } from '../../api/generated/model';
import { Skeleton } from '../../ui/skeleton';
import { ReadFailure } from '../desk/read-failure';
import { WalkableList } from '../desk/walkable-list';
import { ChangeNotice } from './change-notice';
import { ChangedRule, changesReader } from './rule-changes';

/**
 * Projects that changes of a rule touch, with what they had and have by it: all for administrators, a company's own, of a
 * park what is being asked of it.
 */
@Component({
  selector: 'app-touched-projects',
  imports: [ChangeNotice, ReadFailure, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (list.items().length > 0) {
      <ol class="plain-list">
        @for (notice of list.items(); track notice.id) {
          <li><app-change-notice [notice]="notice" of="rule" [enquiriesAt]="enquiriesAt()" /></li>
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
  `,
})
export class TouchedProjects {
  private readonly http = inject(HttpClient);
  readonly rule = input.required<ChangedRule>();
  /** Changes when something may have changed. */
  readonly state = input<number>(0);
  /** Where this reader opens enquiries. */
  readonly enquiriesAt = input('/desk/admin/enquiries');

  protected readonly list = new WalkableList<RuleChangeNoticeView>();
  /** What the rule is called; null until that is read, and where nothing is touched. */
  readonly title = computed(() => {
    const [first] = this.list.items();
    return first?.regime?.title ?? first?.policy?.title ?? null;
  });

  constructor() {
    effect(() => {
      const [rule, state] = [this.rule(), this.state()];
      untracked(() =>
        this.list.open(`touched ${JSON.stringify(rule)} ${state}`, changesReader(this.http, rule), true),
      );
    });
  }
}
