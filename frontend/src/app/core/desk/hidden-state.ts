import { ChangeDetectionStrategy, Component, booleanAttribute, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '../../ui/empty-state';

/** What belongs to others, told like what does not exist. */
@Component({
  selector: 'app-hidden-state',
  imports: [EmptyState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
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
  `,
})
export class HiddenState {
  /** It stands for the whole page, whose heading it then is. */
  readonly whole = input(false, { transform: booleanAttribute });
}
