import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Problem } from '../../core/problem';
import { generalProblemText } from '../../domain/general-problem-texts';
import { ErrorState } from '../../ui/error-state';

/** Why a page could not be read, in words, and the way to try again. */
@Component({
  selector: 'app-read-failure',
  imports: [ErrorState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <app-error-state [text]="text()" [requestId]="problem().requestId" (retry)="retry.emit()" />
    </div>
  `,
})
export class ReadFailure {
  readonly problem = input.required<Problem>();
  readonly retry = output<void>();

  protected readonly text = computed(() => generalProblemText(this.problem().code, this.problem().params));
}
