import {
  ChangeDetectionStrategy,
  Component,
  OnInit,
  booleanAttribute,
  computed,
  input,
  output,
} from '@angular/core';
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
      @if (whole()) {
        <h1 class="visually-hidden" i18n="@@desk.failed.heading">This page cannot be shown right now</h1>
      }
      @defer (on immediate; hydrate on immediate) {
        <app-read-failure [problem]="problem()" (retry)="retry.emit()" />
      }
    }
  `,
})
export class PageFailure implements OnInit {
  readonly error = input.required<unknown>();
  /** It stands for the whole page, whose heading it then is. */
  readonly whole = input(false, { transform: booleanAttribute });
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
