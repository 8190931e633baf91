import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, effect, inject, input, untracked } from '@angular/core';
import { RuleChangeNoticeView } from '../../api/generated/model';
import { ReadFailure } from '../desk/read-failure';
import { WalkableList } from '../desk/walkable-list';
import { ChangeNotice } from './change-notice';
import { changesReader } from './rule-changes';

/**
 * Which rules have changed for a project since it is known, beside the project or an enquiry about it. Says nothing
 * where none has: most projects are touched by none.
 */
@Component({
  selector: 'app-project-changes',
  imports: [ChangeNotice, ReadFailure],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (list.items().length > 0 || list.problem()) {
      <section aria-labelledby="changes-title">
        <h2 id="changes-title" i18n="@@verification.changes.heading">Rules that changed for it</h2>
        @if (list.items().length > 0) {
          <ol class="plain-list">
            @for (notice of list.items(); track notice.id) {
              <li><app-change-notice [notice]="notice" of="project" /></li>
            }
          </ol>
          <p class="soft" i18n="@@verification.changes.estimate">
            Estimates by what the project says of itself, not offers and no legal advice: count on them once
            the authority has confirmed them.
          </p>
        }
        @if (list.problem(); as problem) {
          <app-read-failure [problem]="problem" (retry)="list.known() ? list.more() : list.restart()" />
        } @else if (list.hasMore()) {
          <button
            type="button"
            class="button secondary"
            [disabled]="list.loading()"
            (click)="list.more()"
            i18n="@@desk.list.more"
          >
            Load more
          </button>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    li {
      padding-block: var(--space-3);
      border-bottom: 1px solid var(--line);
    }
    section {
      margin-block: var(--space-6) var(--space-5);
    }
    h2 {
      font-size: var(--text-large);
    }
    p {
      margin-top: var(--space-2);
    }
  `,
})
export class ProjectChanges {
  private readonly http = inject(HttpClient);
  /** Id of the project. */
  readonly project = input.required<string>();
  protected readonly list = new WalkableList<RuleChangeNoticeView>();

  constructor() {
    effect(() => {
      const project = this.project();
      untracked(() => this.list.open(`changes ${project}`, changesReader(this.http, { project }), true));
    });
  }
}
