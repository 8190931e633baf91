import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemText } from '../../domain/problem-texts';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { Problem } from '../problem';

/** Why a page of a desk could not be read: not there for this reader, or a fault that another try may mend. */
@Component({
  selector: 'app-read-failure',
  imports: [EmptyState, ErrorState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (hidden()) {
      <app-empty-state
        [headingLevel]="whole() ? 1 : 2"
        i18n-heading="@@desk.hidden.heading"
        heading="There is nothing here that you can see"
      >
        <p i18n="@@desk.hidden.body">
          It may belong to another desk, your place there may have ended, or the address is incomplete.
        </p>
        <p><a class="button secondary" routerLink="/desk" i18n="@@desk.hidden.desks">Go to your desks</a></p>
      </app-empty-state>
    } @else {
      @if (whole()) {
        <h1 class="visually-hidden" i18n="@@desk.failed.heading">This page cannot be shown right now</h1>
      }
      <app-error-state [text]="text()" [requestId]="problem().requestId" (retry)="retry.emit()" />
    }
  `,
})
export class ReadFailure {
  readonly problem = input.required<Problem>();
  /** It stands for the whole page, whose heading it then is. */
  readonly whole = input(false, { transform: booleanAttribute });
  readonly retry = output<void>();

  /** What belongs to others answers like what does not exist. */
  protected readonly hidden = computed(() => [401, 403, 404].includes(this.problem().status));
  protected readonly text = computed(() => problemText(this.problem().code, this.problem().params));
}
