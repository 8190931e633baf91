import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Params, RouterLink } from '@angular/router';
import { resultsListResource } from '../../api/generated/eligibility/eligibility.resource';
import { ReadFailure } from '../../core/desk/read-failure';
import { asProblem } from '../../core/problem';
import { Skeleton } from '../../ui/skeleton';
import { KeptAnswer } from './kept-answer';

/** As many as anybody compares; older ones stay readable through the API. */
const PAGE = 20;

/** What the portal said of a project, each time somebody kept it. */
@Component({
  selector: 'app-kept-answers',
  imports: [KeptAnswer, ReadFailure, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 i18n="@@kept.heading">What applies: answers you have kept</h2>
    @if (problem(); as problem) {
      <app-read-failure [problem]="problem" (retry)="list.reload()" />
    } @else if (list.hasValue()) {
      @for (kept of list.value().items; track kept.id) {
        <app-kept-answer [kept]="kept" />
      } @empty {
        <p i18n="@@kept.empty">None yet. Check what applies to the project, and keep the answer here.</p>
      }
      <p><a routerLink="/check" [queryParams]="check()" i18n="@@kept.check">Check what applies</a></p>
    } @else {
      <app-skeleton [lines]="3" />
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--space-6);
    }
    app-kept-answer {
      display: block;
      padding-block: var(--space-4);
      border-bottom: 1px solid var(--line-strong);
    }
  `,
})
export class KeptAnswers {
  readonly projectId = input.required<string>();
  /** What the project states already is not asked again. */
  readonly check = input<Params>({});

  protected readonly list = resultsListResource(
    computed(() => ({ projectId: this.projectId(), pageSize: PAGE })),
  );
  protected readonly problem = computed(() => {
    const error = this.list.error();
    return error ? asProblem(error) : null;
  });
}
