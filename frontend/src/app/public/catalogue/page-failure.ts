import { ChangeDetectionStrategy, Component, OnInit, computed, input, output } from '@angular/core';
import { NotFoundPage } from '../../core/not-found.page';
import { injectPageStatus } from '../../core/page-status';
import { asProblem } from '../../core/problem';
import { ReadFailure } from './read-failure';

/**
 * What a page shows when what it is about could not be read: that there is no such thing, or what went wrong. The
 * HTTP status says the same, so that nobody keeps the page. The words for failures are loaded when there is one.
 */
@Component({
  selector: 'app-page-failure',
  imports: [NotFoundPage, ReadFailure],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (missing()) {
      <app-not-found-page />
    } @else {
      @defer (on immediate; hydrate on immediate) {
        <app-read-failure [problem]="problem()" (retry)="retry.emit()" />
      }
    }
  `,
})
export class PageFailure implements OnInit {
  readonly error = input.required<unknown>();
  readonly retry = output<void>();
  private readonly setStatus = injectPageStatus();

  protected readonly problem = computed(() => asProblem(this.error()));
  protected readonly missing = computed(() => this.problem().status === 404);

  /** Runs while the page is rendered, before its status is sent. */
  ngOnInit(): void {
    const { status } = this.problem();
    if (status !== 404) this.setStatus(status >= 400 && status < 500 ? status : 503);
  }
}
