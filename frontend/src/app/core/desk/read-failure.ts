import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input, output } from '@angular/core';
import { problemText } from '../../domain/problem-texts';
import { ErrorState } from '../../ui/error-state';
import { Problem } from '../problem';
import { HiddenState } from './hidden-state';

/** Why a page of a desk could not be read: not there for this reader, or a fault that another try may mend. */
@Component({
  selector: 'app-read-failure',
  imports: [ErrorState, HiddenState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (hidden()) {
      <app-hidden-state [whole]="whole()" />
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
