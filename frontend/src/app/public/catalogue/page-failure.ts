import { ChangeDetectionStrategy, Component, OnInit, computed, input, output } from '@angular/core';
import { NotFoundPage } from '../../core/not-found.page';
import { injectPageStatus } from '../../core/page-status';
import { asProblem } from '../../core/problem';
import { problemText } from '../../domain/problem-texts';
import { ErrorState } from '../../ui/error-state';

/**
 * What a page shows when what it is about could not be read: that there is no such thing, or what went wrong. The
 * HTTP status says the same, so that nobody keeps the page.
 */
@Component({
  selector: 'app-page-failure',
  imports: [ErrorState, NotFoundPage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (missing()) {
      <app-not-found-page />
    } @else {
      <div class="page">
        <app-error-state [text]="text()" [requestId]="problem().requestId" (retry)="retry.emit()" />
      </div>
    }
  `,
})
export class PageFailure implements OnInit {
  readonly error = input.required<unknown>();
  readonly retry = output<void>();
  private readonly setStatus = injectPageStatus();

  protected readonly problem = computed(() => asProblem(this.error()));
  protected readonly missing = computed(() => this.problem().status === 404);
  protected readonly text = computed(() => problemText(this.problem().code, this.problem().params));

  /** Runs while the page is rendered, before its status is sent. */
  ngOnInit(): void {
    const { status } = this.problem();
    if (status !== 404) this.setStatus(status >= 400 && status < 500 ? status : 503);
  }
}
